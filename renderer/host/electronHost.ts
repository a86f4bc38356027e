/** The host that Electron's preload script puts on the window. */
import type { Host } from '../../shared/contracts/host.ts';

declare global {
  interface Window {
    /** Present when the window runs in Electron. */
    readonly cellweave?: Host;
  }
}

/** Null outside Electron. */
export function electronHost(): Host | null {
  return window.cellweave ?? null;
}
