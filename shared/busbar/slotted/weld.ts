/** The weld of a folded tab: parallel seams along its leg, through the foil into the bar under it. */
import { rectangle } from '../../geometry/contour.ts';
import type { Contour } from '../../geometry/types.ts';
import type { PlacedTerminal } from '../../model/derived/cells.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { mm } from '../wording.ts';

export interface LegWeld {
  /** Round all seams. */
  readonly zone: Contour;
  readonly area_mm2: number;
}

/** In the middle of the leg, across the current; one seam's width between seams. Refuses, with the excess, seams that the leg has no room for. */
export function weldOnLeg({ id, centre, size }: PlacedTerminal, { weld }: BusbarsRecord, place: string): Result<LegWeld> {
  const breadth_mm = snap_mm((2 * weld.seams - 1) * weld.seamWidth_mm);
  const [long, broad] = [weld.seamLength_mm - size.y, breadth_mm - size.x];
  const excess_mm = Math.max(long, broad);
  if (excess_mm > COINCIDENT_mm) {
    const what = long >= broad ? `seams of ${mm(weld.seamLength_mm)}` : `${weld.seams} seams side by side`;
    return fail('weld-too-large', place, `${what} need ${mm(excess_mm)} more than the weldable area of ${id} has`);
  }
  const half = { x: breadth_mm / 2, y: weld.seamLength_mm / 2 };
  return ok({
    zone: rectangle({ minX: snap_mm(centre.x - half.x), maxX: snap_mm(centre.x + half.x), minY: snap_mm(centre.y - half.y), maxY: snap_mm(centre.y + half.y) }),
    area_mm2: snap_mm(weld.seams * weld.seamLength_mm * weld.seamWidth_mm),
  });
}
