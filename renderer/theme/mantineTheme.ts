/** Brings Mantine to the window's measures: 24 px controls, 12 px text, borders instead of shadows, one accent. */
import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  Menu,
  Modal,
  NativeSelect,
  Popover,
  SegmentedControl,
  TextInput,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e3f5f3', '#c4e9e5', '#9bd9d2', '#6fc8bf', '#45b8ac', '#2ba296', '#16897e', '#0c7d74', '#0a6a62', '#07514b',
];

/** `close` names the button of every dialog that closes it, in the window's language. */
export function mantineTheme({ close }: { readonly close: string }): MantineThemeOverride {
  return createTheme({
    fontFamily: 'var(--font)',
    fontFamilyMonospace: 'var(--mono)',
    fontSizes: { xs: '12px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
    lineHeights: { xs: '16px', sm: '16px', md: '16px', lg: '20px', xl: '24px' },
    spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
    radius: { xs: '2px', sm: '3px', md: '3px', lg: '4px', xl: '6px' },
    shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
    defaultRadius: 'sm',
    colors: { accent },
    primaryColor: 'accent',
    primaryShade: { light: 7, dark: 4 },
    autoContrast: true,
    focusRing: 'auto',
    components: {
      Button: Button.extend({ defaultProps: { size: 'xs', variant: 'default' }, vars: () => ({ root: { '--button-height': '24px', '--button-padding-x': '12px' } }) }),
      ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' }, vars: () => ({ root: { '--ai-size': '24px' } }) }),
      TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
      NativeSelect: NativeSelect.extend({ defaultProps: { size: 'xs' } }),
      Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
      SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 0 } }),
      Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 0 }, withArrow: false, offset: 4 } }),
      Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
      Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 0 }, offset: 2 } }),
      Modal: Modal.extend({
        defaultProps: { centered: true, transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.45 }, padding: 'lg', closeButtonProps: { 'aria-label': close } },
      }),
    },
  });
}

/** Mantine's own colours, from the window's tokens. */
export const mantineVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-placeholder': 'var(--text-2)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--line)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--error)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-gray-light-hover': 'var(--line)',
    '--mantine-color-gray-light-color': 'var(--text)',
  };
  return { variables: {}, light: shared, dark: shared };
};
