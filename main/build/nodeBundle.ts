/** Vite settings for one bundle that runs in Node or Electron: everything in one file, so that it needs no `node_modules`. */
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import type { UserConfig } from 'vite';

export interface NodeBundle {
  /** Path of the entry from the top of the checkout. */
  readonly entry: string;
  readonly fileName: string;
  readonly format: 'es' | 'cjs';
}

const ROOT = resolve(import.meta.dirname, '../..');

export function nodeBundle({ entry, fileName, format }: NodeBundle): UserConfig {
  return {
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve(ROOT, entry),
      target: 'node20',
      minify: false,
      sourcemap: false,
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: {
        external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}
