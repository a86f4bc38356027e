/**
 * How the cells of a stacked row move: what their gaps are at the begin and the end of life, by how much the terminals of two
 * neighbours come apart or together, and how far a terminal may lie from where it is drawn.
 *
 * A stack of fixed length stands between rigid ends: what the cells grow, the pads between them give. In a stack of fixed force the ends
 * give way: pads are pressed by as much as their force allows, and the rest of the growth moves every cell that follows.
 */
import type { StructureRecord } from '../model/records/structure.ts';
import { snap_mm } from '../units/units.ts';

type Stack = StructureRecord['stack'];

export interface GapMovement {
  /** Width of a gap under preload as built, and at the end of life, mm. Below 0: the cells grow more than the pad can give. */
  readonly begin_mm: number;
  readonly end_mm: number;
  /** Movement of the terminals of two neighbours against each other over life, mm. */
  readonly neighbours_mm: number;
  /** Movement of the last cell of a row of `cells` against the first, mm. */
  readonly row_mm: number;
}

/**
 * The gap between cells of this thickness, mm, with a pad of `pad_mm` under preload. Relative movement at fixed length is
 * `movementShare` of the thickness, at fixed force the free swelling less what the pad is pressed by (never under 0).
 */
export function gapMovement(stack: Stack, thickness_mm: number, pad_mm: number, cells: number): GapMovement {
  const swelling_mm = stack.swellingShare * thickness_mm;
  if (stack.kind === 'fixed-length') {
    return { begin_mm: pad_mm, end_mm: snap_mm(pad_mm - swelling_mm), neighbours_mm: snap_mm(stack.movementShare * thickness_mm), row_mm: 0 };
  }
  const pressed_mm = Math.min(stack.padCompression_mm, swelling_mm);
  const neighbours_mm = snap_mm(swelling_mm - pressed_mm);
  return { begin_mm: pad_mm, end_mm: snap_mm(pad_mm - pressed_mm), neighbours_mm, row_mm: snap_mm(neighbours_mm * Math.max(0, cells - 1)) };
}

/**
 * Standard deviation of the place of cell `i` of `n` along its row, mm, from the deviation of one cell with its pad: sigma sqrt(i (n - i) / n)
 * between rigid ends, which pull the last cell back to its place, and sigma sqrt(i) from the datum end where the other one gives way. `i`
 * counts from 1 at the datum end; the deviation is that of the cell's far face.
 */
export function placeDeviation_mm(stack: Stack, i: number, n: number): number {
  if (!Number.isInteger(i) || i < 0 || i > n) throw new RangeError(`cell ${i} of ${n}: expected a whole number from 0 to ${n}`);
  const share = stack.kind === 'fixed-length' ? (i * (n - i)) / n : i;
  return snap_mm(stack.deviation_mm * Math.sqrt(share));
}
