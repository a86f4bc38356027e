/** Random layouts: sound ones with records of every kind, and what no version of the program knows at every level. */
import fc from 'fast-check';
import type { Document } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/records/index.ts';
import { smallPack } from '../support/edited.ts';

/** Any JSON value that a file can hold; JSON itself has no -0. */
export const jsonValue: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Names that no schema has; the prefix keeps them off the known ones. */
const unknownName = fc.string({ minLength: 0, maxLength: 8 }).map((text) => `x-${text}`);
export const unknownFields: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(unknownName, jsonValue, { maxKeys: 3, noNullPrototype: true });

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });

const value = fc.oneof(finite, fc.string({ unit: 'binary' }), fc.boolean(), fc.array(fc.record({ x: finite, y: finite }), { maxLength: 5 }));
const anchor = fc.record({ item: text, feature: fc.constantFrom('centre' as const, 'min-x' as const, 'max-y' as const, 'max-z' as const) });

const decisions: fc.Arbitrary<AnyRecord[]> = fc
  .record({
    overrides: fc.uniqueArray(fc.record({ target: text, feature: text, value }), { maxLength: 4, selector: ({ target, feature }) => `${target}|${feature}`, comparator: 'IsStrictlyEqual' }),
    waivers: fc.uniqueArray(fc.record({ key: text, by: fc.string(), on: fc.string(), why: text }), { maxLength: 4, selector: ({ key }) => key }),
    dimensions: fc.array(fc.record({ from: anchor, to: anchor, axis: fc.constantFrom('x' as const, 'z' as const, 'direct' as const), offset_mm: finite }), { maxLength: 4 }),
  })
  .map(({ overrides, waivers, dimensions }) => [
    ...overrides.map((fields, i): AnyRecord => ({ id: `override:${i + 1}`, kind: 'override', ...fields })),
    ...waivers.map((fields, i): AnyRecord => ({ id: `waiver:${i + 1}`, kind: 'waiver', ...fields })),
    ...dimensions.filter(({ from, to }) => from.item !== to.item).map((fields, i): AnyRecord => ({ id: `dimension:${i + 1}`, kind: 'dimension', type: 'distance', ...fields })),
  ]);

const base = [...smallPack().values()];

/** A small pack with decisions of all kinds, cells anywhere, and unknown fields in records and in their parts. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    decisions,
    poses: fc.array(fc.record({ x: finite, y: finite, z: finite, rotation_deg: finite }), { minLength: 15, maxLength: 15 }),
    unknown: fc.array(unknownFields, { minLength: base.length, maxLength: base.length }),
    deep: unknownFields,
    file: unknownFields,
  })
  .map(({ decisions: decided, poses, unknown, deep, file }) => {
    let cells = 0;
    const records = base.map((record, i): AnyRecord => {
      const known = { ...record, ...unknown[i] };
      if (known.kind === 'cell') return { ...known, pose: { ...(poses[cells++] ?? known.pose), ...deep } };
      if (known.kind === 'structure') return { ...known, members: { ...known.members, ...deep } };
      if (known.kind === 'project' && Object.keys(file).length > 0) return { ...known, fileFields: file };
      return known;
    });
    return new Map([...records, ...decided].map((record) => [record.id, record] as const));
  });
