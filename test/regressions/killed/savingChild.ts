/** Saves one numbered document after the other to the path it is given, until it is killed. Says which save is done, on a line each. */
import { existsSync, readFileSync, writeSync } from 'node:fs';
import type { FileStamp } from '../../../shared/contracts/host.ts';
import { saveFile } from '../../../main/files/saveFile.ts';
import { dropStaleTemporaries } from '../../../main/files/staleTemporaries.ts';
import { numberedText, numberOf } from './numbered.ts';

const path = process.argv[2] ?? '';
await dropStaleTemporaries(path, 0);
let stamp: FileStamp | null = null;
for (let number = existsSync(path) ? numberOf(readFileSync(path, 'utf8')) + 1 : 0; ; number += 1) {
  const saved = await saveFile(path, numberedText(number), stamp);
  if (!saved.ok) throw new Error(saved.problem.message);
  ({ stamp } = saved.value);
  writeSync(1, `${number}\n`);
}
