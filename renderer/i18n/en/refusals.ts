/** English: why something cannot be done now. */
export const refusals = {
  'why.notDerived': 'The layout is still being worked out.',
  'why.nothingToUndo': 'There is no step to undo.',
  'why.nothingToRedo': 'There is no step to redo.',
  'why.neverSaved': 'The layout was never saved to a file.',
  'why.nothingHidden': 'Nothing is hidden.',
  'why.nothingLocked': 'Nothing is locked.',
  'why.selectDimension': 'Select a dimension first.',
  'why.lockedOne': '{name} is locked: unlock it first.',
  'why.lockedSome': '{locked} of {count} items are locked ({names}): unlock them first.',
  'why.lockedLayer': 'The layer Cells is locked: unlock it first.',
  'notice.locked': 'Locked, nothing was changed',
  'notice.droppedCopy': 'Opened as a copy',
  'notice.droppedCopyDetail': 'A browser does not say where {name} lies: save the copy to keep it. Until then it is autosaved, and comes back after a reload.',
  'findings.allHidden': 'The buttons above hide every finding there is.',
  'findings.showAll': 'Show all findings',
} as const;
