/** Autosaves one numbered edit after the other of the layout it is given, until it is killed. Says which edit is taken, on a line each. */
import { readFileSync, writeSync } from 'node:fs';
import { createRecovery } from '../../../main/files/recovery.ts';
import { startRun } from '../../../main/files/run.ts';
import { parseDocument } from '../../../shared/format/readDocument.ts';
import { must } from '../../support/must.ts';
import { numberedEdit } from './numbered.ts';

const [dataFolder = '', layout = '', limit_bytes = ''] = process.argv.slice(2);
const text = readFileSync(layout, 'utf8');
const document = must(parseDocument(text));
const begun = await createRecovery(dataFolder, startRun(), Number(limit_bytes)).begin(text, { path: layout, stamp: null, title: 'pack', modified: false });
if (!begun.ok) throw new Error(begun.problem.message);
for (let number = 1; ; number += 1) {
  const taken = await begun.value.append(numberedEdit(document, number));
  if (!taken.ok) throw new Error(taken.problem.message);
  writeSync(1, `${number}\n`);
}
