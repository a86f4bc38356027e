/** The loopback host as a user starts it: `npm start` in a process of its own, without a window, read for the address it prints. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../support/electron/builtApp.ts';

export interface LoopbackApp {
  /** Good for one visit. */
  readonly url: string;
  /** What it remembers, apart from the user's own. */
  readonly dataFolder: string;
  readonly output: () => string;
  /** Ends it as Ctrl+C does, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a crash does; what it remembers stays. */
  kill(): Promise<void>;
}

export interface LoopbackOptions {
  readonly file?: string;
  /** What another run remembered, and that stays; an empty folder of its own by default. */
  readonly dataFolder?: string;
  /** Starts as a user does who names no file; without it the example is opened. */
  readonly startPage?: boolean;
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export async function startLoopbackApp(options: LoopbackOptions = {}): Promise<LoopbackApp> {
  const dataFolder = options.dataFolder ?? realpathSync(mkdtempSync(join(tmpdir(), 'cellweave-loopback-')));
  const args = [join(ROOT, 'main', 'launch', 'start.mjs'), ...(options.arguments ?? ['--host', 'loopback', '--no-open', ...(options.startPage || options.file !== undefined ? [] : ['--example'])]), ...(options.file === undefined ? [] : [options.file])];
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, CELLWEAVE_DATA: dataFolder, HOME: dataFolder, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const ended = exitOf(child);
  const url = await Promise.race([addressIn(() => output), ended.then(() => null)]);
  if (url === null) throw new Error(`the program ended before it printed an address:\n${output}`);
  return {
    url,
    dataFolder,
    output: () => output,
    async stop() {
      child.kill('SIGINT');
      const code = await ended;
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function addressIn(output: () => string): Promise<string> {
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(output());
    if (found) return found[0];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}
