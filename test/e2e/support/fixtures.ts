/** What an end-to-end test starts from: the app in either host, in a real browser, shut down after the test. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { openBridge, type Bridge, type BridgeOptions } from './bridge.ts';
import { createGuard, type Guard } from './guard.ts';
import { startLoopbackApp, type LoopbackApp, type LoopbackOptions } from './loopbackApp.ts';

export { expect } from '@playwright/test';

export interface Fixtures {
  /** An empty folder for the test's files. */
  readonly folder: string;
  /** On for every test, which fails when the policy was broken or the machine left. */
  readonly guard: Guard;
  /** Every error the page logged or threw; a test that expects none asserts that it is empty. */
  readonly pageErrors: readonly string[];
  readonly openElectron: (options?: BridgeOptions) => Promise<Bridge>;
  readonly openLoopback: (options?: LoopbackOptions) => Promise<{ readonly app: LoopbackApp; readonly page: Page }>;
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cellweave-e2e-')));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  guard: [
    async ({ context }, use) => {
      const guard = createGuard();
      await guard.watch(context);
      await use(guard);
      expect(guard.take(), 'nothing may break the content security policy or leave the machine').toEqual([]);
    },
    { auto: true },
  ],
  pageErrors: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await use(errors);
  },
  openElectron: async ({ page }, use) => {
    const bridges: Bridge[] = [];
    await use(async (options) => {
      const bridge = await openBridge(page, options);
      bridges.push(bridge);
      return bridge;
    });
    for (const bridge of bridges) await bridge.close();
  },
  openLoopback: async ({ page }, use) => {
    const apps: LoopbackApp[] = [];
    await use(async (options) => {
      const app = await startLoopbackApp(options);
      apps.push(app);
      await page.goto(app.url);
      return { app, page };
    });
    for (const app of apps) await app.stop();
  },
});
