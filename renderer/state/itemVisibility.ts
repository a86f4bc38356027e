/** Which single items are drawn and which can be picked: state of the window, no undo step. */
import type { Body } from '../../shared/model/derived/index.ts';
import type { AppState, DerivedRest } from './appState.ts';
import type { AppStore } from './appStore.ts';

/** The item and what belongs to it: a flexible circuit goes with its taps, sensors, traces and connector. */
export function withItsParts(derived: DerivedRest | null, owner: string): readonly string[] {
  const fpc = derived?.fpcs.find(({ id }) => id === owner);
  if (fpc === undefined) return [owner];
  return [owner, ...[fpc.connector, ...fpc.taps, ...fpc.ntcs, ...fpc.traces].map(({ id }) => id)];
}

function allParts({ derived }: Pick<AppState, 'derived'>, owners: Iterable<string>): string[] {
  return [...owners].flatMap((owner) => withItsParts(derived, owner));
}

/** Takes items out of the view, and out of the selection: what is not seen is not edited by accident. */
export function hideItems(app: AppStore, owners: Iterable<string>): void {
  app.setState((state) => {
    const gone = new Set(allParts(state, owners));
    return {
      hiddenItems: new Set([...state.hiddenItems, ...gone]),
      selection: new Set([...state.selection].filter((owner) => !gone.has(owner))),
    };
  });
}

export function showItems(app: AppStore, owners: Iterable<string>): void {
  app.setState((state) => ({ hiddenItems: without(state.hiddenItems, allParts(state, owners)) }));
}

/** Hides everything but these items. */
export function isolateItems(app: AppStore, owners: Iterable<string>): void {
  app.setState((state) => {
    const kept = new Set(allParts(state, owners));
    return { hiddenItems: new Set(ownersOf(state.bodies).filter((owner) => !kept.has(owner))) };
  });
}

export function showAllItems(app: AppStore): void {
  app.setState({ hiddenItems: new Set() });
}

export function lockItems(app: AppStore, owners: Iterable<string>): void {
  app.setState((state) => ({ lockedItems: new Set([...state.lockedItems, ...allParts(state, owners)]) }));
}

export function unlockItems(app: AppStore, owners: Iterable<string>): void {
  app.setState((state) => ({ lockedItems: without(state.lockedItems, allParts(state, owners)) }));
}

export function unlockAllItems(app: AppStore): void {
  app.setState({ lockedItems: new Set() });
}

function ownersOf(bodies: ReadonlyMap<string, Body>): string[] {
  return [...new Set([...bodies.values()].map(({ owner }) => owner))];
}

function without(items: ReadonlySet<string>, leaving: readonly string[]): ReadonlySet<string> {
  const next = new Set(items);
  for (const item of leaving) next.delete(item);
  return next;
}
