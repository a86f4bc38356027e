/** Chinese: the order of the groups in series. */
export const seriesOrder = {
  'why.firstInSeries': '已是串联顺序中的第一组。',
  'why.lastInSeries': '已是串联顺序中的最后一组。',
  'step.seriesOrder': '更改串联顺序',
} as const;
