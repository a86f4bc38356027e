/** The `app://cellweave` scheme: the built window's files, with a real origin so that module workers and fetch work. */
import { readFile } from 'node:fs/promises';
import { SECURITY_HEADERS } from '../api/contentPolicy.ts';
import { staticFile } from '../files/staticFiles.ts';
import { APP_ORIGIN } from './channels.ts';

export const SCHEME_PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true, codeCache: true } as const;

/** Answers requests of the scheme from `rendererFolder`; refuses other hosts, other methods, and what is not in the folder. */
export function appProtocolHandler(rendererFolder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = pathOf(request.url);
    if (path === null) return plain(403, 'Refused: not this program.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Refused: only GET here.');
    const file = await staticFile(rendererFolder, path);
    if (!file) return plain(404, 'There is nothing of that name.');
    const body = request.method === 'HEAD' ? null : await readFile(file.path);
    return new Response(body, { status: 200, headers: { ...SECURITY_HEADERS, 'Content-Type': file.contentType } });
  };
}

function pathOf(address: string): string | null {
  if (!isAppUrl(address)) return null;
  return new URL(address).pathname;
}

/** Whether an address is a page of the window. The scheme's origin is opaque to Node, so its parts are compared. */
export function isAppUrl(address: string): boolean {
  return URL.canParse(address) && address.startsWith(`${APP_ORIGIN}/`) && new URL(address).host === new URL(APP_ORIGIN).host;
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' } });
}
