/** The triangles of a face cover what the face covers: no more, no less, and no hole. */
import { describe, expect, it } from 'vitest';
import type { Point2, Ring } from '../../../shared/geometry/types.ts';
import { faceTriangles, type FaceTriangles } from '../../../renderer/viewport/scene/faceTriangles.ts';

const SIDES = 16;

function circle(x: number, y: number, radius: number): Ring {
  // Holes turn right.
  return Array.from({ length: SIDES }, (_, i) => ({ x: x + radius * Math.cos((-2 * Math.PI * i) / SIDES), y: y + radius * Math.sin((-2 * Math.PI * i) / SIDES) }));
}

function ringArea(ring: Ring): number {
  return ring.reduce((sum, a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    return sum + (a.x * b.y - b.x * a.y) / 2;
  }, 0);
}

function corners({ points, triangles }: FaceTriangles): Point2[][] {
  return Array.from({ length: triangles.length / 3 }, (_, i) => [0, 1, 2].flatMap((corner) => points[triangles[3 * i + corner] ?? -1] ?? []));
}

const covered = (triangles: readonly Point2[][]): number => triangles.reduce((sum, triangle) => sum + Math.abs(ringArea(triangle)), 0);

function isCovered(at: Point2, all: readonly (readonly Point2[])[]): boolean {
  return all.some((triangle) => {
    const sides = triangle.map((a, i) => {
      const b = triangle[(i + 1) % 3] ?? a;
      return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
    });
    return sides.every((side) => side > 0) || sides.every((side) => side < 0);
  });
}

const U_SHAPE: Ring = [{ x: 0, y: 0 }, { x: 300, y: 0 }, { x: 300, y: 200 }, { x: 200, y: 200 }, { x: 200, y: 80 }, { x: 100, y: 80 }, { x: 100, y: 200 }, { x: 0, y: 200 }];
const grid = (minX: number, maxX: number, minY: number, maxY: number): Point2[] => {
  const places: Point2[] = [];
  for (let x = minX; x <= maxX; x += 10) for (let y = minY; y <= maxY; y += 10) places.push({ x, y });
  return places;
};

describe('triangles of a face with many holes', () => {
  const places = [...grid(10, 90, 10, 190), ...grid(210, 290, 10, 190), ...grid(110, 190, 10, 70)];
  const holes = places.map(({ x, y }) => circle(x, y, 3));
  const all = corners(faceTriangles(U_SHAPE, holes));

  it('cover the face without its holes', () => {
    const area = ringArea(U_SHAPE) + holes.reduce((sum, hole) => sum + ringArea(hole), 0);
    expect(covered(all)).toBeCloseTo(area, 6);
    for (const { x, y } of places.filter((_, i) => i % 7 === 0)) {
      expect(isCovered({ x, y }, all), `hole at ${x}, ${y}`).toBe(false);
      expect(isCovered({ x: x + 4.137, y: y + 2.291 }, all), `beside ${x}, ${y}`).toBe(true);
    }
    expect(isCovered({ x: 150.3, y: 140.7 }, all)).toBe(false);
  });

  it('give a picture even where holes touch', () => {
    const touching: Ring[] = [[{ x: 20, y: 20 }, { x: 20, y: 40 }, { x: 40, y: 40 }, { x: 40, y: 20 }], [{ x: 40, y: 20 }, { x: 40, y: 40 }, { x: 60, y: 40 }, { x: 60, y: 20 }]];
    const shown = corners(faceTriangles(U_SHAPE, touching));
    expect(covered(shown)).toBeCloseTo(ringArea(U_SHAPE) - 800, 6);
    expect(isCovered({ x: 30.1, y: 30.2 }, shown)).toBe(false);
  });
});
