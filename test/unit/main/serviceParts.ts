/** A window's service as a host makes it, in a folder of the test's own. */
import { join } from 'node:path';
import { createProgram, type Program } from '../../../main/api/program.ts';
import { createService, type HostService, type ServiceParts, type WindowActions } from '../../../main/api/service.ts';
import { createWindowSession, type WindowSession } from '../../../main/api/windowSession.ts';
import { createGrants, type Grants } from '../../../main/files/grants.ts';

export interface ServiceBench {
  readonly service: HostService;
  readonly session: WindowSession;
  readonly grants: Grants;
  readonly program: Program;
}

/** What a host without windows of its own does. */
export const NO_ACTIONS: WindowActions = {
  setTitle() {},
  openWindow: () => Promise.resolve(null),
  focusWindowOf: () => false,
  setLanguage() {},
  setMenuState() {},
  setMenuKeys() {},
};

/** `folder` holds the data folder `data`; the rest can be replaced. */
export function serviceIn(folder: string, more: Partial<ServiceParts> = {}): ServiceBench {
  const program = more.program ?? createProgram(join(folder, 'data'));
  const session = more.session ?? createWindowSession(program);
  const grants = more.grants ?? createGrants();
  const service = createService({
    info: { host: 'loopback', version: '1', platform: 'linux', nativeDialogs: more.dialogs !== undefined && more.dialogs !== null, start: { example: 'x' }, recover: null },
    dialogs: null,
    actions: NO_ACTIONS,
    examplesFolder: folder,
    documentsFolder: folder,
    ...more,
    program,
    session,
    grants,
  });
  return { service, session, grants, program };
}
