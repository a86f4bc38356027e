/**
 * What the user locked stays as it is, by every path. Where something locked is among what is to be changed nothing is changed at all,
 * and one message names it: a move of the rest alone would pull apart what was selected together.
 */
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice, withdrawNotices } from '../state/notices.ts';
import { refusalText, type NamedRefusal } from './command.ts';

/** So many are named; the others are counted. */
const NAMED = 4;

type Locks = Pick<AppState, 'document' | 'lockedItems' | 'layers'>;

/** Why these cells and dimensions cannot be changed together; null when none of them is locked. */
export function lockRefusal({ document, lockedItems, layers }: Locks, ids: readonly string[]): NamedRefusal | null {
  if (layers.cells.locked && ids.some((id) => document?.get(id)?.kind === 'cell')) return { key: 'why.lockedLayer', values: {}, heading: 'notice.locked' };
  const locked = ids.filter((id) => lockedItems.has(id));
  const [first] = locked;
  if (first === undefined) return null;
  if (locked.length === 1) return { key: 'why.lockedOne', values: { name: first }, heading: 'notice.locked' };
  const names = `${locked.slice(0, NAMED).join(', ')}${locked.length > NAMED ? ', …' : ''}`;
  return { key: 'why.lockedSome', values: { locked: locked.length, count: ids.length, names }, heading: 'notice.locked' };
}

/** True when one of them is locked; then it has been said. */
export function refusedByLock(controller: Controller, ids: readonly string[]): boolean {
  const refusal = lockRefusal(controller.app.getState(), ids);
  if (refusal) tellRefusal(controller, refusal);
  return refusal !== null;
}

/** In a notice, in the place of the one before about the same. */
export function tellRefusal({ app }: Controller, refusal: NamedRefusal): void {
  const said = refusalText(app.getState().language, refusal);
  if (app.getState().notices.some((notice) => notice.detail === said)) return;
  withdrawNotices(app, refusal.heading);
  showNotice(app, 'warning', refusal.heading, said);
}
