/** Which way the series path runs through a row. */
import type { OutputSide } from '../model/records/structure.ts';

/** Whether the series path runs through this row from the back end to the front: every second one, begun at the end at which the outputs leave. */
export function runsBack({ outputs }: { readonly outputs?: OutputSide | undefined }, row: number): boolean {
  return (row % 2 === 1) !== (outputs === '+x');
}
