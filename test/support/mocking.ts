/** Which test files put something else in a module's place: they need modules of their own, the others can share theirs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of such tests from the project's root, with forward slashes. `folder`: where the tests are, under `root`. */
export function mockingTests(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(join(root, path), 'utf8')))
    .sort();
}
