/** The lug of an output that cannot be thicker gets broader. */
import { describe, expect, it } from 'vitest';
import { makeBusbar } from '../../../shared/busbar/makeBusbar.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import type { BusbarsRecord } from '../../../shared/model/records/busbars.ts';
import { must } from '../../support/must.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

const CELLS = placedPack(sampleStructure(), sampleCellType());
const outputOf = (continuous_A: number, change: Partial<BusbarsRecord> = {}) =>
  must(makeBusbar({ ...endsOf(CELLS, 0), settings: { ...sampleBusbars(), ...change }, duty: { ...sampleDuty(), continuous_A }, overrides: [], outputDirection: { x: -1, y: 0 } }));
const breadth_mm = (bar: ReturnType<typeof outputOf>): number => {
  const box = boundsOf(bar.flat.outline);
  return box.maxY - box.minY;
};

describe('the lug of an output', () => {
  const { hole_mm } = sampleBusbars().output;

  it('keeps the width of its bar where stock is thick enough', () => {
    const [slim, strong] = [outputOf(140), outputOf(280)];
    expect(strong.section.thickness_mm).toBeGreaterThan(slim.section.thickness_mm);
    expect(breadth_mm(strong)).toBe(breadth_mm(slim));
  });

  it('gets broader at its bolt where its thickness is given, as far as the hole takes of it', () => {
    const slim = outputOf(140, { thickness_mm: 2 });
    const asked = outputOf(330, { thickness_mm: 2 });
    expect(asked.section.margin).toBeGreaterThanOrEqual(sampleBusbars().designMargin);
    expect(breadth_mm(asked)).toBeGreaterThan(breadth_mm(slim));
    expect(asked.section.width_mm).toBeCloseTo(breadth_mm(asked) - hole_mm, 6);
    const most = outputOf(2000, { thickness_mm: 2 });
    expect(breadth_mm(most)).toBeCloseTo(breadth_mm(slim) + hole_mm, 6);
    expect(most.section.width_mm).toBeCloseTo(slim.width.value_mm, 6);
  });

  it('has a round end about its bolt, and weighs what is cut', () => {
    const bar = outputOf(330, { thickness_mm: 2 });
    const [bolt] = bar.boltHoles;
    const box = boundsOf(bar.bodies.find(({ id }) => id.endsWith('/flat-a'))?.outline ?? []);
    expect(box.minX).toBeCloseTo((bolt?.centre.x ?? NaN) - breadth_mm(bar) / 2, 6);
    expect(bar.mass_kg).toBeCloseTo(regionArea_mm2(bar.flat) * 2 * 2705e-9, 9);
  });
});
