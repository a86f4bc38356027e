/**
 * Which bodies each square of the plan holds, for checks of what lies near what. A square reads only the sources that reach
 * into it, so that an edit asks again for the squares it touches and no others.
 */
import { largestRequired_mm } from '../../check/conductors.ts';
import { solidBox } from '../../geometry/solid.ts';
import type { Body, BodyKind } from '../../model/derived/index.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { insulators } from './bodies.ts';
import { barKeys, busbarOf, disconnectOf } from './busbars.ts';
import { bodiesOfCell, bodiesOfKeepOuts, bodiesOfRow, bodiesOfStructure, rows } from './cells.ts';
import { laminateBodies } from './laminate.ts';
import { protectionBodies, protectionFpcs } from './protection.ts';
import { readSingleton } from './records.ts';
import { fpcsOfFrontEnd, netTable } from './sampling.ts';
import { cellsInSeries, disconnects, frontEndOrder } from './topology.ts';

/** Side of the squares that proximity checks run in, and how far beyond its square each looks at least, mm. */
const TILE_mm = 120;
const LEAST_REACH_mm = 20;
/** One body in more squares than this (24 m by 24 m) is a slip of the hand, and would take all memory. */
const MOST_TILES = 40_000;

/** Sheets over the whole pack, and what no conductor keeps a distance to. */
const NOT_IN_TILES: ReadonlySet<BodyKind> = new Set(['envelope', 'film', 'coverlay', 'fpc']);

/** What bodies come from, and the bodies of one such source, in the order of all bodies. */
const SOURCES: Readonly<Record<string, { readonly keys: (reader: Reader) => readonly string[]; readonly bodies: (key: string, reader: Reader) => readonly Body[] }>> = {
  structure: { keys: () => [''], bodies: (_key, reader) => reader.get(bodiesOfStructure, '') },
  keepOuts: { keys: (reader) => (reader.ids('keepOut').length === 0 ? [] : ['']), bodies: (_key, reader) => reader.get(bodiesOfKeepOuts, '') },
  row: { keys: (reader) => reader.get(rows, ''), bodies: (row, reader) => reader.get(bodiesOfRow, row) },
  insulators: { keys: () => [''], bodies: (_key, reader) => reader.get(insulators, '') },
  cell: { keys: (reader) => reader.get(cellsInSeries, ''), bodies: (id, reader) => reader.get(bodiesOfCell, id) },
  net: { keys: (reader) => reader.get(barKeys, ''), bodies: (key, reader) => reader.get(busbarOf, key).busbar?.bodies ?? [] },
  disconnect: { keys: (reader) => reader.get(disconnects, ''), bodies: (group, reader) => reader.get(disconnectOf, group).disconnect?.bodies ?? [] },
  protection: { keys: (reader) => (reader.get(protectionBodies, '').length === 0 ? [] : ['']), bodies: (_key, reader) => [...reader.get(protectionFpcs, '').flatMap((fpc) => fpc.bodies), ...reader.get(protectionBodies, '')] },
  laminate: { keys: (reader) => (reader.get(laminateBodies, '').length === 0 ? [] : ['']), bodies: (_key, reader) => reader.get(laminateBodies, '') },
  frontEnd: { keys: (reader) => reader.get(frontEndOrder, ''), bodies: (id, reader) => reader.get(fpcsOfFrontEnd, id).flatMap((fpc) => fpc.bodies) },
};

/**
 * How far beyond its square each square looks, mm: as far as insulation may ask for. Where the tables of insulation end before the
 * voltage of the pack does, the rules say so, square by square, and the least reach is as good as any. Key: ''.
 */
export const tileReach_mm = defineGuarded('tileReach_mm', () => LEAST_REACH_mm, (_key, reader): number => {
  const context = { deck: readSingleton(reader, 'deck'), duty: readSingleton(reader, 'duty'), nets: reader.get(netTable, '') };
  try {
    return Math.max(LEAST_REACH_mm, Math.ceil(largestRequired_mm(context)));
  } catch (error) {
    if (error instanceof RangeError) return LEAST_REACH_mm;
    throw error;
  }
});

/** Every source, in the order of all bodies. Key: ''. */
export const sources = defineQuery('sources', (_key, reader): readonly string[] => {
  return Object.entries(SOURCES).flatMap(([kind, { keys }]) => keys(reader).map((key) => `${kind}/${key}`));
});

/** The bodies of a source by tile (`3:-1`), each in every tile it comes within reach of. Key: source. */
export const tilesOfSource = defineGuarded<ReadonlyMap<string, readonly Body[]>>('tilesOfSource', () => new Map(), (source, reader) => {
  const at = source.indexOf('/');
  const reach_mm = reader.get(tileReach_mm, '');
  const tiles = new Map<string, Body[]>();
  for (const body of SOURCES[source.slice(0, at)]?.bodies(source.slice(at + 1), reader) ?? []) {
    if (NOT_IN_TILES.has(body.kind)) continue;
    const box = solidBox(body);
    const first = { x: Math.floor((box.minX - reach_mm) / TILE_mm), y: Math.floor((box.minY - reach_mm) / TILE_mm) };
    const last = { x: Math.floor((box.maxX + reach_mm) / TILE_mm), y: Math.floor((box.maxY + reach_mm) / TILE_mm) };
    const isCountable = [first.x, first.y, last.x, last.y].every(Number.isSafeInteger);
    if (!isCountable || (last.x - first.x + 1) * (last.y - first.y + 1) > MOST_TILES) throw new RangeError(`${body.id} is too large to be checked`);
    for (let x = first.x; x <= last.x; x++) {
      for (let y = first.y; y <= last.y; y++) {
        const key = `${x}:${y}`;
        const list = tiles.get(key);
        if (list) list.push(body);
        else tiles.set(key, [body]);
      }
    }
  }
  return tiles;
});

/** The tiles a source reaches into: seldom others after an edit. Key: source. */
const tileNamesOfSource = defineQuery('tileNamesOfSource', (source, reader): readonly string[] => [...reader.get(tilesOfSource, source).keys()]);

/** Sources by tile, in the order of all bodies. Key: ''. */
const sourcesByTile = defineQuery('sourcesByTile', (_key, reader): ReadonlyMap<string, readonly string[]> => {
  const byTile = new Map<string, string[]>();
  for (const source of reader.get(sources, '')) {
    for (const tile of reader.get(tileNamesOfSource, source)) {
      const list = byTile.get(tile);
      if (list) list.push(source);
      else byTile.set(tile, [source]);
    }
  }
  return byTile;
});

/** Key: tile. */
const sourcesOfTile = defineQuery('sourcesOfTile', (tile, reader): readonly string[] => reader.get(sourcesByTile, '').get(tile) ?? []);

/** Tiles that hold anything, in a fixed order. Key: ''. */
export const tiles = defineQuery('tiles', (_key, reader): readonly string[] => [...reader.get(sourcesByTile, '').keys()].sort());

/** Key: tile. */
export const bodiesOfTile = defineQuery('bodiesOfTile', (tile, reader): readonly Body[] => {
  return reader.get(sourcesOfTile, tile).flatMap((source) => reader.get(tilesOfSource, source).get(tile) ?? []);
});
