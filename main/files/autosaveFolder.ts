/** What stands in the folder that one open document is autosaved to. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AutosaveBase, FileStamp } from '../../shared/contracts/host.ts';
import { writeAtomic } from './atomicWrite.ts';
import { errorCode } from './problem.ts';

/** The text of the whole document, a layout file like any other. */
export const SNAPSHOT_FILE = 'snapshot.ccs';
/** The edits since. */
export const JOURNAL_FILE = 'journal.jsonl';
/** Which file on the disk the document came from. */
export const BASE_FILE = 'base.json';
/** Which process has the document open. */
export const OWNER_FILE = 'owner.lock';

const baseFile = z.object({
  version: z.literal(1),
  path: z.string().nullable(),
  stamp: z.object({ size: z.number(), mtime_ms: z.number(), sha256: z.string() }).nullable(),
  title: z.string(),
  /** SHA-256 of a snapshot that holds nothing unsaved; null when there is none such. */
  savedSnapshot: z.string().nullable(),
});

export interface StoredBase {
  readonly path: string | null;
  readonly stamp: FileStamp | null;
  readonly title: string;
  readonly savedSnapshot: string | null;
}

export async function writeBase(folder: string, base: AutosaveBase, snapshot_sha256: string): Promise<void> {
  const { path, stamp, title, modified } = base;
  const stored = { version: 1, path, stamp, title, savedSnapshot: modified ? null : snapshot_sha256 };
  await writeAtomic(join(folder, BASE_FILE), new TextEncoder().encode(`${JSON.stringify(stored, null, 2)}\n`), false);
}

/** A missing or damaged base costs the document its place on the disk, not its content: it is then one that was never saved. */
export async function readBase(folder: string): Promise<StoredBase> {
  try {
    return baseFile.parse(JSON.parse(await readFile(join(folder, BASE_FILE), 'utf8')));
  } catch {
    return { path: null, stamp: null, title: '', savedSnapshot: null };
  }
}

/** Null for a file that is not there. Throws the file system's error otherwise. */
export async function bytesIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** When the folder's document last changed, ms since 1970; 0 when nothing of it is there. */
export async function changedAt_ms(folder: string): Promise<number> {
  const times = await Promise.all([SNAPSHOT_FILE, JOURNAL_FILE].map((name) => stat(join(folder, name)).then(({ mtimeMs }) => mtimeMs, () => 0)));
  return Math.max(...times);
}
