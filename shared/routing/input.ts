/** What the router is given for one front end, and what it hands back. */
import type { Busbar, Fpc, NetInfo, PlacedCell, RouteFailure } from '../model/derived/index.ts';
import type { OverrideRecord } from '../model/records/decisions.ts';
import type { DeckRecord } from '../model/records/deck.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import type { FrontEndRecord } from '../model/records/topology.ts';
import { COINCIDENT_mm } from '../units/units.ts';
import type { PinRange, RoutePins } from './pins.ts';
import type { Row } from './row.ts';

export interface RouteInput {
  readonly frontEnd: FrontEndRecord;
  /** Of the circuit; left out: the only one of its front end. */
  readonly circuit?: string;
  /** The places it runs along, read by somebody else; left out: the cells, as a row with terminals on both sides. */
  readonly row?: Step<Row>;
  /** The cells of its groups in series order, lowest first. */
  readonly cells: readonly PlacedCell[];
  /** The bars of the nets it taps. */
  readonly busbars: readonly Busbar[];
  /** The power nets it taps, lowest first: of a front end with one circuit one more than it has groups. */
  readonly nets: readonly NetInfo[];
  readonly cellMax_V: number;
  readonly sampling: SamplingRecord;
  readonly deck: DeckRecord;
  readonly altitude_m: number;
  readonly structure: StructureRecord;
  /** Cells at which another circuit of the front end has a sensor already: a sensor is named after its cell. Left out: none. */
  readonly cellsWithSensor?: ReadonlySet<string>;
  /** Those of the circuit, its taps and its sensors. */
  readonly overrides: readonly OverrideRecord[];
}

/** What the stages of the router see: places set by hand taken from the overrides. */
export interface PinnedInput extends RouteInput {
  readonly pins: RoutePins;
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

/** Refuses a place set by hand that lies out of its range; null where it lies within. */
export function outOfRange(frontEnd: string, what: string, { min_mm, max_mm, value_mm }: PinRange, at: RouteFailure['at']): Refusal | null {
  if (value_mm >= min_mm - COINCIDENT_mm && value_mm <= max_mm + COINCIDENT_mm) return null;
  const text = (value: number) => Number(value.toFixed(3));
  return refused(frontEnd, 'pin-out-of-range', `${what} can be moved by ${text(min_mm)} to ${text(max_mm)} mm, not by ${text(value_mm)} mm`, { ...(at ? { at } : {}) });
}
