/** Bars between the lugs of modules. */
import { describe, expect, it } from 'vitest';
import { coveringOf, type Covering } from '../../../shared/busbar/insulation/covering.ts';
import { makeLink, type LinkInput, type Lug } from '../../../shared/busbar/link/makeLink.ts';
import { componentsOf } from '../../../shared/check/components.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { solidBox } from '../../../shared/geometry/solid.ts';
import type { Busbar } from '../../../shared/model/derived/busbar.ts';
import type { BarInsulationSetting } from '../../../shared/model/records/insulation.ts';
import { must } from '../../support/must.ts';
import { sampleBusbars, sampleDuty } from '../placement/samplePack.ts';

const SETTINGS = { ...sampleBusbars(), thickness_mm: 2 };
const lug = (x: number, y: number, change: Partial<Lug> = {}): Lug => ({ at: { x, y }, top_z: 220, width_mm: 40, ...change });
const coveringOn = (insulation: BarInsulationSetting): Covering | null => must(coveringOf({ ...SETTINGS, insulation }, []));
const inputOf = (lugs: LinkInput['lugs'], change: Partial<LinkInput> = {}): LinkInput => ({
  key: 'g1|g2#link', net: 'g1|g2', lugs, settings: SETTINGS, duty: sampleDuty(), link: { rise_mm: 16 }, covering: coveringOn({ kind: 'heat-shrink', thickness_mm: 1 }), ...change,
});
const linkOf = (...lugs: LinkInput['lugs']): Busbar => must(makeLink(inputOf(lugs)));
const sizeOf = ({ flat }: Busbar): readonly [number, number] => {
  const { minX, minY, maxX, maxY } = boundsOf(flat.outline);
  expect([minX, minY]).toEqual([0, 0]);
  return [maxX, maxY];
};

/** Metal round an M8: one and a half times its thread. */
const FLAT_mm = 12;

describe('a bar between two lugs', () => {
  it('rises over what stands between them by four right bends, rolled out with the K-factor', () => {
    const link = linkOf(lug(100, 50), lug(200, 50));
    const { kFactor, radiusFactor } = SETTINGS.bump;
    const [t, r, flat] = [2, 2 * radiusFactor, FLAT_mm];
    // Ends of twice the flat each, four quarter bends, two walls and the crown between them.
    const developed = 4 * flat + 4 * (Math.PI / 2) * (r + kFactor * t) + 2 * (16 - t - 2 * r) + (100 - 2 * flat - 2 * (2 * r + t));
    const [length, width] = sizeOf(link);
    expect(length).toBeCloseTo(developed, 5);
    expect(width).toBe(40);
    expect(link.flat.bends.map(({ angle_deg, direction }) => `${angle_deg} ${direction}`)).toEqual(['90 up', '90 down', '90 down', '90 up']);
    expect(Math.max(...link.bodies.filter(({ kind }) => kind === 'busbar').map((body) => solidBox(body).maxZ))).toBeCloseTo(220 + 16 + t, 6);
  });

  it('is one piece of metal along either axis, with the same blank', () => {
    const [alongX, alongY] = [linkOf(lug(100, 50), lug(200, 50)), linkOf(lug(50, 200), lug(50, 100))];
    for (const link of [alongX, alongY]) expect(new Set(componentsOf(link.bodies.filter(({ kind }) => kind === 'busbar')))).toEqual(new Set([0]));
    expect(sizeOf(alongY)).toEqual(sizeOf(alongX));
  });

  it('bears its sleeve between its feet, clear of the flat ends', () => {
    const link = linkOf(lug(100, 50), lug(200, 50));
    const sleeve = solidBox(link.bodies.find(({ kind }) => kind === 'insulator') ?? link.bodies[0]!);
    expect(sleeve.minZ).toBeGreaterThan(link.z[1]);
    expect(sleeve.maxY - sleeve.minY).toBeCloseTo(42, 6);
  });

  it('keeps clear of the cells that it passes along, and reaches a blade that lies further out', () => {
    const side = { outward: { x: 1, y: 0 }, back_mm: 10 };
    const passing = linkOf(lug(100, 50, side), lug(100, 250, side));
    const arch = solidBox(passing.bodies.find(({ id }) => id.endsWith('/arch')) ?? passing.bodies[0]!);
    expect([arch.minX, arch.maxX]).toEqual([90, 130]);
    const blade = linkOf(lug(100, 50, side), lug(140, 250, { width_mm: 20 }));
    const [, width] = sizeOf(blade);
    // From the washer on the lug to the far side of the bridge over the blade.
    expect(width).toBeCloseTo(140 + 20 - (100 - FLAT_mm), 6);
    expect(blade.section.width_mm).toBe(2 * FLAT_mm);
    expect(new Set(componentsOf(blade.bodies.filter(({ kind }) => kind === 'busbar')))).toEqual(new Set([0]));
  });

  it('is refused where its bends have no room, and on lugs at different heights', () => {
    expect(makeLink(inputOf([lug(100, 50), lug(125, 50)]))).toMatchObject({ ok: false, problems: [{ code: 'link-has-no-room', place: 'busbar:g1|g2#link' }] });
    expect(makeLink(inputOf([lug(100, 50), lug(200, 50, { top_z: 222 })]))).toMatchObject({ ok: false, problems: [{ code: 'lugs-uneven' }] });
  });
});
