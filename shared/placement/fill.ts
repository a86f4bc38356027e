/** Fills a pack with cells, whatever its structure. */
import type { Result } from '../model/result.ts';
import { fillRows, type Filling } from './fillRows.ts';
import { fillProblems, type FillInput } from './fit.ts';
import { fillModules } from './modules/fillModules.ts';
import { isOfModules } from './modules/moduleGrid.ts';

/** Every cell with its group and its place. Refuses what `fillProblems` says of it, all reasons at once, each with its field. */
export function fill(input: FillInput): Result<Filling> {
  const { structure } = input;
  if (!isOfModules(structure)) return fillRows(input);
  const problems = fillProblems(input);
  return problems.length > 0 ? { ok: false, problems } : fillModules(input, structure);
}
