/** Documents with edits made to them as the app makes them, and a small pack that is quick to derive. */
import { createDerivation } from '../../shared/derive/derivation.ts';
import type { Document } from '../../shared/model/document.ts';
import type { Derived } from '../../shared/model/derived/index.ts';
import type { AnyRecord } from '../../shared/model/records/index.ts';
import { createStore, type Transaction } from '../../shared/model/store/store.ts';
import { exampleDocument } from './examplePack.ts';

/** The document after one transaction. */
export function edited(document: Document, change: (transaction: Transaction) => void): Document {
  const store = createStore(document);
  store.transact('edit', change);
  return store.document;
}

export function derivedOf(document: Document): Derived {
  return createDerivation(document).derived();
}

/** Three rows of five cells, a front end each: the shipped pack's kind, N15 leaving at the back. */
export function smallPack(): Document {
  return exampleDocument((brief) => ({ ...brief, series: 15, structure: { type: 'ctp', rows: 3, cellsPerRow: 5 }, frontEnd: { part: 'bq79612' } }));
}

/** The document with one record changed, whatever its kind. */
export function withRecord(document: Document, id: string, change: (record: AnyRecord) => object): Document {
  const record = document.get(id);
  if (!record) throw new Error(`no record ${id}`);
  return new Map(document).set(id, { ...record, ...change(record) });
}

/** Codes of the errors found in a document, each once. */
export function errorCodesOf(document: Document): string[] {
  return [...new Set(derivedOf(document).findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))].sort();
}
