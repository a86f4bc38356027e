/** Names of the IPC channels, for the preload script and the main process alike. No imports: the preload is bundled from this. */
import type { HostMethod } from '../api/calls.ts';

/** One channel per call: the main process answers these names and no others. */
export function callChannel(method: HostMethod): string {
  return `cellweave:${method}`;
}

/** From the main process: a command of the native menu. */
export const COMMAND_CHANNEL = 'cellweave-command';

/** The window's address; everything else is foreign. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://cellweave';
export const APP_URL = `${APP_ORIGIN}/index.html`;
