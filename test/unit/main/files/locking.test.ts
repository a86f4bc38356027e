import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockLayout, type LayoutLock } from '../../../../main/files/layoutLock.ts';
import { liveHolder, releaseLock, stillHolds, takeLock } from '../../../../main/files/lock.ts';
import { isRunning, startRun, type Run } from '../../../../main/files/run.ts';
import { dropStaleTemporaries } from '../../../../main/files/staleTemporaries.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const HOUR_ms = 3_600_000;

/** A run of another process that is there: the one that started this. */
const other = (): Run => ({ pid: process.ppid, started_ms: Date.now(), run: 'other' });

async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  if (child.pid === undefined) throw new Error('no child');
  return child.pid;
}

const gone = async (): Promise<Run> => ({ pid: await endedPid(), started_ms: Date.now(), run: 'gone' });

describe('whether a run is still going', () => {
  const self: Run = { pid: 10, started_ms: 5 * HOUR_ms, run: 'self' };
  const machine = (error: Error | null, started_ms = 0, boot?: string) => ({
    boot,
    probe: () => {
      if (error) throw error;
    },
    started_ms: () => started_ms,
  });
  const there = machine(null);
  const absent = machine(Object.assign(new Error('ESRCH'), { code: 'ESRCH' }));
  const foreign = machine(Object.assign(new Error('EPERM'), { code: 'EPERM' }));
  const mark = (change: Partial<Run>): Run => ({ pid: 20, started_ms: 4 * HOUR_ms, run: 'mark', ...change });

  it.each([
    ['a process that is there', mark({}), there, true],
    ['a process that is not', mark({}), absent, false],
    ['a process of another user', mark({}), foreign, true],
    ['its own mark', mark({ run: 'self', pid: 10 }), absent, true],
    ['its own number, given to another before', mark({ pid: 10 }), there, false],
    ['a process of before the machine started', mark({}), machine(null, 4.5 * HOUR_ms), false],
    ['a process of this run of the machine, whose clock was set forward since', mark({ boot: 'now' }), machine(null, 9 * HOUR_ms, 'now'), true],
    ['a process of an earlier run of the machine, whose clock was set back since', mark({ boot: 'before' }), machine(null, 0, 'now'), false],
    ['a process of just after it, by a clock that was set', mark({}), machine(null, 4 * HOUR_ms + 30_000), true],
  ] as const)('%s', (_name, left, surroundings, running) => {
    expect(isRunning(left, self, surroundings)).toBe(running);
  });

  it('this process', async () => {
    expect(isRunning(other(), startRun())).toBe(true);
    expect(isRunning(await gone(), startRun())).toBe(false);
    expect(Math.abs(startRun().started_ms - (Date.now() - process.uptime() * 1000))).toBeLessThan(HOUR_ms);
  });
});

describe('a lock', () => {
  it('goes to the first, and tells the second who that is', async () => {
    const path = join(temporaryFolder(), 'a.lock');
    const first = await takeLock(path, other());
    expect(first).toMatchObject({ taken: true, holder: { run: 'other' } });
    expect(await takeLock(path, startRun())).toEqual({ taken: false, holder: first.holder });
    expect(await liveHolder(path, startRun())).toEqual(first.holder);
  });

  it('goes to one window of a run only, and to the next when that is closed', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.lock');
    const run = startRun();
    const first = await takeLock(path, run);
    const second = await takeLock(path, run);
    expect([first.taken, second.taken]).toEqual([true, false]);
    await releaseLock(path, first.holder);
    expect(readdirSync(folder)).toEqual([]);
    expect(await takeLock(path, run)).toMatchObject({ taken: true });
  });

  it('is given to one of many that ask at once, also when it was stale', async () => {
    for (const stale of [null, await gone()]) {
      const folder = temporaryFolder();
      const path = join(folder, 'a.lock');
      if (stale) await takeLock(path, stale);
      const run = startRun();
      const answers = await Promise.all(Array.from({ length: 8 }, () => takeLock(path, run)));
      const takers = answers.filter((answer) => answer.taken);
      expect(takers).toHaveLength(1);
      expect(await stillHolds(path, takers[0]!.holder)).toBe(true);
      expect(readdirSync(folder)).toEqual(['a.lock']);
    }
  });

  it('is stale when its process is gone or its file damaged', async () => {
    const path = join(temporaryFolder(), 'a.lock');
    await takeLock(path, await gone());
    expect(await liveHolder(path, startRun())).toBeNull();
    expect(await takeLock(path, startRun())).toMatchObject({ taken: true, holder: { pid: process.pid } });
    for (const damage of ['', '{"pid":', '{"pid":"1"}']) {
      writeFileSync(path, damage);
      expect(await liveHolder(path, startRun())).toBeNull();
      expect(await takeLock(path, startRun()), damage).toMatchObject({ taken: true });
    }
  });

  it('taken over is no longer the first one’s to release', async () => {
    const path = join(temporaryFolder(), 'a.lock');
    const first = await takeLock(path, other());
    const second = await takeLock(path, startRun(), true);
    expect(second.taken).toBe(true);
    expect(await stillHolds(path, first.holder)).toBe(false);
    await releaseLock(path, first.holder);
    expect(await stillHolds(path, second.holder)).toBe(true);
  });

  it('that was released is nobody’s', async () => {
    const path = join(temporaryFolder(), 'a.lock');
    const { holder } = await takeLock(path, startRun());
    await releaseLock(path, holder);
    await releaseLock(path, holder);
    expect(await liveHolder(path, startRun())).toBeNull();
    expect(await stillHolds(path, holder)).toBe(false);
  });

  it('outlives the process that is killed with it, and no longer', async () => {
    const path = join(temporaryFolder(), 'a.lock');
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    await once(child, 'spawn');
    const holder = { pid: child.pid!, started_ms: Date.now(), run: 'child' };
    await takeLock(path, holder);
    expect(await takeLock(path, startRun())).toMatchObject({ taken: false, holder: { pid: child.pid } });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await takeLock(path, startRun())).toMatchObject({ taken: true });
  });
});

describe('the lock of a layout', () => {
  async function locked(...call: Parameters<typeof lockLayout>): Promise<LayoutLock> {
    const answer = await lockLayout(...call);
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  }

  it('is kept in the data folder, one for each layout', async () => {
    const data = join(temporaryFolder(), 'data');
    const run = startRun();
    const a = await locked(data, '/packs/a.ccs', run);
    const b = await locked(data, '/packs/b.ccs', run);
    const again = await locked(data, '/packs/a.ccs', run);
    expect([a.taken, b.taken, again.taken]).toEqual([true, true, false]);
    expect(again.holder).toEqual(a.holder);
    expect(readdirSync(join(data, 'locks'))).toHaveLength(2);
    await again.release();
    expect(await a.holds()).toBe(true);
    expect(await again.holds()).toBe(false);
    await a.release();
    expect((await locked(data, '/packs/a.ccs', run)).taken).toBe(true);
  });

  it('is refused where the data folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await lockLayout(file, '/packs/a.ccs', startRun())).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});

describe('temporaries of killed saves', () => {
  it('go when their process is gone and they are old, and nothing else does', async () => {
    const folder = temporaryFolder();
    const pid = await endedPid();
    const stale = [`.pack.ccs.${pid}-0123456789ab.tmp`, `.pack.ccs.bak.${pid}-0123456789ab.tmp`];
    const kept = ['pack.ccs', 'pack.ccs.bak', `.pack.ccs.${process.ppid}-0123456789ab.tmp`, `.other.ccs.${pid}-0123456789ab.tmp`, `.pack.ccs.${pid}-0123456789ab.txt`, `.pack.ccs.notes.tmp`];
    for (const name of [...stale, ...kept]) writeFileSync(join(folder, name), name);
    const path = join(folder, 'pack.ccs');
    expect(await dropStaleTemporaries(path)).toEqual([]);
    expect([...(await dropStaleTemporaries(path, 0))].sort()).toEqual(stale.map((name) => join(folder, name)).sort());
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
    expect(readFileSync(path, 'utf8')).toBe('pack.ccs');
  });

  it('are no reason to throw where there is no folder', async () => {
    expect(await dropStaleTemporaries(join(temporaryFolder(), 'gone', 'pack.ccs'))).toEqual([]);
  });
});
