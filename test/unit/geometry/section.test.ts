import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circle, clockwise, rectangle } from '../../../shared/geometry/contour.ts';
import { sectionOf } from '../../../shared/geometry/section.ts';
import type { SectionFace } from '../../../shared/geometry/section.ts';
import type { Solid } from '../../../shared/geometry/solid.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';

const box = (minX: number, minY: number, maxX: number, maxY: number) => rectangle({ minX, minY, maxX, maxY });
const holed: Solid = { outline: box(0, 0, 40, 20), holes: [clockwise(box(10, 5, 30, 15))], z: [3, 8] };

/** Area of a planar loop in space: half the length of the summed cross products. */
function loopArea(loop: readonly Point3[]): number {
  const sum = { x: 0, y: 0, z: 0 };
  loop.forEach((a, index) => {
    const b = loop[(index + 1) % loop.length] ?? a;
    sum.x += a.y * b.z - a.z * b.y;
    sum.y += a.z * b.x - a.x * b.z;
    sum.z += a.x * b.y - a.y * b.x;
  });
  return Math.hypot(sum.x, sum.y, sum.z) / 2;
}
const area = (faces: readonly SectionFace[]): number =>
  faces.reduce((total, { outline, holes }) => total + loopArea(outline) - holes.reduce((inner, hole) => inner + loopArea(hole), 0), 0);

describe('section of a solid', () => {
  it('across the extrusion is the region itself, at the height of the cut', () => {
    const faces = sectionOf(holed, 'z', 5);
    expect(faces).toHaveLength(1);
    expect(faces[0]?.holes).toHaveLength(1);
    expect(area(faces)).toBeCloseTo(40 * 20 - 20 * 10, 9);
    expect(new Set(faces[0]?.outline.map(({ z }) => z))).toEqual(new Set([5]));
  });

  it('along the extrusion leaves the holes open', () => {
    const faces = sectionOf(holed, 'x', 20);
    expect(faces).toHaveLength(2);
    expect(area(faces)).toBeCloseTo((20 - 10) * 5, 9);
    expect(area(sectionOf(holed, 'x', 4))).toBeCloseTo(20 * 5, 9);
    for (const { outline } of faces) for (const { x } of outline) expect(x).toBe(20);
  });

  it('is nothing where the plane passes by or only touches', () => {
    for (const [axis, at] of [['z', 3], ['z', 8], ['z', 9], ['x', -1], ['x', 41], ['y', 20.1]] as const) expect(sectionOf(holed, axis, at), `${axis} ${at}`).toEqual([]);
  });

  it('follows a frame: a profile extruded along y is cut to its outline across y', () => {
    const bump: Solid = { outline: box(0, 0, 6, 4), holes: [], z: [0, 10], frame: { origin: { x: 1, y: 2, z: 3 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } } };
    // u x v points along -y, so the profile runs from y = 2 to y = -8.
    expect(area(sectionOf(bump, 'y', -4))).toBeCloseTo(24, 9);
    expect(sectionOf(bump, 'y', 3)).toEqual([]);
    expect(area(sectionOf(bump, 'x', 4))).toBeCloseTo(40, 9);
    expect(area(sectionOf(bump, 'z', 5))).toBeCloseTo(60, 9);
  });

  it('cuts a leaning block along the plane, not along its own faces', () => {
    const tilt = Math.PI / 6, cos = Math.cos(tilt), sin = Math.sin(tilt);
    const block: Solid = { outline: box(-50, -5, 50, 5), holes: [], z: [-2, 2], frame: { origin: { x: 0, y: 0, z: 0 }, u: { x: cos, y: 0, z: sin }, v: { x: 0, y: 1, z: 0 } } };
    // A plate of 4 mm crossed at 30 degrees off its normal: 4 / cos(30°) high, 10 wide.
    const faces = sectionOf(block, 'x', 0);
    expect(area(faces)).toBeCloseTo((4 / cos) * 10, 4);
    for (const { outline } of faces) for (const { x } of outline) expect(x).toBeCloseTo(0, 4);
  });

  it('adds up to the volume of the solid', () => {
    const can: Solid = { outline: circle({ x: 3, y: -2 }, 9), holes: [], z: [0, 4] };
    fc.assert(fc.property(fc.constantFrom('x' as const, 'y' as const, 'z' as const), (axis) => {
      const [low, high] = axis === 'x' ? [-6, 12] : axis === 'y' ? [-11, 7] : [0, 4];
      const steps = 400, step = (high - low) / steps;
      const volume = Array.from({ length: steps }, (_, index) => area(sectionOf(can, axis, low + (index + 0.5) * step)) * step).reduce((a, b) => a + b, 0);
      expect(volume / (Math.PI * 81 * 4)).toBeCloseTo(1, 2);
    }));
  });
});
