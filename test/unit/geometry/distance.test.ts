import { describe, expect, it } from 'vitest';
import { rectangle } from '../../../shared/geometry/contour.ts';
import { distanceBetweenRegions, pointInRing } from '../../../shared/geometry/distance.ts';
import { solidBox, solidDistance, solidVolume_mm3 } from '../../../shared/geometry/solid.ts';
import type { Solid } from '../../../shared/geometry/solid.ts';

const rect = (minX: number, minY: number, maxX: number, maxY: number) => rectangle({ minX, minY, maxX, maxY });
const plain = (minX: number, minY: number, maxX: number, maxY: number) => ({ outline: rect(minX, minY, maxX, maxY), holes: [] });

describe('plan distance', () => {
  it('is exact along an axis and across a corner', () => {
    expect(distanceBetweenRegions(plain(0, 0, 10, 10), plain(12.5, 2, 20, 5))).toMatchObject({ distance_mm: 2.5, from: { x: 10 }, to: { x: 12.5 } });
    expect(distanceBetweenRegions(plain(0, 0, 10, 10), plain(13, 14, 20, 20))).toEqual({ distance_mm: 5, from: { x: 10, y: 10 }, to: { x: 13, y: 14 } });
  });

  it('is 0 for touching, crossing and contained regions', () => {
    expect(distanceBetweenRegions(plain(0, 0, 10, 10), plain(10, 2, 20, 5)).distance_mm).toBe(0);
    expect(distanceBetweenRegions(plain(0, 0, 10, 10), plain(-5, 4, 20, 6)).distance_mm).toBe(0);
    expect(distanceBetweenRegions(plain(0, 0, 10, 10), plain(4, 4, 6, 6)).distance_mm).toBe(0);
    expect(distanceBetweenRegions(plain(4, 4, 6, 6), plain(0, 0, 10, 10)).distance_mm).toBe(0);
    expect(distanceBetweenRegions(plain(0, 0, 10, 10), plain(0, 0, 10, 10)).distance_mm).toBe(0);
  });

  it('respects holes', () => {
    const frame = { outline: rect(0, 0, 100, 100), holes: [rect(10, 10, 40, 40), rect(60, 60, 90, 90)] };
    expect(distanceBetweenRegions(frame, plain(13, 20, 30, 30))).toEqual({ distance_mm: 3, from: { x: 10, y: 20 }, to: { x: 13, y: 20 } });
    expect(distanceBetweenRegions(plain(62, 70, 80, 80), frame).distance_mm).toBe(2);
    expect(distanceBetweenRegions(frame, plain(45, 45, 50, 50)).distance_mm).toBe(0);
    expect(distanceBetweenRegions(frame, plain(20, 20, 50, 30)).distance_mm).toBe(0);
  });

  it('takes a ring round another ring as overlapping only where material is shared', () => {
    const outer = { outline: rect(0, 0, 100, 100), holes: [rect(10, 10, 90, 90)] };
    const inner = { outline: rect(20, 20, 80, 80), holes: [rect(30, 30, 70, 70)] };
    const between = { outline: rect(5, 5, 60, 60), holes: [rect(6, 6, 59, 59)] };
    expect(distanceBetweenRegions(outer, inner).distance_mm).toBe(10);
    expect(distanceBetweenRegions(outer, between).distance_mm).toBe(0);
  });
});

describe('pointInRing', () => {
  it('counts the edge as inside', () => {
    const ring = rect(0, 0, 10, 10);
    expect([{ x: 5, y: 5 }, { x: 0, y: 5 }, { x: 10, y: 10 }, { x: 5, y: 0 }].every((p) => pointInRing(p, ring))).toBe(true);
    expect([{ x: -1, y: 0 }, { x: 11, y: 10 }, { x: 5, y: 10.000001 }].some((p) => pointInRing(p, ring))).toBe(false);
  });
});

describe('solids', () => {
  const solid = (outline: ReturnType<typeof rect>, z: readonly [number, number]): Solid => ({ outline, holes: [], z });

  it('combines plan distance and height gap', () => {
    const a = solid(rect(0, 0, 10, 10), [0, 5]);
    expect(solidDistance(a, solid(rect(13, 0, 20, 10), [9, 12]))).toMatchObject({ distance_mm: 5, from: { x: 10, z: 5 }, to: { x: 13, z: 9 } });
    expect(solidDistance(a, solid(rect(2, 2, 4, 4), [7, 8])).distance_mm).toBe(2);
    expect(solidDistance(a, solid(rect(2, 2, 4, 4), [5, 8])).distance_mm).toBe(0);
    expect(solidDistance(a, solid(rect(12, 2, 14, 4), [1, 8]))).toMatchObject({ distance_mm: 2, from: { z: 3 }, to: { z: 3 } });
  });

  it('turns a framed outline into pack coordinates', () => {
    // A leg in the xz plane, extruded along -y by u x v.
    const leg: Solid = { frame: { origin: { x: 5, y: 20, z: 30 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } }, outline: rect(0, 0, 10, 4), holes: [], z: [0, 2] };
    expect(solidBox(leg)).toEqual({ minX: 5, minY: 18, minZ: 30, maxX: 15, maxY: 20, maxZ: 34 });
    expect(solidVolume_mm3(leg)).toBe(80);
    expect(solidDistance(leg, solid(rect(5, 24, 15, 30), [37, 40])).distance_mm).toBe(5);
  });

  it('is exact for two that share their directions: what lies in the notch of the other does not touch it', () => {
    const frame = (x: number, y: number): Solid['frame'] => ({ origin: { x, y, z: 5 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } });
    const notched: Solid = { frame: frame(0, 0), outline: [{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 4 }, { x: 4, y: 4 }, { x: 4, y: 20 }, { x: 0, y: 20 }], holes: [], z: [0, 1] };
    const block: Solid = { frame: frame(7, 0.5), outline: rect(0, 6, 5, 12), holes: [], z: [0, 1] };
    expect(solidDistance(notched, block)).toMatchObject({ distance_mm: 2 });
    expect(solidDistance(notched, { ...block, frame: frame(7, 5.5) }).distance_mm).toBeCloseTo(Math.hypot(2, 4.5), 6);
    const { from, to } = solidDistance(notched, block);
    expect(Math.hypot(from.x - to.x, from.y - to.y, from.z - to.z)).toBeCloseTo(2, 6);
  });

  it('takes holes off the volume', () => {
    expect(solidVolume_mm3({ outline: rect(0, 0, 10, 10), holes: [rect(2, 2, 4, 4)], z: [1, 3] })).toBe(192);
  });
});
