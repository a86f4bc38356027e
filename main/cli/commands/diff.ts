/** `ccs diff`: what differs between two layouts. */
import { diffLayouts, type DocumentDiff } from '../../../shared/compare/diff.ts';
import type { Command } from '../command.ts';
import { readLayout, STREAM } from '../input.ts';
import { EXIT, printJson } from '../surroundings.ts';
import { scalarText, tableText } from '../table.ts';

export const diffCommand: Command = {
  name: 'diff',
  summary: 'changed records, parts and bill-of-materials rows; exit 1 when there are any',
  usage: ['ccs diff A.ccs B.ccs [--json]'],
  details: ['A.ccs B.ccs          the layouts, from and to; one of them may be - for standard input'],
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
  const rows: string[][] = [];
  for (const id of diff.records.added) rows.push(['+', 'record', id, '']);
  for (const id of diff.records.removed) rows.push(['-', 'record', id, '']);
  for (const { id, fields } of diff.records.changed) {
    for (const { field, from, to } of fields) rows.push(['~', 'record', id, `${field}: ${scalarText(from)} -> ${scalarText(to)}`]);
  }
  for (const number of diff.parts.added) rows.push(['+', 'part', number, '']);
  for (const number of diff.parts.removed) rows.push(['-', 'part', number, '']);
  for (const number of diff.parts.changed) rows.push(['~', 'part', number, '']);
  for (const { number, from, to } of diff.bom) rows.push(['~', 'bom', number, `${from?.quantity ?? 0} -> ${to?.quantity ?? 0} pieces`]);
  return tableText(rows);
}
