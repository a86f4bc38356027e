/** Looks for unsaved work that an earlier run left, and offers it. */
import type { Controller } from '../state/controller.ts';

export async function listRecoverables({ app, host }: Controller): Promise<void> {
  const listed = await host.recoverables();
  if (listed.ok) app.setState({ recoverables: listed.value });
}

/**
 * At the start: the start page lists it itself; over a layout the dialog comes where there is something to recover and nothing else
 * is asked. It stays in reach in the File menu.
 */
export async function offerRecovery(controller: Controller): Promise<void> {
  await listRecoverables(controller);
  controller.app.setState((state) => (state.recoverables.length > 0 && state.dialog === null && state.page === 'none' ? { dialog: { kind: 'recover' } } : {}));
}
