/** What `ccs --help` and `ccs COMMAND --help` print. */
import type { Command } from './command.ts';
import { tableText } from './table.ts';

export function overview(commands: readonly Command[]): string {
  const table = tableText(commands.map((command) => [`  ${command.name}`, command.summary]));
  return `ccs designs the battery connection system of a pack: busbars, sampling lines, checks, DXF, bill of materials.

usage: ccs COMMAND … [--json]

${table}
ccs COMMAND --help tells more; ccs --version prints the version.
--json prints for machines. Results go to standard output, problems and progress to standard error.
Exit codes: 0 done; 1 check found errors, or diff found differences; 2 bad input, nothing written.
`;
}

export function commandHelp(command: Command): string {
  const usage = command.usage.map((line) => `usage: ${line}\n`).join('');
  const details = [...command.details, '--json               print for machines'].map((line) => `  ${line}\n`).join('');
  return `ccs ${command.name}: ${command.summary}\n\n${usage}\n${details}`;
}
