/**
 * Triangles of a flat face. Joining each hole to the outline takes time with the square of their number, and an insulating film
 * has thousands: such a face is halved until each piece holds a few, which takes hardly more than looking at every corner.
 */
import { ShapeUtils, Vector2 } from 'three';
import { intersection } from '../../../shared/geometry/boolean.ts';
import type { Point2, Ring } from '../../../shared/geometry/types.ts';

export interface FacePiece {
  readonly points: readonly Point2[];
  /** Corners, by index of `points`; they turn either way. */
  readonly triangles: readonly (readonly number[])[];
}

/** With so few holes a piece is triangulated as it is. */
const FEW_HOLES = 12;

interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** The pieces of a face, which meet at straight cuts. The outline turns left, holes turn right and lie inside, apart from each other. */
export function faceTriangles(outline: Ring, holes: readonly Ring[]): readonly FacePiece[] {
  return halved(outline, holes.map((ring) => ({ ring, box: boxOf(ring) }))).map(triangulated);
}

interface Face {
  readonly outline: Ring;
  readonly holes: readonly Ring[];
}

interface Hole {
  readonly ring: Ring;
  readonly box: Box;
}

function triangulated({ outline, holes }: Face): FacePiece {
  const toVectors = (ring: Ring): Vector2[] => ring.map(({ x, y }) => new Vector2(x, y));
  return { points: [outline, ...holes].flat(), triangles: ShapeUtils.triangulateShape(toVectors(outline), holes.map(toVectors)) };
}

function halved(outline: Ring, holes: readonly Hole[]): Face[] {
  const whole = [{ outline, holes: holes.map(({ ring }) => ring) }];
  if (holes.length <= FEW_HOLES) return whole;
  const box = boxOf(outline);
  const [min, max] = box.maxX - box.minX >= box.maxY - box.minY ? (['minX', 'maxX'] as const) : (['minY', 'maxY'] as const);
  const middles = holes.map((hole) => (hole.box[min] + hole.box[max]) / 2).sort((a, b) => a - b);
  const cut = middles[Math.floor(middles.length / 2)] ?? 0;
  const below = holes.filter((hole) => hole.box[max] < cut), above = holes.filter((hole) => hole.box[min] > cut);
  // Holes in a line across the cut: halving would not tell them apart.
  if (below.length === 0 && above.length === 0) return whole;
  const crossing = holes.filter((hole) => hole.box[max] >= cut && hole.box[min] <= cut).map(({ ring }) => ring);
  return [
    ...cutTo({ ...box, [max]: cut }, outline, crossing, below),
    ...cutTo({ ...box, [min]: cut }, outline, crossing, above),
  ];
}

/** What of the outline without the crossing holes lies in a box, with the holes that lie wholly in it. */
function cutTo({ minX, minY, maxX, maxY }: Box, outline: Ring, crossing: readonly Ring[], inside: readonly Hole[]): Face[] {
  const frame = [{ x: minX, y: minY }, { x: maxX, y: minY }, { x: maxX, y: maxY }, { x: minX, y: maxY }];
  const regions = intersection([outline, ...crossing], [frame]).map((region) => ({ outline: region.outline, own: region.holes.map((ring) => ({ ring, box: boxOf(ring) })) }));
  return regions.flatMap((region) => halved(region.outline, [...region.own, ...(regions.length === 1 ? inside : inside.filter(({ ring }) => isInside(ring[0], region.outline)))]));
}

function isInside(point: Point2 | undefined, ring: Ring): boolean {
  if (point === undefined) return false;
  let inside = false;
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a;
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

function boxOf(ring: Ring): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { x, y } of ring) {
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}
