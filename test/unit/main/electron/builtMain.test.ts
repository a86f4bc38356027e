import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildTargets, ROOT, startBuiltApp, type BuiltApp } from '../../../support/electron/builtApp.ts';
import { HOST_METHODS } from '../../../../main/api/calls.ts';

beforeAll(() => buildTargets('electron', 'preload'));

async function started(options: Parameters<typeof startBuiltApp>[0] = {}): Promise<BuiltApp> {
  const app = await startBuiltApp(options);
  onTestFinished(() => app.remove());
  return app;
}

function windowOf({ control }: BuiltApp, index = 0) {
  const window = control.windows[index];
  if (!window) throw new Error(`there is no window ${index}`);
  return window;
}

describe('the built main process', () => {
  it('opens one sandboxed window on its own page, with the preload that is there', async () => {
    const app = await started();
    const window = windowOf(app);
    expect(app.control.windows).toHaveLength(1);
    expect(window.url).toBe('app://cellweave/index.html');
    expect(window.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false, preload: app.preloadPath });
    expect(window.visible).toBe(false);
    window.emit('ready-to-show');
    expect(window.visible).toBe(true);
  });

  it('answers exactly the calls of the contract', async () => {
    const { control } = await started();
    expect([...control.ipcHandlers.keys()].sort()).toEqual(HOST_METHODS.map((method) => `cellweave:${method}`).sort());
  });

  it('registers app:// with an origin of its own, and serves the window only', async () => {
    const { control } = await started();
    expect(control.schemes).toEqual([{ scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true, supportFetchAPI: true }) as unknown }]);
    const handler = control.protocolHandlers.get('app');
    if (!handler) throw new Error('app:// has no handler');
    const page = await handler(new Request('app://cellweave/'));
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<p>window</p>');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const [address, status] of [
      ['app://cellweave/../main/main.js', 404],
      ['app://cellweave/%2e%2e/main/main.js', 404],
      ['app://cellweave/..%2fmain%2fmain.js', 404],
      ['app://cellweave/..%5cmain%5cmain.js', 404],
      ['app://other/index.html', 403],
      ['app://cellweave.evil/index.html', 403],
    ] as const) {
      expect((await handler(new Request(address))).status, address).toBe(status);
    }
    expect((await handler(new Request('app://cellweave/', { method: 'POST' }))).status).toBe(405);
  });

  it('refuses other pages, windows, web views and permissions', async () => {
    const app = await started();
    const { webContents } = windowOf(app);
    expect(webContents.openHandler({ url: 'https://example.org' })).toEqual({ action: 'deny' });
    const prevented = (name: string, url: string): boolean => {
      let stopped = false;
      webContents.emit(name, { url, preventDefault: () => (stopped = true) });
      return stopped;
    };
    expect(prevented('will-navigate', 'https://example.org/')).toBe(true);
    expect(prevented('will-navigate', 'app://cellweave.evil/')).toBe(true);
    expect(prevented('will-navigate', 'app://cellweave/index.html')).toBe(false);
    expect(prevented('will-redirect', 'file:///etc/passwd')).toBe(true);
    expect(prevented('will-attach-webview', '')).toBe(true);
    const answers: boolean[] = [];
    app.control.permissionRequest?.(null, 'geolocation', (granted) => answers.push(granted));
    expect([answers, app.control.permissionCheck?.(null, 'media')]).toEqual([[false], false]);
  });

  it.each([
    ['another site', { url: 'https://example.org/', parent: null }],
    ['a look-alike', { url: 'app://cellweave.evil/index.html', parent: null }],
    ['a frame within', { url: 'app://cellweave/index.html', parent: {} }],
    ['a frame that has gone', null],
  ])('refuses calls from %s', async (_who, frame) => {
    const app = await started();
    expect(await app.call('info', [], frame)).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
  });

  it('refuses calls from web contents it did not make', async () => {
    const { control } = await started();
    const handler = control.ipcHandlers.get('cellweave:info');
    expect(await handler?.({ sender: { id: 999 }, senderFrame: { url: 'app://cellweave/index.html', parent: null } }, [])).toMatchObject({ ok: false });
  });

  it('checks what a call carries', async () => {
    const app = await started();
    expect(await app.call('open', [42])).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(await app.call('open', ['/etc/passwd'])).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    expect(await app.call('browse', [null])).toMatchObject({ ok: false });
  });

  it('opens and saves what is picked in its dialogs', async () => {
    const app = await started();
    const path = join(app.folder, 'pack.ccs');
    writeFileSync(path, 'one');
    app.control.openAnswers.push({ canceled: true, filePaths: [] }, { canceled: false, filePaths: [path] });
    expect(await app.call('pickOpen', [])).toEqual({ ok: true, value: null });
    expect(await app.call('pickOpen', [])).toEqual({ ok: true, value: path });
    expect(await app.call('open', [path])).toMatchObject({ ok: true, value: { text: 'one' } });
    app.control.saveAnswers.push({ canceled: false, filePath: join(app.folder, 'copy') });
    expect(await app.call('pickSave', ['pack.ccs'])).toEqual({ ok: true, value: join(app.folder, 'copy.ccs') });
    expect(await app.call('save', [join(app.folder, 'copy.ccs'), 'two', null])).toMatchObject({ ok: true });
    expect(readFileSync(join(app.folder, 'copy.ccs'), 'utf8')).toBe('two');
  });

  it('starts with the start page, with the example when asked for it, or with the file on the command line', async () => {
    const plain = await started();
    expect(await plain.call('info', [])).toMatchObject({ ok: true, value: { host: 'electron', nativeDialogs: true, start: { page: 'start' } } });
    const example = await started({ arguments: ['--example'] });
    expect(await example.call('info', [])).toMatchObject({ ok: true, value: { start: { example: 'ess-1p52s' } } });
    const given = await started({ arguments: ['--some-switch', 'relative.ccs'] });
    const info = await given.call('info', []);
    expect(info).toMatchObject({ ok: true, value: { start: { path: join(process.cwd(), 'relative.ccs') } } });
  });

  it('hands over to the program that runs already', async () => {
    const { control } = await started({ before: (settings) => (settings.hasLock = false) });
    expect(control.quits).toBe(1);
    expect(control.windows).toHaveLength(0);
  });

  it('opens a second window for a second file, and shows the first when none is named', async () => {
    const app = await started();
    app.app.emit('second-instance', {}, ['electron', 'app'], '/');
    expect(windowOf(app).focuses).toBe(1);
    app.app.emit('second-instance', {}, ['electron', 'app', 'b.ccs'], app.folder);
    await expect.poll(() => app.control.windows.length).toBe(2);
    expect(await app.call('info', [])).toMatchObject({ ok: true, value: { start: { path: join(app.folder, 'b.ccs') } } });
  });

  it('brings the window to the front that has the file already', async () => {
    const app = await started();
    const path = join(app.folder, 'pack.ccs');
    writeFileSync(path, 'one');
    app.control.openAnswers.push({ canceled: false, filePaths: [path] });
    await app.call('pickOpen', []);
    await app.call('open', [path]);
    app.app.emit('second-instance', {}, ['electron', 'app', path], app.folder);
    await expect.poll(() => windowOf(app).focuses).toBe(1);
    expect(app.control.windows).toHaveLength(1);

    await app.call('openWindow', [null]);
    expect(app.control.windows).toHaveLength(2);
    // The new window asks for the same file: its calls are the last window's.
    app.control.openAnswers.push({ canceled: false, filePaths: [path] });
    await app.call('pickOpen', []);
    expect(await app.call('open', [path])).toMatchObject({ ok: false, problem: { code: 'open-elsewhere' } });
    expect(windowOf(app).focuses).toBe(2);
  });

  it('opens a file that macOS hands over, also before it is ready', async () => {
    const app = await started();
    const path = join(app.folder, 'handed.ccs');
    writeFileSync(path, 'one');
    let prevented = false;
    app.app.emit('open-file', { preventDefault: () => (prevented = true) }, path);
    await expect.poll(() => app.control.windows.length).toBe(2);
    expect(prevented).toBe(true);
    expect(await app.call('info', [])).toMatchObject({ ok: true, value: { start: { path } } });
  });

  it('takes a dropped file\'s place from its preload script only, and layouts only', async () => {
    const app = await started();
    const path = join(app.folder, 'pack.ccs');
    writeFileSync(path, 'one');
    expect(await app.call('grantDropped', ['/etc/passwd'])).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    expect(await app.call('grantDropped', [path], { url: 'https://example.org/', parent: null })).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
    expect(await app.call('grantDropped', [path])).toEqual({ ok: true, value: path });
    expect(await app.call('open', [path])).toMatchObject({ ok: true });
  });

  it('asks what next when a page dies, and leaves its work to be recovered', async () => {
    const app = await started();
    const text = readFileSync(join(ROOT, 'assets', 'examples', 'ess-1p52s.ccs'), 'utf8');
    expect(await app.call('autosaveBegin', [text, { path: null, stamp: null, title: 'example', modified: true }])).toMatchObject({ ok: true });
    app.control.messageAnswers.push(0);
    windowOf(app).webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(app.control.dialogsShown).toHaveLength(1);
    // The page that comes in its place begins with this call.
    await app.call('info', []);
    expect(await app.call('recoverables', [])).toMatchObject({ ok: true, value: [{ title: 'example' }] });
  });

  it('gives a page that is loaded again what it showed, and what it had not saved', async () => {
    const app = await started();
    const path = join(app.folder, 'pack.ccs'), text = readFileSync(join(ROOT, 'assets', 'examples', 'ess-1p52s.ccs'), 'utf8');
    const project = (JSON.parse(text) as { records: { id: string }[] }).records.find(({ id }) => id === 'project');
    writeFileSync(path, text);
    app.control.openAnswers.push({ canceled: false, filePaths: [path] });
    await app.call('pickOpen', []);
    expect(await app.call('open', [path])).toMatchObject({ ok: true, value: { readOnly: false } });
    await app.call('showing', [path]);
    // Loaded again with all saved: the file, which is this window's again.
    expect(await app.call('info', [])).toMatchObject({ ok: true, value: { start: { path }, recover: null } });
    expect(await app.call('open', [path])).toMatchObject({ ok: true, value: { readOnly: false, lockedBy: null } });
    await app.call('showing', [path]);
    await app.call('autosaveBegin', [text, { path, stamp: null, title: 'pack.ccs', modified: true }]);
    expect(await app.call('autosaveAppend', [{ added: [], updated: [{ ...project, revision: 'reloaded' }], removed: [] }])).toMatchObject({ ok: true });
    // And with edits that are nowhere else: those, once.
    const info = await app.call('info', []) as { value: { recover: string } };
    expect(info).toMatchObject({ ok: true, value: { recover: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown } });
    const recovered = await app.call('recover', [info.value.recover]);
    expect(recovered).toMatchObject({ ok: true, value: { title: 'pack.ccs', path, lost: 0, lockedBy: null, text: expect.stringContaining('"revision":"reloaded"') as unknown } });
    await app.call('autosaveBegin', [text, { path, stamp: null, title: 'pack.ccs', modified: true }]);
    await app.call('discardRecoverable', [info.value.recover]);
    expect(await app.call('recoverables', [])).toEqual({ ok: true, value: [] });
    expect(readdirSync(join(app.folder, 'data', 'recovery')).length).toBeGreaterThan(0);
  });

  it('saves a brief where its dialog says, and no layout there', async () => {
    const app = await started();
    app.control.saveAnswers.push({ canceled: false, filePath: join(app.folder, 'mine.json') });
    const path = join(app.folder, 'mine.brief.json');
    expect(await app.call('saveBrief', [path, '{}'])).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    expect(await app.call('pickBrief', ['pack.brief.json'])).toEqual({ ok: true, value: path });
    expect(await app.call('save', [path, '{}', null])).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    expect(await app.call('saveBrief', [path, '{"name":"x"}'])).toEqual({ ok: true, value: { path, name: 'mine.brief.json' } });
    expect(readFileSync(path, 'utf8')).toBe('{"name":"x"}');
  });

  it('ends only when closed windows have put their things away', async () => {
    const app = await started();
    const text = readFileSync(join(ROOT, 'assets', 'examples', 'ess-1p52s.ccs'), 'utf8');
    await app.call('autosaveBegin', [text, { path: null, stamp: null, title: 'example', modified: true }]);
    windowOf(app).close();
    let waits = false;
    app.app.emit('will-quit', { preventDefault: () => (waits = true) });
    expect(waits).toBe(true);
    await expect.poll(() => app.control.quits).toBe(1);
    waits = false;
    app.app.emit('will-quit', { preventDefault: () => (waits = true) });
    expect(waits).toBe(false);
    expect(readdirSync(join(app.folder, 'data', 'recovery'))).toEqual([]);
  });

  it('ends with its last window, except on macOS', async () => {
    const app = await started();
    app.app.emit('window-all-closed');
    expect(app.control.quits).toBe(process.platform === 'darwin' ? 0 : 1);
  });
});

describe('the menu', () => {
  it('sends commands to the window, in the system\'s language', async () => {
    const app = await started({ before: (settings) => (settings.locale = 'zh-CN') });
    const labels = app.control.menu?.map((menu) => menu.label);
    expect(labels).toContain('文件');
    const file = app.control.menu?.find((menu) => menu.label === '文件');
    const items = Array.isArray(file?.submenu) ? file.submenu : [];
    const save = items.find((item) => item.id === 'file.save');
    expect(save).toMatchObject({ label: '保存', accelerator: 'CmdOrCtrl+S', registerAccelerator: false });
    (save?.click as (() => void) | undefined)?.();
    expect(windowOf(app).webContents.sent).toEqual([['cellweave-command', 'file.save']]);
  });
});

describe('the menu of the front window', () => {
  const itemsOf = ({ control }: BuiltApp) => control.menu?.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : [])) ?? [];

  it('greys what cannot be run now', async () => {
    const app = await started();
    const enabled = (id: string) => itemsOf(app).find((item) => item.id === id)?.enabled;
    await app.call('setMenuState', [['edit.undo', 'no.such.command']]);
    expect([enabled('edit.undo'), enabled('file.save')]).toEqual([false, true]);
    await app.call('setMenuState', [[]]);
    expect(enabled('edit.undo')).toBe(true);
  });

  it('is the focused window\'s', async () => {
    const app = await started();
    const enabled = () => itemsOf(app).find((item) => item.id === 'edit.undo')?.enabled;
    await app.call('setMenuState', [['edit.undo']]);
    await app.call('openWindow', [null]);
    windowOf(app, 1).emit('focus');
    expect(enabled()).toBe(true);
    windowOf(app, 0).emit('focus');
    expect(enabled()).toBe(false);
  });

  it('shows the keys the user chose, of the front window, and takes none that writes in a field', async () => {
    const app = await started();
    const key = (id: string) => itemsOf(app).find((item) => item.id === id)?.accelerator;
    expect([key('file.save'), key('view.fit'), key('view.theme')]).toEqual(['CmdOrCtrl+S', undefined, 'CmdOrCtrl+Shift+L']);
    await app.call('setMenuState', [['edit.undo']]);
    await app.call('setMenuKeys', [{ 'file.save': 'CmdOrCtrl+ArrowUp', 'view.fit': 'CmdOrCtrl+Shift+F', 'view.theme': null, 'file.export': 'E', 'file.open': 'CmdOrCtrl+ß', 'no.such.command': 'F2' }]);
    expect(['file.save', 'view.fit', 'view.theme', 'file.export', 'file.open'].map(key)).toEqual(['CmdOrCtrl+Up', 'CmdOrCtrl+Shift+F', undefined, undefined, undefined]);
    expect(itemsOf(app).find((item) => item.id === 'edit.undo')?.enabled).toBe(false);
    await app.call('openWindow', [null]);
    windowOf(app, 1).emit('focus');
    expect(key('file.save')).toBe('CmdOrCtrl+S');
    windowOf(app, 0).emit('focus');
    expect(key('file.save')).toBe('CmdOrCtrl+Up');
    expect(await app.call('setMenuKeys', [{ 'file.save': 42 }])).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });

  it('follows the window\'s language', async () => {
    const app = await started();
    expect(app.control.menu?.map((menu) => menu.label)).toContain('File');
    await app.call('setLanguage', ['zh']);
    expect(app.control.menu?.map((menu) => menu.label)).toContain('文件');
    expect(await app.call('setLanguage', ['tlh'])).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });
});

describe('closing over unsaved work', () => {
  async function edited(answer: number): Promise<BuiltApp> {
    const app = await started();
    await app.call('setTitle', ['pack.ccs', true]);
    app.control.messageAnswers.push(answer);
    windowOf(app).close();
    return app;
  }

  it('shows the mark, and asks nothing when all is saved', async () => {
    const app = await started();
    await app.call('setTitle', ['pack.ccs', true]);
    expect(windowOf(app)).toMatchObject({ title: '• pack.ccs', edited: true });
    await app.call('setTitle', ['pack.ccs', false]);
    windowOf(app).close();
    expect(windowOf(app).closed).toBe(true);
    expect(app.control.dialogsShown).toEqual([]);
  });

  it('cancel keeps the window', async () => {
    expect(windowOf(await edited(2)).closed).toBe(false);
  });

  it('discard closes it', async () => {
    expect(windowOf(await edited(1)).closed).toBe(true);
  });

  it('save saves first, and closes when it is saved', async () => {
    const app = await edited(0);
    expect(windowOf(app).closed).toBe(false);
    expect(windowOf(app).webContents.sent).toEqual([['cellweave-command', 'file.save']]);
    await app.call('setTitle', ['pack.ccs', false]);
    expect(windowOf(app).closed).toBe(true);
  });
});
