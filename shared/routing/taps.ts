/** Where each voltage tap sits: the terminal it senses, the tab on its bar and the pad it is soldered to. */
import { boxesOverlap } from '../geometry/box.ts';
import { boundsOf } from '../geometry/contour.ts';
import { pointInRing } from '../geometry/distance.ts';
import { flatten } from '../geometry/flatten.ts';
import type { Box2, Contour, Ring } from '../geometry/types.ts';
import type { Busbar, NetInfo } from '../model/derived/index.ts';
import { tapId, type NetId } from '../model/ids.ts';
import { COINCIDENT_mm } from '../units/units.ts';
import { found, outOfRange, refused, type PinnedInput, type RouteInput, type Step } from './input.ts';
import type { Measures } from './measures.ts';
import type { PinRange } from './pins.ts';
import type { Row, RowCell, RowTerminal, Side } from './row.ts';

export interface TapSite {
  readonly id: string;
  readonly net: NetId;
  readonly level: number;
  readonly cell: RowCell;
  readonly terminal: RowTerminal;
  readonly side: Side;
  /** Towards the row's centre line: +1 on the own side, -1 on the far one. */
  readonly inward: 1 | -1;
  readonly x: number;
  /** Edge of the bar on the sampling side. */
  readonly barEdge_y: number;
  readonly barTop_z: number;
  /** The nickel piece, its part on the bar, and the pad under its other end. */
  readonly tab: Box2;
  readonly landing: Box2;
  readonly pad: Box2;
  /** How far the tab may be moved along the bar. */
  readonly range: PinRange;
}

/** One tap per net, in the order of the nets. */
export function tapSites(input: PinnedInput, row: Row, measures: Measures): Step<TapSite[]> {
  const sites: TapSite[] = [];
  for (const net of input.nets) {
    const site = siteOf(net, input, row, measures);
    if (!site.ok) return site;
    sites.push(site.value);
  }
  return found(sites);
}

/**
 * An inner or the highest net is sensed at the + of the group below, the lowest at the - of the group above it: at the cell of the group that
 * is next to the other one, where the bar carries the whole current.
 */
function sensedTerminal(net: NetInfo, input: RouteInput, row: Row): { cell: RowCell; terminal: RowTerminal } | null {
  const own = new Set(input.frontEnd.groups);
  const [group, polarity] = net.below !== null && own.has(net.below) ? ([net.below, '+'] as const) : ([net.above, '-'] as const);
  for (const cell of [...row.cells].sort((a, b) => (polarity === '+' ? b.series - a.series : a.series - b.series))) {
    const terminal = cell.group === group ? cell.terminals.find((one) => one.polarity === polarity) : undefined;
    if (terminal) return { cell, terminal };
  }
  return null;
}

function siteOf(net: NetInfo, input: PinnedInput, row: Row, measures: Measures): Step<TapSite> {
  const id = input.frontEnd.id;
  const sensed = sensedTerminal(net, input, row);
  if (!sensed || net.level === null) return refused(id, 'tap-unreachable', `net ${net.label} has no terminal in this front end's row`);
  const { cell, terminal } = sensed;
  const at = row.axes.point(terminal.centre);
  const bar = input.busbars.find((one) => one.net === net.id && one.pads.some((pad) => pad.terminal === terminal.id));
  const pad = bar?.pads.find((one) => one.terminal === terminal.id);
  if (!bar || !pad) return refused(id, 'tap-unreachable', `no busbar of net ${net.label} lies on ${terminal.id}`, { at });

  const { tab, fpc } = input.sampling;
  const inward = terminal.side === 'own' ? 1 : -1;
  const landing = landingOf(bar, terminal, row, tab, inward, measures.cornerMargin_mm + fpc.channelClearance_mm);
  if (!landing) {
    return refused(id, 'no-room-for-tab', `the bar of net ${net.label} has no free ${tab.width_mm} x ${tab.onBar_mm} mm at ${terminal.id} for a tab beside the weld`, { at });
  }
  const tap = tapId(id, cell.id, terminal.polarity);
  const moved = movedAlong(landing, input.pins.taps.get(tap) ?? 0, row.axes.box(pad.box), tab.width_mm);
  const astray = outOfRange(id, `the tab of net ${net.label}`, moved.range, at);
  if (astray) return astray;
  if (!moved.landing) return refused(id, 'no-room-for-tab', `the tab of net ${net.label} cannot lie where it was moved to: a weld or an opening is there, or the bar ends`, { at });
  const { x, barEdge_y } = moved.landing;
  const inner_y = barEdge_y + inward * (tab.length_mm - tab.onBar_mm);
  // The outline keeps the channel clearance from the bar, and the pad its margin from the outline.
  const gap_mm = Math.max(tab.length_mm - tab.onBar_mm - tab.onFpc_mm, fpc.channelClearance_mm + measures.cornerMargin_mm);
  const padEdge_y = barEdge_y + inward * gap_mm;
  const soldered_mm = inward * (inner_y - padEdge_y);
  if (soldered_mm < tab.onFpc_mm - COINCIDENT_mm) {
    return refused(id, 'tab-too-short', `the tab of net ${net.label} reaches too little onto its pad`, { at, actual: soldered_mm, required: tab.onFpc_mm });
  }
  const across = (from_y: number, to_y: number) => strip(x, tab.width_mm, from_y, to_y);
  const outer_y = barEdge_y - inward * tab.onBar_mm;
  return found({
    id: tap,
    net: net.id,
    level: net.level,
    cell,
    terminal,
    side: terminal.side,
    inward,
    x,
    barEdge_y,
    barTop_z: bar.z[1],
    tab: across(outer_y, inner_y),
    landing: across(outer_y, barEdge_y),
    pad: across(padEdge_y, inner_y),
    range: moved.range,
  });
}

interface Landing {
  readonly x: number;
  readonly barEdge_y: number;
  /** The landing at another place of the bar; null where that is not free. */
  readonly at: (x: number) => Landing | null;
}

/**
 * Where the tab lands: over the sensed terminal, else as far to a side as the terminal reaches; null if none of these is free
 * of welds and openings. The bar's edge is its innermost one within the tab's surroundings, so that film beside a bar
 * with a step keeps clear of all of it.
 */
function landingOf(bar: Busbar, terminal: RowTerminal, row: Row, tab: { width_mm: number; onBar_mm: number }, inward: 1 | -1, around_mm: number): Landing | null {
  const shift = (terminal.box.maxX - terminal.box.minX - tab.width_mm) / 2;
  if (shift < -COINCIDENT_mm) return null;
  const flats = flatsOf(bar).map((outline) => flatOf(row.axes.contour(outline)));
  const openings = bar.bodies.filter((body) => !body.frame).flatMap((body) => body.holes);
  const taken = [...bar.pads.map((pad) => pad.weldZone), ...openings].map((contour) => row.axes.box(boundsOf(contour)));
  const at = (x: number): Landing | null => {
    const reach = tab.width_mm / 2 + around_mm;
    const isBeside = ({ bounds }: Flat) => bounds.minX <= x + reach && bounds.maxX >= x - reach && bounds.minY <= row.box.maxY && bounds.maxY >= row.box.minY;
    const near = flats.filter(isBeside);
    if (near.length === 0) return null;
    const edges = near.map(({ bounds }) => (inward === 1 ? bounds.maxY : -bounds.minY));
    const barEdge_y = inward * Math.max(...edges);
    const box = strip(x, tab.width_mm, barEdge_y - inward * tab.onBar_mm, barEdge_y);
    const isFree = near.some((flat) => holds(flat, box)) && !taken.some((other) => boxesOverlap(other, box));
    return isFree ? { x, barEdge_y, at } : null;
  };
  for (const x of [terminal.centre.x, terminal.centre.x + shift, terminal.centre.x - shift]) {
    const landing = at(x);
    if (landing) return landing;
  }
  return null;
}

/** The bar's flat parts; where a leg joins pads of two rows to one part, the pads, since the part's box spans a row. */
function flatsOf(bar: Busbar): Contour[] {
  // A coined pad lies in an opening of its flat: no tab lands on it.
  const flats = bar.bodies.filter((body) => body.kind === 'busbar' && !body.frame && !body.id.includes('/coin-')).map((body) => body.outline);
  return flats.length < bar.pads.length ? bar.pads.map((pad) => pad.outline) : flats;
}

/** Steps in which the ends of a tab's range are looked for, mm. */
const RANGE_STEP_mm = 0.25;
/** Farther than this no tab is moved, mm: a longer search would only serve bars that are a slip of the hand. */
const FARTHEST_mm = 200;

/** The landing moved along the bar, and how far it may be: over its own pad, as far as every place on the way is free. */
function movedAlong(landing: Landing, value_mm: number, pad: Box2, width_mm: number): { readonly range: PinRange; readonly landing: Landing | null } {
  const reach = (sign: 1 | -1, limit_mm: number): number => {
    let free_mm = 0;
    const most_mm = Math.min(limit_mm, FARTHEST_mm);
    while (free_mm + RANGE_STEP_mm <= most_mm && landing.at(landing.x + sign * (free_mm + RANGE_STEP_mm))) free_mm += RANGE_STEP_mm;
    return free_mm;
  };
  const range = { min_mm: 0 - reach(-1, landing.x - pad.minX - width_mm / 2), max_mm: reach(1, pad.maxX - landing.x - width_mm / 2), value_mm };
  return { range, landing: value_mm === 0 ? landing : landing.at(landing.x + value_mm) };
}

/** A flat part of a bar, made ready for a tab to be tried in many places of it. */
interface Flat {
  readonly bounds: Box2;
  readonly ring: Ring;
}

function flatOf(contour: Contour): Flat {
  return { bounds: boundsOf(contour), ring: flatten(contour) };
}

/** Whether the box lies on the flat, edges included. */
function holds({ ring }: Flat, box: Box2): boolean {
  const middle = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
  // Nudged towards the middle by the coincidence tolerance: a corner on the edge may be off it by a rounding step.
  return [box.minX, box.maxX].every((x) =>
    [box.minY, box.maxY].every((y) => pointInRing({ x: x + Math.sign(middle.x - x) * COINCIDENT_mm, y: y + Math.sign(middle.y - y) * COINCIDENT_mm }, ring)),
  );
}

function strip(x: number, width_mm: number, from_y: number, to_y: number): Box2 {
  return { minX: x - width_mm / 2, maxX: x + width_mm / 2, minY: Math.min(from_y, to_y), maxY: Math.max(from_y, to_y) };
}
