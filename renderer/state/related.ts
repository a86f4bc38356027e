/** What goes with a selection: the same row, group, net or kind. Owner ids, in the order of the derived pack; each in one pass over it. */
import { boxesOverlap, inflated } from '../../shared/geometry/box.ts';
import { boundsOf } from '../../shared/geometry/contour.ts';
import type { BodyKind } from '../../shared/model/derived/index.ts';
import type { AppState, DerivedRest } from './appState.ts';
import { familiesOf } from './itemOwners.ts';

type State = Pick<AppState, 'derived' | 'bodies' | 'selection'>;
type Cell = DerivedRest['cells'][number];

/** Cells further apart than this are no neighbours, mm: more than a pad or a gap between rows. */
const BESIDE_mm = 15;

/** Cells in the rows of the selected cells. */
export function inRowsOf(state: State): readonly string[] {
  const rows = new Set(selectedCells(state).map((cell) => cell.slot.row));
  return cellsWhere(state, (cell) => rows.has(cell.slot.row));
}

/** Cells of the parallel groups of the selected cells. */
export function inGroupsOf(state: State): readonly string[] {
  const groups = new Set(selectedCells(state).map((cell) => cell.group));
  return cellsWhere(state, (cell) => groups.has(cell.group));
}

/** Busbars, taps and traces on the nets of the selection; a cell stands for the nets of both its poles. */
export function onNetsOf(state: State): readonly string[] {
  const { derived, selection } = state;
  if (!derived) return [];
  const conductors = [...derived.busbars, ...derived.fpcs.flatMap((fpc) => [...fpc.taps, ...fpc.traces])];
  const nets = new Set(conductors.filter(({ id }) => selection.has(id)).map(({ net }) => net));
  for (const cell of selectedCells(state)) for (const { net } of cell.terminals) nets.add(net);
  return conductors.filter(({ net }) => nets.has(net)).map(({ id }) => id);
}

/** Everything of the kinds that are selected; parts of the structure by the kind of their bodies. */
export function ofKindsOf(state: State): readonly string[] {
  const { derived, selection, bodies } = state;
  if (!derived) return [];
  const kinds = kindsOf(derived);
  const listed = kinds.filter((things) => things.some(({ id }) => selection.has(id))).flatMap((things) => things.map(({ id }) => id));
  // Whatever of the selection is not among them owns nothing but bodies.
  const among = new Set(listed), others = [...selection].filter((id) => !among.has(id));
  if (others.length === 0) return listed;
  const families = familiesOf(bodies), known = new Set(kinds.flatMap((things) => things.map(({ id }) => id)));
  const shapes = new Set<BodyKind>(others.flatMap((id) => (families.get(id) ?? []).map(({ kind }) => kind)));
  const parts: string[] = [];
  for (const [owner, family] of families) if (!known.has(owner) && family.some(({ kind }) => shapes.has(kind))) parts.push(owner);
  return [...listed, ...parts];
}

/** Everything of the selected kinds that is not selected; the cells when nothing is. */
export function othersOfKindsOf(state: State): readonly string[] {
  const all = state.selection.size === 0 ? cellsWhere(state, () => true) : ofKindsOf(state);
  return all.filter((id) => !state.selection.has(id));
}

/** The selected cells and those next to them. */
export function cellsBeside(state: State): readonly string[] {
  const reach = selectedCells(state).map((cell) => inflated(boundsOf(cell.outline), BESIDE_mm));
  return cellsWhere(state, (cell) => {
    const box = boundsOf(cell.outline);
    return reach.some((near) => boxesOverlap(near, box));
  });
}

/** Traces of the front ends that something is selected of; of all front ends when nothing is. */
export function tracesOf({ derived, selection }: State): readonly string[] {
  const fpcs = derived?.fpcs ?? [];
  const named = fpcs.filter((fpc) => [fpc, fpc.connector, ...fpc.taps, ...fpc.ntcs, ...fpc.traces].some(({ id }) => selection.has(id)));
  return (named.length > 0 ? named : fpcs).flatMap((fpc) => fpc.traces.map(({ id }) => id));
}

function kindsOf({ cells, busbars, films, fpcs }: DerivedRest): readonly (readonly { readonly id: string }[])[] {
  const inFpcs = (things: (fpc: DerivedRest['fpcs'][number]) => readonly { readonly id: string }[]) => fpcs.flatMap(things);
  return [cells, busbars, films, fpcs, inFpcs((fpc) => [fpc.connector]), inFpcs((fpc) => fpc.taps), inFpcs((fpc) => fpc.ntcs), inFpcs((fpc) => fpc.traces)];
}

function selectedCells({ derived, selection }: State): readonly Cell[] {
  return (derived?.cells ?? []).filter(({ id }) => selection.has(id));
}

function cellsWhere({ derived }: Pick<State, 'derived'>, wanted: (cell: Cell) => boolean): readonly string[] {
  return (derived?.cells ?? []).filter(wanted).map(({ id }) => id);
}
