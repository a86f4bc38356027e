/** Faults put into a small pack by edits: the right rule speaks up, at the right place, with the right figures, and no other error does. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/model/derived/index.ts';
import type { Document } from '../../shared/model/document.ts';
import { recordsOfKind } from '../../shared/model/document.ts';
import type { CellRecord } from '../../shared/model/records/cell.ts';
import type { DeckRecord } from '../../shared/model/records/deck.ts';
import type { DutyRecord } from '../../shared/model/records/duty.ts';
import type { SamplingRecord } from '../../shared/model/records/sampling.ts';
import type { StructureRecord } from '../../shared/model/records/structure.ts';
import type { Transaction } from '../../shared/model/store/store.ts';
import { derivedOf, edited, smallPack } from '../support/edited.ts';

type Edit = (transaction: Transaction) => void;

const pack = smallPack();

const findingsAfter = (edit: Edit, document: Document = pack): readonly Finding[] => derivedOf(edited(document, edit)).findings.filter((finding) => finding.code !== 'assumed-data');
const errorsOf = (findings: readonly Finding[]) => findings.filter((finding) => finding.severity === 'error' && !finding.waived);
const codesOf = (findings: readonly Finding[]) => [...new Set(findings.map((finding) => finding.code))].sort();
const withCode = (findings: readonly Finding[], code: string) => findings.filter((finding) => finding.code === code);

const cell = (id: string, change: (pose: CellRecord['pose']) => Partial<CellRecord['pose']>): Edit => (tx) =>
  tx.update(id, 'cell', (record) => ({ ...record, placed: 'user', pose: { ...record.pose, ...change(record.pose) } }));
const duty = (change: Partial<DutyRecord>): Edit => (tx) => tx.update('duty', 'duty', (record) => ({ ...record, ...change }));
const deck = (change: Partial<DeckRecord>): Edit => (tx) => tx.update('deck', 'deck', (record) => ({ ...record, ...change }));
const sampling = (change: (record: SamplingRecord) => Partial<SamplingRecord>): Edit => (tx) => tx.update('sampling', 'sampling', (record) => ({ ...record, ...change(record) }));
const members = (change: Partial<StructureRecord['members']>): Edit => (tx) => tx.update('structure', 'structure', (record) => ({ ...record, members: { ...record.members, ...change } }));
const override = (target: string, feature: string, value: number): Edit => (tx) => tx.put({ id: `override:${target}:${feature}`, kind: 'override', target, feature, value });
const waiver = (key: string): Edit => (tx) => tx.put({ id: 'waiver:1', kind: 'waiver', key, by: 'an engineer', on: '2026-01-02', why: 'measured' });

it('the pack is sound before', () => {
  expect(errorsOf(findingsAfter(() => undefined))).toEqual([]);
});

describe('cells', () => {
  it('one turned round: polarity, and what its bars then touch', () => {
    const found = findingsAfter(cell('c8', ({ rotation_deg }) => ({ rotation_deg: (rotation_deg + 180) % 360 })));
    expect(withCode(found, 'polarity')).toMatchObject([{ severity: 'error', items: ['c8'], actual: 270, required: 90, unit: 'deg' }]);
    expect(codesOf(errorsOf(found))).toEqual(['busbar-wrong-terminal', 'polarity', 'route-failed', 'short-circuit']);
    // Only its own bars lie wrong, each on its cell and the one beyond.
    expect(new Set(withCode(found, 'busbar-wrong-terminal').map((finding) => finding.items[0]))).toEqual(new Set(['busbar:g7|g8', 'busbar:g8|g9']));
    expect(withCode(found, 'route-failed').map((finding) => finding.items[0])).toEqual(['fe2']);
  });

  it('two neighbours swapped in the series order: both turned the wrong way', () => {
    const found = findingsAfter((tx) => tx.update('topology', 'topology', (record) => ({ ...record, groupOrder: record.groupOrder.map((group) => ({ g3: 'g4', g4: 'g3' })[group] ?? group) })));
    expect(withCode(found, 'polarity').map((finding) => finding.items)).toEqual([['c3'], ['c4']]);
    expect(withCode(found, 'busbar-wrong-terminal').length).toBeGreaterThan(0);
    expect(new Set(withCode(found, 'route-failed').map((finding) => finding.items[0]))).toEqual(new Set(['fe1']));
  });

  it('two far ones swapped in the series order: bars on wrong terminals and shorts, and no bar elsewhere is lost', () => {
    const found = findingsAfter((tx) => tx.update('topology', 'topology', (record) => ({ ...record, groupOrder: record.groupOrder.map((group) => ({ g3: 'g12', g12: 'g3' })[group] ?? group) })));
    expect(codesOf(found)).toEqual(expect.arrayContaining(['polarity', 'busbar-wrong-terminal', 'short-circuit']));
    expect(codesOf(found)).not.toContain('busbar-problem');
    expect(codesOf(found)).not.toContain('series-open');
  });

  it('3 mm into its neighbour: an overlap of 1 mm, and nothing more', () => {
    const found = findingsAfter(cell('c8', ({ x }) => ({ x: x + 3 })));
    expect(found).toMatchObject([{ code: 'cell-overlap', severity: 'error', items: ['c7', 'c8'], actual: -1, required: 0.5, unit: 'mm' }]);
    // Within the millimetre that both take up.
    const face_x = (pack.get('c8') as CellRecord).pose.x + 3 + 71.7 / 2;
    expect(Math.abs((found[0]?.at?.x ?? 0) - (face_x - 0.5))).toBeLessThanOrEqual(0.5 + 1e-6);
  });

  it('0.3 mm from its neighbour: too close as cells, and as cans of two potentials', () => {
    const found = findingsAfter(cell('c8', ({ x }) => ({ x: x + 1.7 })));
    expect(codesOf(found)).toEqual(['cell-overlap', 'creepage']);
    expect(withCode(found, 'cell-overlap')).toMatchObject([{ actual: 0.3, required: 0.5 }]);
    expect(withCode(found, 'creepage')).toMatchObject([{ items: ['c7', 'c8'], actual: 0.3, required: 0.4, params: { netA: 'N7', netB: 'N8', voltage_V: 3.65 } }]);
  });

  it('in the place of another: overlap by a whole thickness', () => {
    const { pose } = pack.get('c7') as CellRecord;
    expect(withCode(findingsAfter(cell('c8', () => pose)), 'cell-overlap')).toMatchObject([{ items: ['c7', 'c8'], actual: -71.7 }]);
  });

  it('out of the envelope: with the side and by how much', () => {
    const found = withCode(findingsAfter(cell('c3', ({ y }) => ({ y: y - 100 }))), 'outside-envelope');
    expect(found.map((finding) => finding.items[0]).sort()).toEqual(['busbar:g2|g3', 'c3']);
    const lowest = (pack.get('c3') as CellRecord).pose.y - 100 - 173.7 / 2;
    expect(found.find((finding) => finding.items[0] === 'c3')).toMatchObject({ required: 0, unit: 'mm', params: { side: '-y' } });
    expect(found.find((finding) => finding.items[0] === 'c3')?.actual).toBeCloseTo(lowest, 6);
  });

  it('1 mm higher than its neighbours: no flat bar lies on both, and the path is open there only', () => {
    const found = errorsOf(findingsAfter(cell('c3', ({ z }) => ({ z: z + 1 }))));
    expect(codesOf(found)).toEqual(['busbar-problem', 'route-failed', 'series-open']);
    for (const code of ['busbar-problem', 'series-open']) expect(withCode(found, code).map((finding) => finding.items[0])).toEqual(['busbar:g2|g3', 'busbar:g3|g4']);
  });

  it('removed: the series path is open on both sides of its group', () => {
    const found = findingsAfter((tx) => tx.remove('c8'));
    expect(withCode(found, 'series-open').map((finding) => [finding.items, finding.params['net']])).toEqual([[['busbar:g7|g8', 'g8'], 'N7'], [['busbar:g8|g9', 'g8'], 'N8']]);
  });

  it('one more than its group may hold', () => {
    const found = findingsAfter((tx) => tx.put({ ...(pack.get('c8') as CellRecord), id: 'c99' }));
    expect(withCode(found, 'group-cells')).toMatchObject([{ items: ['c8', 'c99', 'g8'], actual: 2, required: 1 }]);
  });

  it('nudged by what its neighbours bear: nothing', () => {
    expect(findingsAfter(cell('c8', ({ x, y }) => ({ x: x + 1, y: y - 2 })))).toEqual([]);
  });
});

/** What a bar falls short of, whatever the finding says would help. */
const criterionOf = ({ params }: Finding): string => String(params['variant']).replace(/-(class|room)$/, '');

describe('busbars', () => {
  it('one made too thin: its own four criteria, its bump, which is as low as the sheet is thin, and no other bar', () => {
    const found = findingsAfter(override('busbar:g3|g4', 'thickness_mm', 0.5));
    expect(found.map((finding) => [finding.code, finding.severity, finding.items])).toEqual([
      ...Array.from({ length: 4 }, () => ['busbar-ampacity', 'error', ['busbar:g3|g4']]),
      ['bump-movement', 'warning', ['busbar:g3|g4']],
    ]);
    expect(found.slice(0, 4).map(criterionOf)).toEqual(['density', 'drop', 'rise', 'short-time']);
    expect(found[0]).toMatchObject({ required: 5, unit: 'A/mm2' });
    expect(found[0]?.actual).toBeCloseTo(280 / (43 * 0.5), 9);
  });

  it('one too thick for its bump: it alone is reported, and stays as it was without the override', () => {
    const found = findingsAfter(override('busbar:g5|g6', 'thickness_mm', 6));
    expect(withCode(found, 'busbar-problem').map((finding) => finding.items[0])).toEqual(['busbar:g5|g6']);
    expect(withCode(found, 'busbar-problem')[0]?.params['reason']).toContain('bump of 6 mm bar needs 41.496 mm');
    expect(codesOf(found)).toEqual(['busbar-problem']);
  });

  it('at 900 A: every bar too thin, none unmade', () => {
    const found = findingsAfter(duty({ continuous_A: 900 }));
    const dense = withCode(found, 'busbar-ampacity').filter((finding) => criterionOf(finding) === 'density');
    expect(dense).toHaveLength(16);
    expect(dense.find((finding) => finding.items[0] === 'busbar:g3|g4')).toMatchObject({ severity: 'error', actual: expect.closeTo(900 / (43 * 3), 6) as number, required: 5 });
    expect(codesOf(errorsOf(found)).filter((code) => !['busbar-ampacity', 'weld-area'].includes(code))).toEqual([]);
  });

  it('in a short circuit of 50 kA for a second', () => {
    const found = withCode(findingsAfter(duty({ shortCircuit_A: 50_000, clearing_s: 1 })), 'busbar-ampacity');
    expect(new Set(found.map((finding) => [finding.severity, criterionOf(finding), finding.unit].join(' ')))).toEqual(new Set(['error short-time mm2']));
    expect(found).toHaveLength(16);
  });

  it('overridden after they are gone, or in a feature they have not', () => {
    expect(findingsAfter(override('busbar:g3|g9', 'thickness_mm', 2))).toMatchObject([{ code: 'orphaned-override', severity: 'warning', items: ['override:busbar:g3|g9:thickness_mm'] }]);
    expect(findingsAfter(override('busbar:g3|g4', 'colour', 2))).toMatchObject([{ code: 'orphaned-override', params: { variant: 'feature' } }]);
  });

  it('with a weld of one seam', () => {
    const found = findingsAfter((tx) => tx.update('busbars', 'busbars', (record) => ({ ...record, weld: { ...record.weld, seams: 1 } })));
    expect(codesOf(found)).toEqual(['weld-area']);
    expect(found).toHaveLength(30);
    expect(found[0]).toMatchObject({ severity: 'error', actual: expect.closeTo(0.8 * 26 * 1.2, 6) as number, unit: 'mm2' });
  });
});

describe('structure', () => {
  it('less height above the lids than bumps and connectors stand: each of them, and nothing at the height they need', () => {
    const withHeight = (aboveLid_mm: number) => withCode(findingsAfter((tx) => tx.update('structure', 'structure', (record) => ({ ...record, aboveLid_mm }))), 'height-above-lid');
    const low = withHeight(9);
    // Terminal 3 mm, bar 2 mm, bump 5 mm over its top; outputs are flat.
    const bump = low.find((finding) => finding.items[0] === 'busbar:g2|g3');
    expect(bump).toMatchObject({ actual: 10, required: 9, unit: 'mm', severity: 'error' });
    expect(low.map((finding) => finding.items[0])).toEqual(expect.arrayContaining(['fpc:fe1', 'fpc:fe2', 'fpc:fe3']));
    expect(low.some((finding) => finding.items[0] === 'busbar:|g1')).toBe(false);
    const highest = Math.max(...low.map((finding) => Number(finding.actual)));
    expect(withHeight(highest)).toEqual([]);
  });

  it('members that touch the lugs: one short each', () => {
    // The lid is at 207.2 mm over the cells' base, the terminal and so the lug's underside 3 mm above.
    const found = errorsOf(findingsAfter(members({ height_mm: 210.2 })));
    expect(found.map((finding) => [finding.code, finding.items])).toEqual([['short-circuit', ['busbar:g15|', 'structure']], ['short-circuit', ['busbar:|g1', 'structure']]]);
  });

  it('members 0.2 mm too close to the lugs: clearance once a lug, not said again as creepage', () => {
    const found = errorsOf(findingsAfter(members({ height_mm: 208.9 })));
    expect(found.map((finding) => [finding.code, finding.items])).toEqual([['clearance', ['busbar:g15|', 'structure']], ['clearance', ['busbar:|g1', 'structure']]]);
    for (const finding of found) {
      expect(finding).toMatchObject({ required: 1.5, unit: 'mm', params: { voltage_V: 54.75, netB: 'CHASSIS' } });
      expect(finding.actual).toBeCloseTo(1.3, 6);
    }
  });

  it.each([
    ['at 5000 m', duty({ altitude_m: 5000 }), 1.5 * 1.48],
    ['for an impulse of 8 kV', deck({ impulse_V: 8000 }), 8],
  ])('the 2 mm pad under bare cells %s: once for each cell, and none once they are wrapped', (_name, edit, required) => {
    expect(findingsAfter(edit)).toEqual([]);
    const found = findingsAfter((tx) => {
      tx.update('cellType:eve-lf280k', 'cellType', (record) => ({ ...record, wrap: null }));
      edit(tx);
    });
    expect(codesOf(found)).toEqual(['clearance']);
    expect(found).toHaveLength(15);
    for (const finding of found) {
      expect(finding).toMatchObject({ actual: 2, items: [expect.stringMatching(/^c\d+$/) as string, 'structure'] });
      expect(finding.required).toBeCloseTo(required, 9);
    }
  });

  it('beyond the tables: a check that cannot run is no clean check', () => {
    const found = errorsOf(findingsAfter(duty({ altitude_m: 25_000 })));
    expect(new Set(withCode(found, 'rule-failed').map((finding) => finding.params['rule']))).toEqual(new Set(['clearance', 'creepage', 'short-circuit']));
  });
});

describe('sampling', () => {
  it('a group that no front end measures', () => {
    const found = findingsAfter((tx) => tx.update('fe1', 'frontEnd', (record) => ({ ...record, groups: record.groups.filter((group) => group !== 'g3') })));
    expect(found).toMatchObject([{ code: 'unmeasured-group', severity: 'error', items: ['c3', 'g3'], actual: 0, required: 1 }]);
  });

  it('a front end taken out', () => {
    const found = findingsAfter((tx) => tx.remove('fe3'));
    expect(codesOf(found)).toEqual(['unmeasured-group']);
    expect(found.map((finding) => finding.params['group']).sort()).toEqual(['g11', 'g12', 'g13', 'g14', 'g15']);
  });

  it('a front end over two rows', () => {
    const found = findingsAfter((tx) => {
      tx.update('fe1', 'frontEnd', (record) => ({ ...record, groups: [...record.groups, 'g6'] }));
      tx.update('fe2', 'frontEnd', (record) => ({ ...record, groups: record.groups.filter((group) => group !== 'g6') }));
    });
    expect(found).toMatchObject([{ code: 'route-failed', items: ['fe1', 'fpc:fe1'], params: { cause: 'not-one-row' } }]);
  });

  it('more groups than channels', () => {
    expect(findingsAfter(sampling(() => ({ channels: 4 })))).toMatchObject(['fe1', 'fe2', 'fe3'].map((frontEnd) => ({ code: 'front-end-channels', items: [frontEnd], actual: 5, required: 4 })));
  });

  it('more sensors than cells', () => {
    expect(findingsAfter(sampling(() => ({ ntcPerFrontEnd: 6 })))).toMatchObject(['fe1', 'fe2', 'fe3'].map((frontEnd) => ({ code: 'route-failed', items: [frontEnd, `fpc:${frontEnd}`], actual: 5, required: 6, unit: null })));
  });

  it('traces so far apart that the trunk does not fit', () => {
    const found = findingsAfter(sampling(({ fpc }) => ({ fpc: { ...fpc, minSpace_mm: 4 } })));
    expect(codesOf(found)).toEqual(['route-failed']);
    expect(found[0]).toMatchObject({ unit: 'mm', params: { cause: 'channel-too-narrow' } });
    expect(Number(found[0]?.actual)).toBeLessThan(Number(found[0]?.required));
  });

  it('a circuit longer than its panel', () => {
    const found = findingsAfter(sampling(({ fpc }) => ({ fpc: { ...fpc, panel_mm: { x: 200, y: 250 } } })));
    expect(found).toMatchObject(['fe1', 'fe2', 'fe3'].map((frontEnd) => ({ code: 'fpc-panel', items: [`fpc:${frontEnd}`], required: 250, unit: 'mm' })));
    expect(Number(found[0]?.actual)).toBeGreaterThan(340);
  });

  it('a neck too wide to be the weakest place: each of 18 voltage lines, no sensor line', () => {
    const found = findingsAfter(sampling(({ fuse }) => ({ fuse: { ...fuse, width_mm: 0.2 } })));
    expect(codesOf(found)).toEqual(['fuse-neck']);
    expect(found).toHaveLength(18);
    for (const finding of found) expect(finding).toMatchObject({ actual: 0.8, required: 0.6, params: { variant: 'section', net: expect.stringMatching(/^N/) as string } });
  });

  it('a neck too narrow for the balancing current', () => {
    const found = findingsAfter(sampling(({ fuse }) => ({ fuse: { ...fuse, width_mm: 0.03 } })));
    expect(new Set(found.map((finding) => `${finding.code} ${finding.params['variant']}`))).toEqual(new Set(['fuse-neck current']));
    // IPC-2221, internal layer, 10 K: 0.024 x 10^0.44 x A^0.725, A in square mils; twice 0.1 A is needed.
    expect(found[0]?.actual).toBeCloseTo(0.024 * 10 ** 0.44 * ((0.03 * 0.035) / 6.4516e-4) ** 0.725, 6);
    expect(found[0]?.required).toBeCloseTo(0.2, 9);
  });
});

describe('film', () => {
  it('windows whose rounded corners reach into the welds', () => {
    const found = findingsAfter((tx) => tx.update('process', 'process', (record) => ({ ...record, film: { ...record.film, weldWindowMargin_mm: 0.1 } })));
    expect(codesOf(found)).toEqual(['film-window-weld']);
    expect(found[0]).toMatchObject({ severity: 'error', required: 0.1, items: ['film:top', expect.stringMatching(/^busbar:/) as string, expect.stringMatching(/^terminal:/) as string] });
  });
});

describe('decisions', () => {
  it('one number on two parts', () => {
    const bars = recordsOfKind(pack, 'part').filter((part) => part.role === 'busbar');
    const [first, second] = bars;
    const found = findingsAfter((tx) => tx.update(second?.id ?? '', 'part', (record) => ({ ...record, number: first?.number ?? '' })));
    expect(found).toMatchObject([{ code: 'duplicated-part-number', severity: 'error', actual: 2, required: 1, params: { number: first?.number } }]);
  });

  it('a waiver holds for its finding and for no other, and is missed when it has none', () => {
    const near = edited(pack, cell('c8', ({ x }) => ({ x: x + 3 })));
    const [overlap] = findingsAfter(() => undefined, near);
    const waive = waiver(overlap?.key ?? '');
    expect(findingsAfter(waive, near)).toMatchObject([{ code: 'cell-overlap', waived: true, severity: 'error' }]);
    // A little farther it is the same finding; into the other neighbour it is another.
    expect(findingsAfter(cell('c8', ({ x }) => ({ x: x + 0.1 })), edited(near, waive))).toMatchObject([{ code: 'cell-overlap', waived: true }]);
    const other = findingsAfter(cell('c8', ({ x }) => ({ x: x - 6 })), edited(near, waive));
    expect(other.map(({ code, waived, items }) => [code, waived, items])).toEqual([['cell-overlap', false, ['c8', 'c9']], ['orphaned-waiver', false, ['waiver:1']]]);
    expect(findingsAfter(waive)).toMatchObject([{ code: 'orphaned-waiver', severity: 'note' }]);
  });

  it('a waiver does not hide a second fault of the same cell', () => {
    const near = edited(pack, cell('c8', ({ x }) => ({ x: x + 1.7 })));
    const overlap = findingsAfter(() => undefined, near).find((finding) => finding.code === 'cell-overlap');
    expect(errorsOf(findingsAfter(waiver(overlap?.key ?? ''), near)).map((finding) => finding.code)).toEqual(['creepage']);
  });
});
