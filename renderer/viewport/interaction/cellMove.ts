/** How far cells are moved together: along the axes, and turned in plan about a point. */
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Box2, Point2, Point3 } from '../../../shared/geometry/types.ts';
import type { PlacedCell } from '../../../shared/model/derived/index.ts';

export interface CellMove {
  readonly dx_mm: number;
  readonly dy_mm: number;
  readonly dz_mm: number;
  readonly turn_deg: number;
  /** What it turns about, before the shift. */
  readonly about: Point2;
}

export function shift(dx_mm: number, dy_mm: number, dz_mm = 0): CellMove {
  return { dx_mm, dy_mm, dz_mm, turn_deg: 0, about: { x: 0, y: 0 } };
}

export function isStill({ dx_mm, dy_mm, dz_mm, turn_deg }: CellMove): boolean {
  return dx_mm === 0 && dy_mm === 0 && dz_mm === 0 && turn_deg === 0;
}

export function boxOfCell({ outline }: PlacedCell): Box2 {
  return boundsOf(outline);
}

/** Box in plan round several cells; null for none. */
export function boxOfCells(cells: readonly PlacedCell[]): Box2 | null {
  if (cells.length === 0) return null;
  const boxes = cells.map(boxOfCell);
  return {
    minX: Math.min(...boxes.map(({ minX }) => minX)),
    minY: Math.min(...boxes.map(({ minY }) => minY)),
    maxX: Math.max(...boxes.map(({ maxX }) => maxX)),
    maxY: Math.max(...boxes.map(({ maxY }) => maxY)),
  };
}

/** Where the handles of these cells stand: the middle in plan, on the highest lid. */
export function handlePlace(cells: readonly PlacedCell[]): Point3 | null {
  const box = boxOfCells(cells);
  if (box === null) return null;
  return { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2, z: Math.max(...cells.map(({ z }) => z[1])) };
}
