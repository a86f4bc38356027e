/** What changed between two derivations, by object identity: an equal item keeps its object, so it costs nothing here. */
import type { Body } from '../../../shared/model/derived/index.ts';
import { PagedMap } from '../../state/bodies/PagedMap.ts';

export interface BodyDiff {
  readonly added: readonly Body[];
  /** The same id, another object. */
  readonly changed: readonly { readonly from: Body; readonly to: Body }[];
  readonly removed: readonly Body[];
}

/** In steps. Of paged maps only the pages that differ are looked at. */
export function* diffBodies(before: ReadonlyMap<string, Body>, after: ReadonlyMap<string, Body>): Generator<void, BodyDiff> {
  const added: Body[] = [];
  const changed: { from: Body; to: Body }[] = [];
  const removed: Body[] = [];
  for (const [from, to] of before === after ? [] : changesBetween(before, after)) {
    if (from === undefined && to !== undefined) added.push(to);
    else if (from !== undefined && to !== undefined) changed.push({ from, to });
    else if (from !== undefined) removed.push(from);
    yield;
  }
  return { added, changed, removed };
}

type Change = readonly [Body | undefined, Body | undefined];

function changesBetween(before: ReadonlyMap<string, Body>, after: ReadonlyMap<string, Body>): Iterable<Change> {
  if (before instanceof PagedMap && after instanceof PagedMap) return (before as PagedMap<Body>).changesTo(after as PagedMap<Body>);
  return changesOfMaps(before, after);
}

function* changesOfMaps(before: ReadonlyMap<string, Body>, after: ReadonlyMap<string, Body>): Generator<Change, void> {
  for (const [id, to] of after) {
    const from = before.get(id);
    if (from !== to) yield [from, to];
  }
  for (const [id, from] of before) if (!after.has(id)) yield [from, undefined];
}
