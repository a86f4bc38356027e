/** One busbar per power net. */
import { buildBusbar, type BuiltBusbar } from '../../busbar/buildBusbar.ts';
import type { BarEnd, BusbarInput } from '../../busbar/input.ts';
import { requiredThickness_mm } from '../../busbar/makeBusbar.ts';
import type { Point2 } from '../../geometry/types.ts';
import type { Busbar } from '../../model/derived/index.ts';
import { busbarId } from '../../model/ids.ts';
import { outputDirection } from '../../placement/outputDirection.ts';
import { cellInPlane, intoFrame } from '../planes/intoPlane.ts';
import { liftBusbar } from '../planes/liftItems.ts';
import { PLANE_IDS, planeFacing, planeOf, type ConnectionPlane, type PlaneId } from '../planes/plane.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { placedCell } from './cells.ts';
import { overridesOf } from './overrides.ts';
import { readSingleton } from './records.ts';
import { cellsOfGroup, powerNets } from './topology.ts';

/** Where the terminals of a net lie: the group below gives its positives, the group above its negatives. Key: net id. */
export const netEnds = defineQuery('netEnds', (net, reader) => {
  const [below = '', above = ''] = net.split('|');
  const cells = [...(below === '' ? [] : reader.get(cellsOfGroup, below)), ...(above === '' ? [] : reader.get(cellsOfGroup, above))];
  return cells.flatMap((id) => {
    const cell = reader.get(placedCell, id);
    return cell?.terminals.filter((terminal) => terminal.net === net).map((terminal) => ({ terminal, cell })) ?? [];
  });
});

/** The plane that all terminals of a net lie on; null where they lie on several, or face askew. Key: net id. */
export const planeOfNet = defineQuery('planeOfNet', (net, reader): PlaneId | null => {
  const [first, ...others] = reader.get(netEnds, net).map(({ terminal }) => planeFacing(terminal.facing));
  return others.some((other) => other !== first) ? null : (first ?? null);
});

/** In the coordinates of its plane. */
function inputOf(net: string, reader: Reader): BusbarInput | null {
  const ends = reader.get(netEnds, net);
  const planeId = reader.get(planeOfNet, net);
  if (ends.length === 0 || planeId === null) return null;
  const plane = planeOf(planeId);
  return {
    net,
    ends: plane.local ? ends.flatMap((end) => endInPlane(end, plane)) : ends,
    settings: readSingleton(reader, 'busbars'),
    duty: readSingleton(reader, 'duty'),
    overrides: reader.get(overridesOf, busbarId(net)),
    outputDirection: directionInPlane(outputDirection(...ends.map((end) => end.cell.slot)), plane),
  };
}

function endInPlane({ cell, terminal }: BarEnd, plane: ConnectionPlane): BarEnd[] {
  const onPlane = cellInPlane(cell, plane);
  const seen = onPlane.terminals.find(({ id }) => id === terminal.id);
  return seen ? [{ cell: onPlane, terminal: seen }] : [];
}

function directionInPlane(direction: Point2, { local }: ConnectionPlane): Point2 {
  if (!local) return direction;
  const { x, y } = intoFrame(local, { ...direction, z: 0 });
  return { x, y };
}

/** The thickness a net's bar asks for on its own, mm; null where it is fixed or there is no bar. Key: net id. */
export const thicknessAsked = defineGuarded('thicknessAsked', () => null, (net, reader): number | null => {
  const input = inputOf(net, reader);
  return input && requiredThickness_mm(input);
});

/** The bar at a shared thickness, or why there is none. Key: `2@g1|g2`; `@g1|g2` where every thickness is fixed. */
const busbarAt = defineQuery('busbarAt', (key, reader): BuiltBusbar => {
  const at = key.indexOf('@');
  const thickness = key.slice(0, at);
  const net = key.slice(at + 1);
  const input = inputOf(net, reader);
  if (!input) return { busbar: null, problem: reader.get(netEnds, net).length === 0 ? 'no terminal lies on this net' : 'the terminals of this net do not face the same way: a bar lies on one side of the pack', refused: [] };
  return buildBusbar({ ...input, ...(thickness === '' ? {} : { sharedThickness_mm: Number(thickness) }) });
});

function barKey(net: string, thickness_mm: number | null): string {
  return `${thickness_mm ?? ''}@${net}`;
}

/**
 * The one thickness of all bars that are not fixed: the carrier lies flush with their tops. The largest that a bar asks for, or the
 * next one on stock that all of them have room for: a bar that is too thin is a finding, one that cannot be made opens the
 * path. Key: ''.
 */
const sharedThickness = defineQuery('sharedThickness', (_key, reader): number | null => {
  const sharing = reader.get(powerNets, '').flatMap((net) => {
    const asked_mm = reader.get(thicknessAsked, net.id);
    return asked_mm === null ? [] : [{ net: net.id, asked_mm }];
  });
  const largest_mm = Math.max(...sharing.map((bar) => bar.asked_mm));
  const onStock = sharing.length === 0 ? [] : readSingleton(reader, 'busbars').stock_mm.filter((thickness_mm) => thickness_mm <= largest_mm);
  const stock = [...new Set([...sharing.map((bar) => bar.asked_mm), ...onStock])].sort((a, b) => b - a);
  return stock.find((thickness_mm) => sharing.every((bar) => bar.asked_mm === thickness_mm || reader.get(busbarAt, barKey(bar.net, thickness_mm)).busbar)) ?? stock.at(-1) ?? null;
});

/** Makes one bar as `sharedThickness` will ask for it: with the largest thickness asked for, most packs need no other. Key: net id. */
export const busbarAtLargest = defineQuery('busbarAtLargest', (net, reader): boolean => {
  const asked_mm = reader.get(thicknessAsked, net);
  const largest_mm = reader.get(largestAsked, '');
  return asked_mm === null || reader.get(busbarAt, barKey(net, largest_mm)).busbar !== null;
});

/** Key: ''. */
const largestAsked = defineQuery('largestAsked', (_key, reader): number | null => {
  const asked = reader.get(powerNets, '').flatMap((net) => reader.get(thicknessAsked, net.id) ?? []);
  return asked.reduce<number | null>((largest, asked_mm) => (largest === null || asked_mm > largest ? asked_mm : largest), null);
});

/** The bar as it was made, in the coordinates of its plane: what circuits and films are laid along. Key: net id. */
export const busbarInPlane = defineQuery('busbarInPlane', (net, reader): BuiltBusbar => reader.get(busbarAt, barKey(net, reader.get(sharedThickness, ''))));

/** The bar in the pack. Key: net id. */
export const busbarOf = defineQuery('busbarOf', (net, reader): BuiltBusbar => {
  const built = reader.get(busbarInPlane, net);
  const plane = reader.get(planeOfNet, net);
  return built.busbar && plane !== null ? { ...built, busbar: liftBusbar(built.busbar, planeOf(plane)) } : built;
});

/** Nets by the plane their bars lie on. Key: ''. */
const netsByPlane = defineQuery('netsByPlane', (_key, reader): ReadonlyMap<PlaneId, readonly string[]> => {
  const byPlane = new Map<PlaneId, string[]>();
  for (const { id } of reader.get(powerNets, '')) {
    const plane = reader.get(planeOfNet, id);
    if (plane === null) continue;
    const nets = byPlane.get(plane);
    if (nets) nets.push(id);
    else byPlane.set(plane, [id]);
  }
  return byPlane;
});

/** Planes that bars lie on; the pack's top where there are none. Key: ''. */
export const planes = defineQuery('planes', (_key, reader): readonly PlaneId[] => {
  const used = reader.get(netsByPlane, '');
  const inOrder = PLANE_IDS.filter((id) => used.has(id));
  return inOrder.length === 0 ? ['top'] : inOrder;
});

/** The bars of a plane as they were made, in its coordinates. Key: plane id. */
export const busbarsInPlane = defineQuery('busbarsInPlane', (plane, reader): readonly Busbar[] => {
  return (reader.get(netsByPlane, '').get(plane as PlaneId) ?? []).flatMap((net) => reader.get(busbarInPlane, net).busbar ?? []);
});

/** Every busbar there is, from N0 up. Key: ''. */
export const allBusbars = defineQuery('allBusbars', (_key, reader): readonly Busbar[] => {
  return reader.get(powerNets, '').flatMap((net) => reader.get(busbarOf, net.id).busbar ?? []);
});
