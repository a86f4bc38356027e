/** Notices while a file is open that somebody else changed, deleted or took it: before it is overwritten, and not only when it is saved. */
import type { Controller } from '../state/controller.ts';

const INTERVAL_MS = 4000;

/** Looks when the window gets the focus, and every few seconds while it is in view. Returns a function that stops it. */
export function watchDisk(controller: Controller): () => void {
  const look = (): void => {
    if (document.visibilityState === 'visible') void checkDisk(controller);
  };
  const timer = setInterval(look, INTERVAL_MS);
  window.addEventListener('focus', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
  };
}

/** One look. What a save of this window's own changes meanwhile is no change of somebody else's. */
export async function checkDisk({ app, host }: Controller): Promise<void> {
  const { file, busy } = app.getState();
  if (!file || file.path === null || file.stamp === null || busy !== null) return;
  const result = await host.diskState(file.path, file.stamp);
  if (!result.ok || app.getState().file !== file || app.getState().busy !== null) return;
  const { state, stamp, lockedBy } = result.value;
  const known = app.getState().diskChange;
  if (state === 'same') {
    if (known) app.setState({ diskChange: null });
  } else if (known?.state !== state || known.stamp?.sha256 !== stamp?.sha256) app.setState({ diskChange: { state, stamp } });
  if (lockedBy && !file.lockedBy) app.setState({ file: { ...file, readOnly: true, lockedBy, lockFree: false } });
  else if (file.lockedBy && (lockedBy === null) !== (file.lockFree ?? false)) app.setState({ file: { ...file, lockFree: lockedBy === null } });
}
