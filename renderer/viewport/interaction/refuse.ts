/** Says at the cursor why a gesture does nothing. */
import type { RefusalReason, ScreenPoint } from './cursor.ts';
import type { Hand } from './Hand.ts';
import type { Gesture } from './tool.ts';

/** The gesture goes on to the release and does nothing. */
export function refused(hand: Hand, at: ScreenPoint, reason: RefusalReason, values: Readonly<Record<string, number>> = {}): Gesture {
  hand.cursor.refusal.set({ at, reason, values });
  return { kind: 'refused', move() { return this; }, release: () => undefined, end: () => undefined };
}

/** Where the layer or some of the cells are locked: nothing is moved, the rest neither. Null when all of them may be moved. */
export function refusedByLock(hand: Hand, at: ScreenPoint, cells: readonly string[]): Gesture | null {
  const { layers, lockedItems } = hand.props();
  if (layers.cells.locked) return refused(hand, at, 'lockedLayer');
  const locked = cells.filter((id) => lockedItems.has(id)).length;
  return locked === 0 ? null : refused(hand, at, 'lockedCells', { locked, count: cells.length });
}
