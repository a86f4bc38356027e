/** When two pieces are the same part: equal under a rotation about z, which keeps the upper side up; never under mirroring. */
import { boundsOf } from '../geometry/contour.ts';
import { rotated, rotatedPoint, translated } from '../geometry/transform.ts';
import type { Contour, Point2, Vertex } from '../geometry/types.ts';
import type { CutShape } from '../model/derived/index.ts';

/** Shapes that differ by less than half of this are one part, mm. */
const GRID_mm = 1e-3;
const TURNS_deg = [0, 90, 180, 270] as const;

/** A text equal for equal cut parts of one material: the least of the texts of the four rotations. */
export function cutSignature(shape: CutShape, material: string): string {
  const texts = TURNS_deg.map((turn) => shapeText(shape, turn)).sort();
  return `${material};${onGrid(shape.thickness_mm)};${texts[0] ?? ''}`;
}

/** A text equal for equal blocks of one material, whichever way they lie in the plane. */
export function blockSignature(size_mm: { readonly x: number; readonly y: number; readonly z: number }, material: string): string {
  const [short, long] = [size_mm.x, size_mm.y].sort((a, b) => a - b);
  return `${material};${onGrid(long ?? 0)}x${onGrid(short ?? 0)}x${onGrid(size_mm.z)}`;
}

function shapeText(shape: CutShape, turn_deg: number): string {
  const outline = rotated(shape.outline, turn_deg);
  const datum = boundsOf(outline);
  const settled = (contour: Contour): Contour => translated(rotated(contour, turn_deg), -datum.minX, -datum.minY);
  const holes = shape.holes.map((hole) => contourText(settled(hole))).sort();
  const bends = shape.bends
    .map((bend) => {
      const ends = [bend.from, bend.to].map((point) => pointText(moved(rotatedPoint(point, turn_deg), -datum.minX, -datum.minY))).sort();
      return `${ends.join('>')}:${bend.angle_deg}${bend.direction}r${onGrid(bend.innerRadius_mm)}`;
    })
    .sort();
  return [contourText(settled(shape.outline)), ...holes, ...bends].join(';');
}

/** Starts at its least vertex, so that where the loop was begun does not count. */
function contourText(contour: Contour): string {
  const texts = contour.map((vertex) => `${pointText(vertex)}${bulgeText(vertex)}`);
  let start = 0;
  for (let i = 1; i < texts.length; i++) if (compareFrom(texts, i, start) < 0) start = i;
  return [...texts.slice(start), ...texts.slice(0, start)].join(' ');
}

function compareFrom(texts: readonly string[], a: number, b: number): number {
  for (let step = 0; step < texts.length; step++) {
    const left = texts[(a + step) % texts.length] ?? '';
    const right = texts[(b + step) % texts.length] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function pointText(point: Point2): string {
  return `${onGrid(point.x)},${onGrid(point.y)}`;
}

function bulgeText(vertex: Vertex): string {
  return vertex.bulge ? `b${vertex.bulge.toFixed(3)}` : '';
}

function moved(point: Point2, dx: number, dy: number): Point2 {
  return { x: point.x + dx, y: point.y + dy };
}

/**
 * Derived coordinates are exact to 1e-6 mm; the offset of a third of the grid keeps the round dimensions people choose
 * away from the rounding boundary, so that such noise does not split equal parts.
 */
function onGrid(value_mm: number): string {
  const cell = Math.floor((value_mm + GRID_mm / 3) / GRID_mm);
  return (cell * GRID_mm).toFixed(3).replace(/^-0\.000$/, '0.000');
}
