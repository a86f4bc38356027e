import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAMED_VIEWS } from '../../../renderer/viewport/camera/namedViews.ts';
import { basisOf, between, fitted, orbited, panned, pointUnder, projected, zoomed } from '../../../renderer/viewport/camera/pose.ts';
import type { Pose } from '../../../renderer/viewport/camera/pose.ts';
import { shows, windowOf } from '../../../renderer/viewport/camera/window.ts';

const within = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const points = fc.record({ x: within(-2000, 2000), y: within(-2000, 2000), z: within(-500, 500) });
const poses: fc.Arbitrary<Pose> = fc.record({ target: points, azimuth: within(-7, 7), polar: within(0, Math.PI), span_mm: within(1, 5000) });
const ndc = fc.record({ x: within(-1, 1), y: within(-1, 1) });
const top: Pose = { target: { x: 0, y: 0, z: 0 }, ...NAMED_VIEWS.top, span_mm: 100 };

describe('pose', () => {
  it('shows x to the right and y up in plan', () => {
    const { right, up, back } = basisOf(NAMED_VIEWS.top);
    expect([right.x, up.y, back.z]).toEqual([1, 1, 1]);
  });

  it('looks along +y from the front with z up, and along -x from the right', () => {
    const front = basisOf(NAMED_VIEWS.front), right = basisOf(NAMED_VIEWS.right);
    expect(front.back.y).toBeCloseTo(-1);
    expect(front.up.z).toBeCloseTo(1);
    expect(right.back.x).toBeCloseTo(1);
    expect(right.right.y).toBeCloseTo(1);
  });

  it('keeps the basis orthonormal and right-handed at any angle, poles included', () => {
    fc.assert(fc.property(poses, (pose) => {
      const { right: r, up: u, back: b } = basisOf(pose);
      expect(r.y * u.z - r.z * u.y).toBeCloseTo(b.x, 9);
      expect(r.z * u.x - r.x * u.z).toBeCloseTo(b.y, 9);
      expect(r.x * u.y - r.y * u.x).toBeCloseTo(b.z, 9);
    }));
  });

  it('keeps the point under the cursor where it is when zooming', () => {
    fc.assert(fc.property(poses, ndc, within(0.5, 2), (pose, cursor, factor) => {
      const before = pointUnder(pose, cursor, 1.6);
      const after = projected(zoomed(pose, factor, cursor, 1.6), before, 1.6);
      expect(after.x).toBeCloseTo(cursor.x, 5);
      expect(after.y).toBeCloseTo(cursor.y, 5);
    }));
  });

  it('keeps the pivot where it is on the screen when turning', () => {
    fc.assert(fc.property(poses, points, within(-1, 1), within(-1, 1), (pose, pivot, azimuth, polar) => {
      const before = projected(pose, pivot, 1.5);
      const after = projected(orbited(pose, { azimuth, polar }, pivot), pivot, 1.5);
      expect(after.x * pose.span_mm).toBeCloseTo(before.x * pose.span_mm, 4);
      expect(after.y * pose.span_mm).toBeCloseTo(before.y * pose.span_mm, 4);
    }));
  });

  it('does not turn over the poles', () => {
    expect(orbited(top, { azimuth: 0, polar: -1 }, top.target).polar).toBe(0);
    expect(orbited(top, { azimuth: 0, polar: 9 }, top.target).polar).toBe(Math.PI);
  });

  it('moves the pack with the cursor when panning', () => {
    const moved = panned(top, 10, 5);
    expect(projected(moved, { x: 0, y: 0, z: 0 }, 1)).toMatchObject({ x: 0.2, y: 0.1 });
  });

  it('fits bounds so that their widest side fills the frame but for the margin', () => {
    const pose = fitted(top, { min: { x: 0, y: 0, z: 0 }, max: { x: 400, y: 100, z: 50 } }, 2, { margin: 0.1, foot: 0 });
    expect(projected(pose, { x: 400, y: 50, z: 25 }, 2).x).toBeCloseTo(0.8);
    expect(pose.target).toEqual({ x: 200, y: 50, z: 25 });
  });

  it('leaves the foot of the frame to the legend', () => {
    const bounds = { min: { x: 0, y: 0, z: 0 }, max: { x: 100, y: 100, z: 50 } };
    const pose = fitted(top, bounds, 2, { margin: 0.05, foot: 0.1 });
    // 100 mm fill what is left of the height: 1 - 2 x 0.05 - 0.1; the middle moves up by half the foot.
    expect(pose.span_mm).toBeCloseTo(125, 9);
    expect(pose.target.y).toBeCloseTo(50 - 6.25, 9);
  });

  it('shows every corner of fitted bounds from any side', () => {
    fc.assert(fc.property(poses, (pose) => {
      const bounds = { min: { x: -300, y: 20, z: 0 }, max: { x: 900, y: 700, z: 210 } };
      const view = fitted(pose, bounds, 1.4, { margin: 0.05, foot: 0 });
      for (const x of [-300, 900]) for (const y of [20, 700]) for (const z of [0, 210]) {
        const at = projected(view, { x, y, z }, 1.4);
        expect(Math.max(Math.abs(at.x), Math.abs(at.y))).toBeLessThanOrEqual(0.9 + 1e-9);
      }
    }));
  });

  it('goes the short way round between two views', () => {
    const from = { ...top, azimuth: 3 }, to = { ...top, azimuth: -3 };
    expect(between(from, to, 0.5).azimuth).toBeCloseTo(Math.PI);
    expect(between(from, to, 0)).toEqual(from);
  });

  it('tells what is inside the frame as the projection does', () => {
    fc.assert(fc.property(poses, points, (pose, point) => {
      const at = projected(pose, point, 1.3);
      fc.pre(Math.abs(Math.abs(at.x) - 1) > 1e-6 && Math.abs(Math.abs(at.y) - 1) > 1e-6);
      expect(shows(windowOf(pose, 1.3, 800), point.x, point.y, point.z, 0)).toBe(Math.abs(at.x) < 1 && Math.abs(at.y) < 1);
    }));
  });
});
