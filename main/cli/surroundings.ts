/** What a run of the command line works with, handed in so that tests can run it without a process. */

export interface Surroundings {
  /** Relative paths are meant from here. */
  readonly folder: string;
  readonly assetsFolder: string;
  readonly version: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: TextSink;
  readonly stderr: TextSink & { readonly isTTY?: boolean };
}

export interface TextSink {
  write(text: string): unknown;
}

export const EXIT = { done: 0, found: 1, badInput: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How a command ends: with an exit code, or with one line that says what was wrong with the input. */
export type Outcome = { readonly exit: ExitCode } | { readonly refusal: string };

export const DONE: Outcome = { exit: EXIT.done };

/** For people who watch; a script that reads standard error sees problems only. */
export function progress({ stderr }: Surroundings, step: string): void {
  if (stderr.isTTY === true) stderr.write(`ccs: ${step}\n`);
}

export function printJson({ stdout }: Surroundings, value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 1)}\n`);
}
