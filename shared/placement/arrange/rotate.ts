/** Turning cells about z. */
import { boxCentre } from '../../geometry/box.ts';
import { rotatedPoint } from '../../geometry/transform.ts';
import { footprintOfAll, wholeTurn_deg, type Piece, type Poses } from './piece.ts';

/** `selection`: all about the centre of the box round them, as one rigid body; `each`: every cell on its own place. */
export type Pivot = 'selection' | 'each';

/** Poses turned counter-clockwise by an angle, degrees. Quarter turns are exact; four of them give the poses back to 1e-6 mm. */
export function rotatedBy(pieces: readonly Piece[], angle_deg: number, pivot: Pivot): Poses {
  if (pieces.length === 0) return new Map();
  const centre = pivot === 'selection' ? boxCentre(footprintOfAll(pieces)) : null;
  return new Map(
    pieces.map(({ id, pose }) => {
      const place = centre ? rotatedPoint(pose, angle_deg, centre) : { x: pose.x, y: pose.y };
      return [id, { ...place, z: pose.z, rotation_deg: wholeTurn_deg(pose.rotation_deg + angle_deg) }];
    }),
  );
}
