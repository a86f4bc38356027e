/** Laminated busbars: what the shipped inverter example is made of, and that each rule about it can fail. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../../shared/check/components.ts';
import { bareNet } from '../../../shared/check/conductors.ts';
import { findingText } from '../../../shared/check/text.ts';
import { createRecords } from '../../../shared/derive/create.ts';
import { isLaminateBrief, parseAnyBrief } from '../../../shared/format/brief.ts';
import { integrityProblem } from '../../../shared/format/integrity.ts';
import type { LaminateBrief } from '../../../shared/format/laminateBrief.ts';
import { regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { solidDistance } from '../../../shared/geometry/solid.ts';
import { recordsOfKind, type Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/records/index.ts';
import { heatBalanceCurrent_A } from '../../../shared/standards/heatBalance.ts';
import { laminateMargin_mm, plateCapacitance_F, plateInductance_H } from '../../../shared/standards/laminate.ts';
import { stackTemperature_C } from '../../../shared/standards/laminateHeat.ts';
import { derivedOf, errorCodesOf, withRecord } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

const TEXT = readFileSync(new URL('../../../assets/examples/inverter-laminated.brief.json', import.meta.url), 'utf8');

function exampleBrief(): LaminateBrief {
  const brief = must(parseAnyBrief(TEXT));
  if (!isLaminateBrief(brief)) throw new Error('the example is no laminated busbar');
  return brief;
}

const example = must(createRecords(exampleBrief()));
const derived = derivedOf(example);

const changed = (id: string, change: (record: AnyRecord) => object): Document => withRecord(example, id, change);

describe('the shipped laminated busbar', () => {
  it('has three conductors under their free names, four equal films, and no errors', () => {
    expect(derived.nets.nets.map(({ label }) => label)).toEqual(['PHASE', 'DC-', 'DC+', 'CHASSIS']);
    expect(derived.busbars.map(({ role }) => role)).toEqual(['laminated', 'laminated', 'laminated']);
    expect(derived.parts.filter(({ role }) => role === 'film').map(({ items }) => items.length)).toEqual([4]);
    expect(derived.parts.filter(({ role }) => role === 'busbar')).toHaveLength(3);
    expect(derived.findings.filter(({ code }) => code !== 'assumed-data')).toEqual([]);
    expect(derived.summary).toMatchObject({ cells: 0, series: 0, nominal_V: 800, max_V: 800, capacity_Ah: 0, massRatio: 0 });
  });

  it('keeps 8 mm of film beyond every edge at 800 V, pollution degree 2, group III', () => {
    expect(derived.summary.laminate).toMatchObject({ working_V: 800, required_mm: 8, margin_mm: 8 });
    const film = derived.films[0];
    const plates = derived.bodies.filter(({ id }) => id.endsWith('/plate')).map(({ outline }) => boundsOf(outline));
    expect(plates).toHaveLength(3);
    for (const plate of plates) expect(plate.minY - boundsOf(film?.region.outline ?? []).minY).toBeCloseTo(8, 6);
  });

  it('makes one piece of each net, and keeps bare metal of two nets apart by more than the clearance', () => {
    for (const { id } of recordsOfKind(example, 'conductor')) {
      const own = derived.bodies.filter((body) => body.net === id);
      expect(own.length).toBeGreaterThan(3);
      expect(new Set(componentsOf(own)).size, id).toBe(1);
    }
    const bare = derived.bodies.filter((body) => bareNet(body) !== null);
    for (const [i, a] of bare.entries()) for (const b of bare.slice(i + 1)) if (a.net !== b.net) expect(solidDistance(a, b).distance_mm, `${a.id} ${b.id}`).toBeGreaterThan(2);
  });

  it('lays films and conductors on each other without overlap', () => {
    const layers = derived.bodies.filter(({ id }) => id.endsWith('/plate') || id.endsWith('/sheet')).sort((a, b) => a.z[0] - b.z[0]);
    expect(layers.map(({ kind }) => kind)).toEqual(['film', 'busbar', 'film', 'busbar', 'film', 'busbar', 'film']);
    for (const [i, layer] of layers.entries()) if (i > 0) expect(layer.z[0]).toBeCloseTo(layers[i - 1]?.z[1] ?? NaN, 9);
  });

  it('develops the tab by the K-factor, with its bend line at the middle of the bend', () => {
    const bar = derived.busbars.find(({ net }) => net === 'lc3');
    const t = bar?.section.thickness_mm ?? NaN;
    const arc = (Math.PI / 2) * (t + 0.44 * t);
    const box = boundsOf(bar?.flat.outline ?? []);
    // Plate, neck through the film, straight, bend, leg.
    expect(box.maxX - box.minX).toBeCloseTo(250 + 8 + 3 + arc + 34, 5);
    expect(bar?.flat.bends).toHaveLength(1);
    expect(bar?.flat.bends[0]?.from.x).toBeCloseTo(34 + arc / 2, 5);
    expect(bar?.mass_kg).toBeCloseTo(regionArea_mm2(bar?.flat ?? { outline: [], holes: [] }) * t * 8900e-9, 6);
  });

  it('opens the other conductors round what passes through: contact face, gap and margin', () => {
    const plate = derived.bodies.find(({ id }) => id === 'busbar:lc1/plate');
    const widths = plate?.holes.map((hole) => boundsOf(hole)).map(({ minX, maxX }) => Number((maxX - minX).toFixed(3)));
    expect(widths?.sort((a, b) => a - b)).toEqual([15, 32, 32, 32, 32, 32, 32]);
  });
});

describe('rules about a laminated busbar', () => {
  const laminate = (change: (record: Extract<AnyRecord, { kind: 'laminate' }>) => object): Document => changed('laminate', (record) => (record.kind === 'laminate' ? change(record) : {}));
  const conductor = (change: (record: Extract<AnyRecord, { kind: 'conductor' }>) => object): Document => changed('lc3', (record) => (record.kind === 'conductor' ? change(record) : {}));

  it('find too little film', () => expect(errorCodesOf(laminate(({ film }) => ({ film: { ...film, margin_mm: 5 } })))).toEqual(['laminate-margin']));
  it('take less film for enough where the bond is sealed', () => expect(errorCodesOf(laminate(({ film }) => ({ seal: 'pd1', film: { ...film, margin_mm: 5 } })))).toEqual([]));
  it('find a bend that is too sharp', () => expect(errorCodesOf(laminate(({ tab }) => ({ tab: { ...tab, radiusFactor: 0.5 } })))).toEqual(['laminate-contact']));
  it('find a washer that lies on film', () => expect(errorCodesOf(conductor(({ terminals }) => ({ terminals: terminals.map((terminal) => ({ ...terminal, bolt: 'M10' })) })))).toEqual(['laminate-contact']));
  it('find a conductor that is too thin', () => expect(errorCodesOf(conductor(() => ({ thickness_mm: 0.5 })))).toEqual(['laminate-ampacity']));
  it('find a conductor that gets too hot', () => expect(errorCodesOf(laminate(() => ({ maxTemperature_C: 66 })))).toContain('laminate-ampacity'));
  it('find what cannot be made, and leave nothing of it', () => {
    const document = conductor(({ terminals }) => ({ terminals: terminals.map((terminal) => (terminal.type === 'hole' ? { ...terminal, at_mm: { x: 3, y: 3 } } : terminal)) }));
    expect(errorCodesOf(document)).toContain('laminate-problem');
    const { busbars, findings } = derivedOf(document);
    expect(busbars).toEqual([]);
    const found = findings.find(({ code }) => code === 'laminate-problem');
    expect(found && findingText(found, 'en')).toMatch(/^The laminated busbar cannot be made: .*edge/);
    expect(found && findingText(found, 'zh')).toMatch(/^层叠母排无法生成：.*的开口到边缘不足/);
  });
  it('find a higher voltage than the margin is for', () => expect(errorCodesOf(new Map(laminate(({ film }) => ({ film: { ...film, margin_mm: 8 } }))).set('lc3', { ...(conductor(() => ({ potential_V: { min: 1000, max: 1000 } })).get('lc3') as AnyRecord) }))).toContain('laminate-margin'));
});

describe('records of a laminated busbar', () => {
  it.each([
    ['two conductors of one name', changed('lc3', () => ({ name: 'DC-' })), 'lc3.name'],
    ['two conductors in one layer', changed('lc3', () => ({ layer: 1 })), 'lc3.layer'],
    ['a potential the wrong way round', changed('lc3', () => ({ potential_V: { min: 1, max: 0 } })), 'lc3.potential_V'],
    ['conductors without a stack', new Map([...example].filter(([id]) => id !== 'laminate')), 'lc1'],
  ])('refuse %s', (_, document, place) => expect(integrityProblem(document)?.place).toBe(place));

  it('are refused in a brief with the field to blame', () => {
    const brief = exampleBrief();
    const bad = parseAnyBrief(JSON.stringify({ ...brief, laminate: { ...brief.laminate, seal: 'glue' } }));
    expect(bad).toMatchObject({ ok: false, problems: [{ place: 'laminate.seal' }] });
  });
});

describe('formulas of a laminated busbar', () => {
  it('ask for film by voltage, pollution and seal', () => {
    const edge = { voltage_V: 800, materialGroup: 'IIIa', lookup: 'interpolate', altitude_m: 2000, sealed: false } as const;
    expect(laminateMargin_mm({ ...edge, pollutionDegree: 2 })).toBe(8);
    expect(laminateMargin_mm({ ...edge, pollutionDegree: 3 })).toBe(12.5);
    expect(laminateMargin_mm({ ...edge, pollutionDegree: 3, sealed: true })).toBe(2.4);
    expect(laminateMargin_mm({ ...edge, pollutionDegree: 2, voltage_V: 0 })).toBe(0);
    expect(() => laminateMargin_mm({ ...edge, pollutionDegree: 2, voltage_V: 1700 })).toThrow(RangeError);
  });

  it('give the plate capacitor and the plate line', () => {
    expect(plateCapacitance_F(30000, 0.25, 3.2) * 1e9).toBeCloseTo(3.4, 3);
    expect(plateInductance_H(200, 140, 0.25) * 1e9).toBeCloseTo(0.4488, 4);
  });

  it('warm a stack of one conductor as the heat balance says', () => {
    const current_A = heatBalanceCurrent_A({ width_mm: 100, thickness_mm: 3, material: 'copper-T2', ambient_C: 40, bar_C: 75, emissivity: 0.9 });
    expect(stackTemperature_C({ conductors: [{ current_A, area_mm2: 300, material: 'copper-T2' }], width_mm: 100, thickness_mm: 3, ambient_C: 40 })).toBeCloseTo(75, 6);
    expect(stackTemperature_C({ conductors: [{ current_A: 1e5, area_mm2: 300, material: 'copper-T2' }], width_mm: 100, thickness_mm: 3, ambient_C: 40 })).toBe(300);
  });
});
