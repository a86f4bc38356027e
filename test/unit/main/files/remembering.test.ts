import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../main/files/dataFolder.ts';
import { readExample } from '../../../../main/files/examples.ts';
import { listFolder } from '../../../../main/files/listing.ts';
import { problemOf } from '../../../../main/files/problem.ts';
import { createRecents, RECENT_LIMIT } from '../../../../main/files/recents.ts';
import { staticFile } from '../../../../main/files/staticFiles.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

describe('data folder', () => {
  it.each([
    ['linux', {}, '/home/u/.local/share/cellweave'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/cellweave'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/u/.local/share/cellweave'],
    ['darwin', {}, '/home/u/Library/Application Support/Cellweave'],
    ['win32', { APPDATA: 'C:\\Users\\u\\AppData\\Roaming' }, 'C:\\Users\\u\\AppData\\Roaming\\Cellweave'],
    ['linux', { CELLWEAVE_DATA: '/elsewhere' }, '/elsewhere'],
  ] as const)('%s %j', (platform, env, expected) => {
    expect(dataFolder({ platform, env, home: '/home/u' })).toBe(expected);
  });
});

describe('recents', () => {
  it('lists newest first, without repeats, and says which are gone', async () => {
    const folder = temporaryFolder();
    const recents = createRecents(join(folder, 'data'));
    for (const name of ['a', 'b', 'a']) {
      writeFileSync(join(folder, name), '');
      await recents.remember(join(folder, name));
    }
    await recents.remember(join(folder, 'gone'));
    expect((await recents.list()).map(({ name, missing }) => [name, missing])).toEqual([['gone', true], ['a', false], ['b', false]]);
    await recents.forget(join(folder, 'gone'));
    expect((await createRecents(join(folder, 'data')).list()).map(({ name }) => name)).toEqual(['a', 'b']);
    await recents.forget(null);
    expect(await recents.list()).toEqual([]);
  });

  it('survives a damaged list, keeps a dozen, and takes changes made at once', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'recents.json'), '{"version":1,"files":[1,');
    const recents = createRecents(folder);
    expect(await recents.list()).toEqual([]);
    const paths = Array.from({ length: RECENT_LIMIT + 3 }, (_, index) => join(folder, `p${index}.ccs`));
    for (const path of paths) writeFileSync(path, '');
    await Promise.all(paths.map((path) => recents.remember(path)));
    const names = (await recents.list()).map((recent) => recent.name);
    expect(names).toHaveLength(RECENT_LIMIT);
    expect(names[0]).toBe(`p${RECENT_LIMIT + 2}.ccs`);
  });

  it('does not fail where it cannot write', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'plain'), '');
    const recents = createRecents(join(folder, 'plain'));
    await recents.remember(join(folder, 'plain'));
    expect(await recents.list()).toEqual([]);
  });
});

describe('folder listing', () => {
  it('gives folders first, then layouts; no hidden, other or dangling entries', async () => {
    const folder = temporaryFolder();
    for (const name of ['b.ccs', 'a10.ccs', 'a2.CCS', 'readme.txt', '.hidden.ccs']) writeFileSync(join(folder, name), 'xy');
    mkdirSync(join(folder, 'z'));
    symlinkSync('nowhere.ccs', join(folder, 'dangling.ccs'));
    const listing = await listFolder(folder);
    if (!listing.ok) throw new Error(listing.problem.message);
    expect(listing.value.entries.map((entry) => `${entry.kind} ${entry.name}`)).toEqual(['folder z', 'file a2.CCS', 'file a10.ccs', 'file b.ccs']);
    expect(listing.value.parent).not.toBeNull();
  });

  it('refuses a file and a missing folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.ccs'), '');
    expect(await listFolder(join(folder, 'a.ccs'))).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(await listFolder(join(folder, 'no'))).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});

describe('static files', () => {
  function site() {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'www', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'www', 'index.html'), '');
    writeFileSync(join(folder, 'www', 'assets', 'app.js'), '');
    writeFileSync(join(folder, 'www', 'notes.txt'), '');
    writeFileSync(join(folder, 'secret.js'), '');
    writeFileSync(join(folder, 'www', '.built-renderer'), '');
    symlinkSync(join(folder, 'secret.js'), join(folder, 'www', 'link.js'));
    symlinkSync(folder, join(folder, 'www', 'up'));
    return join(folder, 'www');
  }

  it('finds what was built', async () => {
    const www = site();
    expect(await staticFile(www, '/')).toMatchObject({ path: join(www, 'index.html'), contentType: 'text/html; charset=utf-8' });
    expect(await staticFile(www, '/assets/app.js')).toMatchObject({ path: join(www, 'assets', 'app.js') });
  });

  it.each(['/../secret.js', '/%2e%2e/secret.js', '/assets/..%2f..%2fsecret.js', '/..\\secret.js', '/link.js', '/up/secret.js', '/assets', '/notes.txt', '/.built-renderer', '/%', '/%00', '//etc/passwd', '/C:/x.js', 'secret.js', ''])('refuses %j', async (path) => {
    expect(await staticFile(site(), path)).toBeNull();
  });
});

describe('problems', () => {
  it.each([
    ['ENOSPC', 'disk-full', 'full'],
    ['EROFS', 'not-permitted', 'read-only'],
    ['EACCES', 'not-permitted', 'permitted'],
    ['EPERM', 'not-permitted', 'permitted'],
    ['ENOENT', 'not-found', 'no such'],
    ['EISDIR', 'not-found', 'folder'],
    ['EIO', 'failed', 'EIO'],
  ])('%s is %s', (errno, code, words) => {
    const problem = problemOf(Object.assign(new Error('x'), { code: errno }), 'save', '/p/pack.ccs');
    expect(problem.code).toBe(code);
    expect(problem.message).toContain('/p/pack.ccs');
    expect(problem.message).toContain(words);
  });

  it('are not made of bugs', () => {
    expect(() => problemOf(new TypeError('bug'), 'save', 'x')).toThrow('bug');
  });
});

describe('examples', () => {
  it('are looked up by name only, and a wrong name is answered with the right ones', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'one.ccs'), 'text');
    writeFileSync(join(folder, 'two.brief.json'), '{}');
    expect(await readExample(folder, 'one')).toEqual({ ok: true, value: { name: 'one', text: 'text' } });
    expect(await readExample(folder, '../one')).toMatchObject({ ok: false, problem: { code: 'not-found', message: expect.stringContaining('There is: one.') as string } });
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
