/** Where a copy of cells goes when nobody says: next to the originals, on free ground. */
import { boxSize, boxesOverlap, inflated } from '../../geometry/box.ts';
import type { Box2 } from '../../geometry/types.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import type { Distance } from './move.ts';
import { footprintOf, footprintOfAll, type Piece } from './piece.ts';

/**
 * How far to move a copy of the pieces, mm: one gap beyond them along +x, -x, +y or -y, the first of these where the copy meets none
 * of the others; beyond all of them along +y where no side is free. Throws a RangeError when there are no pieces.
 */
export function distanceBeside(pieces: readonly Piece[], others: readonly Piece[], gap_mm: { readonly x: number; readonly y: number }): Distance {
  const size = boxSize(footprintOfAll(pieces));
  const taken = [...pieces, ...others].map(footprintOf);
  const step = { x: snap_mm(size.x + gap_mm.x), y: snap_mm(size.y + gap_mm.y) };
  const beside = [[step.x, 0], [-step.x, 0], [0, step.y], [0, -step.y]] as const;
  const free = beside.find(([dx, dy]) => pieces.every((piece) => isFree(moved(footprintOf(piece), dx, dy), taken)));
  if (free) return { dx_mm: free[0], dy_mm: free[1], dz_mm: 0 };
  const top = Math.max(...taken.map((box) => box.maxY));
  return { dx_mm: 0, dy_mm: snap_mm(top + gap_mm.y - footprintOfAll(pieces).minY), dz_mm: 0 };
}

function moved({ minX, minY, maxX, maxY }: Box2, dx: number, dy: number): Box2 {
  return { minX: minX + dx, minY: minY + dy, maxX: maxX + dx, maxY: maxY + dy };
}

/** Touching is allowed: a gap may be 0. */
function isFree(box: Box2, taken: readonly Box2[]): boolean {
  const core = inflated(box, -2 * COINCIDENT_mm);
  return !taken.some((other) => boxesOverlap(core, other));
}
