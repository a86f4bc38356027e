/** What covers bars: where, how much of it, what it does to their rating, and what tells parts apart. */
import { describe, expect, it } from 'vitest';
import { busbarItem, coveringItems } from '../../../shared/bom/items.ts';
import { signed } from '../../../shared/bom/signature.ts';
import { buildBusbar } from '../../../shared/busbar/buildBusbar.ts';
import { coveringOf, type Covering } from '../../../shared/busbar/insulation/covering.ts';
import { buildLink } from '../../../shared/busbar/link/buildLink.ts';
import { makeLink, type Lug } from '../../../shared/busbar/link/makeLink.ts';
import { sectionOf } from '../../../shared/busbar/section.ts';
import { closestConductors } from '../../../shared/check/between.ts';
import { cutDrawing } from '../../../shared/drawing/cutPart.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { solidBox } from '../../../shared/geometry/solid.ts';
import type { Busbar } from '../../../shared/model/derived/index.ts';
import type { BusbarsRecord } from '../../../shared/model/records/busbars.ts';
import type { OverrideRecord } from '../../../shared/model/records/decisions.ts';
import type { BarInsulationSetting } from '../../../shared/model/records/insulation.ts';
import { EMISSIVITY, heatBalanceCurrent_A, surfaceTemperature_C } from '../../../shared/standards/busbar.ts';
import { must } from '../../support/must.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

const SETTINGS: BusbarsRecord = { ...sampleBusbars(), thickness_mm: 2 };
const CELLS = placedPack(sampleStructure(), sampleCellType());
const override = (feature: string, value: OverrideRecord['value']): OverrideRecord => ({ id: `o-${feature}`, kind: 'override', target: 'busbar:x', feature, value });

function barOf(k: number, insulation?: BarInsulationSetting, overrides: readonly OverrideRecord[] = []) {
  return buildBusbar({ ...endsOf(CELLS, k), settings: { ...SETTINGS, ...(insulation ? { insulation } : {}) }, duty: sampleDuty(), overrides, outputDirection: { x: -1, y: 0 } });
}
const barred = (...args: Parameters<typeof barOf>): Busbar => {
  const { busbar } = barOf(...args);
  if (!busbar) throw new Error('no bar');
  return busbar;
};
const coats = (bar: Busbar) => bar.bodies.filter(({ kind, layer }) => kind === 'insulator' && layer === 'INSULATION');

const covering = (insulation: BarInsulationSetting): Covering => {
  const made = must(coveringOf({ ...SETTINGS, insulation }, []));
  if (!made) throw new Error('no covering');
  return made;
};
const LUGS: readonly [Lug, Lug] = [{ at: { x: 100, y: 50 }, top_z: 220, width_mm: 40 }, { at: { x: 300, y: 50 }, top_z: 220, width_mm: 40 }];
const linkInput = { key: 'g1|g2#link', net: 'g1|g2', lugs: LUGS, settings: SETTINGS, duty: sampleDuty(), link: { rise_mm: 16 } } as const;
const linkWith = (insulation: BarInsulationSetting): Busbar => must(makeLink({ ...linkInput, covering: covering(insulation) }));

describe('the covering of a bar between lugs', () => {
  const { kFactor, radiusFactor } = SETTINGS.bump;
  const [t, r, flat_mm] = [2, 2 * radiusFactor, 12];
  const bend_mm = (Math.PI / 2) * (r + kFactor * t);
  const wall_mm = 16 - t - 2 * r;
  const bridge_mm = 4 * bend_mm + 2 * wall_mm + (200 - 2 * flat_mm - 2 * (2 * r + t));

  it('weighs what a tube of its wall round the covered length does', () => {
    const { insulation } = linkWith({ kind: 'heat-shrink', thickness_mm: 1 });
    // From wall to wall; the feet and the flats under the bolts stay bare.
    const length_mm = bridge_mm - 2 * bend_mm;
    const volume_mm3 = length_mm * ((40 + 2) * (t + 2) - 40 * t);
    expect(insulation?.pieces).toHaveLength(1);
    expect(insulation?.pieces[0]?.length_mm).toBeCloseTo(length_mm, 4);
    expect(insulation?.mass_kg).toBeCloseTo(volume_mm3 * 1200e-9, 9);
    expect(insulation?.area_mm2).toBeCloseTo(length_mm * 2 * (40 + t), 2);
  });

  it('begins where the bare end leaves off, and never in a bend', () => {
    const lengthOf = (end_mm: number) => linkWith({ kind: 'pa12', end_mm }).insulation?.pieces[0]?.length_mm ?? 0;
    // The flats under the bolts are 24 mm long and stay bare.
    expect(lengthOf(0)).toBeCloseTo(bridge_mm, 4);
    expect(lengthOf(25)).toBeCloseTo(bridge_mm - 2 * bend_mm, 4);
    expect(lengthOf(24 + bend_mm + 4)).toBeCloseTo(bridge_mm - 2 * bend_mm - 8, 4);
    expect(lengthOf(24 + bend_mm + wall_mm + 0.5)).toBeCloseTo(bridge_mm - 4 * bend_mm - 2 * wall_mm, 4);
    const feet = linkWith({ kind: 'pa12', thickness_mm: 0.6, end_mm: 0 });
    expect(coats(feet).map(({ id }) => id.split('/')[1])).toEqual(['coating-arch', 'coating-foot-a', 'coating-foot-b'].sort((a, b) => Number(a > b)));
    expect(Math.min(...coats(feet).map((body) => solidBox(body).minZ))).toBeCloseTo(220 - 0.6, 2);
    expect(feet.bodies.filter(({ insulated }) => insulated)).toHaveLength(3);
  });

  it('ends on the wall with the metal below it bare', () => {
    const link = linkWith({ kind: 'pa12', thickness_mm: 0.6, end_mm: 24 + bend_mm + 4 });
    expect(Math.min(...coats(link).map((body) => solidBox(body).minZ))).toBeCloseTo(220 + t + r + 4, 4);
    const arch = link.bodies.find(({ id }) => id.endsWith('/arch'));
    const bare_mm = (arch?.bareAt ?? []).map((region) => boundsOf(region.outline).maxY - boundsOf(region.outline).minY);
    expect(bare_mm).toHaveLength(2);
    for (const height_mm of bare_mm) expect(height_mm).toBeCloseTo(4, 4);
  });

  it('is none, with the reason, where the bare ends meet', () => {
    const link = linkWith({ kind: 'heat-shrink', end_mm: 200 });
    expect(link.insulation).toBeUndefined();
    expect(link.notInsulated).toEqual({ kind: 'heat-shrink', why: 'nothing-left' });
    expect(coats(link)).toEqual([]);
    expect(link.bodies.some(({ insulated, bareAt }) => insulated ?? bareAt)).toBe(false);
  });

  it('can be set for the bar itself; what is no such setting is left out with the reason', () => {
    const built = buildLink({ ...linkInput, settings: { ...SETTINGS, insulation: { kind: 'pa12' } } }, [override('insulation', 'epoxy-powder'), override('insulation_mm', -1)], null);
    expect(built.busbar?.insulation).toMatchObject({ kind: 'epoxy-powder', thickness_mm: 0.5 });
    expect(built.refused.map(({ feature, reason }) => `${feature}: ${reason}`)).toEqual(['insulation_mm: o-insulation_mm: insulation_mm of busbar:x must be a positive number, got -1']);
    const old = buildLink(linkInput, [], { material: 'pa66-gf', thickness_mm: 1.5 });
    expect(old.busbar?.insulation).toMatchObject({ kind: 'heat-shrink', material: 'pa66-gf', thickness_mm: 1.5 });
    expect(buildLink({ ...linkInput, settings: { ...SETTINGS, insulation: { kind: 'none' } } }, [], { material: 'pa66-gf', thickness_mm: 1.5 }).busbar?.insulation).toBeUndefined();
  });
});

describe('the covering of a bar over terminals', () => {
  it('leaves every pad bare with its margin, and covers the bump whole', () => {
    const link = barred(1, { kind: 'pa12', thickness_mm: 0.6, joint_mm: 3 });
    expect(link.role).toBe('link');
    const lying = coats(link).filter(({ frame }) => !frame);
    expect(lying.length).toBeGreaterThan(0);
    for (const { box } of link.pads) {
      for (const body of lying) {
        const coat = solidBox(body);
        const apart_mm = Math.max(coat.minX - box.maxX, box.minX - coat.maxX, coat.minY - box.maxY, box.minY - coat.maxY);
        expect(apart_mm).toBeGreaterThanOrEqual(3 - 1e-6);
      }
    }
    expect(link.bodies.filter(({ id, insulated }) => id.endsWith('/bump') && insulated)).toHaveLength(1);
    const [bump, coat] = [link.bodies.find(({ id }) => id.endsWith('/bump')), coats(link).find(({ id }) => id.endsWith('-bump'))].map((body) => body && solidBox(body));
    expect((coat?.maxZ ?? 0) - (bump?.maxZ ?? 0)).toBeCloseTo(0.6, 6);
    expect((coat?.maxY ?? 0) - (bump?.maxY ?? 0) + (bump?.minY ?? 0) - (coat?.minY ?? 0)).toBeCloseTo(1.2, 6);
  });

  it('is on the flat pattern what it is on the bar: as long as between the margins, rolled out', () => {
    const link = barred(1, { kind: 'pa12', joint_mm: 3 });
    const [zone, ...others] = link.insulation?.zones ?? [];
    expect(others).toEqual([]);
    const box = boundsOf(zone?.outline ?? []);
    const pattern = boundsOf(link.flat.outline);
    // Both pads, each with its margin on the inner side, are what is left of the length.
    const pads_mm = link.pads.reduce((sum, pad) => sum + pad.box.maxX - pad.box.minX, 0);
    expect(box.maxX - box.minX).toBeCloseTo(pattern.maxX - pads_mm - 6, 4);
    expect(regionArea_mm2(zone ?? { outline: [], holes: [] })).toBeCloseTo((box.maxX - box.minX) * pattern.maxY, 2);
  });

  it('leaves the lug bare from its bolt on, and further where that is asked for', () => {
    const farthest = (insulation: BarInsulationSetting) => {
      const bar = barred(0, insulation);
      const [bolt] = bar.boltHoles;
      const reach = coats(bar).filter(({ frame }) => !frame).map((body) => Math.abs(solidBox(body).minX - (bolt?.centre.x ?? 0)));
      return Math.min(...reach);
    };
    // Washer of an M8, and the margin.
    expect(farthest({ kind: 'pa12', joint_mm: 3 })).toBeCloseTo(8 + 3, 6);
    expect(farthest({ kind: 'pa12', joint_mm: 3, end_mm: 60 })).toBeGreaterThan(20);
  });

  it('is none, with the reason, where margins leave nothing; the bar is then rated as bare', () => {
    const bar = barred(1, { kind: 'pa12', joint_mm: 40 });
    expect(bar.notInsulated).toEqual({ kind: 'pa12', why: 'nothing-left' });
    expect({ ...bar, notInsulated: undefined }).toEqual({ ...barred(1), notInsulated: undefined });
  });

  it('covers a leg by a coat, but by no sleeve: that goes over straight stretches only', () => {
    const turns = [1, 2, 3, 4].map((k) => [barred(k, { kind: 'epoxy-powder' }), barred(k, { kind: 'heat-shrink' })] as const);
    for (const [coat, sleeve] of turns) expect(sleeve.insulation?.area_mm2 ?? 0).toBeLessThanOrEqual((coat.insulation?.area_mm2 ?? 0) + 1e-6);
  });

  it('moves air paths to the bare ends', () => {
    const [a, b] = [barred(1), barred(2)];
    const [coatedA, coatedB] = [barred(1, { kind: 'pa12' }), barred(2, { kind: 'pa12' })];
    const gap = (p: Busbar, q: Busbar) => closestConductors(p.bodies, q.bodies)?.distance.distance_mm ?? NaN;
    expect(gap(coatedA, coatedB)).toBeGreaterThanOrEqual(gap(a, b));
    const bump = { ...a, bodies: a.bodies.filter(({ id }) => id.endsWith('/bump')) };
    const covered = { ...coatedA, bodies: coatedA.bodies.filter(({ id }) => id.endsWith('/bump')) };
    expect(closestConductors(bump.bodies, b.bodies)).not.toBeNull();
    expect(closestConductors(covered.bodies, b.bodies)).toBeNull();
  });

  it('follows class and bar, and refuses what is no kind of insulation', () => {
    const settings: BusbarsRecord = { ...SETTINGS, insulation: { kind: 'pa12' }, classes: { link: { insulation: { kind: 'none' } } } };
    const made = (k: number, overrides: readonly OverrideRecord[]) => buildBusbar({ ...endsOf(CELLS, k), settings, duty: sampleDuty(), overrides, outputDirection: { x: -1, y: 0 } });
    expect(made(1, []).busbar?.insulation).toBeUndefined();
    expect(made(0, []).busbar?.insulation?.kind).toBe('pa12');
    expect(made(1, [override('insulation', 'pa12'), override('insulation_mm', 0.9)]).busbar?.insulation).toMatchObject({ kind: 'pa12', thickness_mm: 0.9 });
    expect(made(1, [override('insulation', 'paper')]).refused.map(({ reason }) => reason).join()).toContain('must be one of none, heat-shrink, pa12, epoxy-powder, got "paper"');
  });
});

describe('the rating of a covered bar', () => {
  const BAR = { width_mm: 40, thickness_mm: 4, material: 'aluminium-1060-O', ambient_C: 45, bar_C: 80, emissivity: EMISSIVITY.painted };

  it('has its outer face where the layer passes what the air takes', () => {
    const layer = { thickness_mm: 1, conductivity_W_mK: 0.25 };
    const face_C = surfaceTemperature_C({ ...BAR, layer });
    // What the bare bar of that temperature gives off, over the layer's 0.25 W/mK x 2 x 40 mm / 1 mm = 20 W/mK.
    const given_W_m = (heatBalanceCurrent_A({ ...BAR, bar_C: face_C }) ** 2 * (2.82e-8 * (1 + 0.004 * (face_C - 20)))) / 160e-6;
    expect(20 * (80 - face_C)).toBeCloseTo(given_W_m, 6);
    expect(face_C).toBeGreaterThan(70);
    expect(heatBalanceCurrent_A({ ...BAR, layer })).toBeLessThan(heatBalanceCurrent_A(BAR));
    expect(heatBalanceCurrent_A({ ...BAR, layer: { ...layer, thickness_mm: 1e-9 } })).toBeCloseTo(heatBalanceCurrent_A(BAR), 4);
  });

  it('stays below what the covering stands, in long bars and in short ones', () => {
    const settings: BusbarsRecord = { ...SETTINGS, longBar: { limit_C: 120, emissivity: 0.4 } };
    const duty = { ...sampleDuty(), continuous_A: 280, cell_C: 45, ambient_C: 25 };
    const rated = (length_mm: number, limit_C: number, name: string) => {
      const layer: Covering = { ...covering({ kind: 'heat-shrink' }), limit_C, isPartial: false };
      const measures = { thickness_mm: 4, segments: [{ low: 0, high: 1, flow: 1, rated: 1, width_mm: 40, narrowest_mm: 40, length_mm }] };
      return sectionOf(measures, { settings, duty, covering: layer }, 'duty').criteria.find((criterion) => criterion.name === name)?.limit ?? NaN;
    };
    expect(rated(3000, 80, 'heat-balance')).toBeLessThan(rated(3000, 105, 'heat-balance'));
    expect(rated(3000, 150, 'heat-balance')).toBe(rated(3000, 120, 'heat-balance'));
    expect(rated(50, 48, 'rise')).toBe(3);
    expect(rated(50, 105, 'rise')).toBe(settings.maxRise_K);
  });
});

describe('parts of covered bars', () => {
  const items = (...bars: readonly Busbar[]) => signed(bars.map(busbarItem)).map(({ signature }) => signature);

  it('are others than bare ones, and than those of another kind, wall or margin', () => {
    const bars = [barred(1), ...([{ kind: 'pa12' }, { kind: 'epoxy-powder' }, { kind: 'pa12', thickness_mm: 0.7 }, { kind: 'pa12', joint_mm: 4 }] as const).map((insulation) => barred(1, insulation))];
    expect(new Set(items(...bars)).size).toBe(bars.length);
    expect(new Set(items(barred(1, { kind: 'pa12' }), barred(3, { kind: 'pa12' }))).size).toBe(new Set(items(barred(1), barred(3))).size);
  });

  it('list a sleeve by its length and a coat by its surface, with its own mass', () => {
    const link = linkWith({ kind: 'heat-shrink', thickness_mm: 1 });
    const [sleeve] = coveringItems(link);
    expect(sleeve?.item).toMatchObject({ item: 'busbar:g1|g2#link/sleeve', name: 'Sleeve, Heat-shrink tubing, cross-linked polyolefin', size_mm: { x: link.insulation?.pieces[0]?.length_mm, y: 42, z: 1 }, mass_kg: link.insulation?.mass_kg });
    const coat = linkWith({ kind: 'pa12' });
    expect(coveringItems(coat).map(({ item }) => item.name)).toEqual([`Coating of ${((coat.insulation?.area_mm2 ?? 0) / 100).toFixed(1)} cm2, PA12, flame retardant`]);
    expect(coveringItems(barred(1))).toEqual([]);
  });

  it('show what is covered on a layer of its own, beside what is cut', () => {
    const bar = linkWith({ kind: 'heat-shrink', thickness_mm: 1 });
    const { item } = busbarItem(bar);
    const drawing = cutDrawing({ ...item, number: 'P', signature: '', items: [], unitMass_kg: 0, preliminary: false });
    const loops = drawing.entities.flatMap((entity) => (entity.layer === 'INSULATION' && entity.kind === 'polyline' ? [entity] : []));
    expect(loops).toHaveLength(1);
    const box = boundsOf(loops[0]?.vertices ?? []);
    expect(box.maxX - box.minX).toBeCloseTo(bar.insulation?.pieces[0]?.length_mm ?? NaN, 4);
    expect([box.minY, box.maxY]).toEqual([-1, 41]);
    const bare = cutDrawing({ ...busbarItem(must(makeLink({ ...linkInput, covering: null }))).item, number: 'P', signature: '', items: [], unitMass_kg: 0, preliminary: false });
    expect(drawing.entities.filter(({ layer }) => layer !== 'INSULATION')).toEqual(bare.entities);
  });
});
