/** Runs a command line in this process, with its streams captured. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommandLine } from '../../main/cli/main.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function ccs(folder: string, argv: readonly string[], stdin = ''): Promise<Run> {
  let out = '';
  let err = '';
  const code = await runCommandLine(argv, {
    folder,
    assetsFolder: join(ROOT, 'assets'),
    version: '1.2.3',
    stdin: one(stdin),
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  });
  return { code, out, err };
}

async function* one(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield text;
}

export function testFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cellweave-cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
