/** `ccs diff`: what differs between two layouts. */
import { diffLayouts, type DocumentDiff } from '../../../shared/compare/diff.ts';
import { diffLines, diffSummary } from '../../../shared/compare/diffLines.ts';
import type { Command } from '../command.ts';
import { readLayout, STREAM } from '../input.ts';
import { EXIT, printJson } from '../surroundings.ts';
import { tableText } from '../table.ts';

export const diffCommand: Command = {
  name: 'diff',
  summary: 'changed records, parts and bill-of-materials rows; exit 1 when there are any',
  usage: ['ccs diff A.ccs B.ccs [--json]'],
  details: [
    'A.ccs B.ccs          the layouts, from and to; one of them may be - for standard input',
    'Layouts of older formats are compared as the present one. Lines say what was added (+), removed (-) or changed (~).',
    'With --json:',
    '  same     true when no record differs',
    '  records  added, removed: [{id, kind, record}]; changed: [{id, kind, fields: [{field, from, to}]}],',
    '           from or to left out where the field is not there',
    '  parts    added, removed: [{number, name, quantity}]; changed: [{number, name, changes: [{what, from, to}]}],',
    '           what: geometry, size_mm, quantity, items, material, name or unitMass_kg',
    '  bom      [{number, name, change: added or removed, row}] and [{number, name, change: changed,',
    '           columns: [{column, from, to}]}]',
  ],
  options: {},
  files: [2, 2],
  async run({ positionals: [from = STREAM, to = STREAM], json }, surroundings) {
    if (from === STREAM && to === STREAM) return { refusal: 'diff: only one file can come from standard input' };
    const a = await readLayout(from, surroundings);
    if (!a.ok) return a;
    const b = await readLayout(to, surroundings);
    if (!b.ok) return b;
    const diff = diffLayouts(a.value, b.value);
    if (json) printJson(surroundings, diff);
    else surroundings.stdout.write(diffText(diff));
    return { exit: diff.same ? EXIT.done : EXIT.found };
  },
};

function diffText(diff: DocumentDiff): string {
  if (diff.same) return 'same\n';
  return `${tableText(diffLines(diff).map(({ sign, of, id, text }) => [sign, of, id, text]))}${diffSummary(diff)}\n`;
}
