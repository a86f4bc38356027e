/** End-to-end tests in a real Chromium, drawn in software so that they run on any machine. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../main/launch/browsers.mjs';

const browser = findBrowser();
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: resolve(import.meta.dirname, '../../test-results'),
  testMatch: '**/*.spec.ts',
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  // A picture that is missing is a failure, not a new approval.
  updateSnapshots: 'none',
  // Every test draws a whole pack in software, which keeps more than one processor busy, but not two.
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: [['line']],
  use: {
    viewport: { width: 1280, height: 800 },
    // A view still on its way is somewhere else when the mouse gets there.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
        // Panels and the finished picture need no imitated graphics card, which costs as much time again; the 3D view keeps it.
        '--disable-gpu-compositing',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
  },
});
