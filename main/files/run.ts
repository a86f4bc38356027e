/** One run of the program, and whether another one that left its mark on the disk is still going. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { z } from 'zod';
import { errorCode } from './problem.ts';

export const runMark = z.object({
  pid: z.int().positive(),
  /** When the process started, ms since 1970. */
  started_ms: z.number(),
  /** What the system calls its present run, from start to shutdown, where it tells. */
  boot: z.string().optional(),
  /** Random: the system gives a process number to others later. */
  run: z.string().min(1),
});
export type Run = z.infer<typeof runMark>;

/** Where the system does not name its runs: the clock may have been set since it started, so a process is taken for one from before only when it is older by more than this. */
const CLOCK_SLACK_ms = 60_000;

/** What the answer depends on, handed in so that it can be tested. */
export interface Machine {
  /** Throws as `process.kill(pid, 0)` does for a process that is not there or not ours. */
  readonly probe: (pid: number) => void;
  /** When the machine started, ms since 1970. */
  readonly started_ms: () => number;
  /** What it calls its present run; undefined where it does not tell. */
  readonly boot: string | undefined;
}

const THIS_MACHINE: Machine = {
  probe: (pid) => void process.kill(pid, 0),
  started_ms: () => Date.now() - uptime() * 1000,
  boot: presentBoot(),
};

/** Linux names each run at random; a clock that is set forward does not change it. */
function presentBoot(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The mark of this process; made once at its start. */
export function startRun(): Run {
  return { pid: process.pid, started_ms: Math.round(Date.now() - process.uptime() * 1000), run: randomBytes(8).toString('hex'), boot: THIS_MACHINE.boot };
}

/** Whether there is a process of that number on this machine. */
export function isProcess(pid: number, machine: Machine = THIS_MACHINE): boolean {
  try {
    machine.probe(pid);
    return true;
  } catch (error) {
    // EPERM: it is there, and another user's.
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Whether the process that left `mark` is still running, seen from `self`. Its number alone does not say so: after a crash, and
 * even more after a restart of the machine, another process bears it. Only as good as one machine: a data folder shared over a
 * network shows other machines' processes as gone.
 */
export function isRunning(mark: Run, self: Run, machine: Machine = THIS_MACHINE): boolean {
  if (mark.run === self.run) return true;
  if (mark.pid === self.pid) return false;
  const knowsBoot = mark.boot !== undefined && machine.boot !== undefined;
  if (knowsBoot ? mark.boot !== machine.boot : mark.started_ms < machine.started_ms() - CLOCK_SLACK_ms) return false;
  return isProcess(mark.pid, machine);
}
