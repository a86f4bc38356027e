/** Chinese: the tools of the view. */
import type { tools as english } from '../en/tools.ts';

export const tools: Readonly<Record<keyof typeof english, string>> = {
  'tools.label': '工具',
};
