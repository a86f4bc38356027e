/**
 * The user's commands by id, with title and accelerator: the native menu, the window's menu, the palette and the shortcuts all
 * come from this one table, so that they cannot disagree.
 */

export type Language = 'en' | 'zh';
export type MenuName = 'file' | 'edit' | 'select' | 'arrange' | 'view' | 'tools' | 'help';

export interface CommandSpec {
  readonly id: string;
  readonly menu: MenuName;
  /** Lines in a menu are drawn between sections. */
  readonly section: number;
  readonly title: Readonly<Record<Language, string>>;
  /** Electron's notation (`CmdOrCtrl+Shift+S`). `CmdOrCtrl` is the Command key on macOS, Ctrl elsewhere. */
  readonly accelerator: string | null;
  /** Plain keys (F, 1, Esc) belong to the window, which knows whether a field has the focus; a native menu must not take them. */
  readonly plainKey?: boolean;
}

export const MENUS: readonly { readonly name: MenuName; readonly title: Readonly<Record<Language, string>> }[] = [
  { name: 'file', title: { en: 'File', zh: '文件' } },
  { name: 'edit', title: { en: 'Edit', zh: '编辑' } },
  { name: 'select', title: { en: 'Select', zh: '选择' } },
  { name: 'arrange', title: { en: 'Arrange', zh: '排列' } },
  { name: 'view', title: { en: 'View', zh: '视图' } },
  { name: 'tools', title: { en: 'Tools', zh: '工具' } },
  { name: 'help', title: { en: 'Help', zh: '帮助' } },
];

export const COMMANDS = [
  { id: 'file.new', menu: 'file', section: 0, title: { en: 'New…', zh: '新建…' }, accelerator: 'CmdOrCtrl+Alt+L' },
  { id: 'file.newLaminate', menu: 'file', section: 0, title: { en: 'New Laminated Busbar…', zh: '新建层叠母排…' }, accelerator: 'Shift+N', plainKey: true },
  { id: 'file.newProtection', menu: 'file', section: 0, title: { en: 'New Single Cell…', zh: '新建单电芯…' }, accelerator: 'Shift+P', plainKey: true },
  { id: 'file.propose', menu: 'file', section: 0, title: { en: 'New for a Space…', zh: '按空间推荐…' }, accelerator: 'Alt+Shift+N', plainKey: true },
  { id: 'file.open', menu: 'file', section: 0, title: { en: 'Open…', zh: '打开…' }, accelerator: 'CmdOrCtrl+O' },
  { id: 'file.openExample', menu: 'file', section: 0, title: { en: 'Open Example…', zh: '打开示例…' }, accelerator: 'Alt+O', plainKey: true },
  { id: 'file.openRecent', menu: 'file', section: 0, title: { en: 'Open Recent…', zh: '打开最近的文件…' }, accelerator: 'CmdOrCtrl+Shift+O' },
  { id: 'file.newWindow', menu: 'file', section: 0, title: { en: 'New Window', zh: '新建窗口' }, accelerator: 'CmdOrCtrl+Alt+N' },
  { id: 'file.save', menu: 'file', section: 1, title: { en: 'Save', zh: '保存' }, accelerator: 'CmdOrCtrl+S' },
  { id: 'file.saveAs', menu: 'file', section: 1, title: { en: 'Save As…', zh: '另存为…' }, accelerator: 'CmdOrCtrl+Shift+S' },
  { id: 'file.reload', menu: 'file', section: 1, title: { en: 'Reload from Disk', zh: '从磁盘重新加载' }, accelerator: 'Alt+V', plainKey: true },
  { id: 'file.recover', menu: 'file', section: 1, title: { en: 'Recover Unsaved Work…', zh: '恢复未保存的工作…' }, accelerator: 'Alt+Q', plainKey: true },
  { id: 'file.close', menu: 'file', section: 1, title: { en: 'Close Layout', zh: '关闭布局' }, accelerator: 'Alt+Z', plainKey: true },
  { id: 'file.export', menu: 'file', section: 2, title: { en: 'Export…', zh: '导出…' }, accelerator: 'CmdOrCtrl+E' },
  { id: 'edit.undo', menu: 'edit', section: 0, title: { en: 'Undo', zh: '撤销' }, accelerator: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', menu: 'edit', section: 0, title: { en: 'Redo', zh: '重做' }, accelerator: 'CmdOrCtrl+Shift+Z' },
  { id: 'edit.copy', menu: 'edit', section: 1, title: { en: 'Copy Cells', zh: '复制电芯' }, accelerator: 'CmdOrCtrl+C' },
  { id: 'edit.paste', menu: 'edit', section: 1, title: { en: 'Paste Cells', zh: '粘贴电芯' }, accelerator: 'CmdOrCtrl+V' },
  { id: 'edit.duplicate', menu: 'edit', section: 1, title: { en: 'Duplicate', zh: '再制' }, accelerator: 'CmdOrCtrl+D' },
  { id: 'edit.array', menu: 'edit', section: 1, title: { en: 'Array…', zh: '阵列…' }, accelerator: 'CmdOrCtrl+Shift+D' },
  { id: 'edit.delete', menu: 'edit', section: 1, title: { en: 'Delete', zh: '删除' }, accelerator: 'Delete', plainKey: true },
  { id: 'edit.copyIds', menu: 'edit', section: 2, title: { en: 'Copy Ids', zh: '复制标识' }, accelerator: 'CmdOrCtrl+Shift+C' },
  { id: 'busbar.resetThickness', menu: 'edit', section: 3, title: { en: 'Reset Thickness', zh: '恢复推导厚度' }, accelerator: 'Alt+T', plainKey: true },
  { id: 'finding.next', menu: 'edit', section: 4, title: { en: 'Next Finding', zh: '下一条检查结果' }, accelerator: 'F8' },
  { id: 'finding.previous', menu: 'edit', section: 4, title: { en: 'Previous Finding', zh: '上一条检查结果' }, accelerator: 'Shift+F8' },
  { id: 'finding.show', menu: 'edit', section: 4, title: { en: 'Show Finding', zh: '定位检查结果' }, accelerator: 'CmdOrCtrl+F8' },
  { id: 'finding.waive', menu: 'edit', section: 4, title: { en: 'Waive Finding…', zh: '豁免检查结果…' }, accelerator: 'F9' },
  { id: 'finding.restore', menu: 'edit', section: 4, title: { en: 'Restore Finding', zh: '撤销豁免' }, accelerator: 'Shift+F9' },
  { id: 'selection.all', menu: 'select', section: 0, title: { en: 'Select All', zh: '全选' }, accelerator: 'CmdOrCtrl+A' },
  { id: 'selection.clear', menu: 'select', section: 0, title: { en: 'Clear Selection', zh: '取消选择' }, accelerator: 'Escape', plainKey: true },
  { id: 'selection.invert', menu: 'select', section: 0, title: { en: 'Invert Selection', zh: '反选' }, accelerator: 'CmdOrCtrl+I' },
  { id: 'selection.row', menu: 'select', section: 1, title: { en: 'Select Row', zh: '选择整排' }, accelerator: 'Alt+R', plainKey: true },
  { id: 'selection.group', menu: 'select', section: 1, title: { en: 'Select Parallel Group', zh: '选择并联组' }, accelerator: 'Alt+G', plainKey: true },
  { id: 'selection.net', menu: 'select', section: 1, title: { en: 'Select Net', zh: '选择网络' }, accelerator: 'Alt+N', plainKey: true },
  { id: 'selection.kind', menu: 'select', section: 1, title: { en: 'Select Same Kind', zh: '选择同类' }, accelerator: 'Alt+K', plainKey: true },
  { id: 'selection.grow', menu: 'select', section: 1, title: { en: 'Add Neighbouring Cells', zh: '加选相邻电芯' }, accelerator: 'Alt+J', plainKey: true },
  { id: 'selection.busbars', menu: 'select', section: 2, title: { en: 'Select All Busbars', zh: '选择全部汇流排' }, accelerator: 'Alt+B', plainKey: true },
  { id: 'selection.traces', menu: 'select', section: 2, title: { en: 'Select Traces of the Front End', zh: '选择前端的全部走线' }, accelerator: 'Alt+L', plainKey: true },
  { id: 'arrange.moveBy', menu: 'arrange', section: 0, title: { en: 'Move By…', zh: '按距离移动…' }, accelerator: 'Shift+M', plainKey: true },
  { id: 'arrange.rotateLeft', menu: 'arrange', section: 1, title: { en: 'Rotate 90° Left', zh: '左转 90°' }, accelerator: 'R', plainKey: true },
  { id: 'arrange.rotateRight', menu: 'arrange', section: 1, title: { en: 'Rotate 90° Right', zh: '右转 90°' }, accelerator: 'Shift+R', plainKey: true },
  { id: 'arrange.rotateBy', menu: 'arrange', section: 1, title: { en: 'Rotate By…', zh: '按角度旋转…' }, accelerator: 'Shift+T', plainKey: true },
  { id: 'arrange.swapPoles', menu: 'arrange', section: 1, title: { en: 'Turn 180° (Swap Poles)', zh: '旋转 180°（对调极性）' }, accelerator: 'T', plainKey: true },
  { id: 'arrange.flipX', menu: 'arrange', section: 2, title: { en: 'Flip along x', zh: '沿 x 翻转' }, accelerator: 'Shift+X', plainKey: true },
  { id: 'arrange.flipY', menu: 'arrange', section: 2, title: { en: 'Flip along y', zh: '沿 y 翻转' }, accelerator: 'Shift+Y', plainKey: true },
  { id: 'arrange.alignLeft', menu: 'arrange', section: 3, title: { en: 'Align Left', zh: '左对齐' }, accelerator: 'Alt+A', plainKey: true },
  { id: 'arrange.alignCentre', menu: 'arrange', section: 3, title: { en: 'Align Centres along x', zh: '水平居中对齐' }, accelerator: 'Alt+C', plainKey: true },
  { id: 'arrange.alignRight', menu: 'arrange', section: 3, title: { en: 'Align Right', zh: '右对齐' }, accelerator: 'Alt+D', plainKey: true },
  { id: 'arrange.alignTop', menu: 'arrange', section: 3, title: { en: 'Align Top', zh: '上对齐' }, accelerator: 'Alt+W', plainKey: true },
  { id: 'arrange.alignMiddle', menu: 'arrange', section: 3, title: { en: 'Align Centres along y', zh: '垂直居中对齐' }, accelerator: 'Alt+M', plainKey: true },
  { id: 'arrange.alignBottom', menu: 'arrange', section: 3, title: { en: 'Align Bottom', zh: '下对齐' }, accelerator: 'Alt+S', plainKey: true },
  { id: 'arrange.distributeX', menu: 'arrange', section: 4, title: { en: 'Equal Gaps along x', zh: '沿 x 等间隙' }, accelerator: 'Alt+X', plainKey: true },
  { id: 'arrange.distributeY', menu: 'arrange', section: 4, title: { en: 'Equal Gaps along y', zh: '沿 y 等间隙' }, accelerator: 'Alt+Y', plainKey: true },
  { id: 'arrange.distribute', menu: 'arrange', section: 4, title: { en: 'Distribute…', zh: '分布…' }, accelerator: 'Alt+U', plainKey: true },
  { id: 'arrange.fillAgain', menu: 'arrange', section: 5, title: { en: 'Fill Rows Again', zh: '重新排布' }, accelerator: 'Alt+I', plainKey: true },
  { id: 'arrange.earlierInSeries', menu: 'arrange', section: 6, title: { en: 'Earlier in Series', zh: '串联顺序前移' }, accelerator: '[', plainKey: true },
  { id: 'arrange.laterInSeries', menu: 'arrange', section: 6, title: { en: 'Later in Series', zh: '串联顺序后移' }, accelerator: ']', plainKey: true },
  { id: 'arrange.swapGroups', menu: 'arrange', section: 6, title: { en: 'Swap Groups of Two Cells', zh: '互换两个电芯的并联组' }, accelerator: 'Shift+J', plainKey: true },
  { id: 'view.fit', menu: 'view', section: 0, title: { en: 'Fit Selection', zh: '缩放到选择' }, accelerator: 'F', plainKey: true },
  { id: 'view.top', menu: 'view', section: 1, title: { en: 'Top', zh: '俯视' }, accelerator: '1', plainKey: true },
  { id: 'view.front', menu: 'view', section: 1, title: { en: 'Front', zh: '前视' }, accelerator: '2', plainKey: true },
  { id: 'view.right', menu: 'view', section: 1, title: { en: 'Right', zh: '右视' }, accelerator: '3', plainKey: true },
  { id: 'view.iso', menu: 'view', section: 1, title: { en: 'Isometric', zh: '轴测' }, accelerator: '4', plainKey: true },
  { id: 'view.back', menu: 'view', section: 1, title: { en: 'Back', zh: '后视' }, accelerator: '5', plainKey: true },
  { id: 'view.left', menu: 'view', section: 1, title: { en: 'Left', zh: '左视' }, accelerator: '6', plainKey: true },
  { id: 'view.bottom', menu: 'view', section: 1, title: { en: 'Bottom', zh: '仰视' }, accelerator: '7', plainKey: true },
  { id: 'view.projection', menu: 'view', section: 2, title: { en: 'Perspective or Parallel', zh: '透视或正交' }, accelerator: 'P', plainKey: true },
  { id: 'view.section', menu: 'view', section: 2, title: { en: 'Section Plane', zh: '剖切面' }, accelerator: 'X', plainKey: true },
  { id: 'view.explode', menu: 'view', section: 2, title: { en: 'Exploded View', zh: '爆炸视图' }, accelerator: 'E', plainKey: true },
  { id: 'view.seriesPath', menu: 'view', section: 2, title: { en: 'Series Path', zh: '串联路径' }, accelerator: 'Y', plainKey: true },
  { id: 'view.hide', menu: 'view', section: 3, title: { en: 'Hide', zh: '隐藏' }, accelerator: 'H', plainKey: true },
  { id: 'view.isolate', menu: 'view', section: 3, title: { en: 'Isolate', zh: '仅显示所选' }, accelerator: 'Shift+H', plainKey: true },
  { id: 'view.showAll', menu: 'view', section: 3, title: { en: 'Show All', zh: '全部显示' }, accelerator: 'Alt+H', plainKey: true },
  { id: 'view.lock', menu: 'view', section: 3, title: { en: 'Lock or Unlock', zh: '锁定或解锁' }, accelerator: 'L', plainKey: true },
  { id: 'view.unlockAll', menu: 'view', section: 3, title: { en: 'Unlock All', zh: '全部解锁' }, accelerator: 'Shift+L', plainKey: true },
  { id: 'view.theme', menu: 'view', section: 4, title: { en: 'Theme: Dark or Light', zh: '主题：深色或浅色' }, accelerator: 'CmdOrCtrl+Shift+L' },
  { id: 'view.language', menu: 'view', section: 4, title: { en: '中文', zh: 'English' }, accelerator: 'Shift+G', plainKey: true },
  { id: 'view.catalogue', menu: 'view', section: 5, title: { en: 'Show Catalogue', zh: '显示元件库' }, accelerator: 'C', plainKey: true },
  { id: 'view.resetDocks', menu: 'view', section: 5, title: { en: 'Reset Panels', zh: '重置面板布局' }, accelerator: 'Shift+C', plainKey: true },
  { id: 'tool.select', menu: 'tools', section: 0, title: { en: 'Select', zh: '选择' }, accelerator: 'V', plainKey: true },
  { id: 'tool.lasso', menu: 'tools', section: 0, title: { en: 'Lasso', zh: '套索选择' }, accelerator: 'Shift+V', plainKey: true },
  { id: 'tool.move', menu: 'tools', section: 1, title: { en: 'Move', zh: '移动' }, accelerator: 'M', plainKey: true },
  { id: 'tool.measureDistance', menu: 'tools', section: 2, title: { en: 'Measure Distance', zh: '测量距离' }, accelerator: 'I', plainKey: true },
  { id: 'tool.measureAngle', menu: 'tools', section: 2, title: { en: 'Measure Angle', zh: '测量夹角' }, accelerator: 'Shift+I', plainKey: true },
  { id: 'tool.measureClearance', menu: 'tools', section: 2, title: { en: 'Measure Clearance', zh: '测量电气间隙' }, accelerator: 'K', plainKey: true },
  { id: 'tool.measureCreepage', menu: 'tools', section: 2, title: { en: 'Measure Creepage', zh: '测量爬电距离' }, accelerator: 'Shift+K', plainKey: true },
  { id: 'tool.dimension', menu: 'tools', section: 3, title: { en: 'Dimension', zh: '标注尺寸' }, accelerator: 'D', plainKey: true },
  { id: 'dimension.delete', menu: 'tools', section: 3, title: { en: 'Delete Dimension', zh: '删除尺寸' }, accelerator: 'Shift+D', plainKey: true },
  { id: 'tool.barHole', menu: 'tools', section: 4, title: { en: 'Hole in a Busbar', zh: '汇流排加孔' }, accelerator: 'O', plainKey: true },
  { id: 'tool.barSlot', menu: 'tools', section: 4, title: { en: 'Slot in a Busbar', zh: '汇流排加槽' }, accelerator: 'Shift+O', plainKey: true },
  { id: 'tool.barTab', menu: 'tools', section: 4, title: { en: 'Tab on a Busbar', zh: '汇流排加凸片' }, accelerator: 'Shift+B', plainKey: true },
  { id: 'tool.barCut', menu: 'tools', section: 4, title: { en: 'Split Busbar', zh: '分割汇流排' }, accelerator: 'S', plainKey: true },
  { id: 'bar.merge', menu: 'tools', section: 4, title: { en: 'Merge Busbar Pieces', zh: '合并汇流排' }, accelerator: 'Shift+S', plainKey: true },
  { id: 'tool.drawKeepOut', menu: 'tools', section: 4, title: { en: 'Draw Keep-out', zh: '绘制避让区' }, accelerator: 'U', plainKey: true },
  { id: 'tool.drawEnvelope', menu: 'tools', section: 4, title: { en: 'Draw Envelope', zh: '绘制包络' }, accelerator: 'Shift+U', plainKey: true },
  { id: 'pack.envelopeFromDxf', menu: 'tools', section: 4, title: { en: 'Envelope from DXF…', zh: '从 DXF 读取包络…' }, accelerator: 'Alt+Shift+U', plainKey: true },
  { id: 'pack.keepOutsFromDxf', menu: 'tools', section: 4, title: { en: 'Keep-outs from DXF…', zh: '从 DXF 读取避让区…' }, accelerator: 'Alt+Shift+K', plainKey: true },
  { id: 'tool.editPath', menu: 'tools', section: 4, title: { en: 'Edit Series Path', zh: '编辑串联路径' }, accelerator: 'J', plainKey: true },
  { id: 'pack.compareStructures', menu: 'tools', section: 5, title: { en: 'Compare Structures…', zh: '比较成组结构…' }, accelerator: 'Alt+Shift+C', plainKey: true },
  { id: 'app.palette', menu: 'help', section: 0, title: { en: 'Command Palette…', zh: '命令面板…' }, accelerator: 'CmdOrCtrl+K' },
  { id: 'help.shortcuts', menu: 'help', section: 0, title: { en: 'Keyboard Shortcuts', zh: '键盘快捷键' }, accelerator: 'CmdOrCtrl+/' },
  { id: 'help.about', menu: 'help', section: 1, title: { en: 'About Cellweave', zh: '关于 Cellweave' }, accelerator: 'Shift+F1' },
] as const satisfies readonly CommandSpec[];

export type CommandId = (typeof COMMANDS)[number]['id'];

/** Keys that write or mean something to a field, a list or a menu: all without Ctrl or Command but the F keys. */
export function isPlainKey(accelerator: string): boolean {
  const parts = accelerator.split('+');
  return !parts.includes('CmdOrCtrl') && !/^F\d+$/.test(parts.at(-1) ?? '');
}

/** Whether a string that came over a boundary names a command. */
export function isCommandId(text: string): text is CommandId {
  return COMMANDS.some((command) => command.id === text);
}
