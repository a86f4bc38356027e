/**
 * Mirroring an arrangement of cells. A cell is a bought part: it can be turned, never mirrored. So the places are mirrored,
 * and each cell is turned to where its mirror image would point: a direction d becomes 180 - d when x is mirrored and -d when
 * y is. For a cell whose poles lie on its own x axis (every cell of the catalogue) this puts each pole exactly where the
 * mirror shows it, so poles that lie across the mirror line change places and the series path stays the mirror image of
 * what it was. With poles off that axis only the side along the axis is right; the distance across it keeps its sign.
 */
import { boxCentre } from '../../geometry/box.ts';
import { snap_mm } from '../../units/units.ts';
import { footprintOfAll, wholeTurn_deg, type Piece, type Poses } from './piece.ts';

/** The axis whose direction is turned round. */
export type FlipAxis = 'x' | 'y';

/** Poses mirrored about the centre of the box round the pieces. Twice gives the poses back, to 1e-6 mm. */
export function flipped(pieces: readonly Piece[], axis: FlipAxis): Poses {
  if (pieces.length === 0) return new Map();
  const centre = boxCentre(footprintOfAll(pieces));
  return new Map(
    pieces.map(({ id, pose }) => {
      const rotation_deg = wholeTurn_deg(axis === 'x' ? 180 - pose.rotation_deg : -pose.rotation_deg);
      const { x, y, z } = pose;
      const place = axis === 'x' ? { x: snap_mm(2 * centre.x - x), y } : { x, y: snap_mm(2 * centre.y - y) };
      return [id, { ...place, z, rotation_deg }];
    }),
  );
}
