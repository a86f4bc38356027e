/** 电池包指标及其统计口径。 */
import type { figures as english } from '../en/figures.ts';

export const figures: Readonly<Record<keyof typeof english, string>> = {
  'figures.definition': '{figure}的统计口径',
  'pack.massRatio': '质量成组率 GCTP',
  'pack.unusedVolume': '未利用体积',
  'pack.pieces': '零件总件数',
  'pack.partNumbers': '料号数',
  'pack.welds': '焊接点数',
};
