/** Whatever happens to a journal, what is read back is the document after the first so many edits. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { journalLine, readJournal } from '../../main/files/journalLines.ts';
import { foldEdits } from '../../main/files/foldEdits.ts';
import { editOf, type RecordEdit } from '../../shared/format/recordEdit.ts';
import { replayJournal } from '../../main/files/replayJournal.ts';
import { sha256 } from '../../main/files/stamp.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { applyDiff, type Document } from '../../shared/model/document.ts';
import { createStore } from '../../shared/model/store/store.ts';
import { exampleDocument } from '../support/examplePack.ts';
import { must } from '../support/must.ts';

const base = exampleDocument();
const snapshot = new TextEncoder().encode(serializeDocument(base));

const change = fc.record({
  action: fc.constantFrom('waive', 'drop', 'name', 'undo', 'redo'),
  which: fc.nat(3),
  words: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
});
const changes = fc.array(change, { minLength: 1, maxLength: 14 });

/** A session in the window: each edit as the journal gets it, and the document after it, the first before all. */
function session(made: readonly { action: string; which: number; words: string }[]): { edits: RecordEdit[]; documents: Document[] } {
  const store = createStore(base);
  const edits: RecordEdit[] = [];
  const documents: Document[] = [store.document];
  store.subscribe(({ diff }) => {
    edits.push(editOf(diff));
    documents.push(store.document);
  });
  for (const { action, which, words } of made) {
    const id = `waiver:${which}`;
    if (action === 'undo') store.undo();
    else if (action === 'redo') store.redo();
    else {
      store.transact('edit', (tx) => {
        if (action === 'waive') tx.put({ id, kind: 'waiver', key: `k${which}`, by: words, on: '', why: 'w', unknown: { [words]: [words, null, 0.1] } });
        else if (action === 'name') tx.update('project', 'project', (project) => ({ ...project, name: words }));
        else if (tx.document.has(id)) tx.remove(id);
      });
    }
  }
  return { edits, documents };
}

function journalOf(edits: readonly RecordEdit[]): Uint8Array {
  const lines = [journalLine({ seq: 7, snapshot: sha256(snapshot) }), ...edits.map((edit, index) => journalLine({ seq: 8 + index, edit }))];
  return Buffer.concat(lines);
}

/** What is read back, checked to be the document after that many edits. */
function replayed(journal: Uint8Array, documents: readonly Document[]) {
  const result = must(replayJournal(snapshot, journal));
  const expected = documents[result.edits];
  if (!expected) throw new Error(`${result.edits} edits of ${documents.length - 1}`);
  expect(result.text).toBe(serializeDocument(expected));
  return result;
}

it('whole: all edits', () => {
  fc.assert(
    fc.property(changes, (made) => {
      const { edits, documents } = session(made);
      expect(replayed(journalOf(edits), documents)).toMatchObject({ edits: edits.length, loss: null });
    }),
    { numRuns: 60 },
  );
});

it('torn at any byte: the edits before it, and the torn line is reported', () => {
  fc.assert(
    fc.property(changes, fc.nat(), (made, at) => {
      const { edits, documents } = session(made);
      const journal = journalOf(edits);
      const torn = journal.subarray(0, at % journal.length);
      const whole = torn.filter((byte) => byte === 0x0a).length;
      const atLineEnd = journal[torn.length] === 0x0a;
      const result = replayed(torn, documents);
      // A line that lacks nothing but its end is whole.
      expect(result.edits).toBe(Math.max(0, whole - 1 + (atLineEnd ? 1 : 0)));
      if (torn.length === 0 || (!atLineEnd && torn.at(-1) !== 0x0a)) expect(result.loss).toMatchObject({ reason: 'torn' });
      else expect(result.loss).toBeNull();
    }),
    { numRuns: 100 },
  );
});

it('with any byte changed: the edits before it, and the damage is reported', () => {
  fc.assert(
    fc.property(changes, fc.nat(), fc.integer({ min: 1, max: 255 }), (made, at, flip) => {
      const { edits, documents } = session(made);
      const journal = Uint8Array.from(journalOf(edits));
      const place = at % journal.length;
      const before = journal.subarray(0, place).filter((byte) => byte === 0x0a).length;
      journal[place] = (journal[place] ?? 0) ^ flip;
      const result = replayed(journal, documents);
      expect(result.edits).toBe(Math.max(0, before - 1));
      expect(result.loss).toMatchObject({ line: before + 1 });
    }),
    { numRuns: 100 },
  );
});

it('of any bytes: no error, and nothing but the snapshot', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { edits, loss } = readJournal(bytes, sha256(snapshot));
      expect(edits).toEqual([]);
      expect(loss).not.toBeNull();
    }),
  );
});

it('edits folded into one diff do what they do one by one', () => {
  fc.assert(
    fc.property(changes, fc.nat(20), (made, count) => {
      const { edits, documents } = session(made);
      const first = edits.slice(0, count);
      const { diff, fitting } = foldEdits(base, first);
      expect(fitting).toBe(first.length);
      expect(Object.fromEntries(applyDiff(base, diff))).toEqual(Object.fromEntries(documents[first.length] ?? []));
      // The same edits again do not fit a document that has them, unless they only replace what is there.
      const replacing = ({ added, removed }: RecordEdit): boolean => added.length + removed.length === 0;
      if (first[0] && !replacing(first[0])) expect(foldEdits(applyDiff(base, foldEdits(base, [first[0]]).diff), [first[0]]).fitting).toBe(0);
    }),
    { numRuns: 100 },
  );
});
