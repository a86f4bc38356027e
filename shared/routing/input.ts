/** What the router is given for one front end, and what it hands back. */
import type { Busbar, Fpc, NetInfo, PlacedCell, RouteFailure } from '../model/derived/index.ts';
import type { DeckRecord } from '../model/records/deck.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import type { FrontEndRecord } from '../model/records/topology.ts';

export interface RouteInput {
  readonly frontEnd: FrontEndRecord;
  /** The cells of its groups in series order, lowest first. */
  readonly cells: readonly PlacedCell[];
  /** The bars of the nets it taps. */
  readonly busbars: readonly Busbar[];
  /** Its power nets, lowest first: one more than it has groups. */
  readonly nets: readonly NetInfo[];
  readonly cellMax_V: number;
  readonly sampling: SamplingRecord;
  readonly deck: DeckRecord;
  readonly altitude_m: number;
  readonly structure: StructureRecord;
}

export interface Refusal {
  readonly ok: false;
  readonly failure: RouteFailure;
}

export type RouteOutcome = { readonly ok: true; readonly fpc: Fpc } | Refusal;

/** A stage of the router: what it found, or why the front end cannot be routed. */
export type Step<T> = { readonly ok: true; readonly value: T } | Refusal;

export function found<T>(value: T): Step<T> {
  return { ok: true, value };
}

/** A refusal. `measure` gives the place and, where it is a matter of room, what there is and what is needed, mm. */
export function refused(
  frontEnd: string,
  code: string,
  message: string,
  measure: { readonly at?: RouteFailure['at']; readonly actual?: number; readonly required?: number } = {},
): Refusal {
  return { ok: false, failure: { frontEnd, code, message, at: measure.at ?? null, actual: measure.actual ?? null, required: measure.required ?? null } };
}
