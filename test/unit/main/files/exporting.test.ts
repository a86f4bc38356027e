import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathRefusal, writeFolder } from '../../../../main/files/exportFolder.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, text: string) => ({ path, bytes: bytes(text) });

describe('export into a folder', () => {
  it('makes the folder and those above it', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'a', 'out');
    expect(await writeFolder(target, [file('assembly.dxf', '1'), file('parts/P1.dxf', '2')])).toEqual({ ok: true, value: { folder: target, count: 2 } });
    expect(readFileSync(join(target, 'parts', 'P1.dxf'), 'utf8')).toBe('2');
    expect(readdirSync(join(folder, 'a'))).toEqual(['out']);
  });

  it('replaces files of an earlier export and leaves others alone', async () => {
    const target = temporaryFolder();
    writeFileSync(join(target, 'bom.csv'), 'old');
    writeFileSync(join(target, 'notes.txt'), 'mine');
    await writeFolder(target, [file('bom.csv', 'new'), file('parts/P1.dxf', '2')]);
    expect(readFileSync(join(target, 'bom.csv'), 'utf8')).toBe('new');
    expect(readFileSync(join(target, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(target).sort()).toEqual(['bom.csv', 'notes.txt', 'parts']);
  });

  it('takes everything back when one file cannot be moved in', async () => {
    const target = temporaryFolder();
    writeFileSync(join(target, 'a.csv'), 'old');
    mkdirSync(join(target, 'z.csv'));
    const result = await writeFolder(target, [file('a.csv', 'new'), file('parts/P1.dxf', '2'), file('z.csv', '3')]);
    expect(result.ok).toBe(false);
    expect(readFileSync(join(target, 'a.csv'), 'utf8')).toBe('old');
    expect(readdirSync(target).sort()).toEqual(['a.csv', 'z.csv']);
  });

  it('refuses a folder that is a file, and one inside a file, and leaves nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'plain'), 'x');
    expect((await writeFolder(join(folder, 'plain'), [file('a', '1')])).ok).toBe(false);
    expect((await writeFolder(join(folder, 'plain', 'deep', 'er'), [file('a', '1')])).ok).toBe(false);
    expect(readdirSync(folder)).toEqual(['plain']);
  });

  it.each(['../a', 'a/../../b', '/etc/a', 'a//b', '', 'C:/a', 'a\\b', 'con.dxf', 'a.', 'a\0b', './a'])('refuses the path %j before writing anything', async (path) => {
    const folder = temporaryFolder();
    expect(await writeFolder(join(folder, 'out'), [file('good', '1'), file(path, '2')])).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('refuses two files whose names differ in case only', async () => {
    expect(await writeFolder(join(temporaryFolder(), 'out'), [file('A.dxf', '1'), file('a.dxf', '2')])).toMatchObject({ ok: false });
  });

  it('takes the names an export uses', () => {
    for (const path of ['assembly.dxf', 'parts/CW-BB-0001.dxf', 'manifest.json', 'drawings/汇流排.svg']) expect(pathRefusal(path)).toBeNull();
  });
});
