/** The window as its user sees it: what a test does and reads there, by role and label. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface AppWindow {
  readonly page: Page;
  /** Waits until everything asked of the engine has been answered. */
  settled(): Promise<void>;
  /** Selects one thing in the project tree, found by the filter. */
  select(filter: string, id: string): Promise<void>;
  /** Types into a field of the inspector. */
  type(testId: string, value: string): Promise<void>;
  field(testId: string): Locator;
  findings(code: string): Locator;
  /** Chooses a path in the window's own file dialog. */
  pick(folder: string, name: string | null): Promise<void>;
}

export type Theme = 'dark' | 'light';
export type Language = 'en' | 'zh';

export const THEMES: readonly Theme[] = ['dark', 'light'];
export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** Switches the running window to a theme and a language, as its user does. */
export async function dress(page: Page, theme: Theme, language: Language): Promise<void> {
  const stage = page.getByTestId('stage-layout');
  const root = page.locator('html');
  const spoken = language === 'en' ? 'Layout' : '布局';
  if ((await stage.textContent()) !== spoken) await page.locator('.cw-language').click();
  await expect(stage).toHaveText(spoken);
  if ((await root.getAttribute('data-mantine-color-scheme')) !== theme) await page.keyboard.press('Control+Shift+L');
  await expect(root).toHaveAttribute('data-mantine-color-scheme', theme);
}

export function appWindow(page: Page): AppWindow {
  const settled = async (): Promise<void> => {
    // A layout that is still being read would replace the one that is already settled.
    await expect(page.getByTestId('status-busy')).toHaveCount(0);
    await expect(page.getByTestId('derive')).toHaveAttribute('data-pending', '0');
    await expect(page.getByTestId('derive')).toHaveText(/ms$/);
  };
  return {
    page,
    settled,
    async select(filter, name) {
      const tree = page.getByTestId('tree');
      const box = page.locator('.cw-filter-wide input');
      await box.fill(filter);
      await tree.getByRole('treeitem').filter({ has: page.getByText(name, { exact: true }) }).first().click();
      await box.fill('');
    },
    async type(testId, value) {
      await page.getByTestId(testId).fill(value);
      await page.getByTestId(testId).press('Enter');
    },
    field: (testId) => page.getByTestId(testId),
    findings: (code) => page.locator(`[data-testid="finding"][data-code="${code}"]`),
    async pick(folder, name) {
      const dialog = page.getByTestId('file-dialog');
      // The folder it starts in arrives late, and would be put before what is filled in meanwhile.
      await expect(dialog.getByTestId('file-folder')).not.toHaveValue('');
      await dialog.getByTestId('file-folder').fill(folder);
      await dialog.getByTestId('file-folder').press('Enter');
      await expect(dialog.getByTestId('file-folder')).toHaveValue(folder);
      if (name !== null && (await dialog.getByTestId('file-name-field').count()) > 0) await dialog.getByTestId('file-name-field').fill(name);
      else if (name !== null) await dialog.getByRole('option', { name }).click();
      await dialog.getByTestId('file-take').click();
    },
  };
}

/** The window with a document shown and derived. */
export async function readyWindow(page: Page): Promise<AppWindow> {
  const app = appWindow(page);
  await expect(page.getByTestId('status-pack')).toBeVisible({ timeout: 60_000 });
  await app.settled();
  return app;
}
