/** What is arranged: cells as turned rectangles in plan. Poses are mm and degrees; results are snapped to 1e-6. */
import { boxOf, boxUnion } from '../../geometry/box.ts';
import { rotatedPoint } from '../../geometry/transform.ts';
import type { Box2 } from '../../geometry/types.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import { snap_mm } from '../../units/units.ts';

/** Where a cell stands: centre of its bottom face in the pack frame, mm, and its turn about z, degrees. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly rotation_deg: number;
}

export interface Piece {
  readonly id: string;
  readonly pose: Pose;
  /** Before it is turned: along its own x and y, mm. */
  readonly size: { readonly x: number; readonly y: number };
}

/** Poses by the id of the piece. */
export type Poses = ReadonlyMap<string, Pose>;

export function pieceOf(cell: CellRecord, type: CellTypeRecord): Piece {
  return { id: cell.id, pose: cell.pose, size: { x: type.size_mm.width, y: type.size_mm.thickness } };
}

/** The box round a turned piece, mm. */
export function footprintOf({ pose, size }: Piece): Box2 {
  const corners = [
    { x: -size.x / 2, y: -size.y / 2 },
    { x: size.x / 2, y: -size.y / 2 },
    { x: size.x / 2, y: size.y / 2 },
    { x: -size.x / 2, y: size.y / 2 },
  ];
  return boxOf(
    corners.map((corner) => {
      const turned = rotatedPoint(corner, pose.rotation_deg);
      return { x: turned.x + pose.x, y: turned.y + pose.y };
    }),
  );
}

/** The box round all pieces, mm. Throws a RangeError when there are none. */
export function footprintOfAll(pieces: readonly Piece[]): Box2 {
  const [first, ...rest] = pieces.map(footprintOf);
  if (!first) throw new RangeError('footprintOfAll needs at least one piece');
  return rest.reduce(boxUnion, first);
}

/** An angle in [0, 360), degrees, snapped to 1e-6. */
export function wholeTurn_deg(angle_deg: number): number {
  const within = snap_mm(((angle_deg % 360) + 360) % 360);
  return within === 360 ? 0 : within;
}

/** The poses with each piece shifted by what `shift` says, mm. */
export function shifted(pieces: readonly Piece[], shift: (piece: Piece) => { readonly dx?: number; readonly dy?: number; readonly dz?: number }): Poses {
  return new Map(
    pieces.map((piece) => {
      const { dx = 0, dy = 0, dz = 0 } = shift(piece);
      const { x, y, z, rotation_deg } = piece.pose;
      return [piece.id, { x: snap_mm(x + dx), y: snap_mm(y + dy), z: snap_mm(z + dz), rotation_deg }];
    }),
  );
}
