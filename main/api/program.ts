/** What all windows of one run of the program share: what it remembers, its mark, and which window has what. */
import { createRecents, type Recents } from '../files/recents.ts';
import { createRecovery, type Recovery } from '../files/recovery.ts';
import { startRun, type Run } from '../files/run.ts';
import type { WindowSession } from './windowSession.ts';

export interface Program {
  readonly dataFolder: string;
  readonly run: Run;
  readonly recents: Recents;
  readonly recovery: Recovery;
  readonly sessions: Set<WindowSession>;
}

export function createProgram(dataFolder: string): Program {
  const run = startRun();
  return { dataFolder, run, recents: createRecents(dataFolder), recovery: createRecovery(dataFolder, run), sessions: new Set() };
}

/** Lets go of what windows had that are no longer there, before anything is said about who has it: a window that is reloaded comes back at once. */
export async function forgetGoneWindows({ sessions }: Program): Promise<void> {
  for (const session of [...sessions]) if (!session.isPresent()) await session.vanish();
}
