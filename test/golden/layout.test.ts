/** The shipped layout: what `new` makes of the brief, what `info` and `check` say of it, and that saving and opening lose nothing. */
import { describe, expect, it } from 'vitest';
import { packInfo } from '../../shared/derive/info.ts';
import { parseDocument } from '../../shared/format/readDocument.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { derivedOf, edited } from '../support/edited.ts';
import { exampleDocument } from '../support/examplePack.ts';
import { must } from '../support/must.ts';

const document = exampleDocument();
const derived = derivedOf(document);

describe('new', () => {
  it('makes the same again', () => {
    expect(serializeDocument(exampleDocument())).toBe(serializeDocument(document));
  });
});

describe('info', () => {
  const info = packInfo(document, derived);

  it('counts', () => {
    expect(info.topology).toMatchObject({ series: 52, parallel: 1 });
    expect(info.counts).toMatchObject({ cells: 52, nets: 53, busbars: 53, taps: 56, ntcs: 12, frontEnds: 4 });
    // Two pads for each of the 51 bars between cells, one for each output, and one weld for each tap.
    expect(info.counts.welds).toBe(51 * 2 + 2 + 56);
  });

  it('adds up voltage, energy and mass', () => {
    expect(info.voltage_V.nominal).toBe(166.4);
    expect(info.voltage_V.max).toBeCloseTo(52 * 3.65, 9);
    expect(info.capacity_Ah).toBe(280);
    expect(info.energy_kWh).toBeCloseTo((52 * 3.2 * 280) / 1000, 9);
    expect(info.mass_kg.cells).toBeCloseTo(52 * 5.42, 9);
    expect(info.mass_kg.total).toBeCloseTo(Object.values(info.mass_kg.byRole).reduce((sum, mass) => sum + mass, 0), 4);
    expect(info.massRatio.GCTP).toBeCloseTo(info.mass_kg.cells / info.mass_kg.total, 6);
  });

  it('measures the space the cells use', () => {
    const cells_L = (52 * 173.7 * 71.7 * 207.2) / 1e6;
    const envelope_L = (1130 * 790 * 265) / 1e6;
    expect(info.volume_L.cells).toBeCloseTo(cells_L, 6);
    expect(info.utilisation.VCTP).toBeCloseTo(cells_L / envelope_L, 6);
    expect(info.density.Wh_per_L).toBeCloseTo(46592 / envelope_L, 3);
  });

  it('names every part once, and counts every piece', () => {
    expect(new Set(info.parts.map((part) => part.number)).size).toBe(info.counts.partNumbers);
    expect(info.parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(info.counts.parts);
  });
});

describe('check', () => {
  it('finds nothing but assumed data, each with a reason', () => {
    expect(new Set(derived.findings.map((finding) => finding.code))).toEqual(new Set(['assumed-data']));
    expect(derived.findings.filter((finding) => finding.severity !== 'warning')).toEqual([]);
    expect(derived.findings.filter((finding) => String(finding.params['reason']).length < 20)).toEqual([]);
  });

  it('warns of the terminals, which no public drawing gives', () => {
    expect(derived.findings.filter((finding) => finding.items[0]?.includes('eve-lf280k') && String(finding.params['field']).startsWith('terminals'))).not.toEqual([]);
  });
});

describe('saving and opening', () => {
  const text = serializeDocument(document);

  it('gives the same document and the same bytes', () => {
    const opened = must(parseDocument(text));
    expect(new Map([...opened].sort())).toEqual(new Map([...document].sort()));
    expect(serializeDocument(opened)).toBe(text);
  });

  it('derives the same from the opened file as from the brief', () => {
    expect(derivedOf(must(parseDocument(text)))).toEqual(derived);
  });

  it('keeps fields it does not know, and writes them back', () => {
    const file = JSON.parse(text) as { records: Record<string, unknown>[] };
    for (const record of file.records) record['supplierNote'] = { by: '张工', tolerance: [0.1, -0.1] };
    const structure = file.records.find((record) => record['id'] === 'structure') as { members: Record<string, unknown> };
    structure.members['alloyTemper'] = 'T6';
    const written = serializeDocument(must(parseDocument(JSON.stringify(file))));
    const again = JSON.parse(written) as typeof file;
    expect(again.records.filter((record) => JSON.stringify(record['supplierNote']) !== '{"by":"张工","tolerance":[0.1,-0.1]}')).toEqual([]);
    expect(again.records.find((record) => record['id'] === 'structure')).toMatchObject({ members: { alloyTemper: 'T6' } });
    expect(derivedOf(must(parseDocument(written))).summary).toEqual(derived.summary);
  });

  it('changes a line for a changed cell and no other', () => {
    const moved = edited(document, (tx) => tx.update('c7', 'cell', (cell) => ({ ...cell, pose: { ...cell.pose, x: cell.pose.x + 0.5 } })));
    const before = text.split('\n');
    const changed = serializeDocument(moved).split('\n').filter((line, i) => line !== before[i]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('"c7"');
  });

  it.each([
    ['structure', 'members', 'structure.members.material'],
    ['structure', 'pad', 'structure.pad.material'],
    ['process', 'film', 'process.film.material'],
    ['sampling', 'tab', 'sampling.tab.material'],
  ])('refuses a material without data in %s.%s', (id, part, place) => {
    const file = JSON.parse(text) as { records: Record<string, unknown>[] };
    const record = file.records.find((candidate) => candidate['id'] === id);
    (record?.[part] as Record<string, unknown>)['material'] = 'unobtainium';
    expect(parseDocument(JSON.stringify(file))).toMatchObject({ ok: false, problems: [{ place, message: expect.stringContaining('unobtainium') as string }] });
  });
});
