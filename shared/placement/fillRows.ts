/** Fills the structure's rows with cells in series order: a serpentine in which every cell is turned so that the path is short. */
import type { CellRecord } from '../model/records/cell.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { OutputSide, StructureRecord } from '../model/records/structure.ts';
import type { GroupRecord, TopologyRecord } from '../model/records/topology.ts';
import { ok, type Result } from '../model/result.ts';
import { hasBands } from './bands/field.ts';
import { fillBands } from './bands/fillBands.ts';
import { sideOfCell } from './cellEnds.ts';
import { fillProblems, type FillInput } from './fit.ts';
import { runsBack } from './runsBack.ts';
import { cellBase_z, placeCentre } from './stack.ts';

export interface Filling {
  readonly cells: CellRecord[];
  readonly groups: GroupRecord[];
  readonly topology: TopologyRecord;
}

/** Long side of a row: towards pack -y or +y. */
export type Side = -1 | 1;

/**
 * Cells `c1..cN`, as many neighbours as lie in parallel to each of the groups `g1..gM`, in series order, with poses in mm and degrees.
 *
 * Row 0 is the lowest in y and runs towards +x, the next one back, and so on. `slot.position` counts along x from the front
 * end in every row. Cells of a group are turned alike, neighbouring groups of a row by 180 degrees against each other, so that + of
 * one lies beside - of the next. The pack's negative leaves at the front end of row 0.
 *
 * With an odd number of groups a row, each row ends with + on the side of the next row, and the negative leaves on the outer side. With
 * an even number a row ends on the side on which it began: rows that meet at the front end, where connectors stand, are turned
 * towards each other, and so are two rows; others are joined by a leg round their back ends.
 *
 * Round cells in bands are filled by `fillBands`. Refuses, each with its field: a count of cells that is not the count of places, groups that rows would split, an envelope that
 * is too small, terminals that are not opposed, ends without room for what connects them.
 */
export function fillRows(input: FillInput): Result<Filling> {
  const { structure, cellType, series, parallel } = input;
  if (hasBands(structure)) return fillBands({ ...input, structure });
  const problems = fillProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  const cells: CellRecord[] = [];
  const groups: GroupRecord[] = [];
  const z = cellBase_z(structure);
  for (let index = 0; index < series * parallel; index++) {
    const group = groupOfCell(index, parallel);
    const { row, step, cellsPerRow } = placeInRows(structure, index);
    const position = runsBack(structure, row) ? cellsPerRow - 1 - step : step;
    const { x, y } = placeCentre(structure, cellType, row, position);
    if (index % parallel === 0) groups.push({ id: group, kind: 'group' });
    cells.push({
      id: `c${index + 1}`,
      kind: 'cell',
      type: cellType.id,
      group,
      pose: { x, y, z, rotation_deg: rotationFor(minusSideAt(row, step, { rows: structure.rows, cellsPerRow, outputs: structure.outputs }, parallel), cellType) },
      slot: { row, position },
      placed: 'fill',
    });
  }
  const groupOrder = groups.map((group) => group.id);
  return ok({ cells, groups, topology: { id: 'topology', kind: 'topology', series, parallel, groupOrder } });
}

/** The row in which the cell that is `index`-th in series stands, how many of its row come before it, and how many there are in it. */
function placeInRows({ cellsPerRow, rowPlaces }: StructureRecord, index: number): { readonly row: number; readonly step: number; readonly cellsPerRow: number } {
  if (!rowPlaces) return { row: Math.floor(index / cellsPerRow), step: index % cellsPerRow, cellsPerRow };
  let step = index;
  for (const [row, { cells }] of rowPlaces.entries()) {
    if (step < cells) return { row, step, cellsPerRow: cells };
    step -= cells;
  }
  throw new RangeError(`there is no place for cell ${index + 1} in the rows`);
}

/** Which group the cell that is `index`-th in series belongs to. */
export function groupOfCell(index: number, parallel: number): string {
  return `g${Math.floor(index / parallel) + 1}`;
}

/** Side of - of the cell that is `step`-th in series in its row. */
export function minusSideAt(row: number, step: number, { rows, cellsPerRow, outputs }: { readonly rows: number; readonly cellsPerRow: number; readonly outputs?: OutputSide | undefined }, parallel: number): Side {
  const start = startSide(row, rows, cellsPerRow / parallel, outputs);
  return Math.floor(step / parallel) % 2 === 0 ? start : start === 1 ? -1 : 1;
}

/** Side of - on the first group of a row in series order. */
export function startSide(row: number, rows: number, groupsPerRow: number, outputs?: OutputSide): Side {
  if (groupsPerRow % 2 === 1 || rows === 1) return -1;
  if (row === 0) return 1;
  const endsAtFront = runsBack({ outputs }, row);
  return endsAtFront && row < rows - 1 ? 1 : -1;
}

/** Whether the cell is rolled, both tabs at one end, so that its - is the upper one. */
export function isRolledFor(minusIsUp: boolean, { terminals }: CellTypeRecord): boolean {
  const [minus, plus] = (['-', '+'] as const).map((polarity) => terminals.find((terminal) => terminal.polarity === polarity)?.centre_mm.y ?? 0);
  return (minus ?? 0) > (plus ?? 0) !== minusIsUp;
}

/** Turn that brings the terminal - to the given side: 90 puts the cell's local +x on pack +y, 270 on -y. */
export function rotationFor(minusSide: Side, type: CellTypeRecord): number {
  const minus = type.terminals.find((terminal) => terminal.polarity === '-');
  if (!minus) throw new Error(`${type.id} has no - terminal`);
  return sideOfCell(minus) * minusSide > 0 ? 90 : 270;
}
