import { describe, expect, it } from 'vitest';
import { nearestFeature } from '../../../renderer/viewport/interaction/featurePick.ts';
import { angleArc, angleAt, distanceBetween } from '../../../renderer/viewport/interaction/measurement.ts';
import type { MeasuredSurface } from '../../../renderer/viewport/interaction/measurement.ts';
import { measureLines, surfaceNote } from '../../../renderer/viewport/overlays/MeasureOverlay.tsx';
import { dimensionHeads, figurePlace } from '../../../renderer/viewport/overlays/screenLine.ts';
import { VIEWPORT_TEXT } from '../../../renderer/viewport/text.ts';

const p = (x: number, y: number, z = 0) => ({ x, y, z });
/** Plan at one pixel for each millimetre, y down. */
const plan = ({ x, y }: { x: number; y: number }) => ({ x, y: -y });

describe('measuring between points', () => {
  it('gives the distance and its parts, without the noise of binary sums', () => {
    expect(distanceBetween(p(0.1, 0.2, 5), p(3.3, 4.2, 5))).toMatchObject({ dx_mm: 3.2, dy_mm: 4, dz_mm: 0 });
    expect(distanceBetween(p(0, 0), p(2, 3, 6))).toMatchObject({ direct_mm: 7 });
  });

  it('gives the angle at the second point, and none where there is none', () => {
    expect(angleAt(p(1, 0), p(0, 0), p(0, 0, 2))).toEqual({ kind: 'angle', angle_deg: 90 });
    expect(angleAt(p(1, 0), p(0, 0), p(-3, 0))).toEqual({ kind: 'angle', angle_deg: 180 });
    expect(angleAt(p(1, 1), p(1, 1), p(2, 2))).toBeNull();
  });

  it('draws the arc of an angle from one side to the other about its apex, level where it is straight', () => {
    const arc = angleArc(p(100, 0, 5), p(0, 0, 5), p(0, 50, 5)), reach = 20;
    const ends = [arc[0], arc[12], arc[24]].map((point) => ({ x: Number(point?.x.toFixed(6)), y: Number(point?.y.toFixed(6)), z: point?.z }));
    expect(ends).toEqual([{ x: reach, y: 0, z: 5 }, { x: Number((reach * Math.SQRT1_2).toFixed(6)), y: Number((reach * Math.SQRT1_2).toFixed(6)), z: 5 }, { x: 0, y: reach, z: 5 }]);
    const straight = angleArc(p(10, 0), p(0, 0), p(-10, 0));
    expect(straight[12]?.y).toBeCloseTo(4);
    expect(straight[24]?.x).toBeCloseTo(-4);
    expect(angleArc(p(1, 0), p(0, 0), p(2, 0))).toEqual([]);
    expect(angleArc(p(1, 0), p(0, 0), p(0, 0))).toEqual([]);
  });

  it('holds the cursor at a corner before an edge, at the upper of two that fall together', () => {
    const edges = [[p(0, 0, 10), p(100, 0, 10)], [p(0, 0, 0), p(100, 0, 0)]] as const;
    const pick = (x: number, y: number) => nearestFeature(edges, [p(50, 30, 10)], p(x, y, 10), { x, y: -y }, plan);
    expect(pick(3, 4)).toEqual({ kind: 'vertex', point: p(0, 0, 10) });
    expect(pick(40.25, 3)).toEqual({ kind: 'edge', point: p(40.25, 0, 10) });
    expect(pick(47, 32)).toEqual({ kind: 'centre', point: p(50, 30, 10) });
    expect(pick(70, 20)).toBeNull();
  });
});

describe('figures of a measurement', () => {
  const required = { netA: 'g1|g2', netB: 'g2|g3', voltage_V: 3.65, clearance_mm: 0.2, creepage_mm: 1.25 };
  const lines = (kind: 'clearance' | 'creepage', actual_mm: number) => measureLines({ kind, items: ['a', 'b'], actual_mm, required }, null, VIEWPORT_TEXT.en);

  it('sets the required value beside the actual one and marks what is too short', () => {
    expect(lines('clearance', 0.5).slice(0, 2)).toEqual([['Clearance', '0.5 mm', false], ['Required', '0.2 mm']]);
    const surface = (found: MeasuredSurface) => measureLines({ kind: 'creepage', items: ['a', 'b'], actual_mm: 0.5, required, surface: found }, null, VIEWPORT_TEXT.en).slice(0, 3);
    const found = { state: 'found', tolerance_mm: 0.1, groove_mm: 1, legs: 2 } as const;
    expect(surface({ ...found, length_mm: 1.2 })).toEqual([['Surface path', '1.2 mm', true], ['Clearance', '0.5 mm', false], ['Required', '1.25 mm']]);
    expect(surface({ ...found, length_mm: 1.25 })[0]).toEqual(['Surface path', '1.25 mm', false]);
    expect(surface({ state: 'none', limit_mm: 10 })[0]).toEqual(['Surface path', 'none']);
    expect(surfaceNote({ ...found, length_mm: 1.2 }, VIEWPORT_TEXT.en)).toContain('2 straight pieces, the shortest within 0.1 mm. Gaps under 1 mm');
    expect(surfaceNote({ state: 'none', limit_mm: 10 }, VIEWPORT_TEXT.zh)).toContain('10 mm');
  });

  it('says where nothing is required', () => {
    expect(measureLines({ kind: 'clearance', items: ['a', 'b'], actual_mm: 2, required: null }, null, VIEWPORT_TEXT.en)[1]).toEqual(['Required', 'none between these two']);
  });
});

describe('a dimension line on the screen', () => {
  it('keeps its figure upright and its heads outside where there is no room', () => {
    expect(figurePlace({ x: 0, y: 0 }, { x: 100, y: 0 })).toMatchObject({ x: 50, y: -6, angle_deg: 0 });
    expect(figurePlace({ x: 100, y: 0 }, { x: 0, y: 0 }).angle_deg).toBeCloseTo(0);
    expect(figurePlace({ x: 0, y: 0 }, { x: 0, y: 100 })).toMatchObject({ x: -6, angle_deg: -90 });
    const [wide] = dimensionHeads({ x: 0, y: 0 }, { x: 100, y: 0 }), [narrow] = dimensionHeads({ x: 0, y: 0 }, { x: 20, y: 0 });
    expect(wide?.[1]?.x).toBeGreaterThan(0);
    expect(narrow?.[1]?.x).toBeLessThan(0);
  });
});
