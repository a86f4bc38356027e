/**
 * What an earlier hand-over left in a folder and this one replaces by nothing: a part that the pack no longer has must not
 * stay beside the new ones, where somebody would cut it.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ExportFile } from '../../shared/contracts/engine.ts';

const MANIFEST = 'manifest.json';

/**
 * Relative paths of files that the folder's manifest lists, that lie in a subfolder this hand-over writes, that are not among
 * its files, and that are still as they were written: a file somebody changed is theirs. None without a readable manifest.
 */
export async function staleFiles(target: string, files: readonly ExportFile[]): Promise<readonly string[]> {
  const kept = new Set(files.map((file) => file.path));
  const folders = new Set(files.map((file) => posix.dirname(file.path)).filter((folder) => folder !== '.'));
  const stale: string[] = [];
  for (const { path, sha256 } of await listed(join(target, MANIFEST))) {
    if (kept.has(path) || !folders.has(posix.dirname(path))) continue;
    const bytes = await readFile(join(target, ...path.split('/'))).catch(() => null);
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) stale.push(path);
  }
  return stale;
}

async function listed(manifest: string): Promise<readonly { readonly path: string; readonly sha256: string }[]> {
  try {
    const parsed: unknown = JSON.parse(await readFile(manifest, 'utf8'));
    const files = typeof parsed === 'object' && parsed !== null && 'files' in parsed ? parsed.files : null;
    return Array.isArray(files) ? files.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is { path: string; sha256: string } {
  if (typeof entry !== 'object' || entry === null || !('path' in entry) || !('sha256' in entry)) return false;
  const { path, sha256 } = entry;
  return typeof path === 'string' && typeof sha256 === 'string' && !path.split('/').includes('..') && !path.startsWith('/');
}
