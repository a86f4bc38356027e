/** Reading what a command is given: a file or standard input, as text, layout or deck. Problems name the file and the place in it. */
import { resolve } from 'node:path';
import type { HostProblem } from '../../shared/contracts/host.ts';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { parseJson } from '../../shared/format/json.ts';
import { problemsOf } from '../../shared/format/problems.ts';
import { parseDocument } from '../../shared/format/readDocument.ts';
import type { Derived } from '../../shared/model/derived/index.ts';
import type { Document } from '../../shared/model/document.ts';
import { deckRecord, type DeckRecord } from '../../shared/model/records/deck.ts';
import { problemText, type Problem } from '../../shared/model/result.ts';
import { OPEN_LIMIT_BYTES, readWhole, textOf } from '../files/openFile.ts';
import { progress, type Surroundings } from './surroundings.ts';

export type Input<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: string };

/** A document with what follows from it. */
export interface Layout {
  readonly document: Document;
  readonly derived: Derived;
}

/** Stands for standard input and output. */
export const STREAM = '-';

/** One line: the file, the place in it and what was expected, and how many more problems there are. */
export function refusalOf(file: string, problems: readonly Problem[]): string {
  const [first, ...others] = problems;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `${nameOf(file)}: ${first ? problemText(first) : 'it was refused'}${more}`;
}

export function nameOf(file: string): string {
  return file === STREAM ? 'standard input' : file;
}

/** `pack.ccs: there is no such file or folder`: the file as it was given, without what the message says of it. */
export function fileRefusal(file: string, { message }: HostProblem): string {
  const reason = /^Cannot [a-z ]+ .*?: (.+)$/.exec(message)?.[1] ?? message;
  return `${nameOf(file)}: ${reason.replace(/\.$/, '')}`;
}

export async function readText(file: string, surroundings: Surroundings): Promise<Input<string>> {
  const bytes = await readBytes(file, surroundings);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  return text === null ? { ok: false, refusal: `${nameOf(file)}: expected UTF-8 text, found other bytes` } : { ok: true, value: text };
}

/** A file or standard input as it is, up to the size at which it is another kind of file. */
export async function readBytes(file: string, surroundings: Surroundings): Promise<Input<Uint8Array>> {
  return file === STREAM ? readStream(surroundings) : readFile(file, surroundings);
}

async function readFile(file: string, { folder }: Surroundings): Promise<Input<Uint8Array>> {
  const read = await readWhole(resolve(folder, file), 'read');
  return read.ok ? { ok: true, value: read.value.bytes } : { ok: false, refusal: fileRefusal(file, read.problem) };
}

async function readStream({ stdin }: Surroundings): Promise<Input<Uint8Array>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > OPEN_LIMIT_BYTES) return { ok: false, refusal: `standard input: expected at most ${OPEN_LIMIT_BYTES / 1024 / 1024} MB` };
    chunks.push(bytes);
  }
  return { ok: true, value: Buffer.concat(chunks) };
}

/** A layout and everything derived; `deckFile` replaces the layout's own deck. */
export async function readLayout(file: string, surroundings: Surroundings, deckFile?: string): Promise<Input<Layout>> {
  if (file === STREAM && deckFile === STREAM) return { ok: false, refusal: 'only one file can come from standard input' };
  const text = await readText(file, surroundings);
  if (!text.ok) return text;
  const parsed = parseDocument(text.value);
  if (!parsed.ok) {
    const refusal = refusalOf(file, parsed.problems);
    return { ok: false, refusal: parsed.problems[0]?.code === 'brief' ? `${refusal}; make one of it with: ccs new ${file} -o PACK.ccs` : refusal };
  }
  let document = parsed.value;
  if (deckFile !== undefined) {
    const deck = await readDeck(deckFile, surroundings);
    if (!deck.ok) return deck;
    document = new Map(document).set('deck', deck.value);
  }
  progress(surroundings, `deriving ${nameOf(file)}`);
  return { ok: true, value: { document, derived: createDerivation(document).derived() } };
}

/** A rule deck. Unknown fields are refused: a misspelt limit would silently not be checked. */
async function readDeck(file: string, surroundings: Surroundings): Promise<Input<DeckRecord>> {
  const text = await readText(file, surroundings);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  if (!json.ok) return { ok: false, refusal: refusalOf(file, json.problems) };
  const parsed = deckRecord.strict().safeParse(json.value);
  if (!parsed.success) return { ok: false, refusal: refusalOf(file, problemsOf(parsed.error, json.value)) };
  if (parsed.data.id !== 'deck') return { ok: false, refusal: `${nameOf(file)}: id: expected "deck", got ${JSON.stringify(parsed.data.id)}` };
  return { ok: true, value: parsed.data };
}
