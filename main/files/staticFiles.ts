/** Finding the file of the built window that a URL names, and nothing outside the folder it was built into. */
import { realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isWithin } from './exportFolder.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface StaticFile {
  readonly path: string;
  readonly contentType: string;
}

/**
 * The file under `root` for the path part of a URL; `/` is `index.html`. Null for what is not there, is no plain file, is of a
 * kind the window has no use for, or would leave the folder: by `..` in any spelling, a backslash, a drive, or a link.
 */
export async function staticFile(root: string, urlPath: string): Promise<StaticFile | null> {
  const segments = decoded(urlPath === '/' ? '/index.html' : urlPath);
  if (segments === null) return null;
  try {
    const realRoot = await realpath(root);
    const path = await realpath(join(realRoot, ...segments));
    const contentType = CONTENT_TYPES[extname(path).toLowerCase()];
    if (contentType === undefined || !isWithin(realRoot, path) || !(await stat(path)).isFile()) return null;
    return { path, contentType };
  } catch {
    return null;
  }
}

function decoded(urlPath: string): string[] | null {
  let path;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const segments = path.split('/').slice(1);
  const plain = segments.every((segment) => segment !== '' && !segment.startsWith('.') && !/[\\:\0]/.test(segment));
  return path.startsWith('/') && plain ? segments : null;
}
