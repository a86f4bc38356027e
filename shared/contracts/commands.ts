/**
 * The user's commands by id, with title and accelerator: the native menu, the window's menu, the palette and the shortcuts all
 * come from this one table, so that they cannot disagree.
 */

export type Language = 'en' | 'zh';
export type MenuName = 'file' | 'edit' | 'view' | 'tools' | 'help';

export interface CommandSpec {
  readonly id: string;
  readonly menu: MenuName;
  /** Lines in a menu are drawn between sections. */
  readonly section: number;
  readonly title: Readonly<Record<Language, string>>;
  /** Electron's notation (`CmdOrCtrl+Shift+S`), or null. `CmdOrCtrl` is the Command key on macOS, Ctrl elsewhere. */
  readonly accelerator: string | null;
  /** Plain keys (F, 1, Esc) belong to the window, which knows whether a field has the focus; a native menu must not take them. */
  readonly plainKey?: boolean;
}

export const MENUS: readonly { readonly name: MenuName; readonly title: Readonly<Record<Language, string>> }[] = [
  { name: 'file', title: { en: 'File', zh: '文件' } },
  { name: 'edit', title: { en: 'Edit', zh: '编辑' } },
  { name: 'view', title: { en: 'View', zh: '视图' } },
  { name: 'tools', title: { en: 'Tools', zh: '工具' } },
  { name: 'help', title: { en: 'Help', zh: '帮助' } },
];

export const COMMANDS = [
  { id: 'file.open', menu: 'file', section: 0, title: { en: 'Open…', zh: '打开…' }, accelerator: 'CmdOrCtrl+O' },
  { id: 'file.openExample', menu: 'file', section: 0, title: { en: 'Open Example…', zh: '打开示例…' }, accelerator: null },
  { id: 'file.save', menu: 'file', section: 1, title: { en: 'Save', zh: '保存' }, accelerator: 'CmdOrCtrl+S' },
  { id: 'file.saveAs', menu: 'file', section: 1, title: { en: 'Save As…', zh: '另存为…' }, accelerator: 'CmdOrCtrl+Shift+S' },
  { id: 'file.export', menu: 'file', section: 2, title: { en: 'Export…', zh: '导出…' }, accelerator: 'CmdOrCtrl+E' },
  { id: 'edit.undo', menu: 'edit', section: 0, title: { en: 'Undo', zh: '撤销' }, accelerator: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', menu: 'edit', section: 0, title: { en: 'Redo', zh: '重做' }, accelerator: 'CmdOrCtrl+Shift+Z' },
  { id: 'selection.all', menu: 'edit', section: 1, title: { en: 'Select All', zh: '全选' }, accelerator: 'CmdOrCtrl+A' },
  { id: 'selection.clear', menu: 'edit', section: 1, title: { en: 'Clear Selection', zh: '取消选择' }, accelerator: 'Escape', plainKey: true },
  { id: 'view.fit', menu: 'view', section: 0, title: { en: 'Fit Selection', zh: '缩放到选择' }, accelerator: 'F', plainKey: true },
  { id: 'view.top', menu: 'view', section: 1, title: { en: 'Top', zh: '俯视' }, accelerator: '1', plainKey: true },
  { id: 'view.front', menu: 'view', section: 1, title: { en: 'Front', zh: '前视' }, accelerator: '2', plainKey: true },
  { id: 'view.right', menu: 'view', section: 1, title: { en: 'Right', zh: '右视' }, accelerator: '3', plainKey: true },
  { id: 'view.iso', menu: 'view', section: 1, title: { en: 'Isometric', zh: '轴测' }, accelerator: '4', plainKey: true },
  { id: 'view.back', menu: 'view', section: 1, title: { en: 'Back', zh: '后视' }, accelerator: '5', plainKey: true },
  { id: 'view.left', menu: 'view', section: 1, title: { en: 'Left', zh: '左视' }, accelerator: '6', plainKey: true },
  { id: 'view.bottom', menu: 'view', section: 1, title: { en: 'Bottom', zh: '仰视' }, accelerator: '7', plainKey: true },
  { id: 'view.theme', menu: 'view', section: 2, title: { en: 'Theme: Dark or Light', zh: '主题：深色或浅色' }, accelerator: 'CmdOrCtrl+Shift+L' },
  { id: 'view.language', menu: 'view', section: 2, title: { en: '中文', zh: 'English' }, accelerator: null },
  { id: 'view.resetDocks', menu: 'view', section: 3, title: { en: 'Reset Panels', zh: '重置面板布局' }, accelerator: null },
  { id: 'tool.select', menu: 'tools', section: 0, title: { en: 'Select', zh: '选择' }, accelerator: 'V', plainKey: true },
  { id: 'tool.lasso', menu: 'tools', section: 0, title: { en: 'Lasso', zh: '套索选择' }, accelerator: 'Shift+V', plainKey: true },
  { id: 'tool.move', menu: 'tools', section: 1, title: { en: 'Move', zh: '移动' }, accelerator: 'M', plainKey: true },
  { id: 'app.palette', menu: 'help', section: 0, title: { en: 'Command Palette…', zh: '命令面板…' }, accelerator: 'CmdOrCtrl+K' },
  { id: 'help.shortcuts', menu: 'help', section: 0, title: { en: 'Keyboard Shortcuts', zh: '键盘快捷键' }, accelerator: null },
  { id: 'help.about', menu: 'help', section: 1, title: { en: 'About Cellweave', zh: '关于 Cellweave' }, accelerator: null },
] as const satisfies readonly CommandSpec[];

export type CommandId = (typeof COMMANDS)[number]['id'];

/** Whether a string that came over a boundary names a command. */
export function isCommandId(text: string): text is CommandId {
  return COMMANDS.some((command) => command.id === text);
}
