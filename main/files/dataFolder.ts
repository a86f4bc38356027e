/** Where the program keeps what it remembers between runs. */
import { posix, win32 } from 'node:path';

/** What the place depends on, handed in so that every system's answer can be tested on one. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The user's data folder of Cellweave: `$XDG_DATA_HOME` (Linux), `%APPDATA%` (Windows), `~/Library/Application Support`
 * (macOS). `CELLWEAVE_DATA` overrides it.
 */
export function dataFolder({ platform, env, home }: Surroundings): string {
  const chosen = env['CELLWEAVE_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'Cellweave');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Cellweave');
  // The XDG specification has relative values ignored.
  const data = env['XDG_DATA_HOME'];
  return posix.join(data?.startsWith('/') ? data : posix.join(home, '.local', 'share'), 'cellweave');
}
