/** The bill of materials and the clauses of findings as a Chinese user reads them. */
import { describe, expect, it } from 'vitest';
import { bomName, bomSource } from '../../../renderer/panels/bom/bomText.ts';
import { RULES } from '../../../shared/check/rules.ts';
import { clauseText } from '../../../shared/check/text.ts';
import { derivedOf, smallPack } from '../../support/edited.ts';

const { bom, findings } = derivedOf(smallPack());
const CHINESE = /[\u4e00-\u9fff]/;

describe('the bill of materials', () => {
  it('has Chinese names and sources for all that the program names itself', () => {
    expect(bom.length).toBeGreaterThan(8);
    // Parts that are bought keep the name their maker gives them.
    const made = bom.filter(({ role }) => role !== 'ntc' && role !== 'connector');
    expect(made.filter((row) => !CHINESE.test(bomName(row, 'zh', () => '材料'))).map(({ name }) => name)).toEqual([]);
    expect(bom.filter((row) => /[a-z]{5}/i.test(bomSource(row, 'zh').replace(/FPC|LF280K/g, ''))).map(({ source }) => source)).toEqual([]);
  });

  it('stays as it is in English', () => {
    expect(bom.map((row) => [bomName(row, 'en', String), bomSource(row, 'en')])).toEqual(bom.map(({ name, source }) => [name, source]));
  });
});

describe('the clause of a finding', () => {
  it('is Chinese wherever it is a sentence', () => {
    const clauses = [...new Set([...RULES, ...findings].map(({ clause }) => clause))];
    expect(clauses.length).toBeGreaterThan(25);
    expect(clauses.filter((clause) => !CHINESE.test(clauseText(clause, 'zh')) && !/^(IEC|IPC|GB)/.test(clause))).toEqual([]);
    expect(clauses.filter((clause) => clauseText(clause, 'en') !== clause)).toEqual([]);
  });
});
