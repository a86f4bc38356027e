/** English: the tools of the view. */
export const tools = {
  'tools.label': 'Tools',
  'snap.title': 'Snapping',
  'snap.edge': 'Edges and pad gaps',
  'snap.centre': 'Centres',
  'snap.equalGap': 'Equal gaps',
  'snap.grid': 'Steps',
  'snap.step': 'Step',
  'snap.stepPositive': 'more than 0 mm is needed',
  'snap.suspend': 'Ctrl or Alt held while dragging: no snapping. Shift: along one axis.',
} as const;
