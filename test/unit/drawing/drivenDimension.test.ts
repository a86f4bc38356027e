import { describe, expect, it } from 'vitest';
import { anchorPoint, axisBetween, dimensionOf, itemBox, layoutDimension } from '../../../shared/drawing/drivenDimension.ts';
import type { DimensionRecord } from '../../../shared/model/records/dimension.ts';
import { box } from '../viewport/bodies.ts';

const size = { x: 20, y: 10, z: [0, 30] as const };
const bodies = [
  box('c1', 'cell', { x: 0, y: 0 }, size),
  box('terminal:c1:pos', 'terminal', { x: 8, y: 0 }, { x: 2, y: 2, z: [30, 33] }, { owner: 'c1' }),
  box('c2', 'cell', { x: 50, y: 4 }, { ...size, z: [0, 40] }),
  box('busbar:a|b/link', 'busbar', { x: 25, y: 0 }, { x: 50, y: 4, z: [33, 35] }, { owner: 'busbar:a|b' }),
];
const record: DimensionRecord = {
  id: 'dimension:1', kind: 'dimension', type: 'distance', axis: 'x', offset_mm: 12,
  from: { item: 'c1', feature: 'max-x' }, to: { item: 'c2', feature: 'min-x' },
};
const boxOf = (item: string) => itemBox(item, bodies);

describe('dimensions of the document', () => {
  it('takes the can of a cell and all bodies of anything else', () => {
    expect(boxOf('c1')).toMatchObject({ minX: -10, maxX: 10, maxZ: 30 });
    expect(boxOf('busbar:a|b')).toMatchObject({ minX: 0, maxX: 50, minZ: 33, maxZ: 35 });
    expect(boxOf('c9')).toBeNull();
  });

  it('measures between features along its axis, with the line at its offset on top of both', () => {
    expect(dimensionOf(record, boxOf)).toEqual({
      value_mm: 30,
      from: { x: 10, y: 0, z: 40 },
      to: { x: 40, y: 4, z: 40 },
      lineFrom: { x: 10, y: 12, z: 40 },
      lineTo: { x: 40, y: 12, z: 40 },
    });
    const y = dimensionOf({ ...record, axis: 'y', from: { item: 'c1', feature: 'centre' }, to: { item: 'c2', feature: 'centre' } }, boxOf);
    expect(y).toMatchObject({ value_mm: 4, lineFrom: { x: 12, y: 0 }, lineTo: { x: 12, y: 4 } });
    const z = dimensionOf({ ...record, axis: 'z', from: { item: 'c1', feature: 'max-z' }, to: { item: 'c2', feature: 'max-z' } }, boxOf);
    expect(z).toMatchObject({ value_mm: 10, lineFrom: { x: 12, z: 30 }, lineTo: { x: 12, z: 40 } });
    const direct = layoutDimension({ x: 0, y: 0, z: 0 }, { x: 3, y: 4, z: 12 }, { axis: 'direct', offset_mm: 5 });
    expect(direct).toMatchObject({ value_mm: 13, lineFrom: { x: -4, y: 3, z: 0 }, lineTo: { x: -1, y: 7, z: 12 } });
  });

  it('is lost with its item, and is drawn again with it', () => {
    expect(dimensionOf(record, (item) => (item === 'c2' ? null : boxOf(item)))).toBeNull();
    expect(dimensionOf(record, boxOf)).not.toBeNull();
  });

  it('reads the axis off the features, or takes the one along which centres lie farther apart', () => {
    const near = { x: 0, y: 0, z: 0 }, far = { x: 5, y: 9, z: 1 };
    expect(axisBetween('max-x', 'centre', near, far)).toBe('x');
    expect(axisBetween('centre', 'min-z', near, far)).toBe('z');
    expect(axisBetween('centre', 'centre', near, far)).toBe('y');
    const first = boxOf('c1');
    expect(first && anchorPoint(first, 'min-y')).toEqual({ x: 0, y: -5, z: 15 });
  });
});
