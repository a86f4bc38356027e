import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { COMMANDS, type CommandId } from '../../shared/contracts/commands.ts';
import { runCommand } from '../commands/registry.ts';
import { useApp, useController } from '../state/context.ts';
import { useRefusal } from './useRefusal.ts';
import { useShortcut } from './useShortcut.ts';

/** A line of a menu: the command's title and key. One that cannot be run stays in reach of mouse and keyboard, and says why. */
export function CommandItem({ id, testId = `menu-${id}` }: { readonly id: CommandId; readonly testId?: string }): ReactElement {
  const controller = useController();
  const title = useApp((state) => COMMANDS.find((command) => command.id === id)?.title[state.language] ?? id);
  const refusal = useRefusal(id);
  const shortcut = useShortcut(id);
  return (
    <Menu.Item
      data-disabled={refusal === null ? undefined : true}
      aria-disabled={refusal === null ? undefined : true}
      title={refusal === null ? undefined : refusal}
      closeMenuOnClick={refusal === null}
      rightSection={shortcut}
      onClick={refusal === null ? () => void runCommand(controller, id) : undefined}
      data-testid={testId}
    >
      {title}
    </Menu.Item>
  );
}
