/** The layout file named on the command line, as the system hands it over when the user opens one. */
import { resolve } from 'node:path';
import { isLayoutName } from '../files/listing.ts';

/** The first argument that names a layout, as an absolute path; null where there is none. Switches are Chromium's. */
export function startFile(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).find((argument) => !argument.startsWith('-') && isLayoutName(argument));
  return named === undefined ? null : resolve(folder, named);
}
