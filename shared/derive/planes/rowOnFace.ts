/** Cells of a stacked row as their ends show on a face of the pack: places for a circuit that runs above their bars. */
import { boundsOf } from '../../geometry/contour.ts';
import type { PlacedCell } from '../../model/derived/index.ts';
import type { Step } from '../../routing/input.ts';
import { oneSidedRow, type Row } from '../../routing/row.ts';

/** `cells` in series order, in the coordinates of their plane (see `cellInPlane`). The circuit stays below the upper edge of the lowest one. */
export function rowOnFace(frontEnd: string, cells: readonly PlacedCell[]): Step<Row> {
  const places = cells.map((cell, series) => ({
    id: cell.id,
    group: cell.group,
    series,
    box: boundsOf(cell.outline),
    vent: null,
    terminals: cell.terminals.map(({ id, polarity, outline, centre }) => ({ id, polarity, side: 'own' as const, box: boundsOf(outline), centre })),
  }));
  return oneSidedRow(frontEnd, places, Math.min(...places.map(({ box }) => box.maxY)));
}
