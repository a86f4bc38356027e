/** A loopback server in a folder of the test's own, and requests to it that no browser would make. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startLoopback, type Loopback, type LoopbackParts } from '../../../../main/loopback/server.ts';
import { createLoopbackWindows } from '../../../../main/loopback/windows.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ServedLoopback {
  /** Has the folder `www` that is served, and the data folder `data`. */
  readonly folder: string;
  readonly loopback: Loopback;
  readonly port: number;
  /** Spends the one-time address, and gives the cookie for it. */
  enter(): Promise<string>;
}

/** A raw request: fetch would not let a test forge Host, Origin or a path with dots. */
export function ask(port: number, path: string, options: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {} }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }));
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}

export async function serve(more: Partial<LoopbackParts> & { readonly file?: string | null } = {}): Promise<ServedLoopback> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'www'));
  writeFileSync(join(folder, 'www', 'index.html'), '<p>app</p>');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  const loopback = await startLoopback({
    windows: createLoopbackWindows({
      info: { host: 'loopback', version: '1', platform: 'linux', nativeDialogs: false, start: { example: 'x' }, recover: null },
      dataFolder: join(folder, 'data'),
      file: more.file ?? null,
      examplesFolder: folder,
      documentsFolder: folder,
    }),
    rendererFolder: join(folder, 'www'),
    preferredPort: null,
    onGone() {},
    ...more,
  });
  onTestFinished(() => loopback.close());
  const { port } = loopback;
  return {
    folder,
    loopback,
    port,
    async enter() {
      const url = new URL(loopback.url);
      const answer = await ask(port, url.pathname + url.search);
      return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    },
  };
}

export function call(port: number, cookie: string, method = 'info', body = '[]', headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  const all = { Cookie: cookie, Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json', 'X-Cellweave-Window': 'test-window', ...headers };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''));
  return ask(port, `/api/${method}`, { method: 'POST', headers: sent, body });
}

/** The connection by which a page says that it is there; call what it gives to close it. */
export function openPresence(port: number, cookie: string, page = 'test-window'): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: `/api/presence?window=${page}`, headers: { Cookie: cookie } }, (response) => {
      response.once('data', () => resolve(() => response.destroy()));
    });
    sent.on('error', reject);
    sent.end();
  });
}
