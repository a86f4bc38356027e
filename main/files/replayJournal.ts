/** The document that a snapshot and the journal after it add up to. */
import { parseDocument } from '../../shared/format/readDocument.ts';
import type { RecordEdit } from '../../shared/format/recordEdit.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { applyDiff, type Document } from '../../shared/model/document.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { readJournal, type JournalLoss } from './journalLines.ts';
import { textOf } from './openFile.ts';
import { foldEdits } from './foldEdits.ts';
import { sha256 } from './stamp.ts';

/**
 * A crash may fall between an edit and the one that follows from it, and the document between the two need not be sound. So
 * many edits are taken back one by one to find one that is; past that only the snapshot is left.
 */
const STEPS_BACK = 16;

export interface Replayed {
  readonly text: string;
  /** How many edits of the journal are in the text. */
  readonly edits: number;
  /** What of the journal is not, null where all of it is. */
  readonly loss: JournalLoss | null;
}

/**
 * The text of the newest sound document: always the snapshot with the first so many edits, in order. `journal` null: it is
 * missing. Refuses a snapshot that is no layout. Never throws.
 */
export function replayJournal(snapshot: Uint8Array, journal: Uint8Array | null): Result<Replayed> {
  const text = textOf(snapshot);
  if (text === null) return fail('not-text', '', 'it is not UTF-8 text');
  const base = parseDocument(text);
  if (!base.ok) return base;
  const { edits, loss } = readJournal(journal, sha256(snapshot));
  const { fitting } = foldEdits(base.value, edits);
  for (const count of [...Array(Math.min(STEPS_BACK, fitting)).keys()].map((back) => fitting - back)) {
    const after = soundText(base.value, edits.slice(0, count));
    if (after !== null) return ok({ text: after, edits: count, loss: lossAfter(count, edits.length, loss) });
  }
  return ok({ text, edits: 0, loss: lossAfter(0, edits.length, loss) });
}

function soundText(base: Document, edits: readonly RecordEdit[]): string | null {
  const text = serializeDocument(applyDiff(base, foldEdits(base, edits).diff));
  return parseDocument(text).ok ? text : null;
}

function lossAfter(applied: number, read: number, loss: JournalLoss | null): JournalLoss | null {
  if (applied === read) return loss;
  // The journal's first line names the snapshot.
  return { reason: 'unfit', line: applied + 2, left: read - applied + (loss?.left ?? 0) };
}
