/** Chinese: the series path: its shape, and the order of the groups in it. */
export const seriesOrder = {
  'why.firstInSeries': '已是串联顺序中的第一组。',
  'why.lastInSeries': '已是串联顺序中的最后一组。',
  'step.seriesOrder': '更改串联顺序',
  'pathShape.title': '串联路径',
  'pathShape.label': '形状',
  'pathShape.open': '由程序选择',
  'pathShape.picked': '由程序选择：{shape}',
  'pathShape.serpentine': '蛇形',
  'pathShape.folded': '折返形',
  'pathShape.u': 'U 形',
  'pathShape.h': 'H 形',
  'pathShape.hint.serpentine': '沿一列去，沿下一列回。',
  'pathShape.hint.folded': '横跨电池包往返，逐行经过各模组。',
  'pathShape.hint.u': '沿一半的列去，沿另一半的列回：两个输出端在同一端。',
  'pathShape.hint.h': '分前后两半，在最后一列相连：两个输出端在长边中部。',
  'step.pathShape': '更改串联路径形状',
} as const;
