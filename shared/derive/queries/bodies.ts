/** Every body of the pack in a fixed order, and which of them each square of the plan holds. */
import { solidBox } from '../../geometry/solid.ts';
import type { Body, Film } from '../../model/derived/index.ts';
import { makeFilms } from '../../process/makeFilms.ts';
import { outputInsulators } from '../../process/outputInsulators.ts';
import { defineQuery } from '../incremental/graph.ts';
import { allBusbars } from './busbars.ts';
import { bodiesOfCell, bodiesOfRow, bodiesOfStructure, placedCell, rows } from './cells.ts';
import { readSingleton } from './records.ts';
import { allFpcs } from './sampling.ts';
import { cellsInSeries } from './topology.ts';

/** Key: ''. */
export const films = defineQuery('films', (_key, reader): readonly Film[] => {
  return makeFilms({
    busbars: reader.get(allBusbars, ''),
    fpcs: reader.get(allFpcs, ''),
    cells: reader.get(cellsInSeries, '').map((id) => reader.get(placedCell, id)),
    process: readSingleton(reader, 'process'),
    structure: readSingleton(reader, 'structure'),
  });
});

/** Insulating bases under the output lugs. Key: ''. */
const insulators = defineQuery('insulators', (_key, reader): readonly Body[] => {
  return outputInsulators({
    busbars: reader.get(allBusbars, '').filter((bar) => bar.role === 'output'),
    structure: readSingleton(reader, 'structure'),
    cells: reader.get(cellsInSeries, '').map((id) => reader.get(placedCell, id)),
  });
});

/** Bodies that belong to no circuit part: envelope, members, plates, pads, bases. Key: ''. */
export const passiveBodies = defineQuery('passiveBodies', (_key, reader): readonly Body[] => [
  ...reader.get(bodiesOfStructure, ''),
  ...reader.get(rows, '').flatMap((row) => reader.get(bodiesOfRow, row)),
  ...reader.get(insulators, ''),
]);

/** Key: ''. */
export const allBodies = defineQuery('allBodies', (_key, reader): readonly Body[] => [
  ...reader.get(passiveBodies, ''),
  ...reader.get(cellsInSeries, '').flatMap((id) => reader.get(bodiesOfCell, id)),
  ...reader.get(allBusbars, '').flatMap((bar) => bar.bodies),
  ...reader.get(allFpcs, '').flatMap((fpc) => fpc.bodies),
  ...reader.get(films, '').flatMap((film) => film.bodies),
]);

/** Side of the squares that proximity checks run in, and how far beyond its square each looks, mm. */
export const TILE_mm = 120;
export const TILE_REACH_mm = 20;

/** Bodies by tile (`3:-1`), each in every tile it comes within reach of. Key: ''. */
const bodiesByTile = defineQuery('bodiesByTile', (_key, reader): ReadonlyMap<string, readonly Body[]> => {
  const tiles = new Map<string, Body[]>();
  for (const body of reader.get(allBodies, '')) {
    if (body.kind === 'envelope' || body.kind === 'film' || body.kind === 'coverlay' || body.kind === 'fpc') continue;
    const box = solidBox(body);
    const first = { x: Math.floor((box.minX - TILE_REACH_mm) / TILE_mm), y: Math.floor((box.minY - TILE_REACH_mm) / TILE_mm) };
    const last = { x: Math.floor((box.maxX + TILE_REACH_mm) / TILE_mm), y: Math.floor((box.maxY + TILE_REACH_mm) / TILE_mm) };
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

/** Tiles that hold anything, in a fixed order. Key: ''. */
export const tiles = defineQuery('tiles', (_key, reader): readonly string[] => [...reader.get(bodiesByTile, '').keys()].sort());

/** Key: tile. A tile whose bodies are the same as before stops the propagation. */
export const bodiesOfTile = defineQuery('bodiesOfTile', (tile, reader): readonly Body[] => reader.get(bodiesByTile, '').get(tile) ?? []);
