/** `ccs export`: the files of a hand-over, all of them or none. */
import { resolve } from 'node:path';
import type { ExportKind } from '../../../shared/contracts/engine.ts';
import { exportFiles } from '../../../shared/export/exportFiles.ts';
import { writeFolder } from '../../files/exportFolder.ts';
import { sha256 } from '../../files/stamp.ts';
import type { Command } from '../command.ts';
import { fileRefusal, readLayout, STREAM, type Input } from '../input.ts';
import { DONE, printJson, progress } from '../surroundings.ts';

/** What `--only` takes. A cutter wants the parts, a designer the assembly; plain `dxf` is both. */
const CHOICES: Readonly<Record<string, readonly ExportKind[]>> = {
  dxf: ['dxf', 'parts'],
  assembly: ['dxf'],
  parts: ['parts'],
  bom: ['bom'],
  pins: ['pins'],
  report: ['report'],
};

export const exportCommand: Command = {
  name: 'export',
  summary: 'write DXF, bill of materials, pin table and report into a folder',
  usage: ['ccs export PACK.ccs -o DIR [--only LIST] [--json]'],
  details: [
    'PACK.ccs             the layout; - reads standard input',
    '-o, --output DIR     the folder; made when it is not there',
    `--only LIST          some of ${Object.keys(CHOICES).join(',')} (dxf is assembly and parts)`,
  ],
  options: { output: { type: 'string', short: 'o' }, only: { type: 'string' } },
  files: [1, 1],
  async run(given, surroundings) {
    const output = given.option('output');
    if (output === undefined || output === STREAM) return { refusal: 'export: -o DIR is missing' };
    const only = kindsOf(given.option('only'));
    if (!only.ok) return only;
    const layout = await readLayout(given.positionals[0] ?? STREAM, surroundings);
    if (!layout.ok) return layout;
    progress(surroundings, 'drawing');
    const files = await exportFiles(layout.value.document, layout.value.derived, only.value);
    const written = await writeFolder(resolve(surroundings.folder, output), files);
    if (!written.ok) return { refusal: fileRefusal(output, written.problem) };
    if (given.json) printJson(surroundings, { folder: written.value.folder, files: files.map(({ path, bytes }) => ({ path, size: bytes.byteLength, sha256: sha256(bytes) })) });
    else surroundings.stdout.write(`${output}: ${files.length} files\n`);
    return DONE;
  },
};

function kindsOf(list: string | undefined): Input<readonly ExportKind[] | null> {
  if (list === undefined) return { ok: true, value: null };
  const kinds = new Set<ExportKind>();
  for (const name of list.split(',').map((part) => part.trim())) {
    const chosen = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
    if (!chosen) return { ok: false, refusal: `export: --only: expected a list of ${Object.keys(CHOICES).join(', ')}, got "${name}"` };
    for (const kind of chosen) kinds.add(kind);
  }
  return { ok: true, value: [...kinds] };
}
