/**
 * Takes in what the window is made of. Records, catalogue and graphics have much to set up when they are taken in: each has a task of its
 * own, so that the window listens in between.
 */
import type { App } from './App.tsx';

export async function loadApp(): Promise<typeof App> {
  const parts = [() => import('../shared/model/records/index.ts'), () => import('../shared/catalog/cells.ts'), () => import('./viewport/Viewport.tsx')];
  for (const take of parts) {
    await take();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return (await import('./App.tsx')).App;
}
