/** Places of a bar that are moved by hand over its face: corners of its pads, and its holes, slots and tabs. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { ScreenPoint } from './cursor.ts';

export interface PlaceGrip {
  readonly target: string;
  readonly feature: string;
  readonly label: string;
  readonly sort: 'corner' | 'detail';
  readonly at: Point3;
  /** Unit directions of the bar's plane. */
  readonly u: Point3;
  readonly v: Point3;
  /** What is drawn where it would go: edges beside a corner, the loop of a detail. */
  readonly ghost: readonly Point3[];
  /** How far it may go along u and v, mm; null: the bar is asked once it is let go. */
  readonly range_mm: { readonly u: readonly [number, number]; readonly v: readonly [number, number] } | null;
  /** Figures that are shown while it moves: what stands there now. */
  readonly value_mm: { readonly u: number; readonly v: number };
}

export interface PlaceShift {
  readonly u: number;
  readonly v: number;
}

const REACH_PX = 10;
const STEP_mm = 0.5;
const FINE_mm = 0.01;
const PROBE_mm = 10;
/** Directions that fall together as they are seen cannot be told apart by a drag. */
const LEAST_SINE = 0.25;

export function placeKey({ target, feature }: Pick<PlaceGrip, 'target' | 'feature'>): string {
  return `${target} ${feature}`;
}

/** Closer together on the screen, corners are neither drawn nor taken: they would cover their bar, and a click would move what it meant to select. */
const APART_PX = 24;

/** The places that stand clear of each other as they are seen; holes, slots and tabs always. */
export function standingClear(places: readonly PlaceGrip[], toScreen: (point: Point3) => ScreenPoint): readonly PlaceGrip[] {
  const corners = places.filter(({ sort }) => sort === 'corner').map((place) => ({ place, seen: toScreen(place.at) }));
  const crowded = corners.some((a, i) => corners.slice(i + 1).some((b) => Math.hypot(a.seen.x - b.seen.x, a.seen.y - b.seen.y) < APART_PX));
  return crowded ? places.filter(({ sort }) => sort !== 'corner') : places;
}

/** The nearest place within reach of the cursor. */
export function placeAt(places: readonly PlaceGrip[], at: ScreenPoint, toScreen: (point: Point3) => ScreenPoint): PlaceGrip | null {
  let found: PlaceGrip | null = null, least = REACH_PX;
  for (const place of standingClear(places, toScreen)) {
    const seen = toScreen(place.at), away = Math.hypot(seen.x - at.x, seen.y - at.y);
    if (away < least) [found, least] = [place, away];
  }
  return found;
}

/** How far the cursor has carried the place, in steps or as fine as can be made, held in its range; null where its plane is seen too flat. */
export function shiftOf(place: PlaceGrip, from: ScreenPoint, to: ScreenPoint, toScreen: (point: Point3) => ScreenPoint, free: boolean): PlaceShift | null {
  const middle = toScreen(place.at);
  const per_mm = (direction: Point3): ScreenPoint => {
    const end = toScreen(moved(place.at, direction, PROBE_mm));
    return { x: (end.x - middle.x) / PROBE_mm, y: (end.y - middle.y) / PROBE_mm };
  };
  const u = per_mm(place.u), v = per_mm(place.v);
  const area = u.x * v.y - u.y * v.x;
  if (Math.abs(area) < LEAST_SINE * Math.hypot(u.x, u.y) * Math.hypot(v.x, v.y) || area === 0) return null;
  const x = to.x - from.x, y = to.y - from.y;
  const step = free ? FINE_mm : STEP_mm;
  // The place it comes to lies on the steps, not the way to it.
  const stepped = (wanted: number, now: number, range: readonly [number, number] | undefined): number => {
    const shift = Number((Math.round((now + wanted) / step) * step - now).toFixed(4)) + 0;
    return range ? Math.min(range[1], Math.max(range[0], shift)) : shift;
  };
  return { u: stepped((x * v.y - y * v.x) / area, place.value_mm.u, place.range_mm?.u), v: stepped((u.x * y - u.y * x) / area, place.value_mm.v, place.range_mm?.v) };
}

export function moved({ x, y, z }: Point3, direction: Point3, by: number): Point3 {
  return { x: x + direction.x * by, y: y + direction.y * by, z: z + direction.z * by };
}
