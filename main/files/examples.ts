/** The layouts shipped with the program, `assets/examples/<name>.ccs`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostResult } from '../../shared/contracts/host.ts';
import { singleton } from '../../shared/model/document.ts';
import { parseDocument } from '../../shared/format/readDocument.ts';
import { attempt, done, refused } from './problem.ts';

export const EXAMPLE_ENDING = '.ccs';
/** Names are looked up in a folder, so they may not be paths. */
const EXAMPLE_NAME = /^[a-z0-9][a-z0-9-]*$/;

export interface Example {
  readonly name: string;
  readonly title: string;
}

async function exampleNames(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
  return names.filter((name) => EXAMPLE_NAME.test(name)).sort();
}

export async function listExamples(folder: string): Promise<HostResult<readonly Example[]>> {
  return attempt('list the examples in', folder, async () => {
    const examples: Example[] = [];
    for (const name of await exampleNames(folder, EXAMPLE_ENDING)) {
      const parsed = parseDocument(await readFile(join(folder, name + EXAMPLE_ENDING), 'utf8'));
      examples.push({ name, title: parsed.ok ? singleton(parsed.value, 'project').name : name });
    }
    return done(examples);
  });
}

/** The text of an example; `ending` picks the layout or its brief. Names the examples there are when there is none of that name. */
export async function readExample(folder: string, name: string, ending: string = EXAMPLE_ENDING): Promise<HostResult<{ readonly name: string; readonly text: string }>> {
  return attempt('open the example in', folder, async () => {
    const names = await exampleNames(folder, ending);
    if (!names.includes(name)) return refused('not-found', `There is no example "${name}". There is: ${names.join(', ')}.`);
    return done({ name, text: await readFile(join(folder, name + ending), 'utf8') });
  });
}
