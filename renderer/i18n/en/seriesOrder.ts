/** English: the order of the groups in series. */
export const seriesOrder = {
  'why.firstInSeries': 'It is the first group in series already.',
  'why.lastInSeries': 'It is the last group in series already.',
  'step.seriesOrder': 'Change series order',
} as const;
