/**
 * The Electron host without Electron: the real window in Chromium, joined to the built preload script and the built main process's own IPC
 * and protocol handlers. Only Electron itself is a stand-in.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildTargets, ROOT, startBuiltApp, type BuiltApp } from '../../support/electron/builtApp.ts';

export interface Bridge {
  readonly app: BuiltApp;
  readonly page: Page;
  close(): Promise<void>;
}

export interface BridgeOptions {
  /** Layout on the command line. */
  readonly file?: string;
  /** Folder of the built window; the real one by default. */
  readonly rendererFolder?: string;
}

/** Opens the app on `page`. The page is then where Electron's window would be. */
export async function openBridge(page: Page, options: BridgeOptions = {}): Promise<Bridge> {
  buildTargets('electron', 'preload', ...(options.rendererFolder === undefined ? ['renderer'] : []));
  const app = await startBuiltApp({
    rendererFolder: options.rendererFolder ?? join(ROOT, 'dist', 'renderer'),
    arguments: [options.file ?? '--example'],
  });
  const server = await serveProtocol(app);
  await page.exposeBinding('__invoke', (_source, channel: string, values: unknown[]) => app.call(channel.replace(/^cellweave:/, ''), values));
  await page.addInitScript({ content: preloadScript(app) });
  app.control.onSend = (_id, channel, values) => {
    void page.evaluate(([name, list]) => (window as unknown as BridgedWindow).__receive(name, list), [channel, values] as const);
  };
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
  return {
    app,
    page,
    async close() {
      app.control.onSend = null;
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      app.remove();
    },
  };
}

interface BridgedWindow {
  __receive(channel: string, values: readonly unknown[]): void;
}

/** Chromium cannot be taught `app://` from outside, so each request is put to the program's own handler under that scheme. */
async function serveProtocol(app: BuiltApp): Promise<Server> {
  const handler = app.control.protocolHandlers.get('app');
  if (!handler) throw new Error('the program has no handler for app://');
  const server = createServer((request, response) => {
    void handler(new Request(`app://cellweave${request.url ?? '/'}`, { method: request.method ?? 'GET' })).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The built preload, with a `require` that knows `electron` only, as in the sandbox. */
function preloadScript(app: BuiltApp): string {
  return `(() => {
  const listeners = new Map();
  window.__receive = (channel, values) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...values); };
  const ipcRenderer = {
    invoke: (channel, values) => window.__invoke(channel, values),
    on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
    removeListener: (channel, listener) => { listeners.set(channel, (listeners.get(channel) ?? []).filter((known) => known !== listener)); },
  };
  const webUtils = { getPathForFile: () => '' };
  const contextBridge = { exposeInMainWorld: (name, api) => { Object.defineProperty(window, name, { value: Object.freeze(api) }); } };
  const require = (name) => { if (name !== 'electron') throw new Error('the sandbox has no module ' + name); return { contextBridge, ipcRenderer, webUtils }; };
  const module = { exports: {} };
  const exports = module.exports;
${readFileSync(app.preloadPath, 'utf8')}
})();`;
}
