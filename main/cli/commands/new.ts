/** `ccs new`: a complete layout from a brief. */
import { join, resolve } from 'node:path';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import { createDocument } from '../../../shared/derive/create.ts';
import { parseAnyBrief } from '../../../shared/format/brief.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { applyDiff } from '../../../shared/model/document.ts';
import { readExample } from '../../files/examples.ts';
import { saveFile } from '../../files/saveFile.ts';
import type { Command, CommandArguments } from '../command.ts';
import { fileRefusal, readText, refusalOf, STREAM, type Input } from '../input.ts';
import { DONE, printJson, progress, type Surroundings } from '../surroundings.ts';

const BRIEF_ENDING = '.brief.json';

export const newCommand: Command = {
  name: 'new',
  summary: 'make a complete layout from a brief',
  usage: ['ccs new BRIEF.json -o PACK.ccs', 'ccs new --example NAME -o PACK.ccs'],
  details: ['BRIEF.json           the brief; - reads standard input', '-o, --output FILE    the layout to write; - writes standard output', '--example NAME       take the brief of a shipped example'],
  options: { output: { type: 'string', short: 'o' }, example: { type: 'string' } },
  files: [0, 1],
  async run(given, surroundings) {
    const output = given.option('output');
    if (output === undefined) return { refusal: 'new: -o PACK.ccs is missing (-o - writes standard output)' };
    if (given.json && output === STREAM) return { refusal: 'new: --json and -o - both write standard output; give one of them' };
    const [file] = given.positionals;
    if (file !== undefined && file !== STREAM && resolve(surroundings.folder, file) === resolve(surroundings.folder, output)) {
      return { refusal: `new: ${output} is the brief itself; give the layout another name` };
    }
    const brief = await briefText(given, surroundings);
    if (!brief.ok) return brief;
    const parsed = parseAnyBrief(brief.value.text);
    if (!parsed.ok) return { refusal: refusalOf(brief.value.name, parsed.problems) };
    progress(surroundings, 'placing cells');
    const created = createDocument(parsed.value);
    if (!created.ok) return { refusal: refusalOf(brief.value.name, created.problems) };
    progress(surroundings, 'drawing busbars and sampling lines, numbering parts');
    const numbers = createDerivation(created.value).partNumbers();
    const document = applyDiff(created.value, numbers);
    const text = serializeDocument(document);
    if (output === STREAM) {
      surroundings.stdout.write(text);
      return DONE;
    }
    const saved = await saveFile(resolve(surroundings.folder, output), text, null);
    if (!saved.ok) return { refusal: fileRefusal(output, saved.problem) };
    if (given.json) printJson(surroundings, { file: saved.value.path, records: document.size });
    else surroundings.stdout.write(`${output}: ${document.size} records\n`);
    return DONE;
  },
};

async function briefText(given: CommandArguments, surroundings: Surroundings): Promise<Input<{ readonly name: string; readonly text: string }>> {
  const example = given.option('example');
  const [file] = given.positionals;
  if ((example === undefined) === (file === undefined)) return { ok: false, refusal: 'new: expected either a brief file or --example NAME' };
  if (example !== undefined) {
    const read = await readExample(join(surroundings.assetsFolder, 'examples'), example, BRIEF_ENDING);
    return read.ok ? { ok: true, value: { name: example + BRIEF_ENDING, text: read.value.text } } : { ok: false, refusal: `new: ${read.problem.message}` };
  }
  const name = file ?? STREAM;
  const text = await readText(name, surroundings);
  return text.ok ? { ok: true, value: { name, text: text.value } } : text;
}
