import { describe, expect, it } from 'vitest';
import { boundsOf, circle, clockwise, counterClockwise, fillet, perimeter_mm, rectangle, reversed, roundedRectangle, signedArea_mm2, slot } from '../../../shared/geometry/contour.ts';
import type { Contour } from '../../../shared/geometry/types.ts';

const box = { minX: 1, minY: 2, maxX: 11, maxY: 6 };

describe('contours', () => {
  it('measures a rectangle', () => {
    const contour = rectangle(box);
    expect(contour[0]).toEqual({ x: 1, y: 2 });
    expect(signedArea_mm2(contour)).toBe(40);
    expect(perimeter_mm(contour)).toBe(28);
    expect(boundsOf(contour)).toEqual(box);
  });

  it('measures a circle exactly, however it is turned', () => {
    const contour = circle({ x: 5, y: -3 }, 2);
    expect(contour).toHaveLength(2);
    expect(contour.every((vertex) => vertex.bulge === 1)).toBe(true);
    expect(signedArea_mm2(contour)).toBeCloseTo(4 * Math.PI, 12);
    expect(perimeter_mm(contour)).toBeCloseTo(4 * Math.PI, 12);
    expect(boundsOf(contour)).toEqual({ minX: 3, minY: -5, maxX: 7, maxY: -1 });
    expect(signedArea_mm2(reversed(contour))).toBeCloseTo(-4 * Math.PI, 12);
    expect(boundsOf(reversed(contour))).toEqual({ minX: 3, minY: -5, maxX: 7, maxY: -1 });
  });

  it('measures an arc longer than a half turn', () => {
    // Three quarters of a circle of radius 1 from (1, 0) round to (0, -1).
    const contour: Contour = [{ x: 1, y: 0, bulge: Math.tan((3 * Math.PI) / 8) }, { x: 0, y: -1 }];
    expect(signedArea_mm2(contour)).toBeCloseTo((3 * Math.PI) / 4 + 0.5, 9);
    expect(boundsOf(contour)).toEqual({ minX: -1, minY: -1, maxX: 1, maxY: 1 });
  });

  it.each([
    [{ x: 10, y: 4 }, 6 * 4 + Math.PI * 4],
    [{ x: 4, y: 10 }, 6 * 4 + Math.PI * 4],
    [{ x: 4, y: 4 }, Math.PI * 4],
  ])('makes a slot of %o', (size, area) => {
    const contour = slot({ x: 1, y: 1 }, size);
    expect(signedArea_mm2(contour)).toBeCloseTo(area, 9);
    expect(boundsOf(contour)).toEqual({ minX: 1 - size.x / 2, minY: 1 - size.y / 2, maxX: 1 + size.x / 2, maxY: 1 + size.y / 2 });
  });

  it('limits the radius of a rounded rectangle to half its shorter side', () => {
    const stadium = roundedRectangle(box, 50);
    expect(signedArea_mm2(stadium)).toBeCloseTo(6 * 4 + Math.PI * 4, 9);
    expect(boundsOf(stadium)).toEqual(box);
    expect(stadium).toHaveLength(6);
    expect(roundedRectangle(box, 0)).toEqual(rectangle(box));
    expect(signedArea_mm2(roundedRectangle(box, 1))).toBeCloseTo(40 - (4 - Math.PI), 9);
  });

  it('reverses twice to the same contour and orients by area', () => {
    const contour = slot({ x: 0, y: 0 }, { x: 6, y: 2 });
    expect(reversed(reversed(contour))).toEqual(contour);
    expect(counterClockwise(contour)).toBe(contour);
    expect(signedArea_mm2(clockwise(contour))).toBeLessThan(0);
    expect(counterClockwise(clockwise(contour))).toEqual(contour);
  });
});

describe('fillet', () => {
  it('equals the rounded rectangle on a rectangle', () => {
    const rounded = fillet(rectangle(box), 1);
    expect(signedArea_mm2(rounded)).toBeCloseTo(40 - (4 - Math.PI), 9);
    expect(boundsOf(rounded)).toEqual(box);
  });

  it('adds material at a concave corner and takes it at convex ones', () => {
    const angle: Contour = [
      { x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 4 }, { x: 4, y: 4 }, { x: 4, y: 10 }, { x: 0, y: 10 },
    ];
    const rounded = fillet(angle, 1);
    // Five convex corners lose 1 - pi/4 each, the concave one gains it.
    expect(signedArea_mm2(rounded)).toBeCloseTo(64 - 4 * (1 - Math.PI / 4), 9);
    const inner = fillet(angle, (index) => (index === 3 ? 2 : 0));
    expect(inner).toHaveLength(7);
    expect(signedArea_mm2(inner)).toBeCloseTo(64 + 4 * (1 - Math.PI / 4), 9);
    const arcs = inner.filter((vertex) => vertex.bulge);
    expect(arcs).toMatchObject([{ x: 6, y: 4 }]);
    expect(arcs[0]?.bulge).toBeCloseTo(1 - Math.SQRT2, 9);
  });

  it('cuts a radius down to half of the shorter edge', () => {
    const rounded = fillet(rectangle(box), 50);
    expect(signedArea_mm2(rounded)).toBeCloseTo(40 - 4 * (4 - Math.PI), 9);
  });

  it('leaves straight-through vertices and arc ends alone', () => {
    const withMiddle: Contour = [{ x: 0, y: 0 }, { x: 5, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }];
    expect(fillet(withMiddle, 1).filter((vertex) => vertex.bulge)).toHaveLength(4);
    const round = circle({ x: 0, y: 0 }, 3);
    expect(fillet(round, 1)).toEqual(round);
  });

  it('joins arcs that meet in the middle of an edge where snapping put their ends past each other', () => {
    const ring: Contour = [
      { x: 2.147559, y: 1.094753 }, { x: 0.074674, y: 1.99907 }, { x: -3.914955, y: 3.215705 }, { x: -2.996337, y: -0.851802 },
      { x: -2.603361, y: -5.556137 }, { x: 1.830735, y: -3.376638 }, { x: 3, y: -1 },
    ];
    const rounded = fillet(ring, 30);
    rounded.forEach((vertex, i) => {
      const next = rounded[(i + 1) % rounded.length] as (typeof rounded)[number];
      expect(Math.hypot(next.x - vertex.x, next.y - vertex.y)).toBeGreaterThan(1e-3);
    });
  });
});
