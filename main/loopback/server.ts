/** The loopback host's server: the built window and the host calls on 127.0.0.1, for the holder of its one-time address only. */
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SECURITY_HEADERS } from '../api/contentPolicy.ts';
import { dispatch } from '../api/dispatch.ts';
import { errorCode } from '../files/problem.ts';
import { staticFile } from '../files/staticFiles.ts';
import { readJsonBody } from './body.ts';
import { createPresence, type Presence } from './presence.ts';
import { createSession, foreignRequest, type Session } from './session.ts';
import type { LoopbackWindows, PageOrigin } from './windows.ts';

/** What a page calls itself, made up anew when it is loaded. */
const WINDOW_ID = /^[\w-]{8,64}$/;

export interface LoopbackParts {
  readonly windows: Pick<LoopbackWindows, 'serviceOf' | 'arrive'>;
  readonly rendererFolder: string;
  /** Taken when it is free, so that what the window remembers under its address is found again. */
  readonly preferredPort: number | null;
  readonly bodyLimit_bytes?: number;
  readonly grace_ms?: number;
  /** The last window has gone. */
  onGone(): void;
}

export interface Loopback {
  readonly port: number;
  /** The address to open, good for one visit. */
  readonly url: string;
  readonly windows: number;
  close(): Promise<void>;
}

interface Context extends LoopbackParts {
  readonly port: number;
  readonly session: Session;
  readonly presence: Presence;
}

export async function startLoopback(parts: LoopbackParts): Promise<Loopback> {
  const server = createServer();
  const port = await listen(server, parts.preferredPort);
  const session = createSession(port);
  const presence = createPresence(() => parts.onGone(), parts.grace_ms);
  const context: Context = { ...parts, port, session, presence };
  server.on('request', (request, response) => {
    answer(request, response, context).catch((error: unknown) => {
      if (!response.headersSent) reply(response, 500, `The program failed: ${error instanceof Error ? error.message : String(error)}`);
      else response.destroy();
    });
  });
  return {
    port,
    url: `http://127.0.0.1:${port}${session.entryPath}`,
    get windows() {
      return presence.count;
    },
    close() {
      presence.stop();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function listen(server: Server, preferredPort: number | null): Promise<number> {
  for (const port of preferredPort === null ? [0] : [preferredPort, 0]) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.removeListener('error', reject);
          resolve();
        });
      });
      break;
    } catch (error) {
      if (port === 0 || (errorCode(error) !== 'EADDRINUSE' && errorCode(error) !== 'EACCES')) throw error;
    }
  }
  return (server.address() as AddressInfo).port;
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const foreign = foreignRequest(request, context.port);
  if (foreign !== null) return reply(response, 403, `Refused: ${foreign}.`);
  const url = URL.canParse(request.url ?? '', 'http://127.0.0.1') ? new URL(request.url ?? '', 'http://127.0.0.1') : null;
  if (!url) return reply(response, 400, 'Refused: malformed address.');
  const token = url.pathname === '/' ? url.searchParams.get('token') : null;
  if (token !== null && request.method === 'GET') {
    const cookie = context.session.enter(token);
    // Away from the address with the token in it, so that it is in no history and no screenshot.
    if (cookie !== null) return reply(response, 303, 'Welcome.', { Location: '/', 'Set-Cookie': cookie });
    if (context.session.hasCookie(request)) return reply(response, 303, 'Welcome back.', { Location: '/' });
  }
  if (!context.session.hasCookie(request)) {
    return reply(response, 403, 'This address of Cellweave works once, in one browser. Start the program again for a new one.');
  }
  if (url.pathname === '/api/presence' && request.method === 'GET') return holdPresence(request, response, url.searchParams.get('window') ?? '', context);
  if (url.pathname.startsWith('/api/')) return answerCall(request, response, url.pathname.slice('/api/'.length), context);
  if (request.method !== 'GET' && request.method !== 'HEAD') return reply(response, 405, 'Refused: only GET here.');
  return sendFile(request, response, url.pathname, context.rendererFolder);
}

async function answerCall(request: IncomingMessage, response: ServerResponse, method: string, context: Context): Promise<void> {
  if (request.method !== 'POST') return reply(response, 405, 'Refused: only POST here.');
  if (!/^application\/json(?:\s*;|$)/i.test(request.headers['content-type'] ?? '')) return reply(response, 415, 'Refused: only JSON here.');
  const window = headerOf(request, 'x-cellweave-window');
  if (!WINDOW_ID.test(window)) return reply(response, 400, 'Refused: the call does not say which window it comes from.');
  const body = await readJsonBody(request, context.bodyLimit_bytes);
  if (!body.ok) return reply(response, body.status, `Refused: ${body.reason}.`, { Connection: 'close' });
  const result = await dispatch(await context.windows.serviceOf(window, originOf(request)), method, body.json);
  reply(response, 200, JSON.stringify(result), { 'Content-Type': 'application/json; charset=utf-8' });
}

function originOf(request: IncomingMessage): PageOrigin {
  return { start: headerOf(request, 'x-cellweave-start'), before: headerOf(request, 'x-cellweave-before') };
}

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

/** An event stream that says nothing: that it is open is the message. */
function holdPresence(request: IncomingMessage, response: ServerResponse, window: string, context: Context): void {
  if (!WINDOW_ID.test(window)) return reply(response, 400, 'Refused: no window is named.');
  response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': here\n\n');
  const leaveCount = context.presence.arrive();
  const leaveWindow = context.windows.arrive(window);
  let here = true;
  const leave = (): void => {
    if (!here) return;
    here = false;
    leaveWindow();
    leaveCount();
  };
  request.socket.once('close', leave);
  response.once('close', leave);
}

async function sendFile(request: IncomingMessage, response: ServerResponse, path: string, rendererFolder: string): Promise<void> {
  const file = await staticFile(rendererFolder, path);
  if (!file) return reply(response, 404, 'There is nothing of that name.');
  response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': file.contentType, 'Cache-Control': 'no-cache' });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(file.path);
  stream.once('error', () => response.destroy());
  stream.pipe(response);
}

function reply(response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(text);
}
