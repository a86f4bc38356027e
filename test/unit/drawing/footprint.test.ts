import { describe, expect, it } from 'vitest';
import { isStanding, planRegion } from '../../../shared/drawing/footprint.ts';
import { boundsOf, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import type { Contour, Frame } from '../../../shared/geometry/types.ts';
import type { Body } from '../../../shared/model/derived/index.ts';

const PROFILE: Contour = [{ x: -4, y: 0 }, { x: 4, y: 0, bulge: 1 }, { x: -4, y: 0.5 }];

function body(frame: Frame, outline: Contour, z: readonly [number, number]): Body {
  return { id: 'b', owner: 'b', kind: 'busbar', net: 'n', material: 'aluminium-1060-O', layer: 'BUSBAR_AL', z, outline, holes: [], frame };
}

describe('planRegion', () => {
  it('gives a sideways profile the rectangle it covers, arcs included', () => {
    const up = body({ origin: { x: 100, y: 50, z: 7 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } }, PROFILE, [-3, 5]);
    expect(isStanding(up)).toBe(true);
    const { minX, maxX } = boundsOf(PROFILE);
    // u x v = -y: from 50 + 3 down to 50 - 5.
    expect(boundsOf(planRegion(up).outline)).toEqual({ minX: 100 + minX, maxX: 100 + maxX, minY: 45, maxY: 53 });
    expect(signedArea_mm2(planRegion(up).outline)).toBeCloseTo((maxX - minX) * 8, 6);
  });

  it('does so whichever axis of the frame is upright', () => {
    const turned = body({ origin: { x: 0, y: 0, z: 0 }, u: { x: 0, y: 0, z: 1 }, v: { x: 0, y: 1, z: 0 } }, [{ x: 0, y: 2 }, { x: 3, y: 2 }, { x: 3, y: 9 }], [1, 2]);
    expect(boundsOf(planRegion(turned).outline)).toEqual({ minX: -2, maxX: -1, minY: 2, maxY: 9 });
  });

  it('keeps arcs of an outline that hangs upside down', () => {
    const half: Contour = [{ x: 0, y: 0 }, { x: 10, y: 0, bulge: 1 }];
    const down = body({ origin: { x: 0, y: 0, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: -1, z: 0 } }, half, [0, 1]);
    const { outline } = planRegion(down);
    expect(signedArea_mm2(outline)).toBeCloseTo((Math.PI * 25) / 2, 6);
    expect(boundsOf(outline)).toEqual({ minX: 0, maxX: 10, minY: -5, maxY: 0 });
  });

  it('refuses a slanting frame', () => {
    const s = Math.SQRT1_2;
    const slanting = body({ origin: { x: 0, y: 0, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: s, z: s } }, PROFILE, [0, 1]);
    expect(() => planRegion(slanting)).toThrow(/slanting/);
  });
});
