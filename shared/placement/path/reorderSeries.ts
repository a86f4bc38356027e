/** Puts the groups of a pack into another series order. */
import type { RecordChanges } from '../../model/changes.ts';
import { recordOfKind, singleton, type Document } from '../../model/document.ts';
import type { AnyRecord } from '../../model/records/index.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { readSeries } from '../groups/series.ts';
import { carriedDecisions } from './carriedDecisions.ts';
import { frontEndsInOrder } from './frontEndsInOrder.ts';
import { turnedAbout, turnsForPath } from './turnsForPath.ts';

/** A place at which two groups are joined that were not before, or no longer are, ends at these. */
export interface Reordered extends RecordChanges {
  readonly rejoined: readonly string[];
  /** The cells that are turned. */
  readonly turned: readonly string[];
}

/**
 * The groups in this order from the pack's negative to its positive. Cells stay in their groups and where they stand; those of a group
 * whose poles would lie away from its new neighbours' are turned by 180 degrees. A break stays at its level, so that either part keeps its
 * voltage. Front ends measure neighbours in the new order, each within one row. Filling again keeps every group in its place. No
 * changes where the order is the one there is. Overrides and waivers follow the bars that have another name on the same terminals.
 *
 * Refuses an order that names a group twice, one that is not there, or leaves some out.
 */
export function reorderSeries(document: Document, order: readonly string[]): Result<Reordered> {
  const topology = singleton(document, 'topology');
  const series = readSeries(document);
  const wanted = new Set<string>();
  for (const group of order) {
    if (!series.cellsOf.has(group)) return fail('no-group', 'order', `there is no group "${group}" in the series order`, { values: { group } });
    if (wanted.has(group)) return fail('series-order', 'order', `group "${group}" stands in the series order twice`, { variant: 'twice', values: { group } });
    wanted.add(group);
  }
  const missing = series.order.filter((group) => !wanted.has(group));
  if (missing[0] !== undefined) return fail('series-order', 'order', `expected every group once, ${missing.length} are missing, "${missing[0]}" first`, { variant: 'missing', values: { count: missing.length, group: missing[0] } });
  const rejoined = rejoinedBy(series.order, order);
  if (rejoined.length === 0) return ok({ puts: [], removes: [], rejoined, turned: [] });

  const { breaks, placeOrder, ...kept } = topology;
  const places = placeOrder ?? series.order;
  const changed: AnyRecord = {
    ...kept,
    groupOrder: [...order],
    ...(breaks ? { breaks: breaks.map((entry) => ({ ...entry, above: order[series.order.indexOf(entry.above)] ?? entry.above })) } : {}),
    ...(places.every((group, i) => group === order[i]) ? {} : { placeOrder: [...places] }),
  };
  const turned = turnsForPath(document, series, order);
  const cells = series.cells.filter(({ group }) => turned.has(group)).map((cell) => turnedAbout(cell, recordOfKind(document, cell.type, 'cellType')));
  const frontEnds = frontEndsInOrder(document, order, (group) => series.cellsOf.get(group)?.[0]?.slot.row ?? null);
  const puts = [changed, ...cells, ...frontEnds.puts];
  const carried = carriedDecisions(document, new Map([...document, ...puts.map((record) => [record.id, record] as const)]));
  return ok({ puts: [...puts, ...carried], removes: frontEnds.removes, rejoined, turned: cells.map(({ id }) => id) });
}

/** The groups that have another below or above them than before. */
function rejoinedBy(before: readonly string[], after: readonly string[]): string[] {
  const level = new Map(before.map((group, i) => [group, i] as const));
  return after.filter((group, i) => {
    const at = level.get(group) ?? -1;
    return before[at - 1] !== after[i - 1] || before[at + 1] !== after[i + 1];
  });
}
