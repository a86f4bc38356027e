/** Puts two pieces of a bar together again: the cut between them goes, and what was set by hand on the later one comes with its pads. */
import { cutNumberOf } from '../../shared/busbar/cuts/cut.ts';
import { detailKindOf } from '../../shared/busbar/details/detail.ts';
import type { ListedBusbar } from '../../shared/contracts/listed.ts';
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import { wholeOfCut } from '../../shared/model/ids.ts';
import { barCut, type BarCutValue, type OverrideRecord } from '../../shared/model/records/decisions.ts';
import type { Transaction } from '../../shared/model/store/store.ts';
import type { TextKey } from '../i18n/en.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import type { Command } from './command.ts';
import { cellOfChange, cutsOfWhole } from './cutBar.ts';
import { lockRefusal } from './locked.ts';

export const mergeBars: Command = {
  id: 'bar.merge',
  whyNot(state) {
    if (!state.document) return 'why.noDocument';
    const bars = selectedBars(state);
    const plan = mergeOf(state.document, bars);
    return typeof plan === 'string' ? plan : lockRefusal(state, bars.map(({ id }) => id));
  },
  run(controller) {
    const state = controller.app.getState();
    const plan = state.document && mergeOf(state.document, selectedBars(state));
    if (plan && typeof plan !== 'string') merge(controller, plan);
  },
};

/** The two bars by id; nothing where they cannot be merged. */
export function mergePieces(controller: Controller, ids: readonly [string, string]): void {
  const { document, derived } = controller.app.getState();
  const plan = document && mergeOf(document, ids.flatMap((id) => derived?.busbars.find((bar) => bar.id === id) ?? []));
  if (plan && typeof plan !== 'string') merge(controller, plan);
}

function selectedBars({ selection, derived }: AppState): readonly ListedBusbar[] {
  return derived?.busbars.filter(({ id }) => selection.has(id)) ?? [];
}

interface Merge {
  readonly kept: string;
  readonly gone: string;
  /** The cut of the piece that is gone. */
  readonly cut: OverrideRecord;
  /** The cut of the kept piece as it is then, where the two were cut from a third one. */
  readonly change: OverrideRecord | null;
}

function mergeOf(document: Document, bars: readonly ListedBusbar[]): Merge | TextKey {
  const [a, b, ...more] = [...bars].sort((p, q) => numberOf(p.id) - numberOf(q.id));
  if (!a || !b || more.length > 0) return 'why.mergeTwo';
  if (a.net !== b.net) return 'why.mergeOtherNet';
  const { whole } = wholeOfCut(a.id);
  if (wholeOfCut(b.id).whole !== whole) return 'why.mergeApart';
  const cuts = cutsOfWhole(document, whole);
  const [own, later] = [a, b].map(({ id }) => cuts.find(({ feature }) => cutNumberOf(feature) === numberOf(id)));
  if (!later) return 'why.mergeApart';
  const [kept, gone] = [a.id, b.id];
  if (parentOf(numberOf(gone), cuts) === numberOf(kept)) return { kept, gone, cut: later, change: null };
  const [ofKept, ofGone] = [valueOf(own), valueOf(later)];
  const isBeside = a.laps?.some(({ to }) => to === gone);
  if (!own || !ofKept || !ofGone || !isBeside) return 'why.mergeApart';
  // The joint to the third piece was that of the later cut.
  return { kept, gone, cut: later, change: { ...own, value: { ...ofGone, cells: [...ofKept.cells, ...ofGone.cells] } } };
}

/** 0: what is left of the whole. */
function numberOf(id: string): number {
  return wholeOfCut(id).cut ?? 0;
}

function valueOf(override: OverrideRecord | undefined): BarCutValue | null {
  const read = barCut.safeParse(override?.value);
  return read.success ? read.data : null;
}

/** The number of the piece that a cut was made in. */
export function parentOf(number: number, cuts: readonly OverrideRecord[]): number | null {
  const cells = valueOf(cuts.find(({ feature }) => cutNumberOf(feature) === number))?.cells ?? [];
  let parent: number | null = null;
  for (const cell of cells.slice(0, 1)) {
    parent = 0;
    for (const cut of cuts) {
      const of = cutNumberOf(cut.feature) ?? 0;
      if (of < number && valueOf(cut)?.cells.includes(cell)) parent = of;
    }
  }
  return parent;
}

function merge(controller: Controller, { kept, gone, cut, change }: Merge): void {
  controller.transact('step.mergeBars', (transaction) => {
    transaction.remove(cut.id);
    if (change) transaction.put(change);
    takeChanges(transaction, gone, kept);
  });
  controller.app.setState({ selection: new Set([kept]) });
}

/** Changes of single pads come along, holes and the like under the next free number. What holds for a whole bar stays where it differs: the check tells of it. */
function takeChanges(transaction: Transaction, from: string, to: string): void {
  const of = (target: string): readonly OverrideRecord[] => recordsOfKind(transaction.document, 'override').filter((override) => override.target === target);
  for (const override of of(from)) {
    const own = of(to);
    const same = own.find(({ feature }) => feature === override.feature);
    if (cellOfChange(override) !== null) {
      const feature = same ? freeFeature(override.feature, own) : override.feature;
      transaction.remove(override.id);
      transaction.put({ ...override, id: `override:${to}:${feature}`, target: to, feature });
    } else if (same && JSON.stringify(same.value) === JSON.stringify(override.value)) transaction.remove(override.id);
  }
}

function freeFeature(feature: string, own: readonly OverrideRecord[]): string {
  const kind = detailKindOf(feature);
  if (!kind) return feature;
  const numbers = own.filter((override) => detailKindOf(override.feature) === kind).map((override) => Number(override.feature.split(':')[1]));
  return `${kind}:${Math.max(0, ...numbers) + 1}`;
}
