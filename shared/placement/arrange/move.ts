/** Moving cells by an exact distance. */
import { shifted, type Piece, type Poses } from './piece.ts';

export interface Distance {
  readonly dx_mm: number;
  readonly dy_mm: number;
  readonly dz_mm: number;
}

/** Poses with every piece moved by the same distance, mm. */
export function movedBy(pieces: readonly Piece[], { dx_mm, dy_mm, dz_mm }: Distance): Poses {
  return shifted(pieces, () => ({ dx: dx_mm, dy: dy_mm, dz: dz_mm }));
}
