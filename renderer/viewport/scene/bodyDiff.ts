/** What changed between two derivations, by object identity: an equal item keeps its object, so it costs nothing here. */
import type { Body } from '../../../shared/model/derived/index.ts';

export interface BodyDiff {
  readonly added: readonly Body[];
  /** The same id, another object. */
  readonly changed: readonly { readonly from: Body; readonly to: Body }[];
  readonly removed: readonly Body[];
}

export function diffBodies(before: ReadonlyMap<string, Body>, after: ReadonlyMap<string, Body>): BodyDiff {
  const added: Body[] = [];
  const changed: { from: Body; to: Body }[] = [];
  const removed: Body[] = [];
  if (before === after) return { added, changed, removed };
  for (const [id, to] of after) {
    const from = before.get(id);
    if (from === undefined) added.push(to);
    else if (from !== to) changed.push({ from, to });
  }
  for (const [id, from] of before) if (!after.has(id)) removed.push(from);
  return { added, changed, removed };
}
