import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOST_METHODS } from '../../../main/api/calls.ts';
import { dispatch } from '../../../main/api/dispatch.ts';
import type { Dialogs, HostService } from '../../../main/api/service.ts';
import type { Grants } from '../../../main/files/grants.ts';
import { serviceIn } from './serviceParts.ts';
import { temporaryFolder } from './temporaryFolder.ts';

interface Bench {
  readonly folder: string;
  readonly layout: string;
  readonly service: HostService;
  readonly grants: Grants;
}

function bench(dialogs: Dialogs | null = null): Bench {
  const folder = temporaryFolder();
  const layout = join(folder, 'docs', 'pack.ccs');
  mkdirSync(join(folder, 'docs', 'out'), { recursive: true });
  writeFileSync(layout, 'one');
  writeFileSync(join(folder, 'secret.ccs'), 'secret');
  const { service, grants } = serviceIn(folder, { dialogs, documentsFolder: join(folder, 'docs') });
  return { folder, layout, service, grants };
}

const picking = (path: string | null): Dialogs => ({
  pickOpen: () => Promise.resolve(path),
  pickSave: () => Promise.resolve(path),
  pickBrief: () => Promise.resolve(path),
  pickFolder: () => Promise.resolve(path),
});

describe('paths a window may touch, without native dialogs', () => {
  it('refuses to open, save or export what was not picked', async () => {
    const { service, layout, folder } = bench();
    for (const result of [await service.open(layout), await service.save(layout, 'x', null), await service.exportFiles(join(folder, 'docs', 'out'), [])]) {
      expect(result).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    }
    expect(readFileSync(layout, 'utf8')).toBe('one');
  });

  it('refuses a grant for a folder that was not shown', async () => {
    const { service, layout } = bench();
    expect(await service.grant(layout, 'open')).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
  });

  it('opens and saves what was browsed to and picked', async () => {
    const { service, layout } = bench();
    expect(await service.browse(null)).toMatchObject({ ok: true });
    expect(await service.grant(layout, 'open')).toEqual({ ok: true, value: null });
    const opened = await service.open(layout);
    if (!opened.ok) throw new Error(opened.problem.message);
    expect(await service.save(layout, 'two', opened.value.stamp)).toMatchObject({ ok: true });
    expect(readFileSync(layout, 'utf8')).toBe('two');
  });

  it('grants a brief in a shown folder for its own purpose, with its ending only', async () => {
    const { service, folder } = bench();
    await service.browse(null);
    const path = join(folder, 'docs', 'new.brief.json');
    for (const name of ['new.json', '.brief.json', 'new.ccs']) expect(await service.grant(join(folder, 'docs', name), 'brief')).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    expect(await service.grant(path, 'brief')).toEqual({ ok: true, value: null });
    expect(await service.open(path)).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    expect(await service.saveBrief(path, '{}')).toMatchObject({ ok: true, value: { name: 'new.brief.json' } });
    expect(await service.browse(null)).toMatchObject({ ok: true, value: { entries: expect.arrayContaining([expect.objectContaining({ name: 'new.brief.json', kind: 'file' })]) as unknown } });
  });

  it('grants a new file in a shown folder for saving, with the layout ending only', async () => {
    const { service, folder } = bench();
    await service.browse(null);
    expect(await service.grant(join(folder, 'docs', 'new.ccs'), 'save')).toMatchObject({ ok: true });
    expect(await service.grant(join(folder, 'docs', '.bashrc'), 'save')).toMatchObject({ ok: false });
    expect(await service.grant(join(folder, 'docs', 'none.ccs'), 'open')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  it('looks at the real place of a link', async () => {
    const { service, folder } = bench();
    symlinkSync(join(folder, 'secret.ccs'), join(folder, 'docs', 'link.ccs'));
    await service.browse(null);
    expect(await service.grant(join(folder, 'docs', 'link.ccs'), 'open')).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    expect(await service.grant(join(folder, 'docs', '..', 'secret.ccs'), 'open')).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
  });

  it('exports into a shown folder or one listed in it', async () => {
    const { service, folder } = bench();
    const out = join(folder, 'docs', 'out');
    await service.browse(null);
    expect(await service.grant(out, 'export')).toMatchObject({ ok: true });
    expect(await service.exportFiles(out, [{ path: 'a/b.txt', bytes: new Uint8Array([65]) }])).toMatchObject({ ok: true, value: { count: 1 } });
    expect(readFileSync(join(out, 'a', 'b.txt'), 'utf8')).toBe('A');
    expect(await service.exportFiles(folder, [])).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
  });

  it('remembers what was opened: a later run may open it without picking', async () => {
    const { service, layout, folder, grants } = bench();
    grants.allow(layout, 'open');
    await service.open(layout);
    const { service: later } = serviceIn(folder);
    expect(await later.recents()).toEqual({ ok: true, value: [{ path: layout, name: 'pack.ccs', missing: false }] });
    expect(await later.open(layout)).toMatchObject({ ok: true });
  });
});

describe('native dialogs', () => {
  it('grant what the user picked, and null when cancelled', async () => {
    const cancelled = bench(picking(null));
    expect(await cancelled.service.pickOpen()).toEqual({ ok: true, value: null });
    const folder = temporaryFolder();
    const path = join(folder, 'mine');
    const { service } = bench(picking(path));
    expect(await service.pickSave('pack.ccs')).toEqual({ ok: true, value: `${path}.ccs` });
    expect(await service.save(`${path}.ccs`, 'text', null)).toMatchObject({ ok: true });
    // The dialog asked about "mine", which is not what would be replaced.
    expect(await service.pickSave('pack.ccs')).toMatchObject({ ok: false, problem: { message: expect.stringContaining('already there') as string } });
  });

  it('leave no way round them', async () => {
    const { service, layout } = bench(picking(null));
    expect(await service.browse(null)).toMatchObject({ ok: false });
    expect(await service.grant(layout, 'open')).toMatchObject({ ok: false });
    expect(await service.open(layout)).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
  });
});

describe('dispatch', () => {
  it.each([
    ['rm', [], 'no call'],
    ['constructor', [], 'no call'],
    ['open', [], 'argument'],
    ['open', [1], 'argument'],
    ['open', ['a\0b'], 'NUL'],
    ['open', ['a', 'b'], 'argument'],
    ['open', { path: 'a' }, 'argument'],
    ['grant', ['a', 'delete'], 'argument 1'],
    ['save', ['a', 'text', { size: -1, mtime_ms: 0, sha256: 'x' }], 'argument 2'],
    ['exportFiles', ['a', [{ path: 'p', bytes: 'no base64!' }]], 'argument 1'],
    ['info', null, 'argument'],
  ])('answers %s %j with bad-request', async (method, payload, words) => {
    const result = await dispatch(bench().service, method, payload);
    expect(result).toMatchObject({ ok: false, problem: { code: 'bad-request', message: expect.stringContaining(words) as string } });
  });

  it('takes bytes as they are and in base64', async () => {
    const { service, folder, grants } = bench();
    const out = join(folder, 'docs', 'out');
    grants.allow(out, 'export');
    const files = [{ path: 'a', bytes: new Uint8Array([1, 2]) }, { path: 'b', bytes: Buffer.from([3, 4]).toString('base64') }];
    expect(await dispatch(service, 'exportFiles', [out, files])).toMatchObject({ ok: true });
    expect([...readFileSync(join(out, 'a')), ...readFileSync(join(out, 'b'))]).toEqual([1, 2, 3, 4]);
  });

  it('turns a bug into an answer, so that a window never waits for ever', async () => {
    const { service } = bench();
    const broken: HostService = { ...service, info: () => Promise.reject(new Error('boom')) };
    expect(await dispatch(broken, 'info', [])).toMatchObject({ ok: false, problem: { code: 'failed', message: expect.stringContaining('boom') as string } });
  });

  it('knows every call of the service', () => {
    expect([...HOST_METHODS].sort()).toEqual(Object.keys(bench().service).sort());
  });
});
