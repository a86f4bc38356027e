/**
 * Identities of nets and derived items, built from permanent group, cell and terminal ids and a semantic feature
 * name, never from a position or a label: inserting a group must not move an override or a waiver to another part.
 */

/** `g1|g2`: the conductor between group g1 (below) and g2 (above); `|g1` is the pack's negative, `g52|` its positive. */
export type NetId = string;
export type Polarity = '+' | '-';

/** The metal structure: one conductor, bonded. */
export const CHASSIS: NetId = 'CHASSIS';

export function netIdOf(below: string | null, above: string | null): NetId {
  return `${below ?? ''}|${above ?? ''}`;
}

/** One of the two lines of a sensor. */
export function sensorNetId(sensorId: string, line: Polarity): NetId {
  return `${sensorId}${line}`;
}

export function terminalId(cellId: string, polarity: Polarity): string {
  return `terminal:${cellId}:${polarity === '+' ? 'pos' : 'neg'}`;
}

export function busbarId(net: NetId): string {
  return `busbar:${net}`;
}

/** `plane`: of a circuit on another plane than the pack's top. */
export function fpcId(frontEndId: string, plane: string | null = null): string {
  return plane === null ? `fpc:${frontEndId}` : `fpc:${frontEndId}@${plane}`;
}

/** The voltage tap of a front end on a cell terminal. */
export function tapId(frontEndId: string, cellId: string, polarity: Polarity): string {
  return `tap:${frontEndId}:${cellId}:${polarity === '+' ? 'pos' : 'neg'}`;
}

/** A temperature sensor of a front end, at a cell. */
export function ntcId(frontEndId: string, cellId: string): string {
  return `ntc:${frontEndId}:${cellId}`;
}
