/** What a full and a read-only disk do: nothing, and say so. Needs leave to mount a small disk in memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '../../../../main/files/openFile.ts';
import { writeFolder } from '../../../../main/files/exportFolder.ts';
import { saveFile } from '../../../../main/files/saveFile.ts';

const disk = mkdtempSync(join(tmpdir(), 'cellweave-disk-'));
const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status === 0;
const SMALL = 'x'.repeat(20_000);
const LARGE = 'y'.repeat(100_000);

afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!mounted)('a full disk', () => {
  beforeAll(() => writeFileSync(join(disk, 'pack.ccs'), SMALL));

  it('refuses a save, and leaves the file and no litter', async () => {
    expect(await saveFile(join(disk, 'pack.ccs'), LARGE, null)).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    expect(readFileSync(join(disk, 'pack.ccs'), 'utf8')).toBe(SMALL);
    expect(readdirSync(disk)).toEqual(['pack.ccs']);
  });

  it('refuses an export whole, although its first files would fit', async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const files = [{ path: 'a.csv', bytes: bytes('small') }, { path: 'parts/b.dxf', bytes: bytes(LARGE) }];
    expect(await writeFolder(join(disk, 'deep', 'out'), files)).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    expect(readdirSync(disk)).toEqual(['pack.ccs']);
  });
});

describe.skipIf(!mounted)('a read-only disk', () => {
  beforeAll(() => {
    spawnSync('mount', ['-o', 'remount,ro', disk]);
  });

  it('opens files as read-only, and refuses to save and export', async () => {
    expect(await openFile(join(disk, 'pack.ccs'))).toMatchObject({ ok: true, value: { readOnly: true } });
    expect(await saveFile(join(disk, 'pack.ccs'), 'x', null)).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
    expect(await saveFile(join(disk, 'new.ccs'), 'x', null)).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
    expect(await writeFolder(join(disk, 'out'), [])).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
  });
});
