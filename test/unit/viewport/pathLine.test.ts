import { describe, expect, it } from 'vitest';
import { pathSegments } from '../../../renderer/viewport/scene/PathLine.ts';

const at = (x: number, y: number, z = 0) => ({ x, y, z });

describe('the line of the series path', () => {
  it('joins each stop to the next and points the way through it', () => {
    const segments = pathSegments([{ group: 'g1', enter: at(0, 0), leave: at(0, 100) }, { group: 'g2', enter: at(72, 100), leave: at(72, 0) }]);
    expect(segments).toHaveLength(2 * (1 + 2 + 1 + 1 + 2));
    expect(segments.slice(0, 2)).toEqual([at(0, 0), at(0, 100)]);
    expect(segments.slice(6, 8)).toEqual([at(0, 100), at(72, 100)]);
    const [tip, barb] = segments.slice(2, 4);
    // Towards the + the tip lies beyond its barbs.
    expect(tip?.y).toBeGreaterThan(barb?.y ?? Infinity);
    expect((tip?.y ?? 0) - (barb?.y ?? 0)).toBeCloseTo(14, 9);
  });

  it('has no arrow on a stretch without a length, and a flat one on an upright stretch', () => {
    expect(pathSegments([{ group: 'g1', enter: at(5, 5, 1), leave: at(5, 5, 1) }])).toHaveLength(2);
    const upright = pathSegments([{ group: 'g1', enter: at(0, 0, 0), leave: at(0, 0, 50) }]);
    expect(upright.every(({ x, y, z }) => Number.isFinite(x + y + z))).toBe(true);
  });
});
