import { describe, expect, it } from 'vitest';
import { makeBusbar } from '../../../shared/busbar/makeBusbar.ts';
import { barInsulation } from '../../../shared/check/rules/bar-insulation.ts';
import { findingText } from '../../../shared/check/text.ts';
import { createRecords } from '../../../shared/derive/create.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import type { Busbar } from '../../../shared/model/derived/busbar.ts';
import type { BarInsulationSetting, CoveringData } from '../../../shared/model/records/insulation.ts';
import { COVERINGS } from '../../../shared/standards/coverings.ts';
import { must } from '../../support/must.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';
import { contextOf, netInput } from './fixtures.ts';

const CELLS = placedPack(sampleStructure(), sampleCellType());
const settingsOf = (insulation: BarInsulationSetting | null, pa12: Partial<CoveringData> = {}) => ({ ...sampleBusbars(), ...(insulation ? { insulation } : {}), coverings: { pa12: { ...COVERINGS.pa12, ...pa12 } } });
const barOf = (k: number, settings: ReturnType<typeof settingsOf>): Busbar => must(makeBusbar({ ...endsOf(CELLS, k), settings, duty: sampleDuty(), overrides: [], outputDirection: { x: -1, y: 0 } }));
const found = (insulation: BarInsulationSetting | null, pa12?: Partial<CoveringData>, k = 1) => {
  const busbars = settingsOf(insulation, pa12);
  return barInsulation.run(netInput({ busbar: barOf(k, busbars) }), contextOf({ busbars }));
};
const said = (insulation: BarInsulationSetting | null, pa12?: Partial<CoveringData>) => found(insulation, pa12).map(({ severity, params }) => `${severity} ${String(params['variant'])}`);

describe('the insulation of bars', () => {
  it('is said to count on a test, once for each kind and wall; of bare bars nothing is said', () => {
    expect(said(null)).toEqual([]);
    expect(said({ kind: 'pa12' })).toEqual(['note pa12']);
    const keys = (setting: BarInsulationSetting, k: number) => found(setting, {}, k).map(({ key }) => key);
    expect(keys({ kind: 'pa12' }, 1)).toEqual(keys({ kind: 'pa12' }, 0));
    expect(keys({ kind: 'pa12' }, 1)).not.toEqual(keys({ kind: 'pa12', thickness_mm: 0.8 }, 1));
    const context = contextOf({});
    const test_V = context.deck.impulse_V * (context.deck.insulationToStructure === 'reinforced' ? 1.6 : 1);
    expect(found({ kind: 'epoxy-powder' })).toMatchObject([{ required: test_V, unit: 'V', params: { edge_mm: 1 } }]);
    for (const language of ['en', 'zh'] as const) expect(findingText(found({ kind: 'epoxy-powder' })[0]!, language)).not.toContain('{');
  });

  it('is a warning where the wall is thinner than is made, or its surface tracks more easily than the deck counts on', () => {
    expect(said({ kind: 'pa12', thickness_mm: 0.5 })).toEqual(['note pa12']);
    expect(said({ kind: 'pa12', thickness_mm: 0.4 })).toEqual(['warning wall', 'note pa12']);
    expect(said({ kind: 'pa12' }, { leastWall_mm: 0.7 })).toEqual(['warning wall', 'note pa12']);
    expect(said({ kind: 'pa12' }, { group: 'IIIb' })).toEqual(['warning tracking', 'note pa12']);
    expect(said({ kind: 'pa12' }, { group: 'I' })).toEqual(['note pa12']);
  });

  it('is a warning where it is asked for and nothing is left to cover', () => {
    expect(said({ kind: 'pa12', joint_mm: 40 })).toEqual(['warning nothing-left']);
  });
});

describe('insulation in a brief', () => {
  const BRIEF = { name: 'Pack', cell: 'prismatic-120', series: 8, structure: { type: 'module', rows: 1, cellsPerRow: 4, modules: { alongX: 1, alongY: 2 } }, currents: { continuous_A: 120 } };
  const busbarsOf = (busbar: unknown) => {
    const brief = parseBrief(JSON.stringify({ ...BRIEF, ...(busbar === undefined ? {} : { busbar }) }));
    const created = brief.ok ? createRecords(brief.value) : brief;
    const record = must(created).get('busbars');
    return record?.kind === 'busbars' ? record : null;
  };

  it('is a sleeve on bars between modules where the brief says nothing, with data that nobody has confirmed', () => {
    expect(busbarsOf(undefined)).toMatchObject({ classes: { 'hv-link': { insulation: { kind: 'heat-shrink', thickness_mm: 1 } } }, coverings: { 'heat-shrink': { limit_C: 105 } }, provenance: { 'coverings.heat-shrink': { status: 'assumed' } } });
  });

  it('is what the brief asks for, with the data of that', () => {
    const busbars = busbarsOf({ classes: { 'hv-link': { insulation: { kind: 'pa12', thickness_mm: 0.7, end_mm: 30 } } } });
    expect(busbars?.classes?.['hv-link']?.insulation).toEqual({ kind: 'pa12', thickness_mm: 0.7, end_mm: 30 });
    expect(Object.keys(busbars?.coverings ?? {})).toEqual(['pa12']);
    expect(busbarsOf({ insulation: { kind: 'none' } })?.classes).toBeUndefined();
  });

  it('is refused at its place where it is no insulation', () => {
    const problems = (busbar: unknown) => {
      const brief = parseBrief(JSON.stringify({ ...BRIEF, busbar }));
      return brief.ok ? [] : brief.problems.map(({ place }) => place);
    };
    expect(problems({ classes: { 'hv-link': { insulation: { kind: 'paper' } } } })).toEqual(['busbar.classes.hv-link.insulation.kind']);
    expect(problems({ insulation: { kind: 'pa12', thickness_mm: -1 } })).toEqual(['busbar.insulation.thickness_mm']);
    expect(problems({ insulation: { kind: 'pa12', wall: 1 } })).toHaveLength(1);
  });
});
