/** Whatever the schemas and the references between records allow can be derived: what cannot be made is a finding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { integrityProblem } from '../../shared/format/integrity.ts';
import type { Document } from '../../shared/model/document.ts';
import { anyRecord } from '../../shared/model/records/index.ts';
import { edited } from '../support/edited.ts';
import { exampleDocument } from '../support/examplePack.ts';

type Path = readonly (string | number)[];

/** Two rows of three. */
const PACK = exampleDocument((brief) => ({ ...brief, series: 6, structure: { type: 'ctp', rows: 2, cellsPerRow: 3 }, frontEnd: { part: 'bq79612' } }));

const NUMBERS = [0, -1, -1000, 1e-9, 0.001, 0.5, 1, 2, 7, 1000, 20_000, 100_000, 1e6, 1e12, 1e300];
const TEXTS = ['', 'nope', 'aluminium-1060-O', 'copper-T2', 'pet-film', 'nickel', 'a|b', ':'];

function* leavesOf(value: unknown, path: Path = []): Generator<{ readonly path: Path; readonly values: readonly unknown[] }> {
  if (Array.isArray(value)) yield { path, values: [[], value.slice(0, 1), [...(value as unknown[]), ...(value as unknown[])]] };
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  } else if (typeof value === 'number' || value === null) yield { path, values: [...NUMBERS, null] };
  else if (typeof value === 'string') yield { path, values: TEXTS };
}

function withValue(target: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(target)) return (target as unknown[]).map((item, i) => (i === step ? withValue(item, rest, value) : item));
  const fields = target as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: withValue(fields[step], rest, value) };
}

const KEPT = new Set(['provenance', 'id', 'kind', 'defaulted']);
const EDITS = [...PACK.values()].flatMap((record) =>
  [...leavesOf(record)].filter(({ path }) => !KEPT.has(String(path[0]))).flatMap(({ path, values }) => values.map((value) => ({ record: record.id, path, value }))),
);

/** The document with the edit, or null where the schemas or the references refuse it. */
function afterEdit(document: Document, { record, path, value }: (typeof EDITS)[number]): Document | null {
  const parsed = anyRecord.safeParse(withValue(document.get(record), path, value));
  if (!parsed.success) return null;
  const next = new Map(document).set(record, parsed.data);
  return integrityProblem(next) ? null : next;
}

describe('derivation', () => {
  it('never throws, whatever single field is edited', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...EDITS), (edit) => {
        const document = afterEdit(PACK, edit);
        if (!document) return;
        tried++;
        const { findings } = createDerivation(document).derived();
        for (const finding of findings) if (finding.code.endsWith('-failed')) expect(Object.values(finding.params).join(' ')).not.toBe('');
      }),
      { numRuns: 25 },
    );
    expect(tried).toBeGreaterThan(5);
  }, 600_000);

  it('speaks of a structure that is too large to be drawn, and of settings out of the tables', () => {
    const huge = edited(PACK, (tx) => tx.update('structure', 'structure', (structure) => ({ ...structure, rows: 1e6 })));
    expect(createDerivation(huge).derived().findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'generator-failed', severity: 'error', params: expect.objectContaining({ generator: 'structure' }) as unknown })]));
    const high = edited(PACK, (tx) => tx.update('duty', 'duty', (duty) => ({ ...duty, altitude_m: 1e6 })));
    expect(createDerivation(high).derived().findings.map((finding) => finding.code)).toContain('route-failed');
  });

  it('measures no bar that is beyond all reason in steps', () => {
    const endless = edited(PACK, (tx) => tx.update('busbars', 'busbars', (busbars) => ({ ...busbars, padOverhang_mm: { ...busbars.padOverhang_mm, sampling: 1e12, other: 1e12 } })));
    expect(() => createDerivation(endless).derived()).not.toThrow();
  });

  it('takes its stand-ins back when the records are mended', () => {
    const derivation = createDerivation(PACK);
    const before = derivation.derived();
    const structure = PACK.get('structure');
    if (structure?.kind !== 'structure') throw new Error('no structure');
    const broken = { ...structure, rows: 1e6 };
    derivation.apply({ added: new Map(), updated: new Map([['structure', [structure, broken]]]), removed: new Map() });
    expect(derivation.derived().bodies.some((body) => body.kind === 'member')).toBe(false);
    derivation.apply({ added: new Map(), updated: new Map([['structure', [broken, structure]]]), removed: new Map() });
    expect(derivation.derived()).toEqual(before);
  });
});
