/** What the windows of one program, and those of two, have of each other: locks, autosaves, recovery. */
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram, type Program } from '../../../main/api/program.ts';
import { createWindowSession } from '../../../main/api/windowSession.ts';
import type { HostResult } from '../../../shared/contracts/host.ts';
import { parseDocument } from '../../../shared/format/readDocument.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { must } from '../../support/must.ts';
import { NO_ACTIONS, serviceIn, type ServiceBench } from './serviceParts.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const EXAMPLE = serializeDocument(exampleDocument());
const waiver = { id: 'waiver:1', kind: 'waiver' as const, key: 'k', by: 'b', on: '', why: 'w' };
const EDIT = { added: [waiver], updated: [], removed: [] };

function value<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

interface Bench {
  readonly folder: string;
  readonly path: string;
  window(program: Program, more?: Parameters<typeof serviceIn>[1]): ServiceBench;
  program(): Program;
}

function bench(): Bench {
  const folder = temporaryFolder();
  const path = join(folder, 'pack.ccs');
  writeFileSync(path, EXAMPLE);
  return {
    folder,
    path,
    program: () => createProgram(join(folder, 'data')),
    window(program, more = {}) {
      const opened = serviceIn(folder, { program, ...more });
      opened.grants.allow(path, 'open');
      return opened;
    },
  };
}

/** A program whose process is gone, as one that was killed leaves its marks. */
function killed(program: Program): void {
  Object.assign(program.run, { pid: 2 ** 22 + 1 });
}

describe('a second opener', () => {
  it('in another program opens read-only, and may not save there', async () => {
    const { path, program, window } = bench();
    const first = window(program());
    expect(value(await first.service.open(path))).toMatchObject({ readOnly: false, lockedBy: null });
    const other = program();
    // Two runs in one process: the second takes the first for a stale mark unless it is another process.
    Object.assign(other.run, { pid: process.ppid });
    const second = window(other);
    const opened = value(await second.service.open(path));
    expect(opened).toMatchObject({ readOnly: true, lockedBy: { pid: process.pid, here: false } });
    expect(await second.service.save(path, 'mine', opened.stamp)).toMatchObject({ ok: false, problem: { code: 'locked', message: expect.stringContaining(`process ${process.pid}`) as string } });
    expect(readFileSync(path, 'utf8')).toBe(EXAMPLE);
    expect(value(await second.service.diskState(path, opened.stamp))).toMatchObject({ state: 'same', lockedBy: { pid: process.pid } });
  });

  it('takes it over when told to; the first then sees that, and cannot save', async () => {
    const { path, program, window } = bench();
    const shared = program();
    const first = window(shared);
    const second = window(shared);
    const { stamp } = value(await first.service.open(path));
    expect(value(await second.service.open(path))).toMatchObject({ readOnly: true, lockedBy: { here: true } });
    expect(value(await second.service.takeOver(path))).toMatchObject({ readOnly: false, lockedBy: null });
    expect(value(await first.service.diskState(path, stamp)).lockedBy).toMatchObject({ here: true });
    expect(await first.service.save(path, 'mine', stamp)).toMatchObject({ ok: false, problem: { code: 'locked' } });
    expect(await second.service.save(path, 'theirs', stamp)).toMatchObject({ ok: true });
  });

  it('is shown the window that has it, where the host can', async () => {
    const { path, program, window } = bench();
    const shared = program();
    await window(shared).service.open(path);
    const asked: string[] = [];
    const second = window(shared, {
      actions: {
        ...NO_ACTIONS,
        focusWindowOf(wanted) {
          asked.push(wanted);
          return true;
        },
      },
    });
    expect(await second.service.open(path)).toMatchObject({ ok: false, problem: { code: 'open-elsewhere' } });
    expect(asked).toEqual([path]);
  });

  it('gets it when the first shows another, closes, or has vanished', async () => {
    const { path, program, window } = bench();
    const shared = program();
    let present = true;
    const first = window(shared, { session: createWindowSession(shared, () => present) });
    const second = window(shared);
    await first.service.open(path);
    await first.service.showing(null);
    expect(value(await second.service.open(path)).readOnly).toBe(false);
    await second.session.end();
    expect(value(await first.service.open(path)).readOnly).toBe(false);
    present = false;
    expect(value(await second.service.open(path)).readOnly).toBe(false);
  });

  it('may open what could not be read elsewhere', async () => {
    const { path, folder, program, window } = bench();
    const shared = program();
    const first = window(shared);
    await first.service.open(path);
    await first.service.release(path);
    expect(value(await window(shared).service.open(path)).readOnly).toBe(false);
    const gone = join(folder, 'gone.ccs');
    first.grants.allow(gone, 'open');
    expect(await first.service.open(gone)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(first.session.has(gone)).toBe(false);
  });
});

describe('unsaved work', () => {
  it('of a program that was killed is offered to the next, which takes the layout with it', async () => {
    const { path, program, window } = bench();
    const dead = program();
    const first = window(dead);
    killed(dead);
    const { stamp } = value(await first.service.open(path));
    value(await first.service.autosaveBegin(EXAMPLE, { path, stamp, title: 'pack.ccs', modified: false }));
    value(await first.service.autosaveAppend(EDIT));

    const next = serviceIn(join(path, '..'), { program: program() });
    const listed = value(await next.service.recoverables());
    expect(listed).toMatchObject([{ title: 'pack.ccs', path, edits: 1, lost: 0 }]);
    const recovered = value(await next.service.recover(listed[0]?.id ?? ''));
    expect(must(parseDocument(recovered.text)).has('waiver:1')).toBe(true);
    expect(recovered).toMatchObject({ path, stamp, lockedBy: null });
    // It was never picked in this run; that it is recovered grants it.
    expect(await next.service.save(path, recovered.text, recovered.stamp)).toMatchObject({ ok: true });
    value(await next.service.discardRecoverable(recovered.id));
    expect(value(await next.service.recoverables())).toEqual([]);
  });

  it('of a window that vanished is offered in the same program; of one that is there it is not', async () => {
    const { program, window } = bench();
    const shared = program();
    let present = true;
    const first = window(shared, { session: createWindowSession(shared, () => present) });
    const second = window(shared);
    value(await first.service.autosaveBegin(EXAMPLE, { path: null, stamp: null, title: 'example', modified: false }));
    value(await first.service.autosaveAppend(EDIT));
    expect(value(await second.service.recoverables())).toEqual([]);
    present = false;
    expect(value(await second.service.recoverables())).toMatchObject([{ title: 'example', path: null, edits: 1 }]);
  });

  it('of a page that is loaded again is left to be recovered', async () => {
    const { program, window } = bench();
    const first = window(program());
    value(await first.service.autosaveBegin(EXAMPLE, { path: null, stamp: null, title: 'example', modified: false }));
    value(await first.service.autosaveAppend(EDIT));
    await first.service.info();
    expect(value(await first.service.recoverables())).toHaveLength(1);
  });

  it('goes when the window closes in order, or shows another document', async () => {
    const { program, window } = bench();
    const shared = program();
    const first = window(shared);
    const second = window(shared);
    const begin = async (): Promise<void> => {
      value(await first.service.autosaveBegin(EXAMPLE, { path: null, stamp: null, title: 'example', modified: true }));
    };
    await begin();
    await first.service.showing(null);
    expect(await first.service.autosaveAppend(EDIT)).toMatchObject({ ok: false, problem: { code: 'needs-snapshot' } });
    await begin();
    await first.session.end();
    expect(value(await second.service.recoverables())).toEqual([]);
  });

  it('that goes on while it is saved under another name lets go of the old file', async () => {
    const { path, folder, program, window } = bench();
    const shared = program();
    const first = window(shared);
    await first.service.open(path);
    value(await first.service.autosaveBegin(EXAMPLE, { path, stamp: null, title: 'pack', modified: false }));
    const copy = join(folder, '副本 of "pack".ccs');
    first.grants.allow(copy, 'save');
    const { stamp } = value(await first.service.save(copy, EXAMPLE, null));
    value(await first.service.autosaveRebase(EXAMPLE, { path: copy, stamp, title: 'copy', modified: true }));
    expect(value(await window(shared).service.open(path)).readOnly).toBe(false);
    expect(first.session.has(copy)).toBe(true);
    const { recover } = value(await first.service.info());
    expect(value(await first.service.recover(recover ?? ''))).toMatchObject({ path: copy, stamp });
  });

  it('is not taken for a path that the window may not write: recovering would grant it', async () => {
    const { folder, program, window } = bench();
    const first = window(program());
    const foreign = join(folder, 'secret.ccs');
    writeFileSync(foreign, 'secret');
    expect(await first.service.autosaveBegin(EXAMPLE, { path: foreign, stamp: null, title: 't', modified: true })).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
  });
});

describe('the disk', () => {
  it('is said to have changed by content, not by time', async () => {
    const { path, program, window } = bench();
    const { service } = window(program());
    const { stamp } = value(await service.open(path));
    writeFileSync(path, EXAMPLE);
    expect(value(await service.diskState(path, stamp)).state).toBe('same');
    writeFileSync(path, 'other');
    expect(value(await service.diskState(path, stamp))).toMatchObject({ state: 'changed', stamp: { size: 5 } });
    unlinkSync(path);
    expect(value(await service.diskState(path, stamp))).toMatchObject({ state: 'gone', stamp: null });
  });

  it('is looked at only where the window may open a file', async () => {
    const { folder, program, window } = bench();
    const secret = join(folder, 'secret.ccs');
    writeFileSync(secret, 'secret');
    const stamp = { size: 1, mtime_ms: 0, sha256: '0'.repeat(64) };
    expect(await window(program()).service.diskState(secret, stamp)).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
  });
});

describe('dropped files', () => {
  const dialogs = { pickOpen: () => Promise.resolve(null), pickSave: () => Promise.resolve(null), pickBrief: () => Promise.resolve(null), pickFolder: () => Promise.resolve(null) };

  it('may be opened where the host itself named their place, layouts only', async () => {
    const { path, folder, program } = bench();
    const { service } = serviceIn(folder, { program: program(), dialogs });
    expect(await service.grantDropped(join(folder, 'notes.txt'))).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    expect(value(await service.grantDropped(path))).toBe(path);
    expect(await service.open(path)).toMatchObject({ ok: true });
  });

  it('have no place where a page could name one', async () => {
    const { path, folder, program } = bench();
    expect(await serviceIn(folder, { program: program() }).service.grantDropped(path)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });
});
