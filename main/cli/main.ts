/** The command line `ccs`: finds the command, reads its options, and turns its outcome into an exit code. */
import { parseArgs } from 'node:util';
import type { Command, CommandArguments } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { geometryCommand } from './commands/geometry.ts';
import { importDxfCommand } from './commands/importDxf.ts';
import { infoCommand } from './commands/info.ts';
import { newCommand } from './commands/new.ts';
import { proposeCommand } from './commands/propose.ts';
import { commandHelp, overview } from './help.ts';
import type { Input } from './input.ts';
import { EXIT, type ExitCode, type Outcome, type Surroundings } from './surroundings.ts';

export const COMMANDS: readonly Command[] = [newCommand, proposeCommand, compareCommand, infoCommand, checkCommand, geometryCommand, exportCommand, importDxfCommand, diffCommand];
/** Names that scripts may already use; a clear answer beats "unknown". */
const LATER = new Set(['solve']);

/** Runs one command line and returns its exit code. A refusal is one line on standard error. */
export async function runCommandLine(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const outcome = await outcomeOf(argv, surroundings);
  if ('exit' in outcome) return outcome.exit;
  surroundings.stderr.write(`ccs: ${outcome.refusal.replace(/\s*\n\s*/g, ' ')}\n`);
  return EXIT.badInput;
}

async function outcomeOf(argv: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const [name, ...rest] = argv;
  if (name === undefined) return { refusal: `expected a command (${COMMANDS.map((command) => command.name).join(', ')}); ccs --help tells more` };
  if (name === '--help' || name === '-h' || name === 'help') return print(surroundings, overview(COMMANDS));
  if (name === '--version') return print(surroundings, `${surroundings.version}\n`);
  if (LATER.has(name)) return { refusal: `${name} is not part of this version` };
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) return { refusal: `there is no command "${name}"; there is ${COMMANDS.map((known) => known.name).join(', ')}` };
  if (rest.includes('--help') || rest.includes('-h')) return print(surroundings, commandHelp(command));
  const given = argumentsOf(command, rest);
  if (!given.ok) return given;
  try {
    return await command.run(given.value, surroundings);
  } catch (error) {
    return { refusal: `${name}: the program failed, which is a fault of its own: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function print({ stdout }: Surroundings, text: string): Outcome {
  stdout.write(text);
  return { exit: EXIT.done };
}

function argumentsOf(command: Command, argv: readonly string[]): Input<CommandArguments> {
  const refused = (reason: string): Input<never> => ({ ok: false, refusal: `${command.name}: ${reason}` });
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: { ...command.options, json: { type: 'boolean' } }, allowPositionals: true, strict: true });
  } catch (error) {
    // Node adds advice after the first sentence.
    return refused(error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error));
  }
  const { values, positionals } = parsed;
  const [least, most] = command.files;
  if (positionals.length < least) return refused(`a file is missing; usage: ${command.usage[0] ?? ''}`);
  const surplus = positionals[most];
  if (surplus !== undefined) return refused(`"${surplus}" is one file too many; usage: ${command.usage[0] ?? ''}`);
  return {
    ok: true,
    value: {
      positionals,
      json: Reflect.get(values, 'json') === true,
      flag: (name) => Reflect.get(values, name) === true,
      option(name) {
        const value: unknown = Reflect.get(values, name);
        return typeof value === 'string' ? value : undefined;
      },
    },
  };
}
