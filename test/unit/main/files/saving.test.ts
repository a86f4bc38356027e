import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReplacedMeanwhile, writeAtomic } from '../../../../main/files/atomicWrite.ts';
import { openFile, OPEN_LIMIT_BYTES } from '../../../../main/files/openFile.ts';
import { renameWithRetry, RENAME_WAITS_MS } from '../../../../main/files/rename.ts';
import { saveFile } from '../../../../main/files/saveFile.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

async function opened(path: string) {
  const result = await openFile(path);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function problemOfSave(...call: Parameters<typeof saveFile>) {
  const result = await saveFile(...call);
  return result.ok ? null : result.problem;
}

describe('save', () => {
  it('creates a file, without a backup', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'pack.ccs');
    const saved = await saveFile(path, 'one', null);
    expect(saved).toMatchObject({ ok: true, value: { path, name: 'pack.ccs', backup: null, stamp: { size: 3 } } });
    expect(readdirSync(folder)).toEqual(['pack.ccs']);
  });

  it('keeps the previous version, and only that, and leaves no temporary file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'pack.ccs');
    for (const text of ['one', 'two', 'three']) await saveFile(path, text, null);
    expect(readFileSync(path, 'utf8')).toBe('three');
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe('two');
    expect(readdirSync(folder).sort()).toEqual(['pack.ccs', 'pack.ccs.bak']);
  });

  it('gives a stamp under which the next save is accepted', async () => {
    const path = join(temporaryFolder(), 'pack.ccs');
    writeFileSync(path, 'one');
    const first = await saveFile(path, 'two', (await opened(path)).stamp);
    if (!first.ok) throw new Error(first.problem.message);
    expect(await problemOfSave(path, 'three', first.value.stamp)).toBeNull();
    expect((await opened(path)).text).toBe('three');
  });

  it('refuses when another program changed the file, and leaves that change alone', async () => {
    const path = join(temporaryFolder(), 'pack.ccs');
    writeFileSync(path, 'one');
    const { stamp } = await opened(path);
    writeFileSync(path, 'ONE');
    expect(await problemOfSave(path, 'two', stamp)).toMatchObject({ code: 'changed-on-disk' });
    expect(readFileSync(path, 'utf8')).toBe('ONE');
    expect(existsSync(`${path}.bak`)).toBe(false);
  });

  it('refuses when another program replaced the file while its successor was being written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'pack.ccs');
    writeFileSync(path, 'one');
    await expect(writeAtomic(path, Buffer.from('two'), true, () => Promise.resolve(false))).rejects.toThrow(ReplacedMeanwhile);
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['pack.ccs']);
  });

  it('refuses what could not be opened again', async () => {
    const path = join(temporaryFolder(), 'pack.ccs');
    expect(await problemOfSave(path, '电'.repeat(Math.ceil(OPEN_LIMIT_BYTES / 3) + 1), null)).toMatchObject({ code: 'too-large' });
    expect(existsSync(path)).toBe(false);
  });

  it('refuses when the file has gone, and does not bring it back', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'pack.ccs');
    const saved = await saveFile(path, 'one', null);
    if (!saved.ok) throw new Error(saved.problem.message);
    const elsewhere = join(folder, 'gone.ccs');
    expect(await problemOfSave(elsewhere, 'two', saved.value.stamp)).toMatchObject({ code: 'changed-on-disk' });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('accepts a file that was only touched', async () => {
    const path = join(temporaryFolder(), 'pack.ccs');
    writeFileSync(path, 'one');
    const { stamp } = await opened(path);
    utimesSync(path, 1, 1);
    expect(await problemOfSave(path, 'two', stamp)).toBeNull();
  });

  it('writes through a link, and keeps the link', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'pack.ccs'), 'one');
    symlinkSync(join('real', 'pack.ccs'), join(folder, 'link.ccs'));
    const saved = await saveFile(join(folder, 'link.ccs'), 'two', null);
    expect(saved).toMatchObject({ ok: true, value: { path: join(folder, 'real', 'pack.ccs'), backup: join(folder, 'real', 'pack.ccs.bak') } });
    expect(readFileSync(join(folder, 'real', 'pack.ccs'), 'utf8')).toBe('two');
    expect(readFileSync(join(folder, 'link.ccs'), 'utf8')).toBe('two');
  });

  it('follows a link to a file that is not there yet, and refuses a circle of links', async () => {
    const folder = temporaryFolder();
    symlinkSync('new.ccs', join(folder, 'link.ccs'));
    await saveFile(join(folder, 'link.ccs'), 'one', null);
    expect(readFileSync(join(folder, 'new.ccs'), 'utf8')).toBe('one');
    symlinkSync('b.ccs', join(folder, 'a.ccs'));
    symlinkSync('a.ccs', join(folder, 'b.ccs'));
    expect(await problemOfSave(join(folder, 'a.ccs'), 'one', null)).toMatchObject({ code: 'not-found' });
  });

  it('keeps the permissions of the file it replaces', async () => {
    const path = join(temporaryFolder(), 'pack.ccs');
    writeFileSync(path, 'one');
    chmodSync(path, 0o640);
    await saveFile(path, 'two', null);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('names the file and the reason when the folder is missing, is a file, or the name is a folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'plain'), '');
    const missing = join(folder, 'no', 'pack.ccs');
    const inFile = join(folder, 'plain', 'pack.ccs');
    expect(await problemOfSave(missing, 'x', null)).toMatchObject({ code: 'not-found', message: expect.stringContaining(missing) as string });
    expect(await problemOfSave(inFile, 'x', null)).toMatchObject({ code: 'not-found' });
    expect(await problemOfSave(folder, 'x', null)).toMatchObject({ code: 'bad-request' });
  });
});

describe('open', () => {
  it('reads text without its byte order mark', async () => {
    const path = join(temporaryFolder(), 'pack.ccs');
    writeFileSync(path, '\uFEFF{"größe":1}');
    expect(await opened(path)).toMatchObject({ path, name: 'pack.ccs', text: '{"größe":1}', readOnly: false });
  });

  it.each([
    ['a folder', (folder: string) => folder, 'not-found'],
    ['a missing file', (folder: string) => join(folder, 'none.ccs'), 'not-found'],
    ['a device', () => '/dev/zero', 'bad-request'],
  ])('refuses %s', async (_what, path, code) => {
    expect(await openFile(path(temporaryFolder()))).toMatchObject({ ok: false, problem: { code } });
  });

  it('refuses a pipe without waiting for a writer', async () => {
    const path = join(temporaryFolder(), 'pipe.ccs');
    execFileSync('mkfifo', [path]);
    expect(await openFile(path)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });

  it('refuses what is not UTF-8', async () => {
    const path = join(temporaryFolder(), 'pack.ccs');
    writeFileSync(path, Buffer.from([0x7b, 0xd6, 0xd0, 0x7d]));
    expect(await openFile(path)).toMatchObject({ ok: false, problem: { code: 'bad-request', message: expect.stringContaining('UTF-8') as string } });
  });

  it('refuses a file past the limit without reading it', async () => {
    const path = join(temporaryFolder(), 'pack.ccs');
    const file = openSync(path, 'w');
    ftruncateSync(file, OPEN_LIMIT_BYTES + 1);
    closeSync(file);
    expect(await openFile(path)).toMatchObject({ ok: false, problem: { code: 'too-large', message: expect.stringContaining('64 MB') as string } });
  });
});

describe('rename with retries', () => {
  function failing(times: number, code: string) {
    let calls = 0;
    const waits: number[] = [];
    const move = (): Promise<void> => {
      calls += 1;
      return calls <= times ? Promise.reject(Object.assign(new Error(code), { code })) : Promise.resolve();
    };
    const wait = (wait_ms: number): Promise<void> => {
      waits.push(wait_ms);
      return Promise.resolve();
    };
    return { move, wait, waits, calls: () => calls };
  }

  it.each(['EPERM', 'EACCES', 'EBUSY'])('outlasts %s', async (code) => {
    const disk = failing(3, code);
    await renameWithRetry('a', 'b', disk.move, disk.wait);
    expect(disk.calls()).toBe(4);
    expect(disk.waits).toEqual(RENAME_WAITS_MS.slice(0, 3));
  });

  it('gives up in the end, and at once on other errors', async () => {
    const held = failing(1000, 'EPERM');
    await expect(renameWithRetry('a', 'b', held.move, held.wait)).rejects.toThrow('EPERM');
    expect(held.calls()).toBe(RENAME_WAITS_MS.length + 1);
    const full = failing(1000, 'ENOSPC');
    await expect(renameWithRetry('a', 'b', full.move, full.wait)).rejects.toThrow('ENOSPC');
    expect(full.calls()).toBe(1);
  });
});
