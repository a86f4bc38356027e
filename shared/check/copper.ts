/** The copper of a flexible circuit. */
import type { Body, BodyKind, Fpc } from '../model/derived/index.ts';

const COPPER: ReadonlySet<BodyKind> = new Set(['trace', 'pad', 'fuse']);

/** Traces, fuse necks and pads, in the order of the bodies. */
export function copperOf(fpc: Fpc): readonly Body[] {
  return fpc.bodies.filter((body) => COPPER.has(body.kind) && body.net !== null);
}
