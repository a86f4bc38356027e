/** What a save does when the file system fails it half way: the old file stays whole, no litter stays, and the message says what can be done. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as FilePromises from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveFile } from '../../../../main/files/saveFile.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** The step of the file system that fails, and how often; the rest is real. */
type Step = '' | 'open' | 'write' | 'sync' | 'rename' | 'backup';
const fault = vi.hoisted((): { step: Step; code: string; times: number; met: number } => ({ step: '', code: '', times: 0, met: 0 }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FilePromises>();
  const strike = (step: Step): void => {
    if (fault.step !== step || fault.met >= fault.times) return;
    fault.met += 1;
    throw Object.assign(new Error(fault.code), { code: fault.code });
  };
  return {
    ...real,
    async open(path: string, flags: string, mode: number) {
      if (flags === 'wx') strike('open');
      const handle = await real.open(path, flags, mode);
      if (flags !== 'wx') return handle;
      const { writeFile, sync } = { writeFile: handle.writeFile.bind(handle), sync: handle.sync.bind(handle) };
      return Object.assign(handle, {
        async writeFile(bytes: Uint8Array) {
          await writeFile(fault.step === 'write' ? bytes.subarray(0, bytes.length / 2) : bytes);
          strike('write');
        },
        async sync() {
          strike('sync');
          await sync();
        },
      });
    },
    async rename(from: string, to: string) {
      strike(to.endsWith('.bak') ? 'backup' : 'rename');
      await real.rename(from, to);
    },
  };
});
vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }));

afterEach(() => Object.assign(fault, { step: '', code: '', times: 0, met: 0 }));

function failing(step: Step, code: string, times = Infinity): void {
  Object.assign(fault, { step, code, times, met: 0 });
}

function layout(): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'pack.ccs');
  writeFileSync(path, 'one');
  return { folder, path };
}

describe('a save that fails', () => {
  it.each([
    ['a full disk while it is written', 'write', 'ENOSPC', 'disk-full', 'the disk is full'],
    ['a full disk when it is forced to the disk', 'sync', 'ENOSPC', 'disk-full', 'Nothing was changed'],
    ['a used-up quota', 'write', 'EDQUOT', 'disk-full', 'make room'],
    ['a disk that breaks', 'sync', 'EIO', 'failed', 'EIO'],
    ['a folder that may not be written', 'open', 'EACCES', 'not-permitted', 'permissions'],
    ['a read-only disk', 'open', 'EROFS', 'not-permitted', 'read-only disk'],
    ['a folder that vanishes meanwhile', 'rename', 'ENOENT', 'not-found', 'no such file or folder'],
    ['a scanner that never lets go', 'rename', 'EPERM', 'not-permitted', 'another program holds it'],
    ['a program that holds the file', 'rename', 'EBUSY', 'not-permitted', 'another program holds it'],
    ['a backup that is held', 'backup', 'EACCES', 'not-permitted', 'permissions'],
  ] as const)('by %s leaves the old file, says so, and leaves no litter', async (_what, step, errno, code, words) => {
    const { folder, path } = layout();
    failing(step, errno);
    expect(await saveFile(path, 'two', null)).toMatchObject({ ok: false, problem: { code, message: expect.stringContaining(words) as string } });
    expect(fault.met).toBeGreaterThan(0);
    expect(readFileSync(path, 'utf8')).toBe('one');
    // A backup may have been made already: it is the very file.
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8')).toBe('one');
    expect(readdirSync(folder).filter((name) => name !== 'pack.ccs' && name !== 'pack.ccs.bak')).toEqual([]);
    Object.assign(fault, { step: '' });
    expect(await saveFile(path, 'two', null)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('two');
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('outlasts a rename that is refused with %s for a moment', async (errno) => {
    const { path } = layout();
    failing('rename', errno, 4);
    expect(await saveFile(path, 'two', null)).toMatchObject({ ok: true });
    expect(fault.met).toBe(4);
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe('one');
  });

  it('by a folder that has gone names it, and does not bring it back', async () => {
    const { folder } = layout();
    const path = join(folder, 'deep', 'pack.ccs');
    mkdirSync(join(folder, 'deep'));
    rmSync(join(folder, 'deep'), { recursive: true });
    expect(await saveFile(path, 'two', null)).toMatchObject({ ok: false, problem: { code: 'not-found', message: expect.stringContaining(path) as string } });
    expect(readdirSync(folder)).toEqual(['pack.ccs']);
  });
});
