/** English: what the engine is at. */
export const progress = {
  'progress.place': 'Placing cells',
  'progress.busbars': 'Making busbars',
  'progress.route': 'Routing circuits',
  'progress.films': 'Cutting films',
  'progress.check': 'Checking',
  'progress.tables': 'Numbering parts',
  'progress.files': 'Writing files',
  'progress.cancel.derive': 'Stop deriving; the layout stays as it is, bars, findings and tables stay behind it',
  'progress.cancel.brief': 'Stop making the layout of this brief',
  'progress.cancel.export': 'Stop exporting; nothing has been written yet',
  'progress.cancel.compare': 'Stop comparing',
  'progress.stale': 'Results are behind the layout',
  'progress.derive': 'Derive',
  'progress.deriveTitle': 'Derive busbars, circuits, findings and tables from the layout as it is now',
  'export.progress': 'Making the files… {percent} %',
} as const;
