/** The front ends after the series order was changed: each measures neighbours in series, lowest first. */
import type { RecordChanges } from '../../model/changes.ts';
import { recordsOfKind, singleton, type Document } from '../../model/document.ts';
import type { FrontEndRecord } from '../../model/records/topology.ts';
import { idSource } from '../groups/newIds.ts';

/** Neighbours in series that one front end measures. */
interface Run {
  readonly label: string;
  readonly row: number | null;
  readonly groups: readonly string[];
}

/**
 * Those that change. A front end whose groups lie apart in the new order is divided, the longest piece keeping its id; a piece much shorter
 * than front ends are on the average joins its neighbour in the same row where that has channels left. Groups that none measured stay so.
 */
export function frontEndsInOrder(document: Document, order: readonly string[], rowOf: (group: string) => number | null): RecordChanges {
  const { channels } = singleton(document, 'sampling');
  const before = recordsOfKind(document, 'frontEnd');
  const measuredBy = new Map(before.flatMap((frontEnd) => frontEnd.groups.map((group) => [group, frontEnd.id] as const)));
  const few = measuredBy.size / before.length / 2;
  const runs = stretchesOf(order, measuredBy, rowOf).flatMap((stretch) => joined(stretch, channels, few));
  const nextId = idSource(document);
  const longest = new Map<string, Run>();
  for (const run of runs) if (run.groups.length > (longest.get(run.label)?.groups.length ?? 0)) longest.set(run.label, run);
  const after = runs.map((run): FrontEndRecord => {
    const old = longest.get(run.label) === run ? before.find(({ id }) => id === run.label) : undefined;
    return old ? { ...old, groups: [...run.groups] } : { id: nextId('fe'), kind: 'frontEnd', groups: [...run.groups] };
  });
  const kept = new Set(after.map(({ id }) => id));
  return {
    puts: after.filter(({ id, groups }) => before.find((old) => old.id === id)?.groups.join() !== groups.join()),
    removes: before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  };
}

/** Runs by the stretches of the series order without a group that none measures. */
function stretchesOf(order: readonly string[], measuredBy: ReadonlyMap<string, string>, rowOf: (group: string) => number | null): Run[][] {
  const stretches: { label: string; row: number | null; groups: string[] }[][] = [[]];
  for (const group of order) {
    const label = measuredBy.get(group), stretch = stretches.at(-1), last = stretch?.at(-1);
    if (label === undefined) stretches.push([]);
    else if (last?.label === label) last.groups.push(group);
    else stretch?.push({ label, row: rowOf(group), groups: [group] });
  }
  return stretches;
}

/** With runs shorter than `few` joined to the one before or after them, under the name of the longer. */
function joined(runs: readonly Run[], channels: number, few: number): Run[] {
  const taken: Run[] = [];
  for (const run of runs) {
    const last = taken.at(-1);
    const fits = last && last.row === run.row && last.groups.length + run.groups.length <= channels;
    if (!fits || Math.min(last.groups.length, run.groups.length) >= few) taken.push(run);
    else taken[taken.length - 1] = { ...last, label: last.groups.length >= run.groups.length ? last.label : run.label, groups: [...last.groups, ...run.groups] };
  }
  return taken;
}
