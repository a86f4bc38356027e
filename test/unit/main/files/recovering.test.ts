import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HostResult } from '../../../../shared/contracts/host.ts';
import type { AutosaveBase } from '../../../../shared/contracts/host.ts';
import type { Journal } from '../../../../main/files/journal.ts';
import { editOf } from '../../../../shared/format/recordEdit.ts';
import { createRecovery, type Recovery } from '../../../../main/files/recovery.ts';
import { startRun } from '../../../../main/files/run.ts';
import { parseDocument } from '../../../../shared/format/readDocument.ts';
import { serializeDocument } from '../../../../shared/format/writeDocument.ts';
import { singleton } from '../../../../shared/model/document.ts';
import { createStore, type Store } from '../../../../shared/model/store/store.ts';
import { exampleDocument } from '../../../support/examplePack.ts';
import { must } from '../../../support/must.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const document = exampleDocument();
const text = serializeDocument(document);
const STAMP = { size: 3, mtime_ms: 4, sha256: 'abc' };
const UNTOUCHED: AutosaveBase = { path: '/packs/pack.ccs', stamp: STAMP, title: 'pack', modified: false };

let endedPid = 0;
beforeAll(() => {
  endedPid = spawnSync(process.execPath, ['-e', '']).pid;
});

function value<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

const begunHere: Journal[] = [];
/** What a run that ended left open is closed after its test, in which nothing closes it. */
afterEach(async () => {
  for (const journal of begunHere.splice(0)) await journal.close();
});

async function begun(recovery: Recovery, base: AutosaveBase): Promise<Journal> {
  const journal = value(await recovery.begin(text, base));
  begunHere.push(journal);
  return journal;
}

/** A recovery folder in which a run that is no more autosaved. */
function crashed(limit_bytes?: number): { data: string; dead: Recovery; next: () => Recovery } {
  const data = join(temporaryFolder(), 'data');
  return { data, dead: createRecovery(data, { pid: endedPid, started_ms: Date.now(), run: 'dead' }, limit_bytes), next: () => createRecovery(data, startRun()) };
}

const folderOf = (data: string, journal: Journal): string => join(data, 'recovery', journal.id);
const nameIn = (layout: string): string => singleton(must(parseDocument(layout)), 'project').name;

/** Hands each change of a store to the journal, as a window does. */
function journaled(store: Store, journal: Journal): () => Promise<void> {
  const answers: Promise<HostResult<null>>[] = [];
  store.subscribe(({ diff }) => answers.push(journal.append(editOf(diff))));
  return async () => (await Promise.all(answers)).forEach(value);
}

function rename(store: Store, name: string): void {
  store.transact('rename', (tx) => tx.update('project', 'project', (project) => ({ ...project, name })));
}

async function afterEdits(limit_bytes?: number, names: readonly string[] = ['one', 'two', 'three']) {
  const { data, dead, next } = crashed(limit_bytes);
  const journal = await begun(dead, UNTOUCHED);
  const store = createStore(document);
  const taken = journaled(store, journal);
  for (const name of names) rename(store, name);
  await taken();
  return { data, journal, store, taken, next };
}

describe('recovery', () => {
  it('offers what a crashed run left, and gives all its edits', async () => {
    const { journal, store, taken, next } = await afterEdits();
    store.transact('waive', (tx) => tx.put({ id: 'waiver:1', kind: 'waiver', key: 'k', by: 'b', on: '2026-01-02', why: '测量 – "measured"' }));
    store.undo();
    store.undo();
    store.redo();
    await taken();
    const recovery = next();
    expect(value(await recovery.listRecoverable())).toMatchObject([{ id: journal.id, title: 'pack', path: '/packs/pack.ccs', edits: 7, loss: null }]);
    const recovered = value(await recovery.recover(journal.id));
    expect(recovered).toMatchObject({ id: journal.id, title: 'pack', path: '/packs/pack.ccs', stamp: STAMP, edits: 7, loss: null });
    expect(recovered.text).toBe(serializeDocument(store.document));
    expect(nameIn(recovered.text)).toBe('three');
  });

  it('gives back fields that this program does not know', async () => {
    const { dead, next } = crashed();
    const journal = await begun(dead, UNTOUCHED);
    const waiver = { id: 'waiver:1', kind: 'waiver' as const, key: 'k', by: 'b', on: '2026-01-02', why: 'w', colour: { of: ['a later', 'program'] } };
    value(await journal.append({ added: [waiver], updated: [], removed: [] }));
    const { text: found } = value(await next().recover(journal.id));
    expect(must(parseDocument(found)).get('waiver:1')).toEqual(waiver);
  });

  it('offers nothing where nothing is unsaved, and clears it away', async () => {
    const { data, dead, next } = crashed();
    await begun(dead, UNTOUCHED);
    expect(value(await next().listRecoverable())).toEqual([]);
    expect(readdirSync(join(data, 'recovery'))).toEqual([]);
  });

  it('offers a new document without any edit', async () => {
    const { dead, next } = crashed();
    await begun(dead, { path: null, stamp: null, title: 'Untitled', modified: true });
    const recovery = next();
    const [entry] = value(await recovery.listRecoverable());
    expect(entry).toMatchObject({ path: null, title: 'Untitled', edits: 0 });
    expect(value(await recovery.recover(entry!.id))).toMatchObject({ text, path: null, stamp: null });
  });

  it('offers nothing after a save, and what was edited since', async () => {
    const { journal, store, taken, next } = await afterEdits();
    const saved = { ...UNTOUCHED, path: '/packs/other.ccs', stamp: { ...STAMP, sha256: 'def' }, title: 'other' };
    value(await journal.rebase(serializeDocument(store.document), saved));
    rename(store, 'four');
    await taken();
    const recovery = next();
    expect(value(await recovery.listRecoverable())).toMatchObject([{ path: '/packs/other.ccs', title: 'other', edits: 1 }]);
    expect(value(await recovery.recover(journal.id))).toMatchObject({ text: serializeDocument(store.document), stamp: { sha256: 'def' } });

    const { journal: clean, store: last, next: after } = await afterEdits();
    value(await clean.rebase(serializeDocument(last.document), saved));
    expect(value(await after().listRecoverable())).toEqual([]);
  });

  it('lists the newest first, and reads past a folder that it cannot', async () => {
    const { data, dead, next } = crashed();
    const ids: string[] = [];
    for (const title of ['a', 'b']) ids.push((await begun(dead, { ...UNTOUCHED, title, modified: true })).id);
    mkdirSync(join(data, 'recovery', '00000000000000aa', 'snapshot.ccs'), { recursive: true });
    writeFileSync(join(data, 'recovery', 'stray'), '');
    for (const [index, id] of ids.entries()) {
      const at = new Date(1_700_000_000_000 + index * 1000);
      for (const name of ['snapshot.ccs', 'journal.jsonl']) utimesSync(join(data, 'recovery', id, name), at, at);
    }
    expect(value(await next().listRecoverable()).map(({ title }) => title)).toEqual(['b', 'a']);
  });

  it('lists nothing where nothing was ever autosaved', async () => {
    expect(value(await createRecovery(join(temporaryFolder(), 'data'), startRun()).listRecoverable())).toEqual([]);
  });
});

describe('who owns an autosaved document', () => {
  it('the run that has it open: it is offered to nobody', async () => {
    const data = join(temporaryFolder(), 'data');
    const living = createRecovery(data, { pid: process.ppid, started_ms: Date.now(), run: 'living' });
    const journal = await begun(living, { ...UNTOUCHED, modified: true });
    const mine = createRecovery(data, startRun());
    for (const recovery of [living, mine]) expect(value(await recovery.listRecoverable())).toEqual([]);
    expect(await mine.recover(journal.id)).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
    expect(await mine.discard(journal.id)).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
    expect(existsSync(folderOf(data, journal))).toBe(true);
  });

  it('the run that recovers it, until that ends too', async () => {
    const { data, journal, next } = await afterEdits();
    const first = createRecovery(data, { pid: process.ppid, started_ms: Date.now(), run: 'first' });
    value(await first.recover(journal.id));
    expect(value(await next().listRecoverable())).toEqual([]);
    expect(await next().recover(journal.id)).toMatchObject({ ok: false });
    // The run itself may look again: its window may have gone before it showed the document.
    expect(value(await first.listRecoverable())).toHaveLength(1);
    expect(value(await first.recover(journal.id)).edits).toBe(3);
  });

  it('nobody, once the autosave was closed without being discarded', async () => {
    const recovery = createRecovery(join(temporaryFolder(), 'data'), startRun());
    const journal = await begun(recovery, { ...UNTOUCHED, modified: true });
    expect(value(await recovery.listRecoverable())).toEqual([]);
    await journal.close();
    await journal.close();
    expect(value(await recovery.listRecoverable())).toMatchObject([{ id: journal.id }]);
    expect(await journal.append({ added: [], updated: [], removed: ['c1'] })).toMatchObject({ ok: false, problem: { code: 'failed' } });
  });

  it('discarding removes it whole, open or not', async () => {
    const { data, journal, next } = await afterEdits();
    const recovery = next();
    value(await recovery.discard(journal.id));
    value(await recovery.discard(journal.id));
    const open = await begun(recovery, UNTOUCHED);
    value(await open.append({ added: [], updated: [], removed: ['c1'] }));
    value(await recovery.discard(open.id));
    expect(readdirSync(join(data, 'recovery'))).toEqual([]);
    expect(await open.append({ added: [], updated: [], removed: ['c2'] })).toMatchObject({ ok: false });
  });

  it('no id leads out of the recovery folder', async () => {
    const { data, next } = await afterEdits();
    for (const id of ['..', '../../data', '', '.', 'ABCDEF0123456789']) {
      expect(await next().recover(id)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
      expect(await next().discard(id)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    }
    expect(existsSync(data)).toBe(true);
    expect(await next().recover('0123456789abcdef')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  it('half-made and half-removed folders of dead runs go, those of living ones stay', async () => {
    const { data, next } = crashed();
    const names = ['.new-%-0123456789abcdef', '.gone-%-0123456789abcdef'];
    for (const pid of [endedPid, process.ppid]) for (const name of names) mkdirSync(join(data, 'recovery', name.replace('%', String(pid))), { recursive: true });
    expect(value(await next().listRecoverable())).toEqual([]);
    expect(readdirSync(join(data, 'recovery')).sort()).toEqual(names.map((name) => name.replace('%', String(process.ppid))).sort());
  });
});

describe('a journal past its limit', () => {
  it('is folded into the snapshot, and the edits go on', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `name ${index}`);
    const { data, journal, store, next } = await afterEdits(2_000, names);
    const folder = folderOf(data, journal);
    expect(statSync(join(folder, 'journal.jsonl')).size).toBeLessThan(3_000);
    expect(nameIn(readFileSync(join(folder, 'snapshot.ccs'), 'utf8'))).toMatch(/^name [123]\d$/);
    expect(readdirSync(folder).sort()).toEqual(['base.json', 'journal.jsonl', 'owner.lock', 'snapshot.ccs']);
    const recovered = value(await next().recover(journal.id));
    expect(recovered.text).toBe(serializeDocument(store.document));
    expect(recovered.loss).toBeNull();
  });

  it('that does not add up to a sound document grows on, and loses nothing', async () => {
    const { dead, next, data } = crashed(500);
    const journal = await begun(dead, UNTOUCHED);
    const group = must(parseDocument(text)).get('g1');
    if (group?.kind !== 'group') throw new Error('no group');
    value(await journal.append({ added: [], updated: [], removed: ['g1'] }));
    for (let count = 0; count < 10; count += 1) value(await journal.append({ added: [], updated: [{ ...singleton(document, 'project'), name: `name ${count}` }], removed: [] }));
    value(await journal.append({ added: [group], updated: [], removed: [] }));
    expect(readFileSync(join(folderOf(data, journal), 'snapshot.ccs'), 'utf8')).toBe(text);
    const recovered = value(await next().recover(journal.id));
    expect(recovered).toMatchObject({ edits: 12, loss: null });
    expect(nameIn(recovered.text)).toBe('name 9');
  });

  it('whose successor was not started before the crash is known as another snapshot’s', async () => {
    const { data, journal, store, next } = await afterEdits();
    const newer = serializeDocument(store.document);
    writeFileSync(join(folderOf(data, journal), 'snapshot.ccs'), newer);
    expect(value(await next().recover(journal.id))).toMatchObject({ text: newer, edits: 0, loss: null });
  });
});

describe('damage', () => {
  async function damaged(change: (lines: string[], folder: string) => void) {
    const { data, journal, next } = await afterEdits();
    const folder = folderOf(data, journal);
    const path = join(folder, 'journal.jsonl');
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    change(lines, folder);
    if (lines.length > 0) writeFileSync(path, lines.join('\n'));
    const recovery = next();
    const listed = value(await recovery.listRecoverable());
    return { listed, recovered: await recovery.recover(journal.id), recovery, id: journal.id };
  }

  it.each([
    ['the last line torn', (lines: string[]): void => void lines.push(lines.pop()!.slice(0, -9)), 'two', { reason: 'torn', line: 4, left: 1 }],
    ['zeros at the end', (lines: string[]): void => void lines.push('\0'.repeat(100)), 'three', { reason: 'torn', line: 5, left: 1 }],
    ['a middle line changed', (lines: string[]): void => void (lines[2] = lines[2]!.replace('two', 'owt')), 'one', { reason: 'damaged', line: 3, left: 2 }],
    ['a middle line missing', (lines: string[]): void => void lines.splice(2, 1), 'one', { reason: 'torn', line: 3, left: 1 }],
    ['a line twice', (lines: string[]): void => void lines.splice(2, 0, lines[2]!), 'two', { reason: 'damaged', line: 4, left: 2 }],
    ['the first line changed', (lines: string[]): void => void (lines[0] = `x${lines[0]!}`), null, { reason: 'damaged', line: 1, left: 4 }],
    ['only the start of the first line', (lines: string[]): void => void lines.splice(0, 4, '{"sum'), null, { reason: 'torn', line: 1, left: 1 }],
  ] as const)('%s', async (_name, change, name, loss) => {
    const { listed, recovered } = await damaged(change);
    expect(listed).toMatchObject([{ loss }]);
    expect(value(recovered)).toMatchObject({ loss });
    expect(nameIn(value(recovered).text)).toBe(name ?? nameIn(text));
  });

  it('no journal: the snapshot, and a word about it', async () => {
    const { recovered } = await damaged((lines, folder) => {
      lines.length = 0;
      rmSync(join(folder, 'journal.jsonl'));
    });
    expect(value(recovered)).toMatchObject({ text, loss: { reason: 'missing' } });
  });

  it('no base: the document, without its place', async () => {
    const { recovered } = await damaged((_lines, folder) => writeFileSync(join(folder, 'base.json'), '{'));
    expect(value(recovered)).toMatchObject({ path: null, stamp: null, edits: 3 });
  });

  it('a snapshot that is no layout is refused by name, and stays until it is discarded', async () => {
    for (const content of ['{"format":"cellweave"', Uint8Array.of(0xff, 0xfe)]) {
      const { listed, recovered, recovery, id } = await damaged((_lines, folder) => writeFileSync(join(folder, 'snapshot.ccs'), content));
      expect(listed).toHaveLength(1);
      expect(recovered).toMatchObject({ ok: false, problem: { code: 'failed', message: expect.stringContaining('snapshot.ccs') as string } });
      expect(value(await recovery.listRecoverable())).toHaveLength(1);
      value(await recovery.discard(id));
    }
  });

  it('a folder without a snapshot holds nothing, and goes', async () => {
    const { listed, recovered } = await damaged((lines, folder) => {
      lines.length = 0;
      for (const name of ['snapshot.ccs', 'journal.jsonl']) rmSync(join(folder, name));
    });
    expect(listed).toEqual([]);
    expect(recovered).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  it('an edit that does not fit: the document before it', async () => {
    const { dead, next } = crashed();
    const journal = await begun(dead, UNTOUCHED);
    const project = singleton(document, 'project');
    value(await journal.append({ added: [], updated: [{ ...project, name: 'fits' }], removed: [] }));
    value(await journal.append({ added: [project], updated: [], removed: [] }));
    value(await journal.append({ added: [], updated: [{ ...project, name: 'later' }], removed: [] }));
    const recovered = value(await next().recover(journal.id));
    expect(recovered).toMatchObject({ edits: 1, loss: { reason: 'unfit', line: 3, left: 2 } });
    expect(nameIn(recovered.text)).toBe('fits');
  });

  it('a last edit that leaves the document unsound is taken back', async () => {
    const { dead, next } = crashed();
    const journal = await begun(dead, UNTOUCHED);
    value(await journal.append({ added: [], updated: [{ ...singleton(document, 'project'), name: 'sound' }], removed: [] }));
    value(await journal.append({ added: [], updated: [], removed: ['g1'] }));
    const recovered = value(await next().recover(journal.id));
    expect(recovered).toMatchObject({ edits: 1, loss: { reason: 'unfit', line: 3, left: 1 } });
    expect(nameIn(recovered.text)).toBe('sound');
  });
});

describe('a disk that refuses', () => {
  it('an autosave that cannot begin leaves nothing', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await createRecovery(file, startRun()).begin(text, UNTOUCHED)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  it('a journal whose folder vanished refuses, and takes the whole document again when it is back', async () => {
    const { data, journal, store, next } = await afterEdits();
    const folder = folderOf(data, journal);
    rmSync(folder, { recursive: true });
    const project = singleton(store.document, 'project');
    expect(await journal.rebase(serializeDocument(store.document), null)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    mkdirSync(folder);
    value(await journal.rebase(serializeDocument(store.document), { ...UNTOUCHED, modified: true }));
    value(await journal.append({ added: [], updated: [{ ...project, name: 'five' }], removed: [] }));
    value(await journal.flush());
    const recovered = value(await next().recover(basename(folder)));
    expect(recovered).toMatchObject({ edits: 1, loss: null });
    expect(nameIn(recovered.text)).toBe('five');
  });
});
