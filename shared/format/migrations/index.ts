/** All migrations, oldest first, and the way from any older version to the present one. */
import { CURRENT_VERSION } from '../version.ts';
import { from1to2 } from './1-to-2.ts';
import { from2to3 } from './2-to-3.ts';
import type { Migration, RawFile } from './rawFile.ts';

export const MIGRATIONS: readonly Migration[] = [from1to2, from2to3];

/** The first version that has no step to the next one, or null when the chain is whole. A step too many counts as well. */
export function brokenStep(migrations: readonly Migration[], current: number): number | null {
  for (let version = 1; version < Math.max(current, migrations.length + 1); version++) {
    if (version >= current || migrations[version - 1]?.from !== version) return version;
  }
  return null;
}

const broken = brokenStep(MIGRATIONS, CURRENT_VERSION);
if (broken !== null) throw new Error(`the migrations have no step from version ${broken}, or one too many there`);

/** The file in the present version; the same file when it is in it already. Versions from 1 to the present one only. */
export function migrated(file: RawFile): RawFile {
  let records = file.records;
  for (const migration of MIGRATIONS.slice(file.version - 1)) records = migration.migrate(records);
  return file.version === CURRENT_VERSION ? file : { ...file, version: CURRENT_VERSION, records };
}
