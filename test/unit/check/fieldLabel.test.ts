/** Fields have names that people use, in both languages: the raw name of a field in a sentence is a defect. */
import { describe, expect, it } from 'vitest';
import { CELL_TYPES } from '../../../shared/catalog/cells.ts';
import { fieldLabel, reasonText, recordLabel } from '../../../shared/check/messages/fieldLabel.ts';
import { assumedData } from '../../../shared/check/rules/assumed-data.ts';
import { findingText } from '../../../shared/check/text.ts';
import { createDocument } from '../../../shared/derive/create.ts';
import type { AnyRecord } from '../../../shared/model/records/index.ts';
import { must } from '../../support/must.ts';
import { run } from './fixtures.ts';

/** A layout of which the brief gives as little as it may: every default is taken. */
const BARE = must(createDocument({ name: 'bare', cell: 'eve-lf280k', series: 4, structure: { type: 'ctp' }, currents: { continuous_A: 100 } }));
const RECORDS: readonly AnyRecord[] = [...BARE.values(), ...CELL_TYPES];
const OPEN = RECORDS.flatMap((record) => Object.keys(record.provenance ?? {}).map((key) => [record.kind, key] as const));

describe('the label of a field', () => {
  it.each(['en', 'zh'] as const)('is there in %s for everything that the program itself assumes', (language) => {
    expect(OPEN.length).toBeGreaterThan(50);
    expect(OPEN.filter(([kind, key]) => /[_.(]/.test(fieldLabel(language, kind, key).replace('（1 kHz）', '').replace('（10 s）', '')))).toEqual([]);
  });

  it('leaves out list positions, and falls back to the field above, then to the path', () => {
    expect(fieldLabel('en', 'cellType', 'terminals.0.size_mm')).toBe('weldable area of the terminals');
    expect(fieldLabel('en', 'structure', 'members.paint.colour')).toBe('frame members (paint.colour)');
    expect(fieldLabel('en', 'structure', 'supplier.note')).toBe('supplier.note');
    expect(fieldLabel('en', 'structure', 'constructor')).toBe('constructor');
  });

  it('names records', () => {
    expect(recordLabel('en', 'deck', 'deck')).toBe('Rule deck');
    expect(recordLabel('zh', 'cellType', 'cellType:eve-lf280k')).toBe('电芯型号 eve-lf280k');
    expect(recordLabel('en', 'cell', 'c7')).toBe('c7');
  });
});

describe('the reason why a value is assumed', () => {
  it('is there in Chinese for everything that the program itself assumes', () => {
    const reasons = RECORDS.flatMap((record) => Object.values(record.provenance ?? {}).map(({ reason }) => reason));
    expect(reasons.filter((reason) => !/[\u4e00-\u9fff]/.test(reasonText('zh', reason)))).toEqual([]);
    expect(reasons.filter((reason) => reasonText('en', reason) !== reason)).toEqual([]);
  });

  it('stays as a user wrote it', () => {
    expect(reasonText('zh', 'from the drawing of March')).toBe('from the drawing of March');
    expect(reasonText('zh', 'constructor')).toBe('constructor');
  });
});

describe('the text of a finding about assumed data', () => {
  it('has no raw names in it', () => {
    const found = run(assumedData, { document: BARE });
    const texts = found.map((finding) => findingText(finding, 'en'));
    expect(texts).toContain("Structure, frame members (assumed): alloy, widths, gap and height of the members stand in until the frame drawing is given");
    expect(texts.filter((text) => /_mm|_A\b|undefined/.test(text))).toEqual([]);
    expect(found.map((finding) => findingText(finding, 'zh')).filter((text) => !/^[^，]+，[^（]+(（1 kHz）|（10 s）|（采样侧）)?（(假定|未核实)）：/.test(text))).toEqual([]);
  });

  it('is one for each reason, not one for each field', () => {
    expect(run(assumedData, { document: BARE }).filter(({ params }) => params['record'] === 'structure')).toHaveLength(13);
  });
});
