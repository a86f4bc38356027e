/**
 * Who may talk to the loopback host. Any page of any site, and any program of any user of this machine, can reach a port on
 * 127.0.0.1: a caller must show the cookie that only the holder of the one-time address was given, and a browser must say that
 * the request comes from our own page.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Session {
  /** The path of the address to open, good for one visit. */
  readonly entryPath: string;
  readonly cookieName: string;
  /** Spends the one-time token; returns the Set-Cookie value, or null when it is wrong or spent. */
  enter(token: string): string | null;
  hasCookie(request: IncomingMessage): boolean;
}

export function createSession(port: number): Session {
  const token = secret();
  const cookie = secret();
  // Cookies do not tell ports apart: two running programs would overwrite each other's.
  const cookieName = `cellweave-${port}`;
  let spent = false;
  return {
    entryPath: `/?token=${token}`,
    cookieName,
    enter(shown) {
      if (spent || !equal(shown, token)) return null;
      spent = true;
      return `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`;
    },
    hasCookie(request) {
      // Another program on this machine may have set one of the same name: what counts is that ours is shown.
      return cookiesOf(request, cookieName).some((shown) => equal(shown, cookie));
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compared in constant time, so that an answer's delay tells nothing. */
function equal(a: string, b: string): boolean {
  const first = Buffer.from(a);
  const second = Buffer.from(b);
  return first.length === second.length && timingSafeEqual(first, second);
}

function cookiesOf(request: IncomingMessage, name: string): readonly string[] {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

/**
 * Why a request is refused before its cookie is looked at, or null. A foreign `Host` is a rebound name; a foreign `Origin` or
 * `Sec-Fetch-Site` is another site's page. A change (POST) must name its origin.
 */
export function foreignRequest(request: IncomingMessage, port: number): string | null {
  const own = `127.0.0.1:${port}`;
  if (request.headers.host !== own) return 'wrong host';
  const origin = request.headers.origin;
  if (origin === undefined ? request.method === 'POST' : origin !== `http://${own}`) return 'wrong origin';
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'wrong site';
  return null;
}
