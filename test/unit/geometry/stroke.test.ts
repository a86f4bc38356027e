import { describe, expect, it } from 'vitest';
import { boundsOf, perimeter_mm, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { chamferedPath, pathLength_mm, stroke } from '../../../shared/geometry/stroke.ts';

describe('stroke', () => {
  it('widens a straight line with flat ends, counter-clockwise', () => {
    const contour = stroke([{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 10, y: 0 }], 2);
    expect(contour).toEqual([{ x: 0, y: -1 }, { x: 10, y: -1 }, { x: 10, y: 1 }, { x: 0, y: 1 }]);
  });

  it('mitres corners: area is length times width plus nothing on a right angle', () => {
    const contour = stroke([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }], 2);
    expect(signedArea_mm2(contour)).toBeCloseTo(40, 9);
    expect(boundsOf(contour)).toEqual({ minX: 0, minY: -1, maxX: 11, maxY: 10 });
    expect(contour).toHaveLength(6);
  });

  it('keeps a sound outline where segments are shorter than the width', () => {
    const contour = stroke([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 0.5 }, { x: 20, y: 0.5 }], 2);
    expect(signedArea_mm2(contour)).toBeGreaterThan(40);
    expect(boundsOf(contour)).toEqual({ minX: 0, minY: -1, maxX: 20, maxY: 1.5 });
    expect(perimeter_mm(contour)).toBeLessThan(46);
  });

  it('cuts a hairpin off instead of running to infinity', () => {
    const contour = stroke([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 0, y: 0.1 }], 1);
    expect(boundsOf(contour).maxX).toBeLessThan(10.6);
  });

  it('refuses what has no outline', () => {
    expect(() => stroke([{ x: 1, y: 1 }, { x: 1, y: 1 }], 1)).toThrow(RangeError);
    expect(() => stroke([{ x: 0, y: 0 }, { x: 1, y: 0 }], 0)).toThrow(RangeError);
  });
});

describe('chamferedPath', () => {
  it('cuts right angles at 45 degrees and leaves others', () => {
    expect(chamferedPath([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }], 2)).toEqual([
      { x: 0, y: 0 }, { x: 8, y: 0 }, { x: 10, y: 2 }, { x: 10, y: 10 },
    ]);
    const bent = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 20, y: 10 }];
    expect(chamferedPath(bent, 2)).toEqual(bent);
  });

  it('never takes more than half of a segment', () => {
    const path = chamferedPath([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 2 }, { x: 20, y: 2 }], 5);
    expect(path).toEqual([{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 11, y: 2 }, { x: 20, y: 2 }]);
    expect(pathLength_mm(path)).toBeCloseTo(18 + 2 * Math.SQRT2, 9);
  });
});
