/** Flexible circuits, one a front end, and the table of all nets. */
import type { Fpc, NetInfo, NetTable } from '../../model/derived/index.ts';
import { CHASSIS, fpcId, type NetId } from '../../model/ids.ts';
import type { OverrideRecord } from '../../model/records/decisions.ts';
import { buildRoute, type BuiltRoute } from '../../routing/buildRoute.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { busbarOf } from './busbars.ts';
import { placedCells } from './cells.ts';
import { overridesByTarget } from './overrides.ts';
import { readRecord, readSingleton } from './records.ts';
import { cellsOfGroup, frontEndOrder, netsOfGroup, powerNets } from './topology.ts';

/** Highest and nominal cell voltage of the types in use, V. Key: ''. */
export const cellVoltage = defineQuery('cellVoltage', (_key, reader): { max_V: number; nominal_V: number; min_V: number } => {
  const types = reader.ids('cellType').map((id) => readRecord(reader, id, 'cellType').voltage_V);
  return {
    max_V: Math.max(...types.map((voltage) => voltage.max)),
    nominal_V: Math.max(...types.map((voltage) => voltage.nominal)),
    min_V: Math.min(...types.map((voltage) => voltage.min)),
  };
});

/** Power nets with level and potential, from N0 to NS. Key: ''. */
const powerNetInfos = defineQuery('powerNetInfos', (_key, reader): readonly NetInfo[] => {
  const { nominal_V } = reader.get(cellVoltage, '');
  return reader.get(powerNets, '').map((net, level) => ({
    id: net.id,
    label: `N${level}`,
    kind: 'power' as const,
    level,
    potential_V: round9(level * nominal_V),
    below: net.below,
    above: net.above,
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
  const isOwn = (target: string): boolean => target === fpcId(id) || target.startsWith(`tap:${id}:`) || target.startsWith(`ntc:${id}:`);
  return [...reader.get(overridesByTarget, '')].flatMap(([target, overrides]) => (isOwn(target) ? overrides : []));
});

/** Key: front end id. */
export const fpcOf = defineQuery('fpcOf', (id, reader): BuiltRoute => {
  const frontEnd = readRecord(reader, id, 'frontEnd');
  const nets = reader.get(netsOfFrontEnd, id);
  return buildRoute({
    frontEnd,
    cells: placedCells(reader, frontEnd.groups.flatMap((group) => reader.get(cellsOfGroup, group))),
    busbars: nets.flatMap((net) => reader.get(busbarOf, net.id).busbar ?? []),
    nets,
    cellMax_V: reader.get(cellVoltage, '').max_V,
    sampling: readSingleton(reader, 'sampling'),
    deck: readSingleton(reader, 'deck'),
    altitude_m: readSingleton(reader, 'duty').altitude_m,
    structure: readSingleton(reader, 'structure'),
    overrides: reader.get(routeOverrides, id),
  });
});

/** Key: ''. */
export const allFpcs = defineQuery('allFpcs', (_key, reader): readonly Fpc[] => {
  return reader.get(frontEndOrder, '').flatMap((id) => reader.get(fpcOf, id).fpc ?? []);
});

const NO_NETS: NetTable = { nets: [], series: 0, cellMax_V: 0, cellNominal_V: 0 };

/** The sensors of a front end. Key: front end id. */
const sensorsOf = defineQuery('sensorsOf', (id, reader) => {
  return (reader.get(fpcOf, id).fpc?.ntcs ?? []).map(({ netPlus, netMinus, reference }) => ({ netPlus, netMinus, reference }));
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
      const common = { kind: 'sensor' as const, level: reference?.level ?? 0, potential_V: reference?.potential_V ?? null, below: null, above: null };
      sensors.push({ id: sensor.netPlus, label: `T${number}+`, ...common }, { id: sensor.netMinus, label: `T${number}-`, ...common });
    }
  }
  const chassis: NetInfo = { id: CHASSIS, label: 'CHASSIS', kind: 'chassis', level: null, potential_V: null, below: null, above: null };
  const { max_V, nominal_V } = reader.get(cellVoltage, '');
  return { nets: [...power, ...sensors, chassis], series: power.length - 1, cellMax_V: max_V, cellNominal_V: nominal_V };
});
