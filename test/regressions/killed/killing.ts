/** Building a small program for a test, running it, and killing it at a moment nobody chose. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, mergeConfig } from 'vite';
import { nodeBundle } from '../../../main/build/nodeBundle.ts';

/** Bundles a file of this folder into `outDir` and returns the path of the bundle. */
export async function bundled(name: string, outDir: string): Promise<string> {
  const fileName = `${name}.mjs`;
  await build(mergeConfig(nodeBundle({ entry: `test/regressions/killed/${name}.ts`, fileName, format: 'es' }), { configFile: false, build: { outDir, emptyOutDir: false } }));
  return join(outDir, fileName);
}

/** Draws that are the same in every run of the test (mulberry32), from 0 up to but not with 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface KillMoment {
  /** So many lines the child writes before. */
  readonly lines: number;
  /** So long after them. */
  readonly delay_ms: number;
}

/**
 * Runs a bundle and kills it. Returns the last whole line it wrote, a number: what it had been told was done. Throws when it ended by
 * itself.
 */
export async function killedAfter(bundle: string, args: readonly string[], { lines, delay_ms }: KillMoment): Promise<number> {
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) => resolve(signal));
  });
  const spoke = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.split('\n').length > lines) resolve();
    });
  });
  await Promise.race([spoke, ended]);
  await pause(delay_ms);
  child.kill('SIGKILL');
  if ((await ended) !== 'SIGKILL') throw new Error(`the child ended by itself: ${complaint}`);
  return Number(out.split('\n').at(-2));
}
