/** Reads a layout file: refuses what is damaged, newer or no layout with one clear problem, and loses nothing it does not know. */
import type { Document } from '../model/document.ts';
import { anyRecord, RECORD_KINDS, SINGLETONS, type AnyRecord } from '../model/records/index.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { isBriefLike } from './brief.ts';
import { integrityProblem } from './integrity.ts';
import { parseJson } from './json.ts';
import { migrated } from './migrations/index.ts';
import { isRaw, type RawFile } from './migrations/rawFile.ts';
import { problemsOf } from './problems.ts';
import { CURRENT_VERSION, FORMAT_NAME, ROOT_FIELDS } from './version.ts';

/** A layout as it was read. */
export interface ReadLayout {
  readonly document: Document;
  /** Version of the format in the text. Saving always writes the present one. */
  readonly version: number;
}

/** The document in `text`, or the first thing that is wrong with it. */
export function parseDocument(text: string): Result<Document> {
  const layout = parseLayout(text);
  return layout.ok ? ok(layout.value.document) : layout;
}

/** The same with the version that the text is in. Older versions are migrated, newer ones refused. */
export function parseLayout(text: string): Result<ReadLayout> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const file = fileOf(json.value);
  if (!file.ok) return file;
  const document = readRecords(migrated(file.value));
  return document.ok ? ok({ document: document.value, version: file.value.version }) : document;
}

function fileOf(root: unknown): Result<RawFile> {
  if (!isRaw(root) || root['format'] !== FORMAT_NAME) {
    if (isRaw(root) && isBriefLike(root)) return fail('brief', '', 'this is a brief, not a layout');
    return fail('not-a-layout', 'format', `expected "${FORMAT_NAME}": this is not a Cellweave layout`);
  }
  const { version, records } = root;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail('bad-version', 'version', `expected a whole number from 1 to ${CURRENT_VERSION}, got ${JSON.stringify(version) ?? 'nothing'}`);
  }
  if (version > CURRENT_VERSION) {
    return fail('newer-version', 'version', `the layout was written by a newer program (format ${version}; this one reads up to ${CURRENT_VERSION})`);
  }
  return Array.isArray(records) ? ok({ ...root, version, records }) : fail('bad-value', 'records', 'expected a list of records');
}

function readRecords(file: RawFile): Result<Document> {
  const document = new Map<string, AnyRecord>();
  for (const [index, raw] of file.records.entries()) {
    const place = `records[${index}]${nameOf(raw)}`;
    const misfit = kindProblem(raw, place);
    if (misfit) return misfit;
    const parsed = anyRecord.safeParse(raw);
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, raw, [place]).slice(0, 1) };
    const record = parsed.data;
    if (document.has(record.id)) return fail('duplicate-id', `records[${index}]`, `the id "${record.id}" is used twice`);
    document.set(record.id, record);
  }
  for (const kind of SINGLETONS) {
    if (document.get(kind)?.kind !== kind) return fail('missing-record', 'records', `expected a record "${kind}" of kind "${kind}"`);
  }
  keepFields(document, file);
  const problem = integrityProblem(document);
  return problem ? { ok: false, problems: [problem] } : ok(document);
}

/** A refusal of what is no record of any kind that there is. */
function kindProblem(raw: unknown, place: string): Result<never> | null {
  if (!isRaw(raw)) return fail('bad-value', place, `expected a record, got ${JSON.stringify(raw)?.slice(0, 60)}`);
  const { kind } = raw;
  if (typeof kind === 'string' && RECORD_KINDS.includes(kind)) return null;
  const found = kind === undefined ? 'the kind of the record is missing' : `there is no kind of record ${JSON.stringify(kind)}`;
  return fail('unknown-kind', `${place}.kind`, `${found} (known: ${RECORD_KINDS.join(', ')})`);
}

/** Puts what the file holds beside its records into the project, which carries it to the next save. */
function keepFields(document: Map<string, AnyRecord>, file: RawFile): void {
  const project = document.get('project');
  const others = Object.entries(file).filter(([field]) => !ROOT_FIELDS.includes(field));
  if (project?.kind === 'project' && others.length > 0) document.set('project', { ...project, fileFields: { ...project.fileFields, ...Object.fromEntries(others) } });
}

function nameOf(raw: unknown): string {
  const id = isRaw(raw) ? raw['id'] : undefined;
  return typeof id === 'string' ? `(${id})` : '';
}
