/** Reading Electron's archive: a length-prefixed JSON directory, then the files one after another. */
import { readFileSync } from 'node:fs';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly offset?: string;
  readonly size?: number;
}

/** Every packed file by its path from the top (`/dist/main/main.js`). */
export function readAsar(path: string): Map<string, Buffer> {
  const bytes = readFileSync(path);
  const data = 8 + bytes.readUInt32LE(4);
  const directory = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry;
  const found = new Map<string, Buffer>();
  const visit = (entry: Entry, name: string): void => {
    for (const [inner, child] of Object.entries(entry.files ?? {})) visit(child, `${name}/${inner}`);
    if (entry.offset !== undefined) {
      const start = data + Number(entry.offset);
      found.set(name, bytes.subarray(start, start + (entry.size ?? 0)));
    }
  };
  visit(directory, '');
  return found;
}
