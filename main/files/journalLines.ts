/**
 * The lines of an autosave journal. The first names the snapshot that the journal continues, each other holds one edit. A line
 * bears a running number and a checksum of all that follows the checksum, so that a torn or damaged one is known for what it is.
 */
import { z } from 'zod';
import { recordEdit, type RecordEdit } from '../../shared/format/recordEdit.ts';
import { sha256 } from './stamp.ts';

const START = /^\{"sum":"([0-9a-f]{16})",/;
const NEW_LINE = 0x0a;

const journalEntry = z.union([
  z.strictObject({ seq: z.int().nonnegative(), snapshot: z.string() }),
  z.strictObject({ seq: z.int().nonnegative(), edit: recordEdit }),
]);
export type JournalEntry = z.infer<typeof journalEntry>;

/** Why a journal was not read to its end. */
export interface JournalLoss {
  /**
   * `torn`: the last line is incomplete, as a crash while writing leaves it. `damaged`: a line before the last is not what was
   * written. `unfit`: a line is whole, but its edit does not fit the document or leaves it unsound. `missing`: there is no journal.
   */
  readonly reason: 'torn' | 'damaged' | 'unfit' | 'missing';
  /** The first line left out, from 1. */
  readonly line: number;
  /** How many lines were left out. */
  readonly left: number;
}

export interface ReadJournal {
  readonly edits: readonly RecordEdit[];
  readonly loss: JournalLoss | null;
}

/** A line with its line end. */
export function journalLine(entry: JournalEntry): Uint8Array {
  const rest = JSON.stringify(entry).slice(1);
  return new TextEncoder().encode(`{"sum":"${checksum(rest)}",${rest}\n`);
}

/**
 * The edits that lead on from the snapshot with the given SHA-256, up to the first bad line. A journal of another snapshot has
 * none: its edits are in the snapshot already, and the crash came between writing that and starting a new journal.
 * `bytes` null: there is no journal. Never throws.
 */
export function readJournal(bytes: Uint8Array | null, snapshot_sha256: string): ReadJournal {
  if (bytes === null) return { edits: [], loss: { reason: 'missing', line: 1, left: 0 } };
  const lines = linesOf(bytes);
  const edits: RecordEdit[] = [];
  let seq = 0;
  for (const [index, line] of lines.entries()) {
    const entry = entryOf(line);
    const fits = entry !== null && (index === 0 ? 'snapshot' in entry : 'edit' in entry && entry.seq === seq + 1);
    if (!fits) return { edits, loss: { reason: index === lines.length - 1 ? 'torn' : 'damaged', line: index + 1, left: lines.length - index } };
    if ('edit' in entry) edits.push(entry.edit);
    else if (entry.snapshot !== snapshot_sha256) return { edits: [], loss: null };
    seq = entry.seq;
  }
  return { edits, loss: lines.length === 0 ? { reason: 'torn', line: 1, left: 0 } : null };
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEW_LINE, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

function entryOf(line: Uint8Array): JournalEntry | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
  const start = START.exec(text);
  if (!start) return null;
  const rest = text.slice(start[0].length);
  if (checksum(rest) !== start[1]) return null;
  try {
    return journalEntry.parse(JSON.parse(`{${rest}`));
  } catch {
    return null;
  }
}

/** 64 bits are ample against accidents; nobody forges a journal in the user's own folder. */
function checksum(text: string): string {
  return sha256(new TextEncoder().encode(text)).slice(0, 16);
}
