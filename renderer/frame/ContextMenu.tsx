import { Menu } from '@mantine/core';
import { Fragment, useMemo, type ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import { closeContextMenu, type ContextMenuState } from '../state/contextMenu.ts';
import { useSelectionName } from '../state/useSelectionName.ts';
import { CommandItem } from './CommandItem.tsx';
import { contextCommands } from './contextCommands.ts';

/** The menu at the cursor, when it is open. */
export function ContextMenu(): ReactElement | null {
  const menu = useApp((state) => state.contextMenu);
  return menu && <OpenContextMenu key={`${menu.x},${menu.y}`} menu={menu} />;
}

function OpenContextMenu({ menu }: { readonly menu: ContextMenuState }): ReactElement {
  const controller = useController();
  const t = useText();
  const count = useApp((state) => state.selection.size);
  const name = useSelectionName();
  // What is offered is settled when the menu opens: lines must not come and go under the cursor.
  const sections = useMemo(() => contextCommands(controller.app.getState(), menu.about), [controller, menu]);
  const close = (): void => closeContextMenu(controller.app);
  const heading = menu.about === 'finding' ? t('context.finding') : count === 0 ? t('context.nothing') : (name ?? t('status.selected', { count }));
  return (
    <Menu opened onClose={close} onDismiss={close} position="bottom-start" offset={0} withinPortal returnFocus>
      <Menu.Target>
        <span className="cw-context-anchor" style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown data-testid="context-menu" onContextMenu={(event) => event.preventDefault()}>
        <Menu.Label>{heading}</Menu.Label>
        {sections.map((section, index) => (
          <Fragment key={section[0]}>
            {index > 0 && <Menu.Divider />}
            {section.map((id) => (
              <CommandItem key={id} id={id} testId={`context-${id}`} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
