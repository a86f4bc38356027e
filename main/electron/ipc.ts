/** Answers the window's calls: only from the main frame of one of our windows, on our own pages. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { HostResult } from '../../shared/contracts/host.ts';
import { HOST_METHODS } from '../api/calls.ts';
import { dispatch } from '../api/dispatch.ts';
import type { HostService } from '../api/service.ts';
import { refused } from '../files/problem.ts';
import { isAppUrl } from './appProtocol.ts';
import { callChannel } from './channels.ts';

/** `serviceOf` gives the service of the window with that web contents id, or undefined where it is none of ours. */
export function answerCalls(serviceOf: (contentsId: number) => HostService | undefined): void {
  for (const method of HOST_METHODS) {
    ipcMain.handle(callChannel(method), (event, payload: unknown): Promise<HostResult<unknown>> => {
      const service = isOwnPage(event) ? serviceOf(event.sender.id) : undefined;
      if (!service) return Promise.resolve(refused('not-permitted', 'Refused: the call does not come from a window of this program.'));
      return dispatch(service, method, payload);
    });
  }
}

function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
