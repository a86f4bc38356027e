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

/** The two nets between a group and the next where the path can be opened: `a` with the group below, `b` with the one above. */
export function brokenNetId(below: string, above: string, side: 'a' | 'b'): NetId {
  return `${below}|${above}|${side}`;
}

/** The groups whose terminals lie on a net; null where there is none. */
export function groupsOfNet(net: NetId): { readonly below: string | null; readonly above: string | null } {
  const [below = '', above = '', side] = net.split('|');
  return { below: below === '' || side === 'b' ? null : below, above: above === '' || side === 'a' ? null : above };
}

/** Pieces of one net that are made apart: over the cells of either module, and the link between them. */
export const BAR_PIECES = ['low', 'link', 'high'] as const;
export type BarPiece = (typeof BAR_PIECES)[number];

/** What a bar is made under: its net, and which piece of the net it is where there are several. */
export type BarKey = string;

export function barKeyOf(net: NetId, piece: BarPiece | null = null): BarKey {
  return piece === null ? net : `${net}#${piece}`;
}

/** `g1|g2~1`: what somebody cut from the bar `g1|g2`; the bar keeps its own key for what is left of it. */
export function cutKeyOf(whole: BarKey, number: number): BarKey {
  return `${whole}~${number}`;
}

/** The bar that a piece was cut from, which is itself where it is no such piece, and the number of the cut. */
export function wholeOfCut(key: BarKey): { readonly whole: BarKey; readonly cut: number | null } {
  const found = /~(\d+)$/.exec(key);
  return found ? { whole: key.slice(0, found.index), cut: Number(found[1]) } : { whole: key, cut: null };
}

/** `piece`: between modules; what is cut from such a piece by hand is of the same one. */
export function readBarKey(key: BarKey): { readonly net: NetId; readonly piece: BarPiece | null } {
  const { whole } = wholeOfCut(key);
  const at = whole.lastIndexOf('#');
  const piece = at < 0 ? undefined : BAR_PIECES.find((name) => name === whole.slice(at + 1));
  return piece ? { net: whole.slice(0, at), piece } : { net: whole, piece: null };
}

/** One of the two lines of a sensor. */
export function sensorNetId(sensorId: string, line: Polarity): NetId {
  return `${sensorId}${line}`;
}

export function terminalId(cellId: string, polarity: Polarity): string {
  return `terminal:${cellId}:${polarity === '+' ? 'pos' : 'neg'}`;
}

export function busbarId(key: BarKey): string {
  return `busbar:${key}`;
}

/** The service disconnect above a group. */
export function disconnectId(group: string): string {
  return `disconnect:${group}`;
}

/** One of the two lines of its interlock loop. */
export function interlockNetId(disconnect: string, line: Polarity): NetId {
  return `${disconnect}${line}`;
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
