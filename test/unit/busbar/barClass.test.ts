import { describe, expect, it } from 'vitest';
import { buildBusbar } from '../../../shared/busbar/buildBusbar.ts';
import { CELL_TYPES } from '../../../shared/catalog/cells.ts';
import { createRecords } from '../../../shared/derive/create.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import type { Busbar } from '../../../shared/model/derived/index.ts';
import type { BusbarsRecord } from '../../../shared/model/records/busbars.ts';
import type { OverrideRecord } from '../../../shared/model/records/decisions.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

const CELLS = placedPack(sampleStructure(), sampleCellType());

function barOf(k: number, classes: BusbarsRecord['classes'], overrides: readonly OverrideRecord[] = []): Busbar {
  const { busbar } = buildBusbar({ ...endsOf(CELLS, k), settings: { ...sampleBusbars(), ...(classes ? { classes } : {}) }, duty: sampleDuty(), overrides, outputDirection: { x: -1, y: 0 } });
  if (!busbar) throw new Error('no bar');
  return busbar;
}

describe('material and thickness by class', () => {
  it('hold for the bars of the class and for no others', () => {
    const roles = [0, 1, 2, 3, 4].map((k) => barOf(k, undefined).role);
    expect(new Set(roles)).toEqual(new Set(['output', 'link', 'turn']));
    for (const [k, role] of roles.entries()) {
      const bar = barOf(k, { turn: { thickness_mm: 1 } });
      expect(bar.section.thickness_mm).toBe(role === 'turn' ? 1 : barOf(k, undefined).section.thickness_mm);
      expect(bar.section.chosenBy).toBe(role === 'turn' ? 'settings' : 'duty');
    }
  });

  it('give way to the thickness of one bar', () => {
    const override: OverrideRecord = { id: 'o', kind: 'override', target: 'busbar', feature: 'thickness_mm', value: 3 };
    expect(barOf(1, { link: { thickness_mm: 4 } }, [override]).section).toMatchObject({ thickness_mm: 3, chosenBy: 'override' });
  });

  it('make a class of another metal, rated as that one: layer, mass and drop follow, and the stricter density unless one is given', () => {
    const plain = barOf(1, { link: { thickness_mm: 2 } });
    const copper = barOf(1, { link: { thickness_mm: 2, material: 'copper-T2' } });
    expect(copper.section.material).toBe('copper-T2');
    expect(copper.bodies.every(({ material }) => material === 'copper-T2')).toBe(true);
    expect(copper.bodies[0]?.layer).toBe('BUSBAR_CU');
    expect(copper.mass_kg / plain.mass_kg).toBeCloseTo(8940 / 2705, 1);
    expect(copper.resistance_ohm).toBeLessThan(plain.resistance_ohm);
    const density = (bar: Busbar) => bar.section.criteria.find(({ name }) => name === 'density')?.limit;
    expect(density(copper)).toBe(5);
    expect(density(barOf(1, { link: { material: 'copper-T2', maxDensity_A_mm2: 8 } }))).toBe(8);
  });
});

describe('classes in a brief', () => {
  const BRIEF = { name: 'Pack', cell: CELL_TYPES[0]?.slug, series: 52, parallel: 1, structure: { type: 'ctp' }, carrier: 'fpc', process: 'hot-pressed-film', currents: { continuous_A: 140 } };

  it('become the settings of the layout; a class that no bar is of is refused', () => {
    const brief = parseBrief(JSON.stringify({ ...BRIEF, busbar: { classes: { turn: { thickness_mm: 3, material: 'copper-T2' } } } }));
    const created = brief.ok ? createRecords(brief.value) : brief;
    if (!created.ok) throw new Error(JSON.stringify(created.problems));
    expect(created.value.get('busbars')).toMatchObject({ thickness_mm: null, classes: { turn: { thickness_mm: 3, material: 'copper-T2' } } });
    expect(parseBrief(JSON.stringify({ ...BRIEF, busbar: { classes: { bend: { thickness_mm: 3 } } } })).ok).toBe(false);
  });
});
