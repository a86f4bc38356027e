/** The guard of all other tests, from its wrong side: what it must see, it sees. */
import { readyWindow } from './support/appWindow.ts';
import { staysHere } from './support/guard.ts';
import { expect, test } from './support/fixtures.ts';

test('a request to another machine is refused by the policy, and the guard sees it', async ({ openLoopback, guard }) => {
  const { page } = await openLoopback();
  await readyWindow(page);
  expect(guard.take()).toEqual([]);
  const answer = await page.evaluate(() => fetch('https://cellweave.invalid/').then(() => 'answered', () => 'refused'));
  expect(answer).toBe('refused');
  await expect.poll(() => guard.take().join('\n')).toMatch(/connect-src refused https:\/\/cellweave\.invalid/);
  // The console's own report of the same may come a moment later.
  await page.waitForTimeout(200);
  guard.take();
});

test('a script written into the page is refused by the policy, and the guard sees it', async ({ openLoopback, guard }) => {
  const { page } = await openLoopback();
  await readyWindow(page);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "written"';
    document.head.append(script);
    return document.title;
  });
  expect(ran).not.toBe('written');
  await expect.poll(() => guard.take().join('\n')).toMatch(/script-src-elem refused inline/);
  await page.waitForTimeout(200);
  guard.take();
});

test('only this machine, by number, counts as staying here', () => {
  expect(['http://127.0.0.1:4000/', 'data:text/plain,x', 'blob:http://127.0.0.1:4000/x', 'ws://127.0.0.1:9/'].every(staysHere)).toBe(true);
  for (const address of ['https://127.0.0.1.example.org/', 'http://localhost:4000/', 'https://fonts.example.com/a.woff2', 'ws://10.0.0.1/', 'file:///etc/passwd']) {
    expect(staysHere(address), address).toBe(false);
  }
});
