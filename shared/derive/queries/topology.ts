/** Series order, nets and which cells belong to which group. */
import { BAR_PIECES, barKeyOf, brokenNetId, groupsOfNet, netIdOf, type BarKey, type NetId } from '../../model/ids.ts';
import { isOfModules, moduleOfRow } from '../../placement/modules/moduleGrid.ts';
import { defineQuery } from '../incremental/graph.ts';
import { readRecord, readSingleton, sortedIds } from './records.ts';

/** Group ids from the pack's negative to its positive. Key: ''. */
export const groupOrder = defineQuery('groupOrder', (_key, reader): readonly string[] => readSingleton(reader, 'topology').groupOrder);

/** How many groups lie below each group. Key: ''. */
const groupLevels = defineQuery('groupLevels', (_key, reader): ReadonlyMap<string, number> => {
  return new Map(reader.get(groupOrder, '').map((group, level) => [group, level] as const));
});

export interface GroupNeighbours {
  readonly below: string | null;
  readonly above: string | null;
}

/** The groups next to a group. Key: group id. */
export const groupNeighbours = defineQuery('groupNeighbours', (group, reader): GroupNeighbours => {
  const order = reader.get(groupOrder, '');
  const level = reader.get(groupLevels, '').get(group) ?? -1;
  return { below: order[level - 1] ?? null, above: order[level + 1] ?? null };
});

/** Groups above which the path can be opened. Key: ''. */
const brokenAbove = defineQuery('brokenAbove', (_key, reader): ReadonlySet<string> => new Set((readSingleton(reader, 'topology').breaks ?? []).map(({ above }) => above)));

/** The groups below the service disconnects there are. Key: ''. */
export const disconnects = defineQuery('disconnects', (_key, reader): readonly string[] => {
  const broken = reader.get(brokenAbove, '');
  return reader.get(groupOrder, '').slice(0, -1).filter((group) => broken.has(group));
});

/** The nets a group lies between. Key: group id. */
export const netsOfGroup = defineQuery('netsOfGroup', (group, reader): { below: NetId; above: NetId } => {
  const { below, above } = reader.get(groupNeighbours, group);
  const broken = reader.get(brokenAbove, '');
  return {
    below: below !== null && broken.has(below) ? brokenNetId(below, group, 'b') : netIdOf(below, group),
    above: above !== null && broken.has(group) ? brokenNetId(group, above, 'a') : netIdOf(group, above),
  };
});

export interface PowerNet {
  readonly id: NetId;
  /** How many groups lie below; both nets at a place where the path can be opened have the same. */
  readonly level: number;
  readonly label: string;
  /** How many places at which the path can be opened lie below. */
  readonly section: number;
  readonly below: string | null;
  readonly above: string | null;
}

/** Power nets from N0 to NS; none without cells. Key: ''. */
export const powerNets = defineQuery('powerNets', (_key, reader): readonly PowerNet[] => {
  const order = reader.get(groupOrder, '');
  if (order.length === 0) return [];
  const broken = reader.get(brokenAbove, '');
  const nets: PowerNet[] = [];
  let section = 0;
  for (let level = 0; level <= order.length; level++) {
    const below = order[level - 1] ?? null;
    const above = order[level] ?? null;
    const label = `N${level}`;
    if (below === null || above === null || !broken.has(below)) {
      nets.push({ id: netIdOf(below, above), level, label, section, below, above });
      continue;
    }
    nets.push({ id: brokenNetId(below, above, 'a'), level, label: `${label}a`, section, below, above: null });
    section += 1;
    nets.push({ id: brokenNetId(below, above, 'b'), level, label: `${label}b`, section, below: null, above });
  }
  return nets;
});

/** Which module the cells of each group stand in; of none where they stand in several. Empty in a pack without modules. Key: ''. */
const moduleByGroup = defineQuery('moduleByGroup', (_key, reader): ReadonlyMap<string, number | null> => {
  const structure = readSingleton(reader, 'structure');
  const modules = new Map<string, number | null>();
  if (!isOfModules(structure)) return modules;
  for (const id of sortedIds(reader, 'cell')) {
    const { group, slot } = readRecord(reader, id, 'cell');
    const module = moduleOfRow(structure, slot.row);
    modules.set(group, modules.has(group) && modules.get(group) !== module ? null : module);
  }
  return modules;
});

/** The module of a group; null in a pack without modules. Key: group id. */
export const moduleOfGroup = defineQuery('moduleOfGroup', (group, reader): number | null => reader.get(moduleByGroup, '').get(group) ?? null);

/** Stands for all cells where a pack has no modules. */
export const WHOLE_PACK = '';

/** The modules that have cells, each by its lowest group: their numbers change when others come before them. Key: ''. */
export const modulesInUse = defineQuery('modulesInUse', (_key, reader): readonly string[] => {
  const lowest = new Map<number, string>();
  for (const group of reader.get(groupOrder, '')) {
    const module = reader.get(moduleByGroup, '').get(group) ?? null;
    if (module !== null && !lowest.has(module)) lowest.set(module, group);
  }
  return lowest.size === 0 ? [WHOLE_PACK] : [...lowest.values()];
});

/** The groups of a module. Key: its lowest group. */
export const groupsOfModule = defineQuery('groupsOfModule', (lowest, reader): readonly string[] => {
  const modules = reader.get(moduleByGroup, '');
  const module = modules.get(lowest) ?? null;
  return module === null ? [] : reader.get(groupOrder, '').filter((group) => modules.get(group) === module);
});

/** Whether a net leads from module to module: it is of several pieces then. Key: net id. */
const isBetweenModules = defineQuery('isBetweenModules', (net, reader): boolean => {
  const { below, above } = groupsOfNet(net);
  if (below === null || above === null) return false;
  const [from, to] = [reader.get(moduleOfGroup, below), reader.get(moduleOfGroup, above)];
  return from !== null && to !== null && from !== to;
});

/** The keys of the bars of a net as nobody has cut them. Key: net id. */
export const wholeKeysOfNet = defineQuery('wholeKeysOfNet', (net, reader): readonly BarKey[] => {
  if (reader.get(isBetweenModules, net)) return BAR_PIECES.map((piece) => barKeyOf(net, piece));
  const { below, above } = groupsOfNet(net);
  return net.split('|').length === 3 && (below ?? above) !== null ? [barKeyOf(net), barKeyOf(net, 'link')] : [barKeyOf(net)];
});

/** The keys of all bars as nobody has cut them, from N0 up; none where a protection board is joined to the cell's tabs. Key: ''. */
export const wholeKeys = defineQuery('wholeKeys', (_key, reader): readonly BarKey[] => {
  if (reader.ids('protection').length > 0) return [];
  return reader.get(powerNets, '').flatMap((net) => reader.get(wholeKeysOfNet, net.id));
});

const cellsByGroup = defineQuery('cellsByGroup', (_key, reader): ReadonlyMap<string, readonly string[]> => {
  const members = new Map<string, string[]>();
  for (const id of sortedIds(reader, 'cell')) {
    const group = readRecord(reader, id, 'cell').group;
    const list = members.get(group);
    if (list) list.push(id);
    else members.set(group, [id]);
  }
  return members;
});

/** Cells of a group. Key: group id. */
export const cellsOfGroup = defineQuery('cellsOfGroup', (group, reader): readonly string[] => reader.get(cellsByGroup, '').get(group) ?? []);

/** All cells in series order. Key: ''. */
export const cellsInSeries = defineQuery('cellsInSeries', (_key, reader): readonly string[] => {
  return reader.get(groupOrder, '').flatMap((group) => reader.get(cellsOfGroup, group));
});

/** Front ends in the order of the groups they measure. Key: ''. */
export const frontEndOrder = defineQuery('frontEndOrder', (_key, reader): readonly string[] => {
  const levels = reader.get(groupLevels, '');
  const lowest = (id: string): number => Math.min(...readRecord(reader, id, 'frontEnd').groups.map((group) => levels.get(group) ?? Infinity));
  return [...sortedIds(reader, 'frontEnd')].sort((a, b) => lowest(a) - lowest(b));
});

/** Front ends that measure a group, in their order, by group. Key: ''. */
const frontEndsByGroup = defineQuery('frontEndsByGroup', (_key, reader): ReadonlyMap<string, readonly string[]> => {
  const byGroup = new Map<string, string[]>();
  for (const id of reader.get(frontEndOrder, '')) {
    for (const group of readRecord(reader, id, 'frontEnd').groups) {
      const there = byGroup.get(group);
      if (there) there.push(id);
      else byGroup.set(group, [id]);
    }
  }
  return byGroup;
});

/** Front ends that measure a group next to a net, in their order. Key: net id. */
export const frontEndsOfNet = defineQuery('frontEndsOfNet', (net, reader): readonly string[] => {
  const byGroup = reader.get(frontEndsByGroup, '');
  const { below, above } = groupsOfNet(net);
  const wanted = new Set([below, above].flatMap((group) => (group === null ? [] : (byGroup.get(group) ?? []))));
  return wanted.size < 2 ? [...wanted] : reader.get(frontEndOrder, '').filter((id) => wanted.has(id));
});
