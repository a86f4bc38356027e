/** Which row and place a cell stands at, by where it stands. */
import { singleton, type Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';

/** From a place to the next along a row, and from a row to the next, mm. */
export function pitchOf(document: Document, type: CellTypeRecord): { readonly x: number; readonly y: number } {
  const structure = singleton(document, 'structure');
  return { x: type.size_mm.thickness + structure.pad.thickness_mm, y: type.size_mm.width + structure.rowGap_mm };
}

/** The first position from `wanted` on that no cell of the row has; it is taken then. */
export function freePosition(taken: Set<number>, wanted: number): number {
  let position = Math.max(0, wanted);
  while (taken.has(position)) position++;
  taken.add(position);
  return position;
}

/**
 * Gives cells that are put somewhere their slots. A cell within half a row's pitch of a row's middle belongs to that row, of rows one behind the other (in modules) to the one it is nearest to; one further
 * out begins or joins a row of its own, counted on from the nearest row. Positions count along x from the row's first cell, two
 * cells never share one.
 */
export class SlotFinder {
  /** Middle, first x and extent of each row there is, by row index. */
  private readonly rows = new Map<number, { readonly y: number; readonly x: number; readonly position: number; readonly taken: Set<number>; from: number; to: number }>();

  constructor(
    cells: readonly CellRecord[],
    private readonly pitch: { readonly x: number; readonly y: number },
  ) {
    for (const { slot, pose } of cells) {
      const row = this.rows.get(slot.row);
      // The first cell stands for its row's middle: cells nudged across are few, and by less than half a pitch.
      if (row) {
        row.taken.add(slot.position);
        row.from = Math.min(row.from, pose.x);
        row.to = Math.max(row.to, pose.x);
      } else this.rows.set(slot.row, { x: pose.x, y: pose.y, position: slot.position, taken: new Set([slot.position]), from: pose.x, to: pose.x });
    }
  }

  slotAt({ x, y }: { readonly x: number; readonly y: number }): CellRecord['slot'] {
    const row = this.rowAt(x, y);
    const known = this.rows.get(row);
    if (!known) {
      this.rows.set(row, { x, y, position: 0, taken: new Set([0]), from: x, to: x });
      return { row, position: 0 };
    }
    return { row, position: freePosition(known.taken, known.position + Math.round((x - known.x) / this.pitch.x)) };
  }

  private rowAt(x: number, y: number): number {
    const beyond = ({ from, to }: { readonly from: number; readonly to: number }): number => Math.max(0, from - x, x - to);
    const [own] = [...this.rows].filter(([, row]) => Math.round((y - row.y) / this.pitch.y) === 0).sort(([a, rowA], [b, rowB]) => beyond(rowA) - beyond(rowB) || Math.abs(y - rowA.y) - Math.abs(y - rowB.y) || a - b);
    if (own) return own[0];
    const [nearest] = [...this.rows].sort(([a, rowA], [b, rowB]) => Math.abs(y - rowA.y) - Math.abs(y - rowB.y) || a - b);
    if (!nearest) return 0;
    const [index, row] = nearest;
    const steps = Math.round((y - row.y) / this.pitch.y);
    // Below row 0, or where the rows are not in order, the row counts on behind the last.
    const wanted = index + steps;
    return wanted >= 0 && !this.rows.has(wanted) ? wanted : Math.max(...this.rows.keys()) + 1;
  }
}
