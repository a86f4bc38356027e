/**
 * Unit, property, golden, command-line, interop and architecture tests; the end-to-end tests are Playwright's. Test files share the
 * modules they load, which halves the time; those that put something else in a module's place have modules of their own.
 */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longestFirst.ts';
import { mockingTests } from './support/mocking.ts';

const root = resolve(import.meta.dirname, '..');
const mocking = mockingTests(root, 'test');
const common = { root, environment: 'node', setupFiles: ['test/support/seed.ts'], testTimeout: 60_000, hookTimeout: 120_000 };
const elsewhere = ['test/e2e/**', 'node_modules/**'];

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...common, name: 'together', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: [...elsewhere, ...mocking], pool: 'threads', isolate: false } },
      { test: { ...common, name: 'apart', include: mocking, exclude: elsewhere } },
    ],
  },
});
