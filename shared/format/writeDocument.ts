/** Writes a layout so that two saves differ only where the layout does. */
import type { Document } from '../model/document.ts';
import type { AnyRecord, RecordKind } from '../model/records/index.ts';
import { CURRENT_VERSION, FORMAT_NAME, ROOT_FIELDS } from './version.ts';

/** Order in which kinds of records stand in a file: what the pack is, how it is made, its cells, what people decided. */
const KIND_ORDER: readonly RecordKind[] = [
  'project', 'duty', 'structure', 'topology', 'busbars', 'sampling', 'process', 'deck', 'cellType', 'frontEnd', 'group', 'cell',
  'laminate', 'conductor', 'protection', 'part', 'override', 'waiver', 'dimension', 'keepOut',
];
/** A record up to this many characters stands on one line; a longer one has a line per field. */
const ONE_LINE = 200;

/** The text of a `*.ccs` file: UTF-8 JSON, stable order of records and keys, one record or field a line. */
export function serializeDocument(document: Document): string {
  const records = [...document.values()].sort(compareRecords);
  const lines = records.map((record) => recordText(record.kind === 'project' ? { ...record, fileFields: undefined } : record));
  return `{\n"format": ${JSON.stringify(FORMAT_NAME)},\n"version": ${CURRENT_VERSION},\n${fileFields(document)}"records": [\n${lines.join(',\n')}\n]\n}\n`;
}

/** What the file held beside its records when it was read, a line a field. */
function fileFields(document: Document): string {
  const project = document.get('project');
  const fields = project?.kind === 'project' ? Object.entries(project.fileFields ?? {}) : [];
  const kept = fields.filter(([field, value]) => value !== undefined && !ROOT_FIELDS.includes(field)).sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.map(([field, value]) => `${JSON.stringify(field)}: ${stableText(value)},\n`).join('');
}

/** The order of records in a file: by kind, then by id. */
export function compareRecords(a: AnyRecord, b: AnyRecord): number {
  return KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || naturalCompare(a.id, b.id);
}

/** c2 before c10. Code units, not a locale: the order must be the same everywhere. */
export function naturalCompare(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i] as string;
    const y = right[i] as string;
    if (x === y) continue;
    const numbers = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0;
    if (numbers !== 0) return numbers;
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

/** A record never changes, so that its text is made once. */
const texts = new WeakMap<AnyRecord, string>();

/** The text of one record as it stands in a file. */
export function recordText(record: AnyRecord): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const text = newRecordText(record);
  texts.set(record, text);
  return text;
}

function newRecordText(record: AnyRecord): string {
  const { id, kind, ...fields } = record;
  const parts = [`"id":${JSON.stringify(id)}`, `"kind":${JSON.stringify(kind)}`];
  const rest = Object.entries(fields).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = rest.map(([key, value]) => `${JSON.stringify(key)}:${stableText(value)}`);
  const line = `{${[...parts, ...texts].join(',')}}`;
  return line.length <= ONE_LINE ? line : `{${parts.join(',')},\n  ${texts.join(',\n  ')}}`;
}

function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableText(item)}`).join(',')}}`;
}
