import { Menu, Menubar } from '@mantine/core';
import { Fragment, useEffect, useState, type ReactElement } from 'react';
import { COMMANDS, MENUS, type CommandId, type CommandSpec, type MenuName } from '../../shared/contracts/commands.ts';
import type { RecentFile } from '../../shared/contracts/host.ts';
import { mayLeaveDocument } from '../commands/mayLeaveDocument.ts';
import { openPath } from '../commands/openPath.ts';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import { CommandItem } from './CommandItem.tsx';
import { PANELS } from './dockLayout.ts';

/** The window's own menus, drawn from the command table. */
export function MenuBar(): ReactElement {
  const language = useApp((state) => state.language);
  return (
    <Menubar className="cw-menubar">
      {MENUS.map((menu) => (
        <Menubar.Menu key={menu.name} transitionProps={{ duration: 0 }}>
          <Menubar.Target className="cw-menubar-item">{menu.title[language]}</Menubar.Target>
          <Menubar.Dropdown>
            <MenuItems menu={menu.name} />
          </Menubar.Dropdown>
        </Menubar.Menu>
      ))}
    </Menubar>
  );
}

function MenuItems({ menu }: { readonly menu: MenuName }): ReactElement {
  const commands = (COMMANDS as readonly (CommandSpec & { readonly id: CommandId })[]).filter((command) => command.menu === menu);
  return (
    <>
      {commands.map((command, index) => (
        <Fragment key={command.id}>
          {index > 0 && commands[index - 1]?.section !== command.section && <Menu.Divider />}
          <CommandItem id={command.id} />
          {command.id === 'file.openExample' && <RecentItems />}
          {command.id === 'view.bottom' && <PanelItems />}
        </Fragment>
      ))}
    </>
  );
}

/** Which docks are open; a click opens or hides one. */
function PanelItems(): ReactElement {
  const { docks } = useController();
  const t = useText();
  return (
    <>
      <Menu.Divider />
      {PANELS.filter((name) => name !== 'viewport').map((name) => {
        const open = docks.current?.isOpen(name) ?? false;
        return (
          <Menu.Item key={name} rightSection={open ? '✓' : ''} onClick={() => (open ? docks.current?.hide(name) : docks.current?.reveal(name))}>
            {t(`panel.${name}`)}
          </Menu.Item>
        );
      })}
    </>
  );
}

function RecentItems(): ReactElement | null {
  const controller = useController();
  const t = useText();
  const [recents, setRecents] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    let shown = true;
    void controller.host.recents().then((result) => {
      if (shown && result.ok) setRecents(result.value.filter(({ missing }) => !missing).slice(0, 8));
    });
    return () => {
      shown = false;
    };
  }, [controller]);
  if (recents.length === 0) return null;
  async function open(path: string): Promise<void> {
    if (await mayLeaveDocument(controller)) await openPath(controller, path);
  }
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('menu.recent')}</Menu.Label>
      {recents.map((recent) => (
        <Menu.Item key={recent.path} title={recent.path} onClick={() => void open(recent.path)}>
          {recent.name}
        </Menu.Item>
      ))}
    </>
  );
}
