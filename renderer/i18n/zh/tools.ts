/** Chinese: the tools of the view. */
import type { tools as english } from '../en/tools.ts';

export const tools: Readonly<Record<keyof typeof english, string>> = {
  'tools.label': '工具',
  'snap.title': '捕捉',
  'snap.edge': '边缘与垫片间隙',
  'snap.centre': '中心',
  'snap.equalGap': '等间距',
  'snap.grid': '步进',
  'snap.step': '步长',
  'snap.stepPositive': '须大于 0 mm',
  'snap.suspend': '拖动时按住 Ctrl 或 Alt 暂停捕捉，按住 Shift 只沿一个轴移动。',
};
