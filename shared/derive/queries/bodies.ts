/** Every body of the pack in a fixed order. */
import type { Body, Film } from '../../model/derived/index.ts';
import { FILM_SIDES, filmBlank, filmLevels, filmWindows, makeFilm, type FilmBlank, type FilmInput } from '../../process/makeFilms.ts';
import { outputInsulators } from '../../process/outputInsulators.ts';
import type { Window } from '../../process/windows.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { allBusbars } from './busbars.ts';
import { bodiesOfCell, bodiesOfRow, bodiesOfStructure, placedCells, rows } from './cells.ts';
import { readSingleton } from './records.ts';
import { allFpcs } from './sampling.ts';
import { cellsInSeries } from './topology.ts';

const filmInput = (reader: Reader): FilmInput => ({
  busbars: reader.get(allBusbars, ''),
  fpcs: reader.get(allFpcs, ''),
  cells: placedCells(reader, reader.get(cellsInSeries, '')),
  process: readSingleton(reader, 'process'),
  structure: readSingleton(reader, 'structure'),
});

/** Key: ''. */
export const levelsOfFilms = defineQuery('levelsOfFilms', (_key, reader) => filmLevels(filmInput(reader)));

/** Openings of a film. Key: its side. */
export const windowsOfFilm = defineQuery('windowsOfFilm', (side, reader): readonly Window[] => {
  const levels = reader.get(levelsOfFilms, '');
  return levels ? filmWindows(side === 'top' ? 'top' : 'bottom', filmInput(reader), levels) : [];
});

/** What both films are cut from. Key: ''. */
export const blankOfFilms = defineQuery('blankOfFilms', (_key, reader): FilmBlank | null => {
  if (!reader.get(levelsOfFilms, '')) return null;
  return filmBlank(filmInput(reader), FILM_SIDES.flatMap((side) => reader.get(windowsOfFilm, side)));
});

/** A film; null while there are no bars to hold. Key: its side. */
export const filmOn = defineQuery('filmOn', (key, reader): Film | null => {
  const levels = reader.get(levelsOfFilms, '');
  const blank = reader.get(blankOfFilms, '');
  const side = key === 'top' ? 'top' : 'bottom';
  return levels && blank && makeFilm(side, readSingleton(reader, 'process'), levels, reader.get(windowsOfFilm, side), blank);
});

/** Key: ''. */
export const films = defineGuarded('films', () => [], (_key, reader): readonly Film[] => FILM_SIDES.flatMap((side) => reader.get(filmOn, side) ?? []));

/** Insulating bases under lugs and legs. Key: ''. */
export const insulators = defineGuarded('insulators', () => [], (_key, reader): readonly Body[] => {
  return outputInsulators({
    busbars: reader.get(allBusbars, '').filter((bar) => bar.role !== 'link'),
    structure: readSingleton(reader, 'structure'),
    cells: placedCells(reader, reader.get(cellsInSeries, '')),
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
