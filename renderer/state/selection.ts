/** What is selected, by owner id: the same set in tree, tables, inspector and viewport. */
import type { Body } from '../../shared/model/derived/index.ts';
import type { SelectMode } from '../viewport/types.ts';
import type { AppState, DerivedRest } from './appState.ts';
import type { AppStore } from './appStore.ts';
import { familiesOf } from './itemOwners.ts';

/** Changes the selection as a click with or without modifiers does; null selects nothing. */
export function select(app: AppStore, owner: string | null, mode: SelectMode = 'replace'): void {
  app.setState(({ selection }) => {
    if (owner === null) return mode === 'replace' ? { selection: new Set() } : {};
    const next = new Set(mode === 'replace' ? [] : selection);
    if (mode === 'toggle' && next.has(owner)) next.delete(owner);
    else next.add(owner);
    return { selection: next };
  });
}

/** The same for several at once, as a box does. */
export function selectMany(app: AppStore, owners: readonly string[], mode: SelectMode): void {
  app.setState(({ selection }) => {
    const next = new Set(mode === 'replace' ? [] : selection);
    for (const owner of owners) {
      if (mode === 'toggle' && next.has(owner)) next.delete(owner);
      else next.add(owner);
    }
    return { selection: next };
  });
}

export function selectAll(app: AppStore, owners: Iterable<string>): void {
  app.setState({ selection: new Set(owners) });
}

export function hover(app: AppStore, owner: string | null): void {
  if (app.getState().hovered !== owner) app.setState({ hovered: owner });
}

/** Selection and focus without what an edit made disappear. */
export function keepSelection(
  state: AppState,
  derived: DerivedRest,
  bodies: ReadonlyMap<string, Body>,
): Partial<Pick<AppState, 'selection' | 'hovered' | 'focusedFinding'>> {
  const families = familiesOf(bodies);
  // Most edits leave the selection there, and then nobody asks for what owns no body.
  let others: ReadonlySet<string> | null = null;
  const isThere = (id: string): boolean => state.document?.has(id) === true || families.has(id) || (others ??= bodilessIds(derived)).has(id);
  const selection = [...state.selection].filter(isThere);
  return {
    selection: selection.length === state.selection.size ? state.selection : new Set(selection),
    hovered: state.hovered !== null && isThere(state.hovered) ? state.hovered : null,
    focusedFinding: derived.findings.some((finding) => finding.key === state.focusedFinding) ? state.focusedFinding : null,
  };
}

/** Of the things that can be selected those that may own no body. */
function bodilessIds(derived: DerivedRest): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of [...derived.cells, ...derived.busbars, ...derived.films]) ids.add(id);
  for (const fpc of derived.fpcs) {
    for (const { id } of [fpc, fpc.connector, ...fpc.taps, ...fpc.ntcs, ...fpc.traces]) ids.add(id);
  }
  return ids;
}
