/** Places of a bar under the cursor: the nearest, and corners only where they stand clear of each other. */
import { describe, expect, it } from 'vitest';
import { placeAt, standingClear, type PlaceGrip } from '../../../renderer/viewport/interaction/placeGrip.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';

const place = (feature: string, x: number, sort: PlaceGrip['sort'] = 'corner'): PlaceGrip => ({
  target: 'busbar:g1|g2', feature, label: feature, sort, at: { x, y: 0, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 1, z: 0 }, ghost: [], range_mm: null, value_mm: { u: 0, v: 0 },
});
const at = (scale: number) => ({ x, y }: Point3) => ({ x: x * scale, y: -y * scale });
const PLACES = [place('corner:a', 0), place('corner:b', 40), place('hole:1', 20, 'detail')];

describe('places of a bar', () => {
  it('are taken within reach, the nearest of them', () => {
    expect(placeAt(PLACES, { x: 38, y: 2 }, at(1))?.feature).toBe('corner:b');
    expect(placeAt(PLACES, { x: 30, y: 30 }, at(1))).toBeNull();
  });

  it('show no corner while corners crowd each other, but holes still', () => {
    expect(standingClear(PLACES, at(1))).toEqual(PLACES);
    expect(standingClear(PLACES, at(0.5)).map(({ feature }) => feature)).toEqual(['hole:1']);
    expect(placeAt(PLACES, { x: 0, y: 0 }, at(0.1))?.feature).toBe('hole:1');
    expect(placeAt([place('corner:a', 0), place('corner:b', 40)], { x: 0, y: 0 }, at(0.1))).toBeNull();
  });
});
