import { describe, expect, it } from 'vitest';
import { movedPose } from '../../../renderer/commands/transformCells.ts';
import { shift } from '../../../renderer/viewport/interaction/cellMove.ts';
import { alongArm, gizmoPartAt, gizmoShape, turnBetween } from '../../../renderer/viewport/interaction/gizmo.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';

/** Plan at two pixels for each millimetre, y down. */
const plan = ({ x, y }: Point3) => ({ x: 2 * x, y: -2 * y });
/** From the front: x to the right, z up. */
const front = ({ x, z }: Point3) => ({ x: 2 * x, y: -2 * z });
const CENTRE = { x: 100, y: 50, z: 200 };

describe('handles of a move', () => {
  it('has arms of the same length on the screen at any scale, and hides the one that points at the eye', () => {
    const shape = gizmoShape(CENTRE, plan, 2);
    expect(shape.arms.map(({ axis }) => axis)).toEqual(['x', 'y']);
    expect(shape.arms[0]?.tip).toEqual({ x: 272, y: -100 });
    const near = gizmoShape(CENTRE, ({ x, y }) => ({ x: 20 * x, y: -20 * y }), 20);
    expect(near.arms[0]?.tip.x).toBeCloseTo(20 * 100 + 72);
    const side = gizmoShape(CENTRE, front, 2);
    expect(side.arms.map(({ axis }) => axis)).toEqual(['x', 'z']);
    expect([side.plane, side.ring]).toEqual([null, null]);
  });

  it('finds the part under the cursor within a hand-sized reach', () => {
    const shape = gizmoShape(CENTRE, plan, 2);
    expect(gizmoPartAt(shape, { x: 283, y: -104 })).toBe('x');
    expect(gizmoPartAt(shape, { x: 245, y: -94 })).toBe('x');
    expect(gizmoPartAt(shape, { x: 203, y: -160 })).toBe('y');
    expect(gizmoPartAt(shape, { x: 218, y: -118 })).toBe('plane');
    expect(gizmoPartAt(shape, { x: 200 + 96 * Math.SQRT1_2, y: -100 - 96 * Math.SQRT1_2 })).toBe('turn');
    expect(gizmoPartAt(shape, { x: 140, y: -40 })).toBeNull();
  });

  it('turns pixels along an arm into millimetres, and places into angles', () => {
    const arm = gizmoShape(CENTRE, plan, 2).arms[1];
    expect(alongArm(arm ?? { per_mm: { x: 1, y: 0 } }, { x: 0, y: 0 }, { x: 33, y: -25 })).toBeCloseTo(12.5);
    expect(turnBetween({ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 2 })).toBeCloseTo(90);
    expect(turnBetween({ x: 0, y: 0 }, { x: -1, y: 0.1 }, { x: -1, y: -0.1 })).toBeCloseTo(11.42, 1);
  });
});

describe('moving a pose', () => {
  const pose = { x: 30, y: 10, z: 5, rotation_deg: 270 };

  it('shifts along all axes', () => {
    expect(movedPose(pose, shift(12.7, -0.1, 2))).toEqual({ x: 42.7, y: 9.9, z: 7, rotation_deg: 270 });
  });

  it('turns about a point, exactly at quarters, and comes back after four of them', () => {
    const quarter = { ...shift(0, 0), turn_deg: 90, about: { x: 10, y: 10 } };
    expect(movedPose(pose, quarter)).toEqual({ x: 10, y: 30, z: 5, rotation_deg: 0 });
    const round = [1, 2, 3, 4].reduce((at) => movedPose(at, quarter), pose);
    expect(round).toEqual(pose);
    expect(movedPose(pose, { ...quarter, turn_deg: -90 }).rotation_deg).toBe(180);
  });
});
