/** Every body of the pack in a fixed order. */
import type { Body, Film } from '../../model/derived/index.ts';
import { makeFilms } from '../../process/makeFilms.ts';
import { outputInsulators } from '../../process/outputInsulators.ts';
import { defineGuarded, defineQuery } from '../incremental/graph.ts';
import { allBusbars } from './busbars.ts';
import { bodiesOfCell, bodiesOfRow, bodiesOfStructure, placedCell, rows } from './cells.ts';
import { readSingleton } from './records.ts';
import { allFpcs } from './sampling.ts';
import { cellsInSeries } from './topology.ts';

/** Key: ''. */
export const films = defineGuarded('films', () => [], (_key, reader): readonly Film[] => {
  return makeFilms({
    busbars: reader.get(allBusbars, ''),
    fpcs: reader.get(allFpcs, ''),
    cells: reader.get(cellsInSeries, '').map((id) => reader.get(placedCell, id)),
    process: readSingleton(reader, 'process'),
    structure: readSingleton(reader, 'structure'),
  });
});

/** Insulating bases under the output lugs. Key: ''. */
export const insulators = defineGuarded('insulators', () => [], (_key, reader): readonly Body[] => {
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
