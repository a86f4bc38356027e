/**
 * What a click on a body selects. The engine gathers a whole flexible circuit and the whole structure under one owner; in
 * the window each tap, sensor, trace, connector and plate is picked by itself, as the tree and the tables list them.
 */
import type { Body, Fpc, Part } from '../../shared/model/derived/index.ts';

interface Things {
  readonly parts: readonly Pick<Part, 'items'>[];
  readonly fpcs: readonly Pick<Fpc, 'connector' | 'taps' | 'ntcs' | 'traces'>[];
}

/** Ids that the tree and the tables show as things of their own. */
export function pickableIds(derived: Things): ReadonlySet<string> {
  const ids = new Set<string>(derived.parts.flatMap((part) => part.items));
  for (const fpc of derived.fpcs) {
    for (const { id } of [fpc.connector, ...fpc.taps, ...fpc.ntcs, ...fpc.traces]) ids.add(id);
  }
  return ids;
}

/** The body with the closest pickable thing as its owner: `fpc:fe1/trace/g1|g2/fuse` belongs to the trace. */
export function withPickOwner(body: Body, pickable: ReadonlySet<string>): Body {
  for (let id = body.id; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('/')))) {
    if (pickable.has(id)) return id === body.owner ? body : { ...body, owner: id };
  }
  return body;
}
