import { describe, expect, it } from 'vitest';
import { boundsOf, clockwise, roundedRectangle, snapContour } from '../../../shared/geometry/contour.ts';
import { pointInRing } from '../../../shared/geometry/distance.ts';
import { flatten, regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { outlineFlaw } from '../../../shared/geometry/outlineFlaw.ts';
import type { Box2 } from '../../../shared/geometry/types.ts';
import { withWindows } from '../../../shared/process/notches.ts';

const SHEET = { minX: 0, maxX: 100, minY: 0, maxY: 60 };
const sheet = snapContour(roundedRectangle(SHEET, 2));
const window = (box: Box2) => ({ purpose: 'connector' as const, box, outline: clockwise(roundedRectangle(box, 2)) });

describe('windows at the edge of a film', () => {
  it.each([
    ['beyond the edge', { minX: 40, maxX: 60, minY: 50, maxY: 61 }, 20 * 10],
    ['with a thin web', { minX: 40, maxX: 60, minY: 50, maxY: 59 }, 20 * 10],
    ['over a corner', { minX: 90, maxX: 103, minY: 50, maxY: 59 }, 10 * 10],
  ])('%s are notches in its outline', (_where, box, cut_mm2) => {
    const { outline, holes } = withWindows(sheet, [window(box)], 2, 2);
    expect(holes).toEqual([]);
    expect(outlineFlaw(outline)).toBeNull();
    expect(pointInRing({ x: (Math.max(box.minX, 40) + Math.min(box.maxX, 100)) / 2, y: 59.9 }, flatten(outline))).toBe(false);
    expect(regionArea_mm2({ outline: sheet, holes: [] }) - regionArea_mm2({ outline, holes: [] })).toBeCloseTo(cut_mm2, -0.8);
    expect(boundsOf(outline)).toEqual(SHEET);
  });

  it('stay holes where the web suffices', () => {
    const inner = window({ minX: 40, maxX: 60, minY: 20, maxY: 58 });
    expect(withWindows(sheet, [inner], 2, 2)).toEqual({ outline: sheet, holes: [inner.outline] });
  });
});
