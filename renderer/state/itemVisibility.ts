/** Which single items are drawn and which can be picked: state of the window, no undo step. */
import type { AppState } from './appState.ts';
import type { AppStore } from './appStore.ts';
import { familiesOf } from './itemOwners.ts';

/** The items and what belongs to them: a flexible circuit goes with its taps, sensors, traces and connector. */
function allParts({ derived }: Pick<AppState, 'derived'>, owners: Iterable<string>): string[] {
  const circuits = new Map(derived?.fpcs.map((fpc) => [fpc.id, fpc]));
  return [...owners].flatMap((owner) => {
    const fpc = circuits.get(owner);
    return fpc === undefined ? [owner] : [owner, ...[fpc.connector, ...fpc.taps, ...fpc.ntcs, ...fpc.traces].map(({ id }) => id)];
  });
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
    return { hiddenItems: new Set([...familiesOf(state.bodies).keys()].filter((owner) => !kept.has(owner))) };
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

function without(items: ReadonlySet<string>, leaving: readonly string[]): ReadonlySet<string> {
  const next = new Set(items);
  for (const item of leaving) next.delete(item);
  return next;
}
