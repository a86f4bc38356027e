/** English: what is hidden and locked in the view, item by item. */
export const view = {
  'item.hide': 'Hide {name} (H)',
  'item.show': 'Show {name}',
  'item.lock': 'Lock {name}: drawn, but neither picked nor moved (L)',
  'item.unlock': 'Unlock {name} (L)',
} as const;
