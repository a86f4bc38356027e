/** Grips: places of a bar or a route that are moved by hand, as they stand on the screen, and which is under the cursor. */
import type { Point2, Point3 } from '../../../shared/geometry/types.ts';
import type { ScreenPoint } from './cursor.ts';
import { alongArm, segmentDistance } from './gizmo.ts';

/** The override `feature` of `target`, mm. It moves along one direction of the plane its item lies in. */
export type Direction = Point2 & { readonly z?: number };

export interface Grip {
  readonly target: string;
  readonly feature: string;
  readonly label: string;
  readonly at: Point3;
  /** Unit vector towards higher values. */
  readonly along: Direction;
  /** The other direction of the plane; left out: of the plan. */
  readonly across?: Point3;
  /** Of the edge; null where a whole item is moved. */
  readonly length_mm: number | null;
  /** What moves, drawn while it is dragged: an edge, or the outline of an item. */
  readonly ghost: readonly Point3[];
  readonly min_mm: number;
  readonly max_mm: number;
  readonly value_mm: number;
  /** Set by hand. */
  readonly overridden: boolean;
}

export interface GripShape {
  readonly at: ScreenPoint;
  /** Ends of the bar that is gripped. */
  readonly from: ScreenPoint;
  readonly to: ScreenPoint;
  /** Screen vector of one millimetre along the direction. */
  readonly per_mm: ScreenPoint;
}

export interface GripValue {
  readonly value_mm: number;
  /** The end of the range that holds it. */
  readonly limit: 'min' | 'max' | null;
}

const HALF_PX = 11;
/** Of an edge a grip takes no more than this, and a shorter one than that has none: its grips would lie over each other. */
const EDGE_SHARE = 0.35;
const LEAST_EDGE_PX = 18;
const REACH_PX = 12;
/** A direction seen flatter than this cannot be dragged along. */
const LEAST_SINE = 0.25;
const STEP_mm = 0.5;
/** What no tool can hold is not worth a digit. */
const FINE_mm = 0.01;
/** Long enough that perspective does not blur the direction. */
const PROBE_mm = 10;

/** Null where the grip cannot be dragged as it is seen. */
export function gripShape({ at, along, across: beside, length_mm }: Pick<Grip, 'at' | 'along' | 'across' | 'length_mm'>, toScreen: (point: Point3) => ScreenPoint, px_per_mm: number): GripShape | null {
  const middle = toScreen(at);
  const direction = ({ x, y, z = 0 }: Direction): ScreenPoint => {
    const end = toScreen({ x: at.x + x * PROBE_mm, y: at.y + y * PROBE_mm, z: at.z + z * PROBE_mm });
    return { x: (end.x - middle.x) / PROBE_mm, y: (end.y - middle.y) / PROBE_mm };
  };
  const per_mm = direction(along), across = direction(beside ?? { x: -along.y, y: along.x }), across_px = Math.hypot(across.x, across.y);
  if (Math.hypot(per_mm.x, per_mm.y) < LEAST_SINE * px_per_mm || across_px === 0) return null;
  const edge_px = length_mm === null ? Infinity : length_mm * across_px;
  if (edge_px < LEAST_EDGE_PX) return null;
  const half = Math.min(HALF_PX, edge_px * EDGE_SHARE) / across_px;
  const end = (by: number): ScreenPoint => ({ x: middle.x + across.x * by, y: middle.y + across.y * by });
  return { at: middle, from: end(-half), to: end(half), per_mm };
}

/** The nearest grip within reach of the cursor. */
export function gripAt(grips: readonly Grip[], at: ScreenPoint, toScreen: (point: Point3) => ScreenPoint, px_per_mm: number): Grip | null {
  let found: Grip | null = null, least = REACH_PX;
  for (const grip of grips) {
    const shape = gripShape(grip, toScreen, px_per_mm);
    const away = shape === null ? Infinity : segmentDistance(shape.from, shape.to, at);
    if (away < least) [found, least] = [grip, away];
  }
  return found;
}

/** The value where the cursor is: in steps, or as fine as can be made; never beyond the range. */
export function draggedValue(grip: Grip, { per_mm }: Pick<GripShape, 'per_mm'>, from: ScreenPoint, to: ScreenPoint, free: boolean): GripValue {
  const step = free ? FINE_mm : STEP_mm;
  const wanted = Math.round((grip.value_mm + alongArm({ per_mm }, from, to)) / step) * step;
  return heldInRange(grip, Number(wanted.toFixed(4)) + 0);
}

export function heldInRange({ min_mm, max_mm }: Pick<Grip, 'min_mm' | 'max_mm'>, wanted_mm: number): GripValue {
  if (wanted_mm < min_mm) return { value_mm: min_mm, limit: 'min' };
  if (wanted_mm > max_mm) return { value_mm: max_mm, limit: 'max' };
  return { value_mm: wanted_mm, limit: null };
}

export function gripKey({ target, feature }: Pick<Grip, 'target' | 'feature'>): string {
  return `${target} ${feature}`;
}

/** The shape of the cursor over a grip: one of four arrows, the nearest to how the direction is seen. */
export function resizeCursor({ x, y }: ScreenPoint): 'ew' | 'ns' | 'nwse' | 'nesw' {
  const eighth = Math.round(Math.atan2(y, x) / (Math.PI / 4));
  const names = ['ew', 'nwse', 'ns', 'nesw'] as const;
  return names[((eighth % 4) + 4) % 4] ?? 'ew';
}
