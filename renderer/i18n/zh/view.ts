/** Chinese: what is hidden and locked in the view, item by item. */
import type { view as english } from '../en/view.ts';

export const view: Readonly<Record<keyof typeof english, string>> = {
  'item.hide': '隐藏 {name} (H)',
  'item.show': '显示 {name}',
  'item.lock': '锁定 {name}：可见，但不可选取和移动 (L)',
  'item.unlock': '解锁 {name} (L)',
};
