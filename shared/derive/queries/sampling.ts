/** Flexible circuits, one a front end and plane, and the table of all nets. */
import { boundsOf } from '../../geometry/contour.ts';
import type { Fpc, NetInfo, NetTable, PlacedCell } from '../../model/derived/index.ts';
import { CHASSIS, disconnectId, fpcId, interlockNetId, wholeOfCut, type BarKey, type NetId } from '../../model/ids.ts';
import type { BusbarFrame } from '../../model/records/busbarFrame.ts';
import type { OverrideRecord } from '../../model/records/decisions.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import { hasBands } from '../../placement/bands/field.ts';
import { buildRoute, type BuiltRoute } from '../../routing/buildRoute.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { cellInPlane } from '../planes/intoPlane.ts';
import { liftFailure, liftFpc } from '../planes/liftItems.ts';
import { isLower, planeOf, planeSuffix, PLANE_IDS, type PlaneId } from '../planes/plane.ts';
import { routeBesideBand } from '../planes/rowBesideBand.ts';
import { routeOnTabs } from '../planes/routeOnTabs.ts';
import { rowOnFace } from '../planes/rowOnFace.ts';
import { barOver, busbarInPlane, keysOfWhole, planeOfBar } from './busbars.ts';
import { bandsOfPack, placedCells } from './cells.ts';
import { laminateNets, laminateVoltage } from './laminate.ts';
import { overridesByTarget } from './overrides.ts';
import { protectionFpcs, protectionNets } from './protection.ts';
import { readRecord, readSingleton } from './records.ts';
import { cellsOfGroup, disconnects, frontEndOrder, netsOfGroup, powerNets } from './topology.ts';

/** Highest and nominal cell voltage of the types in use, V; 0 without cells. Key: ''. */
export const cellVoltage = defineQuery('cellVoltage', (_key, reader): { max_V: number; nominal_V: number; min_V: number } => {
  const types = reader.ids('cellType').map((id) => readRecord(reader, id, 'cellType').voltage_V);
  if (types.length === 0) return { max_V: 0, nominal_V: 0, min_V: 0 };
  return {
    max_V: Math.max(...types.map((voltage) => voltage.max)),
    nominal_V: Math.max(...types.map((voltage) => voltage.nominal)),
    min_V: Math.min(...types.map((voltage) => voltage.min)),
  };
});

/** Power nets with level and potential, from N0 to NS. Key: ''. */
const powerNetInfos = defineQuery('powerNetInfos', (_key, reader): readonly NetInfo[] => {
  const { nominal_V } = reader.get(cellVoltage, '');
  return reader.get(powerNets, '').map(({ id, label, level, section, below, above }) => ({
    id,
    label,
    kind: 'power' as const,
    level,
    potential_V: round9(level * nominal_V),
    ...(section > 0 ? { section } : {}),
    below,
    above,
  }));
});

/** 3 x 3.2 is 9.600000000000001 in binary; potentials are printed and compared. */
function round9(value: number): number {
  return Number(value.toFixed(9));
}

/** The power nets a front end measures, lowest first. Key: front end id. */
export const netsOfFrontEnd = defineQuery('netsOfFrontEnd', (id, reader): readonly NetInfo[] => {
  const wanted = netIdsOf(id, reader);
  return reader.get(powerNetInfos, '').filter((net) => wanted.has(net.id));
});

function netIdsOf(frontEnd: string, reader: Reader): ReadonlySet<NetId> {
  const ids = new Set<NetId>();
  for (const group of readRecord(reader, frontEnd, 'frontEnd').groups) {
    const { below, above } = reader.get(netsOfGroup, group);
    ids.add(below).add(above);
  }
  return ids;
}

/** Places of a front end's route that were set by hand. Key: front end id. */
const routeOverrides = defineQuery('routeOverrides', (id, reader): readonly OverrideRecord[] => {
  const isOwn = (target: string): boolean => target === fpcId(id) || target.startsWith(`${fpcId(id)}@`) || target.startsWith(`tap:${id}:`) || target.startsWith(`ntc:${id}:`);
  return [...reader.get(overridesByTarget, '')].flatMap(([target, overrides]) => (isOwn(target) ? overrides : []));
});

/** The bars of the nets of a front end that lie over its own cells, by net. Key: front end id. */
const barsByNet = defineQuery('barsByNet', (id, reader): ReadonlyMap<NetId, BarKey> => {
  const groups = new Set(readRecord(reader, id, 'frontEnd').groups);
  return new Map(reader.get(netsOfFrontEnd, id).map((net) => [net.id, barOver(reader, net.id, groups)] as const));
});

function planeFor(frontEnd: string, net: NetId, reader: Reader): PlaneId | null {
  return reader.get(planeOfBar, reader.get(barsByNet, frontEnd).get(net) ?? net);
}

/** The bars a circuit taps. Key: circuit. */
export const barsOfCircuit = defineQuery('barsOfCircuit', (key, reader): readonly BarKey[] => {
  const { frontEnd, nets } = reader.get(circuitOf, key);
  const bars = reader.get(barsByNet, frontEnd);
  // A tap goes to the piece that lies on its terminal.
  return nets.flatMap((net) => reader.get(keysOfWhole, wholeOfCut(bars.get(net.id) ?? net.id).whole));
});

/** A circuit of a front end: on the plane where its bars lie. */
export interface Circuit {
  readonly frontEnd: string;
  readonly plane: PlaneId;
  /** The power nets it taps, lowest first. */
  readonly nets: readonly NetInfo[];
  readonly sensors: number;
}

/** The circuits of a front end, one a plane that its nets lie on: `fe1` on the pack's top, `fe1@-y` on a face. Key: front end id. */
export const circuitsOfFrontEnd = defineQuery('circuitsOfFrontEnd', (id, reader): readonly string[] => {
  const used = new Set(reader.get(netsOfFrontEnd, id).map((net) => planeFor(id, net.id, reader)));
  const planes = PLANE_IDS.filter((plane) => used.has(plane));
  return (planes.length === 0 ? (['top'] as const) : planes).map((plane) => (plane === 'top' ? id : `${id}@${plane}`));
});

/** Key: circuit. */
export const circuitOf = defineQuery('circuitOf', (key, reader): Circuit => {
  const at = key.lastIndexOf('@');
  const frontEnd = at < 0 ? key : key.slice(0, at);
  const plane = PLANE_IDS.find((id) => id === key.slice(at + 1) && at >= 0) ?? 'top';
  const all = reader.get(circuitsOfFrontEnd, frontEnd);
  const nets = reader.get(netsOfFrontEnd, frontEnd);
  const { ntcPerFrontEnd } = readSingleton(reader, 'sampling');
  // Sensors are dealt out evenly, the first circuits taking what is left over.
  const sensors = Math.floor(ntcPerFrontEnd / all.length) + (all.indexOf(key) < ntcPerFrontEnd % all.length ? 1 : 0);
  return { frontEnd, plane, nets: all.length === 1 ? nets : nets.filter((net) => planeFor(frontEnd, net.id, reader) === plane), sensors };
});

/** All circuits, in the order of their front ends. Key: ''. */
export const circuits = defineQuery('circuits', (_key, reader): readonly string[] => reader.get(frontEndOrder, '').flatMap((id) => reader.get(circuitsOfFrontEnd, id)));

/** The circuit as it was made, in the coordinates of its plane. Key: circuit. */
export const circuitInPlane = defineQuery('circuitInPlane', (key, reader): BuiltRoute => {
  const { frontEnd: id, plane: planeId, nets, sensors } = reader.get(circuitOf, key);
  const frontEnd = readRecord(reader, id, 'frontEnd');
  const plane = planeOf(planeId);
  const standing = placedCells(reader, frontEnd.groups.flatMap((group) => reader.get(cellsOfGroup, group)));
  const cells = standing.map((cell) => cellInPlane(cell, plane));
  const sampling = readSingleton(reader, 'sampling');
  const structure = readSingleton(reader, 'structure');
  const busbars = reader.get(barsOfCircuit, key).flatMap((bar) => reader.get(busbarInPlane, bar).busbar ?? []);
  return buildRoute({
    frontEnd,
    ...(plane.local ? { circuit: fpcId(id, planeSuffix(planeId)), row: rowOnFace(id, cells) } : {}),
    cells,
    busbars,
    ...(plane.local && structure.busbarFrame ? routeOnTabs(id, cells, busbars, isLower(planeId) ? roofUnder(standing, structure.busbarFrame) : roofOver(cells, structure)) : {}),
    ...(hasBands(structure) ? routeBesideBand(id, cells, busbars, structure.packing, reader.get(bandsOfPack, '')[cells[0]?.slot.row ?? 0]?.samplingSide ?? -1) : {}),
    nets,
    cellMax_V: reader.get(cellVoltage, '').max_V,
    sampling: sensors === sampling.ntcPerFrontEnd ? sampling : { ...sampling, ntcPerFrontEnd: sensors },
    deck: readSingleton(reader, 'deck'),
    altitude_m: readSingleton(reader, 'duty').altitude_m,
    structure,
    cellsWithSensor: new Set(circuitsBefore(key, id, reader).flatMap((before) => reader.get(sensorCells, before))),
    overrides: reader.get(routeOverrides, id),
  });
});

function circuitsBefore(key: string, frontEnd: string, reader: Reader): readonly string[] {
  const all = reader.get(circuitsOfFrontEnd, frontEnd);
  return all.slice(0, all.indexOf(key));
}

/** The cells at which a circuit has its sensors. Key: circuit. */
const sensorCells = defineQuery('sensorCells', (key, reader): readonly string[] => (reader.get(circuitInPlane, key).fpc?.ntcs ?? []).map(({ cell }) => cell));

/** Circuits over a busbar frame reach up to the cover of their module. `cells` in the coordinates of their plane. */
function roofOver(cells: readonly PlacedCell[], { aboveLid_mm, modules }: StructureRecord): number {
  return Math.min(...cells.map((cell) => boundsOf(cell.outline).maxY)) + aboveLid_mm - (modules?.housing.cover.thickness_mm ?? 0);
}

/** How far a circuit stays below the bars over it, mm. */
const UNDER_BARS_mm = 2;

/** Circuits over the lower of two rows of bars reach up to the upper one. `cells` as they stand: v of a face is z. */
function roofUnder(cells: readonly PlacedCell[], { land_mm }: BusbarFrame): number {
  const upper = cells.map(({ terminals }) => Math.max(...terminals.map(({ fold, z }) => fold?.slot_z[0] ?? z[0])));
  return Math.min(...upper) - land_mm.other - UNDER_BARS_mm;
}

/** The circuit in the pack. Key: circuit. */
export const fpcOf = defineQuery('fpcOf', (key, reader): BuiltRoute => {
  const built = reader.get(circuitInPlane, key);
  const { frontEnd, plane: planeId } = reader.get(circuitOf, key);
  const plane = planeOf(planeId);
  if (!plane.local) return built;
  const [cell] = reader.get(cellsOfGroup, readRecord(reader, frontEnd, 'frontEnd').groups[0] ?? '').flatMap((id) => placedCells(reader, [id]));
  const face = cell ? cellInPlane(cell, plane).z[1] : 0;
  return {
    ...built,
    fpc: built.fpc && liftFpc(built.fpc, plane),
    failure: built.failure && liftFailure({ ...built.failure, circuit: fpcId(frontEnd, planeSuffix(planeId)) }, plane, face),
  };
});

/** The circuits of a front end that there are. Key: front end id. */
export const fpcsOfFrontEnd = defineQuery('fpcsOfFrontEnd', (id, reader): readonly Fpc[] => {
  return reader.get(circuitsOfFrontEnd, id).flatMap((key) => reader.get(fpcOf, key).fpc ?? []);
});

/** The circuits of a plane as they were made, in its coordinates. Key: plane id. */
export const fpcsInPlane = defineQuery('fpcsInPlane', (plane, reader): readonly Fpc[] => {
  return reader.get(circuits, '').filter((key) => reader.get(circuitOf, key).plane === plane).flatMap((key) => reader.get(circuitInPlane, key).fpc ?? []);
});

/** Key: ''. */
export const allFpcs = defineQuery('allFpcs', (_key, reader): readonly Fpc[] => {
  return [...reader.get(circuits, '').flatMap((key) => reader.get(fpcOf, key).fpc ?? []), ...reader.get(protectionFpcs, '')];
});

const NO_NETS: NetTable = { nets: [], series: 0, cellMax_V: 0, cellNominal_V: 0 };

/** The sensors of a front end. Key: front end id. */
const sensorsOf = defineQuery('sensorsOf', (id, reader) => {
  return reader.get(fpcsOfFrontEnd, id).flatMap((fpc) => fpc.ntcs).map(({ netPlus, netMinus, reference }) => ({ netPlus, netMinus, reference }));
});

/** Key: ''. */
export const netTable = defineGuarded('netTable', () => NO_NETS, (_key, reader): NetTable => {
  const power = reader.get(powerNetInfos, '');
  const level = new Map(power.map((net) => [net.id, net] as const));
  const sensors: NetInfo[] = [];
  for (const frontEnd of reader.get(frontEndOrder, '')) {
    for (const sensor of reader.get(sensorsOf, frontEnd)) {
      const reference = level.get(sensor.reference);
      const number = sensors.length / 2 + 1;
      const section = reference?.section ?? 0;
      const common = { kind: 'sensor' as const, level: reference?.level ?? 0, potential_V: reference?.potential_V ?? null, ...(section > 0 ? { section } : {}), below: null, above: null };
      sensors.push({ id: sensor.netPlus, label: `T${number}+`, ...common }, { id: sensor.netMinus, label: `T${number}-`, ...common });
    }
  }
  const chassis: NetInfo = { id: CHASSIS, label: 'CHASSIS', kind: 'chassis', level: null, potential_V: null, below: null, above: null };
  const { max_V, nominal_V } = reader.get(cellVoltage, '');
  const interlocks = reader.get(disconnects, '').flatMap((group, i): NetInfo[] =>
    (['+', '-'] as const).map((line) => ({ id: interlockNetId(disconnectId(group), line), label: `HVIL${i + 1}${line}`, kind: 'signal', level: null, potential_V: null, below: null, above: null })),
  );
  const conductors = [...reader.get(laminateNets, ''), ...reader.get(protectionNets, '')];
  const common = { series: power.at(-1)?.level ?? 0, cellMax_V: max_V, cellNominal_V: nominal_V };
  if (conductors.length === 0) return { nets: [...power, ...sensors, ...interlocks, chassis], ...common };
  const laminate_V = reader.get(laminateVoltage, '');
  return { nets: [...power, ...sensors, ...interlocks, ...conductors, chassis], ...common, ...(laminate_V > 0 ? { laminate_V } : {}) };
});
