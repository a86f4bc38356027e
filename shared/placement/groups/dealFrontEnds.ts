/** Which front end measures which groups: each keeps to one row, as its flexible circuit does, and to its channels. */
import { recordsOfKind, singleton, type Document } from '../../model/document.ts';
import type { FrontEndRecord } from '../../model/records/topology.ts';
import type { IdSource } from './newIds.ts';

/** Neighbours in series that one front end may measure. */
interface Run {
  readonly label: string | null;
  readonly row: number | null;
  readonly groups: string[];
}

/**
 * The front ends after groups were put into the series order: those that changed, and new ones. A new group goes to the front end
 * of the group below it in the same row, else to that of the group above it, else to a new one; where that makes a front end
 * too large or tears it apart, it is dealt evenly to as few as suffice, the first keeping its id. Front ends that have nothing to
 * do with the new groups stay as they are, whatever they are.
 */
export function frontEndsWith(document: Document, order: readonly string[], added: ReadonlySet<string>, rowOf: (group: string) => number | null, nextId: IdSource): FrontEndRecord[] {
  const { channels } = singleton(document, 'sampling');
  const frontEnds = recordsOfKind(document, 'frontEnd');
  const measuredBy = new Map(frontEnds.flatMap((frontEnd) => frontEnd.groups.map((group) => [group, frontEnd.id] as const)));
  const runs = runsOf(order, added, rowOf, measuredBy);
  const touched = new Set(runs.filter((run) => run.label !== null && run.groups.some((group) => added.has(group))).map((run) => run.label));
  const pieces = new Map<string, number>();
  for (const run of runs) if (run.label !== null) pieces.set(run.label, (pieces.get(run.label) ?? 0) + 1);
  // A front end that lay in one piece before and lies in several now was torn apart by the new groups.
  const before = runsOf(order.filter((group) => !added.has(group)), new Set(), rowOf, measuredBy);
  for (const [label, count] of pieces) if (count > before.filter((run) => run.label === label).length) touched.add(label);

  const kept = new Set<string>();
  const records: FrontEndRecord[] = [];
  for (const run of runs) {
    const isNew = run.label === null && run.groups.some((group) => added.has(group));
    if (!isNew && !touched.has(run.label)) continue;
    for (const groups of evenly(run.groups, Math.ceil(run.groups.length / channels))) {
      const keepsId = run.label !== null && !kept.has(run.label);
      const old = keepsId ? frontEnds.find((frontEnd) => frontEnd.id === run.label) : undefined;
      if (old) kept.add(old.id);
      records.push(old ? { ...old, groups } : { id: nextId('fe'), kind: 'frontEnd', groups });
    }
  }
  return records;
}

function runsOf(order: readonly string[], added: ReadonlySet<string>, rowOf: (group: string) => number | null, measuredBy: ReadonlyMap<string, string>): Run[] {
  const runs: Run[] = [];
  for (const [i, group] of order.entries()) {
    const row = rowOf(group);
    const last = runs.at(-1);
    const label = added.has(group) ? labelForNew(order, i, row, last, added, rowOf, measuredBy) : (measuredBy.get(group) ?? null);
    const joins = last && last.label === label && (label !== null || (added.has(group) && added.has(last.groups.at(-1) ?? ''))) && (!added.has(group) || last.row === row);
    if (joins) last.groups.push(group);
    else runs.push({ label, row, groups: [group] });
  }
  return runs;
}

function labelForNew(order: readonly string[], at: number, row: number | null, last: Run | undefined, added: ReadonlySet<string>, rowOf: (group: string) => number | null, measuredBy: ReadonlyMap<string, string>): string | null {
  if (last && last.row === row && (last.label !== null || added.has(order[at - 1] ?? ''))) return last.label;
  const above = order.slice(at + 1).find((group) => !added.has(group));
  return above !== undefined && rowOf(above) === row ? (measuredBy.get(above) ?? null) : null;
}

/** Dealt in order to `count` lists whose lengths differ by at most one. */
export function evenly<T>(items: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, i) => items.slice(Math.floor((i * items.length) / count), Math.floor(((i + 1) * items.length) / count)));
}
