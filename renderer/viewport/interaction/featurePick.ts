/** The point meant near the cursor: a corner before a middle, a middle before an edge, an edge before the face. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Placed } from '../scene/shapes.ts';
import type { ScreenPoint } from './cursor.ts';
import type { Hand } from './Hand.ts';

export type FeatureKind = 'vertex' | 'centre' | 'edge' | 'face' | 'ground';

export interface PickedPoint {
  readonly kind: FeatureKind;
  /** Where it is seen, and by how much the exploded view lifts it there, mm. */
  readonly point: Point3;
  readonly lift_mm: number;
}

/** Where a picked point is in the pack. */
export function truePoint({ point, lift_mm }: PickedPoint): Point3 {
  return lift_mm === 0 ? point : rounded({ ...point, z: point.z - lift_mm });
}

const CORNER_PX = 10;
const EDGE_PX = 7;
/** Corners of one outline lie over each other in plan: of those the nearest to what is pointed at is meant. */
const DEPTH_WEIGHT = 1e-3;

export function pickPoint(hand: Hand, at: ScreenPoint): PickedPoint | null {
  const hit = hand.hitAt(at);
  if (hit === null) {
    const ground = hand.onGround(at);
    return ground === null ? null : { kind: 'ground', point: rounded(ground), lift_mm: 0 };
  }
  const feature = nearestFeature(edgesOf(hit.item), middlesOf(hit.item), hit.point, at, (point) => hand.rig.toScreen(point)) ?? { kind: 'face' as const, point: rounded(hit.point) };
  return { ...feature, lift_mm: hand.scene.liftOf(hit.item.body) };
}

/** Pure: the feature of a body within reach of the cursor, or null. */
export function nearestFeature(
  edges: readonly (readonly [Point3, Point3])[],
  middles: readonly Point3[],
  near: Point3,
  at: ScreenPoint,
  toScreen: (point: Point3) => ScreenPoint,
): Omit<PickedPoint, 'lift_mm'> | null {
  const score = (point: Point3): number => {
    const { x, y } = toScreen(point);
    return Math.hypot(x - at.x, y - at.y) + DEPTH_WEIGHT * Math.hypot(point.x - near.x, point.y - near.y, point.z - near.z);
  };
  const best = (points: readonly Point3[], reach_px: number): Point3 | null => {
    let found: Point3 | null = null, least = reach_px;
    for (const point of points) {
      const value = score(point);
      if (value < least) [found, least] = [point, value];
    }
    return found;
  };
  const corner = best(edges.flat(), CORNER_PX);
  if (corner !== null) return { kind: 'vertex', point: rounded(corner) };
  const middle = best(middles, CORNER_PX);
  if (middle !== null) return { kind: 'centre', point: rounded(middle) };
  const edge = best(edges.map(([a, b]) => footOn(toScreen(a), toScreen(b), a, b, at)), EDGE_PX);
  return edge === null ? null : { kind: 'edge', point: rounded(edge) };
}

function edgesOf({ shape, offset }: Placed): (readonly [Point3, Point3])[] {
  const { edges } = shape, found: (readonly [Point3, Point3])[] = [];
  const point = (index: number): Point3 => ({ x: (edges[index] ?? 0) + offset.x, y: (edges[index + 1] ?? 0) + offset.y, z: (edges[index + 2] ?? 0) + offset.z });
  for (let index = 0; index + 5 < edges.length; index += 6) found.push([point(index), point(index + 3)]);
  return found;
}

/** Middle of the body and of its upper face, on which the eye looks down. */
function middlesOf({ shape: { box }, offset }: Placed): readonly Point3[] {
  const x = (box.min.x + box.max.x) / 2 + offset.x, y = (box.min.y + box.max.y) / 2 + offset.y;
  return [{ x, y, z: box.max.z + offset.z }, { x, y, z: (box.min.z + box.max.z) / 2 + offset.z }];
}

function footOn(from: ScreenPoint, to: ScreenPoint, a: Point3, b: Point3, at: ScreenPoint): Point3 {
  const dx = to.x - from.x, dy = to.y - from.y, length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length2));
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, z: a.z + (b.z - a.z) * t };
}

/** What is drawn is in single precision: digits beyond its own are noise. */
function rounded({ x, y, z }: Point3): Point3 {
  const round = (value: number): number => Math.round(value * 1e3) / 1e3 + 0;
  return { x: round(x), y: round(y), z: round(z) };
}
