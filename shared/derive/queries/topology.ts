/** Series order, nets and which cells belong to which group. */
import { netIdOf, type NetId } from '../../model/ids.ts';
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

/** The nets a group lies between. Key: group id. */
export const netsOfGroup = defineQuery('netsOfGroup', (group, reader): { below: NetId; above: NetId } => {
  const { below, above } = reader.get(groupNeighbours, group);
  return { below: netIdOf(below, group), above: netIdOf(group, above) };
});

export interface PowerNet {
  readonly id: NetId;
  readonly below: string | null;
  readonly above: string | null;
}

/** Power nets from N0 to NS. Key: ''. */
export const powerNets = defineQuery('powerNets', (_key, reader): readonly PowerNet[] => {
  const order = reader.get(groupOrder, '');
  return Array.from({ length: order.length + 1 }, (_, level) => {
    const below = order[level - 1] ?? null;
    const above = order[level] ?? null;
    return { id: netIdOf(below, above), below, above };
  });
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
  const wanted = new Set(net.split('|').flatMap((group) => byGroup.get(group) ?? []));
  return wanted.size < 2 ? [...wanted] : reader.get(frontEndOrder, '').filter((id) => wanted.has(id));
});
