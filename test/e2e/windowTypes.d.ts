import type { Host } from '../../shared/contracts/host.ts';

declare global {
  interface Window {
    /** As the preload script exposes it. */
    readonly cellweave?: Host;
  }
}
