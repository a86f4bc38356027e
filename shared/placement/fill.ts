/** Fills a pack with cells, whatever its structure. */
import { ok, type Result } from '../model/result.ts';
import { isOfBandModules } from './bands/bandModules.ts';
import { fillBandModules } from './bands/fillBandModules.ts';
import { fillRows, type Filling } from './fillRows.ts';
import { fillProblems, type FillInput } from './fit.ts';
import { fillModules } from './modules/fillModules.ts';
import { isOfModules } from './modules/moduleGrid.ts';

/** Every cell with its group and its place. Refuses what `fillProblems` says of it, all reasons at once, each with its field. */
export function fill(input: FillInput): Result<Filling> {
  const { structure } = input;
  if (!isOfModules(structure)) return fillRows(input);
  const problems = fillProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  return isOfBandModules(structure) ? ok(fillBandModules({ ...input, structure })) : fillModules(input, structure);
}
