/** Bringing the footprints of cells to one line. */
import { footprintOf, footprintOfAll, shifted, type Piece, type Poses } from './piece.ts';

/** left is the least x, bottom the least y, as seen in plan. */
export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** Poses aligned within the box round the pieces: at the outermost edge, or at the middle. Doing it again changes nothing. */
export function aligned(pieces: readonly Piece[], alignment: Alignment): Poses {
  if (pieces.length === 0) return new Map();
  const all = footprintOfAll(pieces);
  return shifted(pieces, (piece) => {
    const own = footprintOf(piece);
    switch (alignment) {
      case 'left':
        return { dx: all.minX - own.minX };
      case 'right':
        return { dx: all.maxX - own.maxX };
      case 'centre':
        return { dx: (all.minX + all.maxX - own.minX - own.maxX) / 2 };
      case 'bottom':
        return { dy: all.minY - own.minY };
      case 'top':
        return { dy: all.maxY - own.maxY };
      case 'middle':
        return { dy: (all.minY + all.maxY - own.minY - own.maxY) / 2 };
    }
  });
}
