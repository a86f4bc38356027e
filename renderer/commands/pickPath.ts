/** Asks for a path: with the system's dialog where the host has one, else with the window's own. */
import type { HostResult } from '../../shared/contracts/host.ts';
import type { Controller } from '../state/controller.ts';
import { showHostProblem } from './problems.ts';
import { whileBusy } from './whileBusy.ts';

export type PickPurpose = 'open' | 'save' | 'brief' | 'folder';

/** The path, which the host has been allowed to use for this purpose; null when the user cancelled. */
export async function pickPath(controller: Controller, purpose: PickPurpose, suggestedName: string): Promise<string | null> {
  const { app, host } = controller;
  if (app.getState().info?.nativeDialogs) {
    const picked = await nativePick(controller, purpose, suggestedName);
    if (picked.ok) return picked.value;
    showHostProblem(controller, 'problem.pick', picked.problem);
    return null;
  }
  const path = await new Promise<string | null>((answer) => {
    app.setState({ picker: { purpose, suggestedName, answer } });
  });
  if (path === null) return null;
  const granted = await whileBusy(controller, purpose === 'open' ? 'busy.opening' : 'busy.saving', host.grant(path, purpose === 'folder' ? 'export' : purpose));
  if (granted.ok) return path;
  showHostProblem(controller, 'problem.pick', granted.problem);
  return null;
}

function nativePick({ host }: Controller, purpose: PickPurpose, suggestedName: string): Promise<HostResult<string | null>> {
  if (purpose === 'open') return host.pickOpen();
  if (purpose === 'brief') return host.pickBrief(suggestedName);
  return purpose === 'save' ? host.pickSave(suggestedName) : host.pickFolder();
}
