/** Reads a layout file: refuses what is damaged, newer or no layout with one clear problem, and loses nothing it does not know. */
import type { Document } from '../model/document.ts';
import { anyRecord, SINGLETONS, type AnyRecord } from '../model/records/index.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { integrityProblem } from './integrity.ts';
import { parseJson } from './json.ts';
import { problemsOf } from './problems.ts';
import { CURRENT_VERSION, FORMAT_NAME } from './version.ts';

/** The document in `text`, or the first thing that is wrong with it. */
export function parseDocument(text: string): Result<Document> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const root = json.value;
  if (typeof root !== 'object' || root === null || Array.isArray(root) || !('format' in root) || root.format !== FORMAT_NAME) {
    return fail('not-a-layout', 'format', `expected "${FORMAT_NAME}": this is not a Cellweave layout`);
  }
  const version = 'version' in root ? root.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail('bad-version', 'version', `expected a whole number from 1 to ${CURRENT_VERSION}, got ${JSON.stringify(version) ?? 'nothing'}`);
  }
  if (version > CURRENT_VERSION) {
    return fail('newer-version', 'version', `the layout was written by a newer program (format ${version}; this one reads up to ${CURRENT_VERSION})`);
  }
  const records = 'records' in root ? root.records : undefined;
  if (!Array.isArray(records)) return fail('bad-value', 'records', 'expected a list of records');
  return readRecords(records);
}

function readRecords(records: readonly unknown[]): Result<Document> {
  const document = new Map<string, AnyRecord>();
  for (const [index, raw] of records.entries()) {
    const parsed = anyRecord.safeParse(raw);
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, raw, [`records[${index}]${nameOf(raw)}`]).slice(0, 1) };
    const record = parsed.data;
    if (document.has(record.id)) return fail('duplicate-id', `records[${index}]`, `the id "${record.id}" is used twice`);
    document.set(record.id, record);
  }
  for (const kind of SINGLETONS) {
    if (document.get(kind)?.kind !== kind) return fail('missing-record', 'records', `expected a record "${kind}" of kind "${kind}"`);
  }
  const problem = integrityProblem(document);
  return problem ? { ok: false, problems: [problem] } : ok(document);
}

function nameOf(raw: unknown): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' ? `(${id})` : '';
}
