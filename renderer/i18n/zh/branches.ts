/** Chinese: the branches of a busbar over several cells. */
import type { branches as english } from '../en/branches.ts';

export const branches: Readonly<Record<keyof typeof english, string>> = {
  'branches.title': '支路',
  'branches.between': '连接',
  'branches.current': 'A',
  'branches.area': 'mm²',
  'branches.margin': '裕度',
  'branches.bolt': '螺栓',
};
