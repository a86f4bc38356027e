/** Figures of a pack, and what each counts. */
export const figures = {
  'figures.definition': 'What {figure} counts',
  'pack.massRatio': 'Mass ratio (GCTP)',
  'pack.unusedVolume': 'Unused volume',
  'pack.pieces': 'Parts, pieces',
  'pack.partNumbers': 'Part numbers',
  'pack.welds': 'Welds',
} as const;
