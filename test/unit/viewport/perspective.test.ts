import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focused, fitted, orbited, pointUnder, projected, sightThrough, zoomed } from '../../../renderer/viewport/camera/pose.ts';
import type { Pose } from '../../../renderer/viewport/camera/pose.ts';
import { shows, windowOf } from '../../../renderer/viewport/camera/window.ts';

const within = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const near = fc.record({ x: within(-200, 200), y: within(-200, 200), z: within(-200, 200) });
const poses: fc.Arbitrary<Pose> = fc.record({ target: near, azimuth: within(-7, 7), polar: within(0, Math.PI), span_mm: within(900, 4000), perspective: fc.constant(true) });
const ndc = fc.record({ x: within(-1, 1), y: within(-1, 1) });
const ASPECT = 1.5;

describe('pose in perspective', () => {
  it('shows the plane of the target at the size it has with parallel sight lines', () => {
    fc.assert(fc.property(poses, ndc, (pose, cursor) => {
      const point = pointUnder(pose, cursor, ASPECT);
      for (const perspective of [true, false]) {
        const at = projected({ ...pose, perspective }, point, ASPECT);
        expect(at.x).toBeCloseTo(cursor.x, 6);
        expect(at.y).toBeCloseTo(cursor.y, 6);
      }
    }));
  });

  it('shows what is nearer larger', () => {
    const pose: Pose = { target: { x: 0, y: 0, z: 0 }, azimuth: 0, polar: 0, span_mm: 1000, perspective: true };
    const low = projected(pose, { x: 100, y: 0, z: 0 }, 1).x, high = projected(pose, { x: 100, y: 0, z: 300 }, 1).x;
    expect(high).toBeGreaterThan(low * 1.1);
    expect(projected({ ...pose, perspective: false }, { x: 100, y: 0, z: 300 }, 1).x).toBeCloseTo(low, 9);
  });

  it('looks through a place in the frame at exactly the points that show there', () => {
    fc.assert(fc.property(fc.oneof(poses, poses.map((pose) => ({ ...pose, perspective: false }))), ndc, within(0.3, 1.5), (pose, cursor, share) => {
      const { origin, direction } = sightThrough(pose, cursor, ASPECT);
      const to = pointUnder(pose, cursor, ASPECT), length = Math.hypot(to.x - origin.x, to.y - origin.y, to.z - origin.z) * (pose.perspective ? share : 1);
      const at = projected(pose, { x: origin.x + direction.x * length, y: origin.y + direction.y * length, z: origin.z + direction.z * length }, ASPECT);
      expect(at.x).toBeCloseTo(cursor.x, 5);
      expect(at.y).toBeCloseTo(cursor.y, 5);
    }));
  });

  it('brings the target to the depth of a point without changing the picture', () => {
    fc.assert(fc.property(poses, near, near, (pose, point, other) => {
      const after = focused(pose, point);
      const a = projected(pose, other, ASPECT), b = projected(after, other, ASPECT);
      expect(b.x).toBeCloseTo(a.x, 6);
      expect(b.y).toBeCloseTo(a.y, 6);
      expect(projected(after, point, ASPECT).depth).toBeCloseTo(0, 6);
    }));
  });

  it('keeps the point under the cursor when zooming, whatever its depth, once focused on it', () => {
    fc.assert(fc.property(poses, near, within(0.5, 2), (pose, point, factor) => {
      const cursor = projected(pose, point, ASPECT);
      const after = projected(zoomed(focused(pose, point), factor, cursor, ASPECT), point, ASPECT);
      expect(after.x).toBeCloseTo(cursor.x, 5);
      expect(after.y).toBeCloseTo(cursor.y, 5);
    }));
  });

  it('keeps the pivot where it is on the screen when turning', () => {
    fc.assert(fc.property(poses, near, within(-1, 1), within(-1, 1), (pose, pivot, azimuth, polar) => {
      const before = projected(pose, pivot, ASPECT), after = projected(orbited(pose, { azimuth, polar }, pivot), pivot, ASPECT);
      expect(after.x).toBeCloseTo(before.x, 6);
      expect(after.y).toBeCloseTo(before.y, 6);
    }));
  });

  it('fits every corner into the frame, above the foot left to the legend', () => {
    fc.assert(fc.property(poses, (pose) => {
      const view = fitted(pose, { min: { x: -300, y: 20, z: 0 }, max: { x: 900, y: 700, z: 210 } }, ASPECT, { margin: 0.05, foot: 0.07 });
      const corners = [-300, 900].flatMap((x) => [20, 700].flatMap((y) => [0, 210].map((z) => projected(view, { x, y, z }, ASPECT))));
      for (const { x, y } of corners) {
        expect(Math.abs(x)).toBeLessThanOrEqual(0.9 + 1e-9);
        expect(y).toBeLessThanOrEqual(0.9 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(-0.9 + 0.14 - 1e-9);
      }
      // And no larger than it need be: something touches the room left.
      expect(Math.max(...corners.map(({ x, y }) => Math.max(Math.abs(x) / 0.9, y / 0.9, -y / 0.76)))).toBeCloseTo(1, 6);
    }));
  });

  it('never leaves out what shows', () => {
    fc.assert(fc.property(poses, near, (pose, point) => {
      const at = projected(pose, point, ASPECT);
      fc.pre(Math.abs(at.x) < 0.999 && Math.abs(at.y) < 0.999);
      expect(shows(windowOf(pose, ASPECT, 800), point.x, point.y, point.z, 0)).toBe(true);
    }));
  });

  it('leaves out what is behind the eye', () => {
    const pose: Pose = { target: { x: 0, y: 0, z: 0 }, azimuth: 0, polar: 0, span_mm: 100, perspective: true };
    expect(shows(windowOf(pose, ASPECT, 800), 0, 0, 5000, 10)).toBe(false);
  });
});
