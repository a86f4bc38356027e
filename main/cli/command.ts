/** What a command of `ccs` is. One file per command under `commands/`. */
import type { ParseArgsConfig } from 'node:util';
import type { Outcome, Surroundings } from './surroundings.ts';

export interface CommandArguments {
  readonly positionals: readonly string[];
  readonly json: boolean;
  /** The value of an option that takes one, or undefined where it was not given. */
  option(name: string): string | undefined;
  /** Whether an option that takes no value was given. */
  flag(name: string): boolean;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** How to call it, one line per way. */
  readonly usage: readonly string[];
  /** One line per option and file. */
  readonly details: readonly string[];
  /** Apart from `--json` and `--help`, which every command takes. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Least and most files it takes. */
  readonly files: readonly [least: number, most: number];
  run(given: CommandArguments, surroundings: Surroundings): Promise<Outcome>;
}
