/** Chinese: history and catalogue. */
import type { panels as english } from '../en/panels.ts';

export const panels: Readonly<Record<keyof typeof english, string>> = {
  'panel.history': '历史',
  'history.opened': '打开时',
  'history.empty': '您的每一步操作都列在这里，单击即可回到该步。移动电芯或修改数值即可开始。',
  'history.count': '已执行 {done} 步，共 {total} 步',
  'history.touched': '{first} 等，另有 {count} 项',
  'history.here': '当前状态',
  'history.saved': '已保存',
  'history.savedHint': '磁盘上的文件就是此处的布局',
};
