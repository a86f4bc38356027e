/** Every shipped example: what `new` makes of its brief, and that nothing is wrong with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../shared/derive/create.ts';
import { parseAnyBrief } from '../../shared/format/brief.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { derivedOf } from '../support/edited.ts';
import { must } from '../support/must.ts';

const FOLDER = new URL('../../assets/examples/', import.meta.url);
const NAMES = readdirSync(FOLDER).filter((file) => file.endsWith('.brief.json')).map((file) => file.slice(0, -'.brief.json'.length));
const textOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

describe.each(NAMES)('the example %s', (name) => {
  const document = must(createDocument(must(parseAnyBrief(textOf(`${name}.brief.json`)))));

  it('is shipped as the program makes it, byte for byte', () => {
    const isSame = serializeDocument(document) === textOf(`${name}.ccs`);
    expect(isSame, `the shipped layout is out of date; write it again with: npm run -s ccs -- new --example ${name} -o assets/examples/${name}.ccs`).toBe(true);
  });

  it('has no findings but of data that nobody has confirmed', () => {
    const { findings } = derivedOf(document);
    expect([...new Set(findings.map(({ code, severity }) => `${code} ${severity}`))]).toEqual(['assumed-data warning']);
  });
});

describe('the example of 104 cells', () => {
  const derived = derivedOf(must(createDocument(must(parseAnyBrief(textOf('ess-1p104s-314.brief.json'))))));

  it('stands over 300 V, with eight front ends of thirteen cells', () => {
    expect(derived.summary).toMatchObject({ cells: 104, series: 104, parallel: 1, frontEnds: 8, taps: 8 * 14, ntcs: 24 });
    expect(derived.summary.nominal_V).toBeCloseTo(332.8, 9);
    expect(derived.summary.max_V).toBeCloseTo(379.6, 9);
    expect(derived.fpcs.map(({ taps }) => taps.length)).toEqual(Array.from({ length: 8 }, () => 14));
    expect(derived.busbars.filter(({ role }) => role === 'turn')).toHaveLength(7);
  });

  it('bears its two outputs at the front end, on its first and its last row', () => {
    const outputs = derived.busbars.filter(({ role }) => role === 'output').map(({ boltHoles }) => boltHoles[0]?.centre ?? { x: NaN, y: NaN });
    expect(outputs).toHaveLength(2);
    for (const { x } of outputs) expect(x).toBeLessThan(105);
    expect(Math.abs((outputs[0]?.y ?? 0) - (outputs[1]?.y ?? 0))).toBeGreaterThan(1200);
  });
});
