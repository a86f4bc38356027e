import { describe, expect, it } from 'vitest';
import { boxCentre, boxDistance_mm, boxOf, boxSize, boxUnion, boxesOverlap, inflated } from '../../../shared/geometry/box.ts';
import { boundsOf, circle, rectangle, roundedRectangle, signedArea_mm2, snapContour } from '../../../shared/geometry/contour.ts';
import { flatten, regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { createSpatialIndex } from '../../../shared/geometry/spatialIndex.ts';
import { mirroredX, rotated, rotatedPoint, translated } from '../../../shared/geometry/transform.ts';

const box = { minX: 1, minY: 2, maxX: 11, maxY: 6 };

describe('transforms', () => {
  it('turn by quarter turns without a rounding error', () => {
    expect(rotatedPoint({ x: 65.1, y: 0.3 }, 90)).toEqual({ x: -0.3, y: 65.1 });
    expect(rotatedPoint({ x: 65.1, y: 0.3 }, -90)).toEqual({ x: 0.3, y: -65.1 });
    expect(rotatedPoint({ x: 3, y: 2 }, 540, { x: 1, y: 1 })).toEqual({ x: -1, y: 0 });
    expect(rotatedPoint({ x: 1, y: 0 }, 45)).toEqual({ x: 0.707107, y: 0.707107 });
  });

  it('keep arcs and orientation', () => {
    const pad = roundedRectangle(box, 1);
    expect(boundsOf(rotated(pad, 90))).toEqual({ minX: -6, minY: 1, maxX: -2, maxY: 11 });
    expect(boundsOf(translated(pad, -1, -2))).toEqual({ minX: 0, minY: 0, maxX: 10, maxY: 4 });
    const mirrored = mirroredX(pad);
    expect(boundsOf(mirrored)).toEqual({ minX: -11, minY: 2, maxX: -1, maxY: 6 });
    expect(signedArea_mm2(mirrored)).toBeCloseTo(signedArea_mm2(pad), 9);
  });

  it('drop a bulge of 0', () => {
    expect(snapContour([{ x: 1.00000049, y: -1e-9, bulge: 1e-14 }])).toEqual([{ x: 1, y: 0 }]);
  });
});

describe('boxes', () => {
  it('measure and combine', () => {
    expect(boxOf([{ x: 3, y: 9 }, { x: -1, y: 4 }])).toEqual({ minX: -1, minY: 4, maxX: 3, maxY: 9 });
    expect(() => boxOf([])).toThrow(RangeError);
    expect(boxCentre(box)).toEqual({ x: 6, y: 4 });
    expect(boxSize(box)).toEqual({ x: 10, y: 4 });
    expect(boxUnion(box, { minX: 0, minY: 3, maxX: 2, maxY: 9 })).toEqual({ minX: 0, minY: 2, maxX: 11, maxY: 9 });
  });

  it('touch, and lie apart across a corner', () => {
    expect(boxesOverlap(box, { minX: 11, minY: 6, maxX: 12, maxY: 7 })).toBe(true);
    expect(boxesOverlap(box, { minX: 11.000001, minY: 2, maxX: 12, maxY: 6 })).toBe(false);
    expect(boxDistance_mm(box, { minX: 14, minY: 10, maxX: 15, maxY: 11 })).toBe(5);
  });

  it('shrink no further than their centre', () => {
    expect(inflated(box, 1)).toEqual({ minX: 0, minY: 1, maxX: 12, maxY: 7 });
    expect(inflated(box, -3)).toEqual({ minX: 4, minY: 4, maxX: 8, maxY: 4 });
  });
});

describe('flattening', () => {
  it('needs 16 chords for 0.1 mm on a radius of 4 mm and keeps the ends', () => {
    // Seven chords a half would miss the arc by 4 (1 - cos(pi / 14)) = 0.1003 mm.
    const ring = flatten(circle({ x: 0, y: 0 }, 4), 0.1);
    expect(ring).toHaveLength(16);
    expect(ring[0]).toEqual({ x: 4, y: 0 });
    expect(ring[8]).toEqual({ x: -4, y: 0 });
  });

  it('leaves straight contours as they are and refuses a chord error of 0', () => {
    expect(flatten(rectangle(box))).toEqual(rectangle(box));
    expect(() => flatten(rectangle(box), 0)).toThrow(/chordError_mm/);
  });

  it('takes the exact area of holes off, whichever way they run', () => {
    const hole = circle({ x: 6, y: 4 }, 1);
    expect(regionArea_mm2({ outline: rectangle(box), holes: [hole] })).toBeCloseTo(40 - Math.PI, 9);
  });
});

describe('spatial index', () => {
  it('may be empty', () => {
    expect(createSpatialIndex([]).search(box)).toEqual([]);
  });
});
