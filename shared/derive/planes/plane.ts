/**
 * The planes that bars and circuits lie in. What connects lies on the pack's top, or on one of its upright faces where the terminals
 * are on the cells' ends.
 *
 * Kernels work in the coordinates of a plane: x to the right and y up as somebody sees it who looks at the face from outside, heights
 * out of it. What they make is published in one frame for both faces of a direction, so that bodies on parallel faces share u and v:
 * u is pack x (or y), v pack z, from the pack's origin. On the face that looks against u x v heights then count inwards.
 */
import type { Frame, Point3 } from '../../geometry/types.ts';
import { COINCIDENT_mm } from '../../units/units.ts';

export const PLANE_IDS = ['top', '-y', '+y', '-x', '+x'] as const;
export type PlaneId = (typeof PLANE_IDS)[number];

export interface ConnectionPlane {
  readonly id: PlaneId;
  /** Coordinates that kernels work in; null: the plan. */
  readonly local: Frame | null;
  /** What is made in them is published in; null: the plan. */
  readonly frame: Frame | null;
  /** Whether `local` is `frame` seen from behind: its x runs against u, its heights against u x v. */
  readonly isInverted: boolean;
}

const ORIGIN: Point3 = { x: 0, y: 0, z: 0 };
const UP: Point3 = { x: 0, y: 0, z: 1 };
const ACROSS_Y: Frame = { origin: ORIGIN, u: { x: 1, y: 0, z: 0 }, v: UP };
const ACROSS_X: Frame = { origin: ORIGIN, u: { x: 0, y: 1, z: 0 }, v: UP };

const PLANES: Readonly<Record<PlaneId, ConnectionPlane>> = {
  top: { id: 'top', local: null, frame: null, isInverted: false },
  '-y': { id: '-y', local: ACROSS_Y, frame: ACROSS_Y, isInverted: false },
  '+y': { id: '+y', local: { ...ACROSS_Y, u: { x: -1, y: 0, z: 0 } }, frame: ACROSS_Y, isInverted: true },
  '+x': { id: '+x', local: ACROSS_X, frame: ACROSS_X, isInverted: false },
  '-x': { id: '-x', local: { ...ACROSS_X, u: { x: 0, y: -1, z: 0 } }, frame: ACROSS_X, isInverted: true },
};

const FACING: Readonly<Record<PlaneId, Point3>> = {
  top: UP, '-y': { x: 0, y: -1, z: 0 }, '+y': { x: 0, y: 1, z: 0 }, '-x': { x: -1, y: 0, z: 0 }, '+x': { x: 1, y: 0, z: 0 },
};

export function planeOf(id: PlaneId): ConnectionPlane {
  return PLANES[id];
}

/** The plane of terminals that face this way; null where they face askew. */
export function planeFacing(facing: Point3): PlaneId | null {
  return PLANE_IDS.find((id) => Math.hypot(FACING[id].x - facing.x, FACING[id].y - facing.y, FACING[id].z - facing.z) <= COINCIDENT_mm) ?? null;
}

/** What stands behind ids of items of a plane: nothing for the pack's top. */
export function planeSuffix(id: PlaneId): string | null {
  return id === 'top' ? null : id;
}
