/** At which side of the pack its outputs leave, and so at which end the series path begins. */
import type { OutputSide, StructureRecord } from '../model/records/structure.ts';
import { fail, type Problem } from '../model/result.ts';

/** Whether the series path runs through this row from the back end to the front: every second one, begun at the end at which the outputs leave. */
export function runsBack({ outputs }: { readonly outputs?: OutputSide | undefined }, row: number): boolean {
  return (row % 2 === 1) !== (outputs === '+x');
}

/** Why the path cannot end at the side that is asked for; none where it can, or where nothing is asked for. */
export function outputProblems({ outputs, rows, rowPlaces }: StructureRecord): readonly Problem[] {
  if (outputs === undefined) return [];
  const why = refusal(outputs, rows, rowPlaces !== undefined);
  return why.ok ? [] : why.problems;
}

function refusal(side: OutputSide, rows: number, planned: boolean) {
  if (side !== '-x' && side !== '+x') return fail('outputs-beside', 'structure.outputs', `outputs leave over the ends of the rows, not on side ${side}: expected -x or +x`, { values: { side } });
  if (rows % 2 === 1) return fail('outputs-apart', 'structure.outputs', `with ${rows} row${rows === 1 ? '' : 's'} the series path ends at the other end of the pack: both outputs on one side need an even number of rows`, { values: { rows } });
  if (planned && side === '+x') return fail('outputs-planned', 'structure.outputs', `rows in an outline or beside keep-outs begin at the front, and both outputs leave on side -x: not on ${side}`, { values: { side } });
  return { ok: true, value: null } as const;
}
