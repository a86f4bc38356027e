/** `ccs check`: what violates the rules, and where. */
import { findingText } from '../../../shared/check/text.ts';
import type { Finding, Severity } from '../../../shared/model/derived/index.ts';
import type { Command } from '../command.ts';
import { readLayout, STREAM } from '../input.ts';
import { EXIT, printJson } from '../surroundings.ts';
import { tableText } from '../table.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export const checkCommand: Command = {
  name: 'check',
  summary: 'list every violation; exit 1 when there is an error that is not waived',
  usage: ['ccs check PACK.ccs [--json] [--deck FILE]'],
  details: ['PACK.ccs             the layout; - reads standard input', "--deck FILE          check with this rule deck in place of the layout's own"],
  options: { deck: { type: 'string' } },
  files: [1, 1],
  async run(given, surroundings) {
    const layout = await readLayout(given.positionals[0] ?? STREAM, surroundings, given.option('deck'));
    if (!layout.ok) return layout;
    const { findings } = layout.value.derived;
    if (given.json) printJson(surroundings, { findings: findings.map(findingJson) });
    else surroundings.stdout.write(findingsText(findings));
    return { exit: findings.some((finding) => finding.severity === 'error' && !finding.waived) ? EXIT.found : EXIT.done };
  },
};

function findingJson(finding: Finding) {
  const { code, severity, waived, items, at, actual, required, unit, clause, key } = finding;
  return { code, severity, waived, items, at: at && [at.x, at.y, at.z], actual, required, unit, clause, key, text: findingText(finding, 'en') };
}

function findingsText(findings: readonly Finding[]): string {
  const rows = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).map((finding) => [
    finding.waived ? `${finding.severity} (waived)` : finding.severity,
    finding.code,
    finding.at ? `${finding.at.x.toFixed(1)}, ${finding.at.y.toFixed(1)}, ${finding.at.z.toFixed(1)}` : '',
    finding.clause === '' ? findingText(finding, 'en') : `${findingText(finding, 'en')} [${finding.clause}]`,
  ]);
  const live = findings.filter((finding) => !finding.waived);
  const counts = SEVERITIES.map((severity) => counted(live.filter((finding) => finding.severity === severity).length, severity));
  return `${tableText(rows)}${counts.join(', ')}, ${findings.length - live.length} waived\n`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
