/**
 * The planes that bars and circuits lie in. What connects lies on the pack's top, or on one of its upright faces where the terminals
 * are on the cells' ends.
 *
 * Kernels work in the coordinates of a plane: x to the right and y up as somebody sees it who looks at the face from outside, heights
 * out of it. What they make is published in one frame for both faces of a direction, so that bodies on parallel faces share u and v:
 * u is pack x (or y), v pack z, from the pack's origin. On the face that looks against u x v heights then count inwards. Where bars lie on a face one
 * above the other, since cells have both tabs there, the lower ones and their circuits have a plane of their own.
 */
import type { Frame, Point3 } from '../../geometry/types.ts';
import type { PlacedCell, PlacedTerminal } from '../../model/derived/index.ts';
import { COINCIDENT_mm } from '../../units/units.ts';

export const PLANE_IDS = ['top', '-y', '+y', '-x', '+x', '-y-low', '+y-low', '-x-low', '+x-low'] as const;
export type PlaneId = (typeof PLANE_IDS)[number];

const FACE_IDS = ['-y', '+y', '-x', '+x'] as const;
export type Face = (typeof FACE_IDS)[number];

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

const FACES: Readonly<Record<Face | 'top', Omit<ConnectionPlane, 'id'>>> = {
  top: { local: null, frame: null, isInverted: false },
  '-y': { local: ACROSS_Y, frame: ACROSS_Y, isInverted: false },
  '+y': { local: { ...ACROSS_Y, u: { x: -1, y: 0, z: 0 } }, frame: ACROSS_Y, isInverted: true },
  '+x': { local: ACROSS_X, frame: ACROSS_X, isInverted: false },
  '-x': { local: { ...ACROSS_X, u: { x: 0, y: -1, z: 0 } }, frame: ACROSS_X, isInverted: true },
};

const FACING: Readonly<Record<Face | 'top', Point3>> = {
  top: UP, '-y': { x: 0, y: -1, z: 0 }, '+y': { x: 0, y: 1, z: 0 }, '-x': { x: -1, y: 0, z: 0 }, '+x': { x: 1, y: 0, z: 0 },
};

export function planeOf(id: PlaneId): ConnectionPlane {
  return { id, ...FACES[id === 'top' ? 'top' : faceOf(id)] };
}

/** The face that a plane lies on. */
export function faceOf(id: Exclude<PlaneId, 'top'>): Face {
  return FACE_IDS.find((face) => id.startsWith(face)) ?? '-y';
}

/** Whether its bars lie below others of the same face. */
export function isLower(id: PlaneId): boolean {
  return id.endsWith('-low');
}

/** The plane of terminals that face this way, of the upper ones where they lie in two rows; null where they face askew. */
export function planeFacing(facing: Point3): Face | 'top' | null {
  return (['top', ...FACE_IDS] as const).find((id) => Math.hypot(FACING[id].x - facing.x, FACING[id].y - facing.y, FACING[id].z - facing.z) <= COINCIDENT_mm) ?? null;
}

/** The plane of a terminal of a cell; null where it faces askew. */
export function planeOfTerminal({ terminals }: Pick<PlacedCell, 'terminals'>, { facing, z }: Pick<PlacedTerminal, 'facing' | 'z'>): PlaneId | null {
  const face = planeFacing(facing);
  if (face === null || face === 'top') return face;
  return terminals.some((other) => planeFacing(other.facing) === face && other.z[0] >= z[1]) ? `${face}-low` : face;
}

/** What stands behind ids of items of a plane: nothing for the pack's top. */
export function planeSuffix(id: PlaneId): string | null {
  return id === 'top' ? null : id;
}
