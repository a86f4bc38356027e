/** The outline of a conductor: a plate with tabs out of its sides, in one closed contour. */
import { fillet, snapContour } from '../../geometry/contour.ts';
import type { Box2, Contour, Point2 } from '../../geometry/types.ts';
import type { TabTerminal } from '../../model/records/laminate.ts';

export type Side = TabTerminal['side'];

/** A strip out of one side of a plate. */
export interface Strip {
  readonly side: Side;
  /** Its middle along the side, its width, and how far it reaches beyond the plate, mm. */
  readonly at_mm: number;
  readonly width_mm: number;
  readonly reach_mm: number;
}

/** Counter-clockwise round the plate: the unit direction out of each side. */
export const OUTWARDS: Readonly<Record<Side, Point2>> = { '-y': { x: 0, y: -1 }, '+x': { x: 1, y: 0 }, '+y': { x: 0, y: 1 }, '-x': { x: -1, y: 0 } };
const ROUND: readonly Side[] = ['-y', '+x', '+y', '-x'];

/** The point of a side of a box that has this coordinate along it. */
export function pointOnSide({ minX, minY, maxX, maxY }: Box2, side: Side, at_mm: number): Point2 {
  switch (side) {
    case '-y':
      return { x: at_mm, y: minY };
    case '+x':
      return { x: maxX, y: at_mm };
    case '+y':
      return { x: at_mm, y: maxY };
    case '-x':
      return { x: minX, y: at_mm };
  }
}

/** The range of a side along itself, mm. */
export function spanOfSide({ minX, minY, maxX, maxY }: Box2, side: Side): readonly [number, number] {
  return side === '-y' || side === '+y' ? [minX, maxX] : [minY, maxY];
}

export interface CornerRadii {
  readonly plate_mm: number;
  /** Where a strip leaves the plate, and at its end. */
  readonly root_mm: number;
  readonly end_mm: number;
}

/** The plate with its strips, corners rounded. Strips must lie within their side, apart from each other. */
export function plateContour(box: Box2, strips: readonly Strip[], radii: CornerRadii): Contour {
  const corners: { readonly point: Point2; readonly radius_mm: number }[] = [];
  for (const side of ROUND) {
    const out = OUTWARDS[side];
    // Along the side in the sense of the walk: right along the lower side, up the right one, and so on.
    const along = { x: -out.y, y: out.x };
    const forwards = along.x + along.y > 0;
    const [low, high] = spanOfSide(box, side);
    corners.push({ point: pointOnSide(box, side, forwards ? low : high), radius_mm: radii.plate_mm });
    const own = strips.filter((strip) => strip.side === side).sort((a, b) => (forwards ? a.at_mm - b.at_mm : b.at_mm - a.at_mm));
    for (const { at_mm, width_mm, reach_mm } of own) {
      const middle = pointOnSide(box, side, at_mm);
      const place = (across: number, beyond: number): Point2 => ({ x: middle.x + along.x * across + out.x * beyond, y: middle.y + along.y * across + out.y * beyond });
      const half = width_mm / 2;
      corners.push(
        { point: place(-half, 0), radius_mm: radii.root_mm },
        { point: place(-half, reach_mm), radius_mm: radii.end_mm },
        { point: place(half, reach_mm), radius_mm: radii.end_mm },
        { point: place(half, 0), radius_mm: radii.root_mm },
      );
    }
  }
  const contour = snapContour(corners.map(({ point }) => point));
  return fillet(contour, (index) => corners[index]?.radius_mm ?? 0);
}
