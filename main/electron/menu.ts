/** The native menu, made from the command table. */
import type { MenuItemConstructorOptions } from 'electron';
import { COMMANDS, MENUS, type CommandId, type CommandSpec, type Language, type MenuName } from '../../shared/contracts/commands.ts';
import { menuKey } from './menuKey.ts';

/** What a text field needs; Electron does these itself. */
const TEXT_ROLES: readonly MenuItemConstructorOptions[] = [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }];

/** The keys the user chose in place of the table's; null where a command has none. */
export type MenuKeys = ReadonlyMap<CommandId, string | null>;

/**
 * The template. Shortcuts are shown but not taken: the window handles its keys itself, in both hosts alike, because it knows
 * whether a field has the focus (Ctrl+Z in a field undoes typing).
 */
export function menuTemplate(language: Language, platform: NodeJS.Platform, keys: MenuKeys, run: (command: CommandId) => void): MenuItemConstructorOptions[] {
  const menus = MENUS.map(({ name, title }): MenuItemConstructorOptions => {
    const submenu = commandItems(name, language, keys, run);
    if (name === 'edit') submenu.push(...TEXT_ROLES);
    if (name === 'file' && platform !== 'darwin') submenu.push({ type: 'separator' }, { role: 'quit' });
    if (name === 'view') submenu.push({ type: 'separator' }, { role: 'togglefullscreen' });
    return { label: title[language], submenu };
  });
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}

function commandItems(menu: MenuName, language: Language, keys: MenuKeys, run: (command: CommandId) => void): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  let section: number | null = null;
  for (const command of COMMANDS) {
    if (command.menu !== menu) continue;
    if (section !== null && command.section !== section) items.push({ type: 'separator' });
    section = command.section;
    const chosen = keys.get(command.id);
    items.push(itemOf(command, command.id, language, menuKey(chosen === undefined ? command.accelerator : chosen), run));
  }
  return items;
}

function itemOf(command: CommandSpec, id: CommandId, language: Language, accelerator: string | null, run: (command: CommandId) => void): MenuItemConstructorOptions {
  const shortcut = accelerator === null ? {} : { accelerator, registerAccelerator: false };
  return { id, label: command.title[language], click: () => run(id), ...shortcut };
}
