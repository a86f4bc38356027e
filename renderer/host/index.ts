/** Finds the host this window runs in. */
import type { Host } from '../../shared/contracts/host.ts';
import { electronHost } from './electronHost.ts';
import { loopbackHost } from './loopbackHost.ts';

/** Call once. */
export function connectHost(): Host {
  return electronHost() ?? loopbackHost();
}
