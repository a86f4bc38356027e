/** The busbars: one a power net, or several pieces where it leads from module to module. */
import type { CombInput } from '../../busbar/comb/input.ts';
import { buildBusbarOfKind, requiredThicknessOfKind_mm } from '../../busbar/alike.ts';
import { settingsOfClass } from '../../busbar/barClass.ts';
import { builtInPieces, type BuiltInPieces } from '../../busbar/cuts/builtInPieces.ts';
import { cutNumberOf } from '../../busbar/cuts/cut.ts';
import { withoutCuts } from '../../busbar/cuts/cutBar.ts';
import { refusalOf } from '../../busbar/cuts/refusal.ts';
import type { BuiltBusbar } from '../../busbar/buildBusbar.ts';
import type { BarEnd, BusbarInput } from '../../busbar/input.ts';
import type { SlottedInput } from '../../busbar/slotted/input.ts';
import { buildLink } from '../../busbar/link/buildLink.ts';
import type { Lug } from '../../busbar/link/makeLink.ts';
import type { Point2 } from '../../geometry/types.ts';
import type { Busbar } from '../../model/derived/index.ts';
import { barKeyOf, busbarId, groupsOfNet, readBarKey, wholeOfCut, type BarKey, type NetId } from '../../model/ids.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import type { ModulesOfPack } from '../../model/records/modules.ts';
import { problemText } from '../../model/result.ts';
import { placeDisconnect, type Disconnect } from '../../placement/modules/disconnectBodies.ts';
import { hasBands } from '../../placement/bands/field.ts';
import { outputDirection } from '../../placement/outputDirection.ts';
import { cellInPlane, intoFrame } from '../planes/intoPlane.ts';
import { liftBusbar } from '../planes/liftItems.ts';
import { PLANE_IDS, isLower, planeOf, planeOfTerminal, type ConnectionPlane, type PlaneId } from '../planes/plane.ts';
import { cellBase_z } from '../../placement/stack.ts';
import { stackEnd_mm } from '../../placement/stackEnd.ts';
import { LEAST_LAND_mm, LUG_BELOW_LID_mm } from '../../placement/tabs/foldedTab.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { bandsOfPack, placedCell } from './cells.ts';
import { overridesOf } from './overrides.ts';
import { readRecord, readSingleton } from './records.ts';
import { cellsOfGroup, groupNeighbours, netsOfGroup, wholeKeys, wholeKeysOfNet } from './topology.ts';

/** Bars of outputs over folded tabs stay this far inside the walls of their module, mm. */
const CLEAR_OF_WALLS_mm = 1;

/** Where the terminals of a net lie: the group below gives its positives, the group above its negatives. Key: net id. */
export const netEnds = defineQuery('netEnds', (net, reader): readonly BarEnd[] => {
  const { below, above } = groupsOfNet(net);
  const cells = [...(below === null ? [] : reader.get(cellsOfGroup, below)), ...(above === null ? [] : reader.get(cellsOfGroup, above))];
  return cells.flatMap((id) => {
    const cell = reader.get(placedCell, id);
    return cell?.terminals.filter((terminal) => terminal.net === net).map((terminal) => ({ terminal, cell })) ?? [];
  });
});

/** What bars over round cells follow from beside their cells; null where cells stand in rows. Key: ''. */
const combInput = defineQuery('combInput', (_key, reader): CombInput | null => {
  const structure = readSingleton(reader, 'structure');
  const { comb } = readSingleton(reader, 'busbars');
  const id = reader.ids('cellType')[0];
  if (!hasBands(structure) || !comb || id === undefined) return null;
  const type = readRecord(reader, id, 'cellType');
  const bands = reader.get(bandsOfPack, '').map(({ box: { minY, maxY }, samplingSide }) => ({ minY, maxY, samplingSide }));
  return { settings: comb, bands, endPlate_mm: structure.endPlate.thickness_mm, cell: { nominal_V: type.voltage_V.nominal, resistance_ohm: type.resistance_mohm.dc / 1000 } };
});

/** The ends that a bar is made over that nobody has cut: a piece over the cells of one module has those of its own group. Key: its key. */
const wholeEnds = defineQuery('wholeEnds', (key, reader): readonly BarEnd[] => {
  const { net, piece } = readBarKey(key);
  if (piece === 'link') return [];
  const ends = reader.get(netEnds, net);
  return piece === null ? ends : ends.filter(({ terminal }) => terminal.polarity === (piece === 'low' ? '+' : '-'));
});

/** The ends that a bar is made over. */
export function endsOfBar(reader: Pick<Reader, 'get'>, key: BarKey): readonly BarEnd[] {
  const { whole } = wholeOfCut(key);
  const ends = reader.get(wholeEnds, whole);
  const piece = reader.get(cutBarOf, whole)?.pieces.get(key);
  if (!piece) return key === whole ? ends : [];
  return ends.filter(({ terminal }) => piece.terminals.has(terminal.id));
}

/** The plane that all terminals of a bar lie on; null where they lie on several, face askew, or there are none. Key: bar key. */
export const planeOfBar = defineQuery('planeOfBar', (key, reader): PlaneId | null => {
  const [first, ...others] = reader.get(wholeEnds, wholeOfCut(key).whole).map(({ cell, terminal }) => planeOfTerminal(cell, terminal));
  return others.some((other) => other !== first) ? null : (first ?? null);
});

/** What bars that tabs are folded onto follow from beside their cells; null where none are. Key: ''. */
const slottedInput = defineQuery('slottedInput', (_key, reader): SlottedInput | null => {
  const structure = readSingleton(reader, 'structure');
  const { busbarFrame: frame, modules } = structure;
  const id = reader.ids('cellType')[0];
  if (!frame || !modules || id === undefined) return null;
  const reach_mm = Math.max(0, stackEnd_mm(structure) + modules.housing.endPlate_mm - CLEAR_OF_WALLS_mm);
  const lug_y = cellBase_z(structure) + readRecord(reader, id, 'cellType').size_mm.height - LUG_BELOW_LID_mm;
  return { frame, leastLand_mm: LEAST_LAND_mm, reach_mm, lug_y };
});

/** Of a bar that nobody has cut, in the coordinates of its plane. */
function inputOf(key: string, reader: Reader): (BusbarInput & { readonly key: BarKey }) | null {
  const ends = reader.get(wholeEnds, key);
  const planeId = reader.get(planeOfBar, key);
  if (ends.length === 0 || planeId === null) return null;
  const plane = planeOf(planeId);
  const comb = reader.get(combInput, '');
  const slotted = reader.get(slottedInput, '');
  return {
    ...(comb ? { comb } : {}),
    ...(slotted ? { slotted: isAboveOthers(ends, planeId) ? { ...slotted, keepsEdge: true } : slotted } : {}),
    key,
    net: readBarKey(key).net,
    ...(plane.local ? { hasFreeSides: true } : {}),
    ends: plane.local ? ends.flatMap((end) => endInPlane(end, plane)) : ends,
    settings: readSingleton(reader, 'busbars'),
    duty: readSingleton(reader, 'duty'),
    overrides: withoutCuts(reader.get(overridesOf, busbarId(key))),
    outputDirection: directionInPlane(outputDirection(...ends.map((end) => end.cell.slot)), plane),
  };
}

/** Whether the cells of a bar have their other tabs below it on the same face. */
function isAboveOthers(ends: readonly BarEnd[], plane: PlaneId): boolean {
  return plane !== 'top' && !isLower(plane) && ends.some(({ cell }) => cell.terminals.some((other) => planeOfTerminal(cell, other) === `${plane}-low`));
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

/** The thickness a bar asks for on its own, as nobody has cut it, mm; null where it is fixed, bolted on, shared by none, or there is no bar. Key: its key. */
export const thicknessAsked = defineGuarded('thicknessAsked', () => null, (key, reader): number | null => {
  const input = inputOf(key, reader);
  return input && requiredThicknessOfKind_mm(input);
});

/** The bar, as nobody has cut it, at a shared thickness, or why there is none. Key: `2@g1|g2`, a bar key behind the thickness; `@g1|g2` where every thickness is fixed. */
const busbarAt = defineQuery('busbarAt', (key, reader): BuiltBusbar => {
  const at = key.indexOf('@');
  const thickness = key.slice(0, at);
  const bar = key.slice(at + 1);
  const input = inputOf(bar, reader);
  if (!input) return { busbar: null, problem: reader.get(wholeEnds, bar).length === 0 ? 'no terminal lies on this net' : 'the terminals of this net do not face the same way: a bar lies on one side of the pack', refused: [] };
  return buildBusbarOfKind({ ...input, ...(thickness === '' ? {} : { sharedThickness_mm: Number(thickness) }) });
});

function atThickness(key: string, thickness_mm: number | null): string {
  return `${thickness_mm ?? ''}@${key}`;
}

/**
 * The one thickness of all bars that are not fixed: the carrier lies flush with their tops. The largest that a bar asks for, or the
 * next one on stock that all of them have room for: a bar that is too thin is a finding, one that cannot be made opens the
 * path. Key: ''.
 */
const sharedThickness = defineQuery('sharedThickness', (_key, reader): number | null => {
  const sharing = reader.get(wholeKeys, '').flatMap((key) => {
    const asked_mm = reader.get(thicknessAsked, key);
    return asked_mm === null ? [] : [{ key, asked_mm }];
  });
  const largest_mm = Math.max(...sharing.map((bar) => bar.asked_mm));
  const onStock = sharing.length === 0 ? [] : readSingleton(reader, 'busbars').stock_mm.filter((thickness_mm) => thickness_mm <= largest_mm);
  const stock = [...new Set([...sharing.map((bar) => bar.asked_mm), ...onStock])].sort((a, b) => b - a);
  return stock.find((thickness_mm) => sharing.every((bar) => bar.asked_mm === thickness_mm || reader.get(busbarAt, atThickness(bar.key, thickness_mm)).busbar)) ?? stock.at(-1) ?? null;
});

/** Makes one bar as `sharedThickness` will ask for it: with the largest thickness asked for, most packs need no other. Key: of the bar that nobody has cut. */
export const busbarAtLargest = defineQuery('busbarAtLargest', (key, reader): boolean => {
  const asked_mm = reader.get(thicknessAsked, key);
  const largest_mm = reader.get(largestAsked, '');
  return asked_mm === null || reader.get(busbarAt, atThickness(key, largest_mm)).busbar !== null;
});

/** Key: ''. */
const largestAsked = defineQuery('largestAsked', (_key, reader): number | null => {
  const asked = reader.get(wholeKeys, '').flatMap((key) => reader.get(thicknessAsked, key) ?? []);
  return asked.reduce<number | null>((largest, asked_mm) => (largest === null || asked_mm > largest ? asked_mm : largest), null);
});

/** The pieces of a bar that somebody cut, in the coordinates of its plane; null for one that nobody did. Key: of the whole. */
const cutBarOf = defineQuery('cutBarOf', (key, reader): BuiltInPieces | null => {
  const overrides = reader.get(overridesOf, busbarId(key));
  if (!overrides.some(({ feature }) => cutNumberOf(feature) !== null)) return null;
  if (readBarKey(key).piece === 'link') return { pieces: new Map(), refused: overrides.filter(({ feature }) => cutNumberOf(feature) !== null).map((override) => refusalOf(override, 'a bar between two lugs has no terminals to cut it between')) };
  const input = inputOf(key, reader);
  if (!input) return null;
  const thickness_mm = reader.get(sharedThickness, '');
  return builtInPieces({ ...input, overrides, ...(thickness_mm === null ? {} : { sharedThickness_mm: thickness_mm }) }, (target) => reader.get(overridesOf, target));
});

/** The keys of a bar and of what somebody cut from it. Key: of the whole. */
export const keysOfWhole = defineQuery('keysOfWhole', (whole, reader): readonly BarKey[] => {
  const cut = reader.get(cutBarOf, whole);
  return cut && cut.pieces.size > 0 ? [...cut.pieces.keys()] : [whole];
});

/** The keys of the bars of a net. Key: net id. */
const barKeysOfNet = defineQuery('barKeysOfNet', (net, reader): readonly BarKey[] => reader.get(wholeKeysOfNet, net).flatMap((key) => reader.get(keysOfWhole, key)));

/** The keys of all bars, from N0 up. Key: ''. */
export const barKeys = defineQuery('barKeys', (_key, reader): readonly BarKey[] => reader.get(wholeKeys, '').flatMap((key) => reader.get(keysOfWhole, key)));

/** What the conductor of a bar is joined to by its laps; null for one that nobody has cut. Key: bar key. */
export const conductorOf = defineQuery('conductorOf', (key, reader) => reader.get(cutBarOf, wholeOfCut(key).whole)?.pieces.get(key)?.conductor ?? null);

/** The bar as it was made, in the coordinates of its plane: what circuits and films are laid along. Key: bar key. */
export const busbarInPlane = defineQuery('busbarInPlane', (key, reader): BuiltBusbar => {
  const { whole } = wholeOfCut(key);
  const cut = reader.get(cutBarOf, whole);
  const piece = cut?.pieces.get(key);
  if (piece) return piece.built;
  if (key !== whole) return { busbar: null, problem: 'nobody has cut this piece', refused: [] };
  const built = reader.get(busbarAt, atThickness(whole, reader.get(sharedThickness, '')));
  return cut ? { ...built, refused: [...built.refused, ...cut.refused] } : built;
});

/** The bar in the pack. Key: bar key. */
export const busbarOf = defineQuery('busbarOf', (key, reader): BuiltBusbar => {
  if (readBarKey(key).piece === 'link') {
    const link = reader.get(linkOf, key);
    return { ...link, refused: [...link.refused, ...(reader.get(cutBarOf, key)?.refused ?? [])] };
  }
  const built = reader.get(busbarInPlane, key);
  const plane = reader.get(planeOfBar, key);
  return built.busbar && plane !== null ? { ...built, busbar: liftBusbar(built.busbar, planeOf(plane)) } : built;
});

/** Bars by the plane they lie on. Key: ''. */
const barsByPlane = defineQuery('barsByPlane', (_key, reader): ReadonlyMap<PlaneId, readonly string[]> => {
  const byPlane = new Map<PlaneId, string[]>();
  for (const key of reader.get(barKeys, '')) {
    const plane = reader.get(planeOfBar, key);
    if (plane === null) continue;
    const keys = byPlane.get(plane);
    if (keys) keys.push(key);
    else byPlane.set(plane, [key]);
  }
  return byPlane;
});

/** Planes that bars lie on; the pack's top where there are none. Key: ''. */
export const planes = defineQuery('planes', (_key, reader): readonly PlaneId[] => {
  const used = reader.get(barsByPlane, '');
  const inOrder = PLANE_IDS.filter((id) => used.has(id));
  return inOrder.length === 0 ? ['top'] : inOrder;
});

/** The bars of a plane as they were made, in its coordinates. Key: plane id. */
export const busbarsInPlane = defineQuery('busbarsInPlane', (plane, reader): readonly Busbar[] => {
  return (reader.get(barsByPlane, '').get(plane as PlaneId) ?? []).flatMap((key) => reader.get(busbarInPlane, key).busbar ?? []);
});

/** Bars that pass along a module keep this far from the ends of its cells, mm. */
const CLEAR_OF_CELLS_mm = 8;
/** The service disconnect keeps this far from the modules, mm. */
const CLEAR_OF_MODULES_mm = 3;

/** The lug of a bar over the cells of a module, or of the piece of it that has it. Key: of the whole. */
const lugOf = defineQuery('lugOf', (key, reader): (Lug & { readonly outward: Point2; readonly clear_mm: number }) | null => {
  const { busbar } = reader.get(busbarOf, reader.get(keysOfWhole, key).find((piece) => reader.get(busbarOf, piece).busbar?.boltHoles.length) ?? key);
  const [bolt] = busbar?.boltHoles ?? [];
  const [pad] = busbar?.pads ?? [];
  const structure = readSingleton(reader, 'structure');
  const { modules, busbarFrame } = structure;
  if (busbar?.lug && busbarFrame && modules) {
    const { at, outward, width_mm, back_mm, out_mm } = busbar.lug;
    const clear_mm = busbarFrame.outside_mm - out_mm + modules.housing.sidePlate_mm + CLEAR_OF_MODULES_mm;
    return { at: { x: at.x, y: at.y }, top_z: at.z, width_mm, outward, back_mm, clear_mm };
  }
  if (!busbar || !bolt || !pad) return null;
  const outward = { x: bolt.centre.x < pad.box.minX ? -1 : 1, y: 0 };
  const out_mm = busbar.lugWidth_mm === undefined ? readSingleton(reader, 'busbars').output.lugLength_mm : beyondCells_mm(bolt.centre.x, reader.get(wholeEnds, key));
  const clear_mm = stackEnd_mm(structure) + (modules?.housing.endPlate_mm ?? 0) - out_mm + CLEAR_OF_MODULES_mm;
  return { at: bolt.centre, top_z: busbar.z[1], width_mm: busbar.lugWidth_mm ?? busbar.width.value_mm, outward, back_mm: out_mm - CLEAR_OF_CELLS_mm, clear_mm };
});

/** How far a bolt lies along x beyond the cells of its bar, mm. */
function beyondCells_mm(x: number, ends: readonly BarEnd[]): number {
  const xs = ends.flatMap(({ cell }) => cell.outline.map((corner) => corner.x));
  return Math.max(Math.min(...xs) - x, x - Math.max(...xs));
}

/** A service disconnect between the lugs on either side of it, or why there is none. Key: the group below it. */
export const disconnectOf = defineQuery('disconnectOf', (group, reader): { readonly disconnect: Disconnect | null; readonly problem: string | null } => {
  const part = readSingleton(reader, 'structure').modules?.serviceDisconnect;
  const { above } = reader.get(groupNeighbours, group);
  const [a, b] = [reader.get(netsOfGroup, group).above, above === null ? null : reader.get(netsOfGroup, above).below];
  const [lugA, lugB] = [a, b].map((net) => (net === null ? null : reader.get(lugOf, net)));
  if (!part) return { disconnect: null, problem: 'the structure names no service disconnect' };
  if (a === null || b === null || !lugA || !lugB) return { disconnect: null, problem: 'the service disconnect has no lugs on either side of it' };
  const placed = placeDisconnect(group, [{ net: a, ...lugA }, { net: b, ...lugB }], part);
  return placed.ok ? { disconnect: placed.value, problem: null } : { disconnect: null, problem: placed.problems.map(problemText).join('; ') };
});

/** Sheet of combs is too thin for bars from lug to lug, and a thickness that is fixed for these is not meant for those. */
function linkSettings(busbars: BusbarsRecord, { stock_mm }: ModulesOfPack['link']): BusbarsRecord {
  const settings = settingsOfClass(busbars, 'hv-link');
  return stock_mm ? { ...settings, stock_mm, thickness_mm: busbars.classes?.['hv-link']?.thickness_mm ?? null } : settings;
}

/** The bar between two lugs, or from a lug to the service disconnect. Key: bar key. */
const linkOf = defineQuery('linkOf', (key, reader): BuiltBusbar => {
  const { net } = readBarKey(key);
  const { modules } = readSingleton(reader, 'structure');
  const none = (problem: string): BuiltBusbar => ({ busbar: null, problem, refused: [] });
  if (!modules) return none('the structure has no modules');
  const { below, above } = groupsOfNet(net);
  const isBroken = below === null || above === null;
  const first = reader.get(lugOf, isBroken ? net : barKeyOf(net, 'low'));
  let second: Lug | null;
  if (isBroken) {
    const group = below ?? reader.get(groupNeighbours, above ?? '').below ?? '';
    const { disconnect, problem } = reader.get(disconnectOf, group);
    if (problem !== null) return none(problem);
    second = disconnect?.poles.find((pole) => pole.net === net) ?? null;
  } else second = reader.get(lugOf, barKeyOf(net, 'high'));
  if (!first || !second) return none('there is no lug to bolt the bar between modules to');
  try {
    return buildLink({ key, net, lugs: [first, second], settings: linkSettings(readSingleton(reader, 'busbars'), modules.link), duty: readSingleton(reader, 'duty'), link: modules.link }, reader.get(overridesOf, busbarId(key)), modules.link.sleeve ?? null);
  } catch (error) {
    // As for other bars: tables and formulas end somewhere.
    return none(error instanceof Error ? error.message : String(error));
  }
});

/** The bar of a net over cells of one of these groups; its first one where there is none. */
export function barOver(reader: Pick<Reader, 'get'>, net: NetId, groups: ReadonlySet<string>): BarKey {
  const keys = reader.get(barKeysOfNet, net);
  return keys.find((key) => endsOfBar(reader, key).some(({ cell }) => groups.has(cell.group))) ?? keys[0] ?? net;
}

/** Every busbar there is, from N0 up. Key: ''. */
export const allBusbars = defineQuery('allBusbars', (_key, reader): readonly Busbar[] => {
  return reader.get(barKeys, '').flatMap((key) => reader.get(busbarOf, key).busbar ?? []);
});
