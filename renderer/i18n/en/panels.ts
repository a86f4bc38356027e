/** English: history and catalogue. */
export const panels = {
  'panel.history': 'History',
  'empty.tree': 'The cells, busbars, circuits and films of the open layout are listed here.',
  'empty.history': 'The steps you take in a layout are listed here.',
  'empty.inspector': 'What is selected is shown here with its values, and the settings of the layout when nothing is.',
  'empty.findings': 'What the checks find in the open layout is listed here.',
  'empty.bom': 'The parts of the open layout are listed here, with masses and prices.',
  'empty.nets': 'The nets of the open layout are listed here, with potentials and currents.',
  'empty.pins': 'The connector pins of the open layout are listed here.',
  'history.opened': 'Opened',
  'history.empty': 'Every step you take is listed here, and a click goes back to it. Move a cell or change a value to begin.',
  'history.count': '{done} of {total} steps done',
  'history.touched': '{first} and {count} more',
  'history.here': 'The layout stands here',
  'history.saved': 'saved',
  'history.savedHint': 'The file on disk holds the layout as it was here',
} as const;
