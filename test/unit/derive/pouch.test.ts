/** A module of pouch cells: tabs through the frame's slots and the bars', legs on these, lugs out of the face. */
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../shared/derive/create.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import { boundsOf, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { solidBox } from '../../../shared/geometry/solid.ts';
import type { Body, Busbar, Derived } from '../../../shared/model/derived/index.ts';
import type { Document } from '../../../shared/model/document.ts';
import { materialOf } from '../../../shared/standards/materials.ts';
import { derivedOf } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

const BRIEF = {
  name: 'Pouch', cell: 'pouch-355', series: 3, parallel: 2,
  structure: { type: 'module', aboveLid_mm: 12, pad: { thickness_mm: 1 }, endPlate_mm: 1, modules: { endPlate_mm: 12 } },
  currents: { continuous_A: 90 }, conditions: { shortCircuit_A: 3000, clearing_s: 0.01 }, ntcPerFrontEnd: 1,
};
const madeOf = (brief: object): Document => must(createDocument(must(parseBrief(JSON.stringify(brief)))));
const pack = madeOf(BRIEF);
const derived: Derived = derivedOf(pack);
const bodies = new Map(derived.bodies.map((body) => [body.id, body] as const));
const bodyOf = (id: string): Body => bodies.get(id) ?? expect.fail(`no body ${id}`);
const barOf = (net: string, of: Derived = derived): Busbar => of.busbars.find((bar) => bar.net === net) ?? expect.fail(`no bar of ${net}`);
/** Its record changed. */
const edited = (id: string, change: object): Derived => derivedOf(new Map([...pack, [id, { ...pack.get(id), ...change } as never]]));

describe('a module of pouch cells', () => {
  it('is joined at both ends, without a finding but of assumed data', () => {
    expect([...new Set(derived.findings.map(({ code }) => code))]).toEqual(['assumed-data']);
    expect(derived.busbars.map(({ net, role, face }) => [net, role, face])).toEqual([['|g1', 'output', '-y'], ['g1|g2', 'link', '+y'], ['g2|g3', 'link', '-y'], ['g3|', 'output', '+y']]);
    expect(derived.films).toEqual([]);
  });

  it('passes each tab through a slot of its bar and of the frame, wide enough for its foil', () => {
    for (const bar of derived.busbars) {
      const plate = bodyOf(`${bar.id}/plate`);
      const frame = derived.bodies.find(({ kind, id }) => kind === 'tray' && !id.includes('/seat-') && id.includes(bar.face ?? '?')) ?? expect.fail('no frame');
      expect(plate.holes).toHaveLength(bar.pads.length);
      for (const { terminal } of bar.pads) {
        const root = solidBox(bodyOf(`${terminal}/root`));
        const isAround = (hole: Body['outline']): boolean => {
          const slot = boundsOf(hole);
          // Straight foil passes; its fold reaches beyond the slot over the bar.
          return slot.minX < root.maxX && slot.maxX > root.minX && slot.minY <= root.minZ - 0.4 && slot.maxY >= root.maxZ + 0.4;
        };
        expect(plate.holes.filter(isAround)).toHaveLength(1);
        expect(frame.holes.filter(isAround)).toHaveLength(1);
      }
    }
  });

  it('lays each leg flat on its bar and welds it there', () => {
    for (const bar of derived.busbars) {
      for (const pad of bar.pads) {
        const leg = bodyOf(pad.terminal);
        expect(bar.inverted ? leg.z[1] : leg.z[0]).toBe(bar.inverted ? bar.z[0] : bar.z[1]);
        const [zone, face] = [boundsOf(pad.weldZone), boundsOf(leg.outline)];
        expect(zone.minX).toBeGreaterThan(face.minX);
        expect(zone.maxX).toBeLessThan(face.maxX);
      }
    }
  });

  it('folds the tabs of two groups towards each other, those of an output outwards', () => {
    const placeOf = (id: string): number => derived.cells.flatMap(({ terminals }) => terminals).find((terminal) => terminal.id === id)?.centre.x ?? NaN;
    const slotOf = (cell: string): number => derived.cells.find(({ id }) => id === cell)?.centre.x ?? NaN;
    expect(['c1', 'c2'].map((cell) => Math.sign(placeOf(`terminal:${cell}:pos`) - slotOf(cell)))).toEqual([1, 1]);
    expect(['c3', 'c4'].map((cell) => Math.sign(placeOf(`terminal:${cell}:neg`) - slotOf(cell)))).toEqual([-1, -1]);
    expect(['c1', 'c2'].map((cell) => Math.sign(placeOf(`terminal:${cell}:neg`) - slotOf(cell)))).toEqual([-1, -1]);
    expect(['c5', 'c6'].map((cell) => Math.sign(placeOf(`terminal:${cell}:pos`) - slotOf(cell)))).toEqual([1, 1]);
  });

  it('bends an output out of the face into a lug that lies in the plan', () => {
    const output = barOf('|g1');
    const [plate, bend, lug] = ['plate', 'bend', 'lug'].map((feature) => bodyOf(`${output.id}/${feature}`));
    if (!plate || !bend || !lug) return;
    expect(lug.frame).toBeUndefined();
    expect(lug.holes).toHaveLength(1);
    expect(output.lug?.outward).toEqual({ x: 0, y: -1 });
    expect(output.lug?.at.z).toBe(lug.z[1]);
    expect(solidBox(lug).maxY).toBeCloseTo(solidBox(bend).minY, 6);
    expect(solidBox(plate).maxZ).toBeCloseTo(solidBox(bend).minZ, 6);
    const { flat, section } = output;
    expect(flat.bends).toHaveLength(1);
    const area_mm2 = signedArea_mm2(flat.outline) + flat.holes.reduce((sum, hole) => sum + signedArea_mm2(hole), 0);
    expect(output.mass_kg).toBeCloseTo(area_mm2 * section.thickness_mm * 1e-9 * materialOf(section.material).density_kg_m3, 6);
    // The bend keeps its neutral fibre: rolled out the bar is longer than its legs by less than the bend's square.
    const size = boundsOf(flat.outline);
    const straight_mm = solidBox(plate).maxZ - solidBox(plate).minZ + (solidBox(lug).maxY - solidBox(lug).minY);
    expect(size.maxY - straight_mm).toBeCloseTo((Math.PI / 2) * (section.thickness_mm * 1.44), 5);
  });

  it('keeps outer faces where they are whatever the thickness, and fills the frame behind a thin bar', () => {
    const thick = edited('busbars', { thickness_mm: 3 });
    const [before, after] = [barOf('g1|g2'), barOf('g1|g2', thick)];
    expect(after.section.thickness_mm).toBe(3);
    expect([before, after].map(({ z, inverted }) => (inverted ? z[0] : z[1]))).toEqual([before.z[0], before.z[0]]);
    const by = { id: 'override:1', kind: 'override', target: barOf('g1|g2').id, feature: 'thickness_mm', value: 3 } as const;
    const mixed = derivedOf(new Map([...pack, [by.id, by]]));
    const thin = barOf('g3|', mixed);
    const seat = mixed.bodies.find(({ id }) => id.endsWith(`/seat-${thin.id}`));
    expect(seat?.z).toEqual([thin.z[1], barOf('g1|g2', mixed).z[1]].sort((a, b) => a - b));
    expect(mixed.parts.filter(({ role }) => role === 'tray').reduce((sum, { items }) => sum + items.length, 0)).toBe(2);
  });

  it('says of a tab that is shorter than its way round the fold', () => {
    const structure = pack.get('structure');
    const frame = structure?.kind === 'structure' ? structure.busbarFrame : undefined;
    const { findings } = edited('structure', { busbarFrame: { ...frame, gap_mm: 20 } });
    expect(findings.filter(({ code }) => code === 'tab-fold').map(({ severity, actual }) => [severity, actual])).toEqual([['error', 30], ['error', 30]]);
  });

  it('refuses a plan by hand, and says so', () => {
    const by = { id: 'override:1', kind: 'override', target: barOf('g1|g2').id, feature: 'width_mm', value: 20 } as const;
    const { busbars, findings } = derivedOf(new Map([...pack, [by.id, by]]));
    expect(busbars).toHaveLength(4);
    expect(findings.some(({ items }) => items.includes('override:1'))).toBe(true);
  });

  it('leads from lug to lug where modules stand in a pack', () => {
    const modules = derivedOf(madeOf({ ...BRIEF, series: 6, structure: { ...BRIEF.structure, aboveLid_mm: 22, modules: { alongX: 2, alongY: 1, gapX_mm: 50, endPlate_mm: 12, linkRise_mm: 12, serviceDisconnect: false } } }));
    // What the sleeve of the link withstands is not judged, and a note says so.
    expect([...new Set(modules.findings.map(({ code, severity }) => `${code} ${severity}`))].sort()).toEqual(['assumed-data warning', 'bar-insulation note']);
    const link = modules.busbars.filter(({ role }) => role === 'hv-link');
    expect(link).toHaveLength(1);
    const lugs = modules.busbars.flatMap(({ lug }) => lug ?? []);
    expect(lugs).toHaveLength(4);
    for (const { centre } of link[0]?.boltHoles ?? []) expect(lugs.some(({ at }) => Math.hypot(at.x - centre.x, at.y - centre.y) < 1e-6)).toBe(true);
  });
});
