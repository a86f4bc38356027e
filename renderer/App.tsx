import { MantineProvider } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { DropTarget } from './frame/DropTarget.tsx';
import { FileBanners } from './frame/FileBanners.tsx';
import { ContextMenu } from './frame/ContextMenu.tsx';
import { Docks } from './frame/Docks.tsx';
import { Notices } from './frame/Notices.tsx';
import { StatusBar } from './frame/StatusBar.tsx';
import { TitleBar } from './frame/TitleBar.tsx';
import { InTurn } from './frame/turns.ts';
import { useContextMenu } from './frame/useContextMenu.ts';
import { StartLayer } from './start/StartLayer.tsx';
import { useKeyboard } from './frame/useKeyboard.ts';
import { useLeaveGuard } from './frame/useLeaveGuard.ts';
import { ControllerContext, useApp } from './state/context.ts';
import type { Controller } from './state/controller.ts';
import { useText } from './i18n/text.ts';
import { mantineTheme, mantineVariables } from './theme/mantineTheme.ts';

export function App({ controller }: { readonly controller: Controller }): ReactElement {
  return (
    <ControllerContext value={controller}>
      <Window />
    </ControllerContext>
  );
}

function Window(): ReactElement {
  const theme = useApp((state) => state.theme);
  const t = useText();
  const close = t('action.close');
  useKeyboard();
  useContextMenu();
  useLeaveGuard();
  return (
    <MantineProvider theme={useMemo(() => mantineTheme({ close }), [close])} cssVariablesResolver={mantineVariables} forceColorScheme={theme}>
      <div className="cw-window">
        <TitleBar />
        <FileBanners />
        <Notices />
        <StartLayer>
          <Docks />
        </StartLayer>
        <StatusBar />
      </div>
      <InTurn>
        <DropTarget />
        <ContextMenu />
        <Dialogs />
      </InTurn>
    </MantineProvider>
  );
}
