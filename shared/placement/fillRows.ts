/** Fills the structure's rows with cells in series order: a serpentine in which every cell is turned so that the path is short. */
import type { CellRecord } from '../model/records/cell.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { GroupRecord, TopologyRecord } from '../model/records/topology.ts';
import { ok, type Result } from '../model/result.ts';
import { fillProblems, type FillInput } from './fit.ts';
import { cellBase_z, placeCentre } from './stack.ts';

export interface Filling {
  readonly cells: CellRecord[];
  readonly groups: GroupRecord[];
  readonly topology: TopologyRecord;
}

/** Long side of a row: towards pack -y or +y. */
type Side = -1 | 1;

/**
 * Cells `c1..cN` in groups `g1..gN`, in series order, with poses in mm and degrees.
 *
 * Row 0 is the lowest in y and runs towards +x, the next one back, and so on. `slot.position` counts along x from the front
 * end in every row. Neighbours of a row are turned by 180 degrees against each other, so that + of one lies beside - of the
 * next; each row ends with + on the side of the next row. The pack's negative leaves at the front end of row 0: on the outer
 * side, except with two rows of an even count, where both outputs lie on the sides that face the other row.
 *
 * Refuses, each with its field: a count of cells that is not the count of places, more than one in parallel, an even
 * count per row with more than 2 rows, an envelope that is too small, terminals that are not opposed.
 */
export function fillRows(input: FillInput): Result<Filling> {
  const problems = fillProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  const { structure, cellType, series, parallel } = input;
  const cells: CellRecord[] = [];
  const groups: GroupRecord[] = [];
  const z = cellBase_z(structure);
  for (let index = 0; index < series; index++) {
    const group = `g${index + 1}`;
    const row = Math.floor(index / structure.cellsPerRow);
    const step = index % structure.cellsPerRow;
    const position = row % 2 === 0 ? step : structure.cellsPerRow - 1 - step;
    const { x, y } = placeCentre(structure, cellType, row, position);
    const start = startSide(row, structure.rows, structure.cellsPerRow);
    const minusSide: Side = step % 2 === 0 ? start : start === 1 ? -1 : 1;
    groups.push({ id: group, kind: 'group' });
    cells.push({
      id: `c${index + 1}`,
      kind: 'cell',
      type: cellType.id,
      group,
      pose: { x, y, z, rotation_deg: rotationFor(minusSide, cellType) },
      slot: { row, position },
      placed: 'fill',
    });
  }
  const groupOrder = groups.map((group) => group.id);
  return ok({ cells, groups, topology: { id: 'topology', kind: 'topology', series, parallel, groupOrder } });
}

/** Side of - on the first cell of a row in series order. */
function startSide(row: number, rows: number, cellsPerRow: number): Side {
  if (row > 0) return -1;
  return rows > 1 && cellsPerRow % 2 === 0 ? 1 : -1;
}

/** Turn that brings the terminal - to the given side: 90 puts the cell's local +x on pack +y, 270 on -y. */
function rotationFor(minusSide: Side, type: CellTypeRecord): number {
  const minus = type.terminals.find((terminal) => terminal.polarity === '-');
  if (!minus) throw new Error(`${type.id} has no - terminal`);
  return minus.centre_mm.x * minusSide > 0 ? 90 : 270;
}
