/** Chinese: history and catalogue. */
import type { panels as english } from '../en/panels.ts';

export const panels: Readonly<Record<keyof typeof english, string>> = {
  'panel.history': '历史',
  'empty.tree': '此处列出当前布局的电芯、汇流排、采样电路和绝缘膜。',
  'empty.history': '此处列出您在布局中的每一步操作。',
  'empty.inspector': '此处显示所选对象的数值；未选择时显示布局设置。',
  'empty.findings': '此处列出当前布局的检查结果。',
  'empty.bom': '此处列出当前布局的零件、质量和价格。',
  'empty.nets': '此处列出当前布局的网络、电位和电流。',
  'empty.pins': '此处列出当前布局的连接器引脚。',
  'history.opened': '打开时',
  'history.empty': '您的每一步操作都列在这里，单击即可回到该步。移动电芯或修改数值即可开始。',
  'history.count': '已执行 {done} 步，共 {total} 步',
  'history.touched': '{first} 等，另有 {count} 项',
  'history.here': '当前状态',
  'history.saved': '已保存',
  'history.savedHint': '磁盘上的文件就是此处的布局',
};
