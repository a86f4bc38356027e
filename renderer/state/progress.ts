/** How far the engine is with its task. */
import type { Progress } from '../../shared/contracts/engine.ts';

/** Whole percent, 0 to 100. */
export function percentOf({ done, total }: Progress): number {
  return total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
}
