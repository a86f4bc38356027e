/** At which side of the pack its outputs can leave, and which shapes the series path can have. */
import type { OutputSide, StructureRecord } from '../model/records/structure.ts';
import { fail, type Problem, type Result } from '../model/result.ts';
import { isOfModules, type ModuleStructure } from './modules/moduleGrid.ts';
import { hasShape, openPaths } from './modules/pathShapes.ts';

/** Why the path cannot have the shape, or end at the side, that is asked for; none where it can, or where nothing is asked for. */
export function pathProblems(structure: StructureRecord): readonly Problem[] {
  const { outputs, path } = structure;
  if (outputs === undefined && path === undefined) return [];
  if (isOfModules(structure)) return problemsOf(refusalOfGrid(structure));
  return [...problemsOf(shapeRefusal(structure)), ...(outputs === undefined ? [] : problemsOf(refusal(outputs, structure.rows, structure.rowPlaces !== undefined)))];
}

function problemsOf(why: Result<null>): readonly Problem[] {
  return why.ok ? [] : why.problems;
}

/** Rows are sampled by circuits that each lie along one of them: the path leads through one row after the other. */
function shapeRefusal({ path, rows }: StructureRecord): Result<null> {
  if (path === 'folded' || path === 'h') return fail('path-of-rows', 'structure.path', `cells in rows are sampled row by row, so that the path leads along them: expected serpentine or u; ${path} leads through modules`, { values: { path } });
  if (path === 'u' && rows % 2 === 1) return fail('path-u-rows', 'structure.path', `a U leads out along as many rows as back: expected an even number of rows, got ${rows}`, { values: { rows } });
  return NONE;
}

function refusalOfGrid(structure: ModuleStructure): Result<null> {
  const { outputs, path, modules } = structure;
  const grid = { columns: modules.alongX, lines: modules.alongY };
  if (path === 'u' && !hasShape('u', structure)) return fail('path-u-lines', 'structure.path', `a U leads out along as many lines of modules as back: expected an even number side by side, got ${grid.lines}`, { values: grid });
  if (path === 'h' && !hasShape('h', structure)) return fail('path-h-halves', 'structure.path', `an H has a front half and a back half of whole modules and comes back in the middle: expected an even number of modules one behind the other and of lines, got ${grid.columns} x ${grid.lines}`, { values: grid });
  if (outputs !== undefined && openPaths(structure).length === 0) return fail('path-ends-elsewhere', 'structure.outputs', `no ${path ?? 'series'} path through ${grid.columns} x ${grid.lines} modules has both ends on side ${outputs}`, { ...(path === undefined ? {} : { variant: 'shaped' }), values: { ...grid, side: outputs, path: path ?? '' } });
  return NONE;
}

const NONE: Result<null> = { ok: true, value: null };

function refusal(side: OutputSide, rows: number, planned: boolean): Result<null> {
  if (side !== '-x' && side !== '+x') return fail('outputs-beside', 'structure.outputs', `outputs leave over the ends of the rows, not on side ${side}: expected -x or +x`, { values: { side } });
  if (rows % 2 === 1) return fail('outputs-apart', 'structure.outputs', `with ${rows} row${rows === 1 ? '' : 's'} the series path ends at the other end of the pack: both outputs on one side need an even number of rows`, { values: { rows } });
  if (planned && side === '+x') return fail('outputs-planned', 'structure.outputs', `rows in an outline or beside keep-outs begin at the front, and both outputs leave on side -x: not on ${side}`, { values: { side } });
  return NONE;
}
