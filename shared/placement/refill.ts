/** Fills the rows again after the structure or the series order changed. */
import type { RecordChanges } from '../model/changes.ts';
import { recordsOfKind, singleton, type Document } from '../model/document.ts';
import type { CellRecord } from '../model/records/cell.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { AnyRecord } from '../model/records/index.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { COINCIDENT_mm } from '../units/units.ts';
import { fill } from './fill.ts';
import { evenly } from './groups/dealFrontEnds.ts';
import { idSource } from './groups/newIds.ts';
import { cellsInPlaces, hasOwnPlaces } from './groups/places.ts';
import { breakIn, readSeries } from './groups/series.ts';
import { laidOut, needsPlan } from './outline/laidOut.ts';
import { keptFreeBy, zonesOf } from './outline/zoneBodies.ts';

/**
 * Every cell gets the place that filling gives it now; those the user moved keep their pose and take the slot only. Front ends are
 * dealt anew, row by row, where one would serve two rows; their ids go on as far as they reach. No changes where all is in place.
 *
 * Refuses, each with its field, whatever filling refuses (places and cells that do not tally, an envelope too small), a group that
 * does not have as many cells as the topology puts in parallel, and cells of several types.
 */
export function refilled(document: Document): Result<RecordChanges> {
  const target = filling(document);
  if (!target.ok) return target;
  const { structure, cells } = target.value;
  const puts: AnyRecord[] = cells.flatMap(({ cell, placed }) => {
    const slot = { ...cell.slot, ...placed.slot };
    const { rolled: _before, ...own } = cell.pose;
    const pose = cell.placed === 'user' ? cell.pose : { ...own, ...placed.pose };
    return isAt(cell, pose) && slot.row === cell.slot.row && slot.position === cell.slot.position ? [] : [{ ...cell, pose, slot }];
  });
  const rowOf = new Map(cells.map(({ cell, placed }) => [cell.group, placed.slot.row] as const));
  const dealt = dealtAnew(document, rowOf);
  return ok({ puts: [...(structure === singleton(document, 'structure') ? [] : [structure]), ...puts, ...dealt.puts], removes: dealt.removes });
}

/** How many filled cells stand elsewhere than filling would put them now; 0 where it could not fill. */
export function cellsAwaitingRefill(document: Document): number {
  const target = filling(document);
  return target.ok ? target.value.cells.filter(({ cell, placed }) => cell.placed === 'fill' && !isAt(cell, placed.pose)).length : 0;
}

/** Filling turns cells for the series order it lays them in; in another one a cell that lies along its place keeps the way it faces. */
function facingAsNow(placed: CellRecord, { pose: { rotation_deg, rolled = false } }: CellRecord): CellRecord {
  const { rolled: _asFilled, ...pose } = placed.pose;
  return (rotation_deg - pose.rotation_deg) % 180 === 0 ? { ...placed, pose: { ...pose, rotation_deg, ...(rolled ? { rolled } : {}) } } : placed;
}

interface Placed {
  readonly cell: CellRecord;
  /** The cell of the filling that has its place. */
  readonly placed: CellRecord;
}

function filling(document: Document): Result<{ readonly structure: StructureRecord; readonly cells: readonly Placed[] }> {
  const { order, cellsOf } = readSeries(document);
  const { parallel } = singleton(document, 'topology');
  const cells = cellsInPlaces(document), keepsFacing = hasOwnPlaces(document);
  const uneven = order.find((group) => cellsOf.get(group)?.length !== parallel);
  if (uneven !== undefined) return fail('group-cells', uneven, `group ${uneven} has ${cellsOf.get(uneven)?.length ?? 0} cells, the topology puts ${parallel} in parallel`, { values: { group: uneven, has: cellsOf.get(uneven)?.length ?? 0, parallel } });
  const types = new Set(cells.map((cell) => cell.type));
  const [type] = types;
  const cellType = type === undefined ? undefined : (document.get(type) as CellTypeRecord | undefined);
  if (!cellType || types.size > 1) return fail('mixed-types', 'cells', `rows are filled with cells of one type, the pack has ${types.size}`, { values: { types: types.size } });
  const planned = replanned(document, cellType, parallel);
  if (!planned.ok) return planned;
  const structure = planned.value;
  const filled = fill({ structure, cellType, series: order.length, parallel, breakAfter: breakIn(order, singleton(document, 'topology')) });
  if (!filled.ok) return filled;
  return ok({
    structure,
    cells: cells.flatMap((cell, i) => {
      const placed = filled.value.cells[i];
      return placed ? [{ cell, placed: keepsFacing ? facingAsNow(placed, cell) : placed }] : [];
    }),
  });
}

/** The structure with its rows laid anew where its outline or what is kept free asks for it; the same record where they lie so already. */
function replanned(document: Document, cellType: CellTypeRecord, parallel: number): Result<StructureRecord> {
  const structure = singleton(document, 'structure');
  const keptFree = [...recordsOfKind(document, 'keepOut').map(keptFreeBy), ...zonesOf(structure)];
  if (!needsPlan({ structure, cellType, keptFree })) return ok(structure);
  const laying = { structure, cellType, series: singleton(document, 'topology').groupOrder.length, parallel, keptFree, busbars: singleton(document, 'busbars'), perRow: 0, groups: null };
  // As they lie now, or at least as many rows as before, where that still fits.
  const before = laidOut({ ...laying, rows: structure.rows });
  const planned = before.ok ? before : laidOut({ ...laying, rows: 0 });
  if (!planned.ok) return planned;
  return ok(isSame(structure, planned.value) ? structure : planned.value);
}

function isSame(a: StructureRecord, b: StructureRecord): boolean {
  return JSON.stringify([a.rows, a.cellsPerRow, a.rowPlaces, a.packing?.groups]) === JSON.stringify([b.rows, b.cellsPerRow, b.rowPlaces, b.packing?.groups]);
}

function isAt({ pose }: CellRecord, place: CellRecord['pose']): boolean {
  return (['x', 'y', 'z', 'rotation_deg'] as const).every((key) => Math.abs(pose[key] - place[key]) <= COINCIDENT_mm) && (pose.rolled ?? false) === (place.rolled ?? false);
}

function dealtAnew(document: Document, rowOf: ReadonlyMap<string, number>): RecordChanges {
  const frontEnds = recordsOfKind(document, 'frontEnd');
  const isTorn = frontEnds.some((frontEnd) => new Set(frontEnd.groups.map((group) => rowOf.get(group))).size > 1);
  if (!isTorn) return { puts: [], removes: [] };
  const { channels } = singleton(document, 'sampling');
  const measured = new Set(frontEnds.flatMap((frontEnd) => frontEnd.groups));
  const rows = new Map<number, string[]>();
  for (const group of singleton(document, 'topology').groupOrder) {
    const row = rowOf.get(group);
    if (row === undefined || !measured.has(group)) continue;
    rows.set(row, [...(rows.get(row) ?? []), group]);
  }
  const nextId = idSource(document);
  const dealt = [...rows.values()].flatMap((groups) => evenly(groups, Math.ceil(groups.length / channels)));
  const puts = dealt.map((groups, i): AnyRecord => ({ ...(frontEnds[i] ?? { id: nextId('fe'), kind: 'frontEnd' as const }), groups }));
  return { puts, removes: frontEnds.slice(dealt.length).map((frontEnd) => frontEnd.id) };
}
