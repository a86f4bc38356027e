/** English: the series path: its shape, and the order of the groups in it. */
export const seriesOrder = {
  'why.firstInSeries': 'It is the first group in series already.',
  'why.lastInSeries': 'It is the last group in series already.',
  'step.seriesOrder': 'Change series order',
  'pathShape.title': 'Series path',
  'pathShape.label': 'Shape',
  'pathShape.open': 'as the program picks',
  'pathShape.picked': 'as the program picks: {shape}',
  'pathShape.serpentine': 'serpentine',
  'pathShape.folded': 'folded',
  'pathShape.u': 'U-shaped',
  'pathShape.h': 'H-shaped',
  'pathShape.hint.serpentine': 'Out along one line, back along the next.',
  'pathShape.hint.folded': 'To and fro across the pack, column of modules after column.',
  'pathShape.hint.u': 'Out along one half of the lines, back along the other: both outputs at one end.',
  'pathShape.hint.h': 'A front half and a back half, joined in the last line: both outputs in the middle of the long side.',
  'step.pathShape': 'Change shape of the series path',
} as const;
