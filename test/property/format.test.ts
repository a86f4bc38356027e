/** Saving and opening any layout loses nothing, and migrations change what they should once. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrated, MIGRATIONS } from '../../shared/format/migrations/index.ts';
import { isRaw, type RawFile } from '../../shared/format/migrations/rawFile.ts';
import { parseDocument } from '../../shared/format/readDocument.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import type { Document } from '../../shared/model/document.ts';
import { must } from '../support/must.ts';
import { anyDocument, jsonValue, unknownFields } from './documents.arbitraries.ts';

const OLD = JSON.parse(readFileSync(new URL('../fixtures/format/v1/small.ccs', import.meta.url), 'utf8')) as { readonly version: number; readonly records: readonly Record<string, unknown>[] };
const byId = (document: Document) => Object.fromEntries([...document].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The text of each record of the file, its lines together, and what stands before and after them. */
const recordTexts = (document: Document): string[] => serializeDocument(document).split(/\n(?=\{"id":|\])/);

describe('any layout', () => {
  it('opens as what was saved, and saves as what was opened', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = serializeDocument(document);
        const opened = must(parseDocument(text));
        expect(byId(opened)).toEqual(byId(document));
        expect(serializeDocument(opened)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is saved the same whatever the order of its records and fields', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const turned = new Map([...document].reverse().map(([id, record]) => [id, Object.fromEntries(Object.entries(record).reverse()) as typeof record] as const));
        expect(serializeDocument(turned)).toBe(serializeDocument(document));
      }),
      { numRuns: 30 },
    );
  });

  it('is a line a record or field, so that a changed record changes only its lines', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 1, max: 15 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (document, n, x) => {
        const cell = document.get(`c${n}`);
        if (cell?.kind !== 'cell' || cell.pose.x === x) return;
        const moved = new Map(document).set(cell.id, { ...cell, pose: { ...cell.pose, x: x + 0 } });
        const [before, after] = [recordTexts(document), recordTexts(moved)];
        const own = `{"id":"${cell.id}",`;
        const others = (texts: readonly string[]): string[] => texts.filter((text) => !text.startsWith(own));
        expect(others(after)).toEqual(others(before));
        const linesOf = (texts: readonly string[]): string[] => texts.find((text) => text.startsWith(own))?.split('\n') ?? [];
        // A record that outgrows its line is broken into a line a field, all of which are new; else only the line with the pose is.
        const [old, fresh] = [linesOf(before), linesOf(after)];
        if (old.length === fresh.length) expect(fresh.filter((line, i) => line !== old[i])).toEqual([expect.stringContaining('"pose":')]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('migrations of files with anything in them', () => {
  /** The old file, its records with unknown fields, some fields replaced by anything and some records that are none. */
  const oldFile = fc
    .record({ unknown: fc.array(unknownFields, { minLength: OLD.records.length, maxLength: OLD.records.length }), root: unknownFields, odd: fc.array(jsonValue, { maxLength: 3 }), broken: fc.dictionary(fc.constantFrom('bump', 'tab', 'members', 'provenance', 'defaulted', 'fpc'), jsonValue) })
    .map(({ unknown, root, odd, broken }): RawFile => ({
      ...OLD,
      ...root,
      records: [...OLD.records.map((record, i) => ({ ...record, ...unknown[i], ...Object.fromEntries(Object.entries(broken).filter(([field]) => field in record)) })), ...odd],
    }));

  it('never fail, and change nothing a second time', () => {
    fc.assert(
      fc.property(oldFile, (file) => {
        const once = migrated(file);
        expect(migrated(once)).toBe(once);
        expect(migrated({ ...once, version: file.version })).toEqual(once);
        for (const migration of MIGRATIONS) expect(migration.migrate(migration.migrate(file.records))).toEqual(migration.migrate(file.records));
      }),
      { numRuns: 200 },
    );
  });

  it('keep every field they do not know as it was', () => {
    fc.assert(
      fc.property(oldFile, (file) => {
        const after = migrated(file);
        for (const [field, value] of Object.entries(file)) if (field.startsWith('x-')) expect(after[field]).toEqual(value);
        expect(after.records).toHaveLength(file.records.length);
        file.records.forEach((record, i) => {
          const now = after.records[i];
          if (!isRaw(record) || !isRaw(now)) return expect(now).toEqual(record);
          for (const [field, value] of Object.entries(record)) if (field.startsWith('x-')) expect(now[field]).toEqual(value);
        });
      }),
      { numRuns: 100 },
    );
  });
});
