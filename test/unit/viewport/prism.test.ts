import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPrism } from '../../../renderer/viewport/scene/prism.ts';
import type { Prism, PrismAxes } from '../../../renderer/viewport/scene/prism.ts';
import { ShapeLibrary } from '../../../renderer/viewport/scene/shapes.ts';
import { box } from './bodies.ts';

const upright = (height_mm: number): PrismAxes => ({ u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 1, z: 0 }, w: { x: 0, y: 0, z: 1 }, height_mm });
const square = (half: number) => [{ x: -half, y: -half }, { x: half, y: -half }, { x: half, y: half }, { x: -half, y: half }];

/** Signed volume by the divergence theorem: right only if every triangle faces outwards and none is missing. */
function volume({ positions, index }: Prism): number {
  let sum = 0;
  const at = (corner: number): [number, number, number] => {
    const start = (index[corner] ?? 0) * 3;
    return [positions[start] ?? 0, positions[start + 1] ?? 0, positions[start + 2] ?? 0];
  };
  for (let corner = 0; corner < index.length; corner += 3) {
    const [a, b, c] = [at(corner), at(corner + 1), at(corner + 2)];
    sum += (a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])) / 6;
  }
  return sum;
}

describe('prism', () => {
  it('is closed and faces outwards', () => {
    expect(volume(buildPrism(square(5), [], upright(4)))).toBeCloseTo(400);
  });

  it('leaves the holes out, whichever way their rings run', () => {
    const hole = square(2);
    expect(volume(buildPrism(square(5), [hole], upright(4)))).toBeCloseTo(336);
    expect(volume(buildPrism([...square(5)].reverse(), [[...hole].reverse()], upright(4)))).toBeCloseTo(336);
  });

  it('keeps its volume in any frame', () => {
    const axes: PrismAxes = { u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 }, w: { x: 0, y: -1, z: 0 }, height_mm: 3 };
    const prism = buildPrism(square(5), [], axes);
    expect(volume(prism)).toBeCloseTo(300);
    expect(Math.min(...prism.positions.filter((_, at) => at % 3 === 1))).toBe(-3);
  });

  it('agrees with base area times height for any star-shaped outline', () => {
    const radii = fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { minLength: 3, maxLength: 24 });
    fc.assert(fc.property(radii, fc.double({ min: 0.1, max: 50, noNaN: true }), (lengths, height) => {
      const ring = lengths.map((length, at) => ({ x: length * Math.cos((at / lengths.length) * 2 * Math.PI), y: length * Math.sin((at / lengths.length) * 2 * Math.PI) }));
      const area = ring.reduce((sum, p, at) => { const q = ring[(at + 1) % ring.length] ?? p; return sum + (p.x * q.y - q.x * p.y) / 2; }, 0);
      expect(volume(buildPrism(ring, [], upright(height))) / (area * height)).toBeCloseTo(1, 4);
    }));
  });

  it('draws upright edges at corners only', () => {
    const edgesOf = (ring: readonly { x: number; y: number }[]): number => buildPrism(ring, [], upright(4)).edges.length / 6;
    expect(edgesOf(square(5))).toBe(12);
    const round = Array.from({ length: 40 }, (_, at) => ({ x: Math.cos((at / 40) * 2 * Math.PI), y: Math.sin((at / 40) * 2 * Math.PI) }));
    expect(edgesOf(round)).toBe(80);
  });

  it('gives nothing for an outline without area', () => {
    expect(buildPrism([{ x: 0, y: 0 }, { x: 1, y: 0 }], [], upright(1)).index).toHaveLength(0);
  });
});

describe('shapes', () => {
  const size = { x: 70, y: 170, z: [5, 210] as const };

  it('are shared by moved copies, also when the outline starts at another corner', () => {
    const library = new ShapeLibrary();
    const a = box('a', 'cell', { x: 0, y: 0 }, size), b = box('b', 'cell', { x: 313.3, y: -20.7 }, size);
    const turned = { ...b, id: 'c', outline: [...b.outline.slice(2), ...b.outline.slice(0, 2)] };
    expect(library.place(a).shape).toBe(library.place(b).shape);
    expect(library.place(turned).shape).toBe(library.place(a).shape);
    expect(library.place(b).offset).toEqual({ x: 313.3 - 35, y: -20.7 - 85, z: 5 });
  });

  it('differ by height, holes and frame', () => {
    const library = new ShapeLibrary();
    const a = box('a', 'cell', { x: 0, y: 0 }, size);
    const others = [
      { ...a, id: 'b', z: [5, 211] as const },
      { ...a, id: 'c', holes: [[{ x: -1, y: 0, bulge: 1 }, { x: 1, y: 0, bulge: 1 }]] },
      { ...a, id: 'd', frame: { origin: { x: 0, y: 0, z: 0 }, u: { x: 0, y: 1, z: 0 }, v: { x: 0, y: 0, z: 1 } } },
    ];
    expect(new Set([a, ...others].map((body) => library.place(body).shape.key)).size).toBe(4);
  });

  it('puts a framed body where its frame says', () => {
    const body = box('end', 'busbar', { x: 30, y: 8 }, { x: 20, y: 4, z: [1, 3] }, { frame: { origin: { x: 100, y: 50, z: 200 }, u: { x: 0, y: 1, z: 0 }, v: { x: 0, y: 0, z: 1 } } });
    const { shape, offset } = new ShapeLibrary().place(body);
    const corner = (side: 'min' | 'max') => ({ x: offset.x + shape.box[side].x, y: offset.y + shape.box[side].y, z: offset.z + shape.box[side].z });
    expect(corner('min')).toEqual({ x: 101, y: 70, z: 206 });
    expect(corner('max')).toEqual({ x: 103, y: 90, z: 210 });
  });

  it('has fewer corners in its coarse form', () => {
    const round = box('r', 'cell', { x: 0, y: 0 }, size, { outline: [{ x: -9, y: 0, bulge: 1 }, { x: 9, y: 0, bulge: 1 }] });
    const { shape } = new ShapeLibrary().place(round);
    expect(shape.prismAt('coarse').index.length).toBeLessThan(shape.prism.index.length / 2);
  });

  it('forgets shapes that are not used', () => {
    const library = new ShapeLibrary();
    library.place(box('a', 'cell', { x: 0, y: 0 }, size));
    library.sortOut([], () => false);
    expect(library.size).toBe(0);
  });
});
