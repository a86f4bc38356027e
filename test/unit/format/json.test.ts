import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../shared/format/brief.ts';
import { parseJson } from '../../../shared/format/json.ts';
import { problemText } from '../../../shared/model/result.ts';
import example from '../../../assets/examples/ess-1p52s.brief.json' with { type: 'json' };

function complaint(brief: unknown): string {
  const parsed = parseBrief(JSON.stringify(brief));
  if (parsed.ok) throw new Error('expected a refusal');
  return parsed.problems.map(problemText).join('\n');
}

describe('parseJson', () => {
  it('says where a truncated file breaks off', () => {
    const parsed = parseJson('{\n "a": [1,\n');
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(problemText(parsed.problems[0]!)).toMatch(/^line 3, column 1: the file breaks off here/);
  });
  it('says where a damaged file stops making sense', () => {
    const parsed = parseJson('{\n "a": x}');
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problems[0]!.place).toBe('line 2, column 7');
  });
  it('accepts a byte order mark', () => {
    expect(parseJson('\uFEFF{}')).toEqual({ ok: true, value: {} });
  });
});

describe('parseBrief', () => {
  it('accepts the shipped example', () => {
    expect(parseBrief(JSON.stringify(example)).ok).toBe(true);
  });
  it('names the field and what was expected', () => {
    expect(complaint({ ...example, series: 0 })).toBe('series: expected more than 0, got 0');
    expect(complaint({ ...example, series: '52' })).toBe('series: expected a number, got "52"');
    expect(complaint({ ...example, series: 5.5 })).toMatch(/^series: expected a whole number, got 5.5/);
    expect(complaint({ ...example, structure: { ...example.structure, envelope_mm: { x: -1, y: 790, z: 260 } } })).toBe('structure.envelope_mm.x: expected more than 0, got -1');
    expect(complaint({ ...example, series: 1e9 })).toBe('series: expected at most 20000, got 1000000000');
    expect(complaint({ ...example, colour: 'red' })).toBe('colour: unknown field');
    expect(complaint({ ...example, structure: { ...example.structure, rowz: 4 } })).toBe('structure.rowz: unknown field');
    expect(complaint({ ...example, currents: undefined })).toBe('currents: expected an object, it is missing');
    expect(complaint({ ...example, carrier: 'string' })).toBe('carrier: expected "fpc", got "string"');
  });
});
