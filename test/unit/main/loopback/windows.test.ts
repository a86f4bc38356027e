/** The windows of a loopback run: which page is which window, what each may touch, and what a page that is loaded again shows. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostInfo, HostResult } from '../../../../shared/contracts/host.ts';
import { serializeDocument } from '../../../../shared/format/writeDocument.ts';
import { exampleDocument } from '../../../support/examplePack.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { ask, call, openPresence, serve, type ServedLoopback } from './loopbackBench.ts';

const EXAMPLE = serializeDocument(exampleDocument());
const EDIT = { added: [{ id: 'waiver:1', kind: 'waiver', key: 'k', by: 'b', on: '', why: 'w' }], updated: [], removed: [] };

interface Page {
  readonly id: string;
  value<T>(method: string, values?: readonly unknown[]): Promise<T>;
  refusal(method: string, values?: readonly unknown[]): Promise<string>;
  /** As when the tab is closed, or about to be loaded again. */
  close(): void;
  /** The same, and the program has noticed. */
  leave(): Promise<void>;
}

let pages = 0;

/** A page of the window as a browser loads it: its connection first, then its calls. */
async function load({ port, loopback }: ServedLoopback, cookie: string, origin: { start?: string; before?: string } = {}): Promise<Page> {
  pages += 1;
  const id = `page-number-${pages}`;
  const open = loopback.windows;
  const close = await openPresence(port, cookie, id);
  const headers = { 'X-Cellweave-Window': id, 'X-Cellweave-Start': origin.start ?? '', 'X-Cellweave-Before': origin.before ?? '' };
  async function answer<T>(method: string, values: readonly unknown[] = []): Promise<HostResult<T>> {
    return JSON.parse((await call(port, cookie, method, JSON.stringify(values), headers)).body) as HostResult<T>;
  }
  return {
    id,
    async value<T>(method: string, values?: readonly unknown[]) {
      const result = await answer<T>(method, values);
      if (!result.ok) throw new Error(result.problem.message);
      return result.value;
    },
    async refusal(method, values) {
      const result = await answer(method, values);
      return result.ok ? 'none' : result.problem.code;
    },
    close,
    async leave() {
      close();
      await expect.poll(() => loopback.windows).toBe(open);
    },
  };
}

async function served(): Promise<{ host: ServedLoopback; cookie: string; file: string; other: string }> {
  const folder = temporaryFolder();
  const [file, other] = ['first.ccs', 'second 第二 "quoted".ccs'].map((name) => join(folder, name)) as [string, string];
  for (const path of [file, other]) writeFileSync(path, EXAMPLE);
  const host = await serve({ file });
  return { host, cookie: await host.enter(), file, other };
}

/** Picks a layout as the window's own dialog does, and shows it. */
async function show(page: Page, path: string): Promise<{ stamp: unknown; readOnly: boolean }> {
  await page.value('browse', [join(path, '..')]);
  await page.value('grant', [path, 'open']);
  const opened = await page.value<{ stamp: unknown; readOnly: boolean }>('open', [path]);
  await page.value('showing', [path]);
  return opened;
}

describe('the header that names the page', () => {
  it.each([
    ['is absent', ''],
    ['is too short', 'short'],
    ['is too long', 'x'.repeat(65)],
    ['has what no id has', 'test/../window'],
    ['is given twice', ['test-window', 'test-window']],
  ])('is refused where it %s', async (_what, header) => {
    const { port, enter } = await serve();
    const answer = await call(port, await enter(), 'info', '[]', { 'X-Cellweave-Window': header });
    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining('which window') as string });
  });

  it.each(['', 'short', 'test%2fwindow'])('is refused in a connection that names %j', async (page) => {
    const { port, loopback, enter } = await serve();
    expect((await ask(port, `/api/presence?window=${page}`, { headers: { Cookie: await enter() } })).status).toBe(400);
    expect(loopback.windows).toBe(0);
  });

  it('makes a window of its own of one that is unknown, with nothing of any other', async () => {
    const { host, cookie, file, other } = await served();
    const first = await load(host, cookie);
    await show(first, other);
    const second = await load(host, cookie, { start: 'unknown-key' });
    expect(await second.value<HostInfo>('info')).toMatchObject({ start: { page: 'start' }, recover: null });
    expect(await second.refusal('exportFiles', [join(file, '..'), []])).toBe('not-granted');
    expect(await second.refusal('save', [join(file, '..', 'new.ccs'), EXAMPLE, null])).toBe('not-granted');
    expect(await second.refusal('diskState', [file, { size: 1, mtime_ms: 0, sha256: '0'.repeat(64) }])).toBe('not-granted');
  });
});

describe('the key in the address', () => {
  it('opens the layout it was made for, also where the connection comes before the first call', async () => {
    const { host, cookie, other } = await served();
    const first = await load(host, cookie);
    await show(first, other);
    const { address } = await first.value<{ address: string }>('openWindow', [other]);
    const start = new URLSearchParams(address.slice(1)).get('start') ?? '';
    const second = await load(host, cookie, { start });
    expect(await second.value<HostInfo>('info')).toMatchObject({ start: { path: other } });
    const empty = await load(host, cookie, { start: 'new' });
    expect(await empty.value<HostInfo>('info')).toMatchObject({ start: { page: 'start' } });
  });

  it.each(['../../etc/passwd', '__proto__', 'x'.repeat(5000)])('%j opens nothing', async (start) => {
    const { host, cookie } = await served();
    expect(await (await load(host, cookie, { start })).value<HostInfo>('info')).toMatchObject({ start: { page: 'start' } });
  });
});

describe('a page that is loaded again', () => {
  it('shows the file its window showed last, and may still save it', async () => {
    const { host, cookie, file, other } = await served();
    const first = await load(host, cookie);
    expect(await first.value<HostInfo>('info')).toMatchObject({ start: { path: file } });
    await show(first, other);
    await first.leave();
    const again = await load(host, cookie, { before: first.id });
    expect(await again.value<HostInfo>('info')).toMatchObject({ start: { path: other }, recover: null });
    const opened = await again.value<{ stamp: unknown; readOnly: boolean }>('open', [other]);
    expect(opened.readOnly).toBe(false);
    await again.value('save', [other, EXAMPLE, opened.stamp]);
  });

  it('gets its unsaved work back, also as the tab that is opened again after it was closed', async () => {
    const { host, cookie, other } = await served();
    const first = await load(host, cookie);
    const { stamp } = await show(first, other);
    await first.value('autosaveBegin', [EXAMPLE, { path: other, stamp, title: 'second', modified: false }]);
    await first.value('autosaveAppend', [EDIT]);
    await first.leave();
    const again = await load(host, cookie, { before: first.id });
    const { recover } = await again.value<HostInfo>('info');
    expect(await again.value('recover', [recover])).toMatchObject({ path: other, text: expect.stringContaining('waiver:1') as string, lockedBy: null });
    // Loaded once more before it autosaved anything itself.
    await again.leave();
    const third = await load(host, cookie, { before: again.id });
    expect(await third.value<HostInfo>('info')).toMatchObject({ recover });
    await third.value('discardRecoverable', [recover]);
    await third.leave();
    expect(await (await load(host, cookie, { before: third.id })).value<HostInfo>('info')).toMatchObject({ start: { path: other }, recover: null });
  });

  it('waits for the connection of the one before it to close', async () => {
    const { host, cookie, other } = await served();
    const first = await load(host, cookie);
    await show(first, other);
    const again = await load(host, cookie, { before: first.id });
    const info = again.value<HostInfo>('info');
    first.close();
    expect(await info).toMatchObject({ start: { path: other } });
  });

  it('is a window of its own where it was duplicated: the other one is still there', async () => {
    const { host, cookie, file, other } = await served();
    const first = await load(host, cookie);
    await show(first, other);
    const copy = await load(host, cookie, { before: first.id });
    expect(await copy.value<HostInfo>('info')).toMatchObject({ start: { path: file } });
    expect(await first.value('open', [other])).toMatchObject({ readOnly: false });
    expect(await copy.value('open', [other])).toMatchObject({ readOnly: true, lockedBy: { here: true } });
  });

  it('that names a page nobody knows starts as any other', async () => {
    const { host, cookie, file } = await served();
    expect(await (await load(host, cookie, { before: 'never-seen' })).value<HostInfo>('info')).toMatchObject({ start: { path: file }, recover: null });
  });
});

describe('the program', () => {
  it('stays while one of two windows remains, and goes with the last', async () => {
    let gone = 0;
    const host = await serve({ grace_ms: 5, onGone: () => (gone += 1) });
    const cookie = await host.enter();
    const first = await load(host, cookie);
    const second = await load(host, cookie);
    expect(host.loopback.windows).toBe(2);
    await second.leave();
    expect(await first.value<HostInfo>('info')).toMatchObject({ host: 'loopback' });
    expect(host.loopback.windows).toBe(1);
    expect(gone).toBe(0);
    await first.leave();
    await expect.poll(() => gone).toBe(1);
  });

  it('is not kept by who may not enter', async () => {
    const { port, loopback } = await serve();
    expect((await ask(port, '/api/presence?window=test-window')).status).toBe(403);
    expect(loopback.windows).toBe(0);
  });
});

describe('paths', () => {
  it('of links lead no further than what was picked', async () => {
    const { host, cookie } = await served();
    const folder = temporaryFolder();
    const secrets = temporaryFolder();
    writeFileSync(join(secrets, 'secret.ccs'), EXAMPLE);
    mkdirSync(join(folder, 'shown'));
    symlinkSync(join(secrets, 'secret.ccs'), join(folder, 'shown', 'link.ccs'));
    symlinkSync(secrets, join(folder, 'shown', 'up'));
    const page = await load(host, cookie);
    await page.value('browse', [join(folder, 'shown')]);
    for (const path of ['link.ccs', join('up', 'secret.ccs'), join('..', 'shown', 'up', 'secret.ccs')]) {
      expect(await page.refusal('grant', [join(folder, 'shown', path), 'open']), path).toBe('not-granted');
      expect(await page.refusal('open', [join(folder, 'shown', path)]), path).toBe('not-granted');
    }
    expect(await page.refusal('open', ['/etc/passwd'])).toBe('not-granted');
    expect(await page.refusal('open', ['secret\0.ccs'])).toBe('bad-request');
  });
});
