/** English: history and catalogue. */
export const panels = {
  'panel.history': 'History',
  'history.opened': 'Opened',
  'history.empty': 'Every step you take is listed here, and a click goes back to it. Move a cell or change a value to begin.',
  'history.count': '{done} of {total} steps done',
  'history.touched': '{first} and {count} more',
  'history.here': 'The layout stands here',
  'history.saved': 'saved',
  'history.savedHint': 'The file on disk holds the layout as it was here',
} as const;
