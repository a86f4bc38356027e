/** Every body of the pack in a fixed order. */
import type { Body, Film } from '../../model/derived/index.ts';
import { FILM_SIDES, filmBlank, filmLevels, filmWindows, makeFilm, type FilmBlank, type FilmInput } from '../../process/makeFilms.ts';
import { outputInsulators } from '../../process/outputInsulators.ts';
import type { Window } from '../../process/windows.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { cellInPlane } from '../planes/intoPlane.ts';
import { liftFilm } from '../planes/liftItems.ts';
import { PLANE_IDS, planeOf, planeSuffix, type PlaneId } from '../planes/plane.ts';
import { allBusbars, busbarsInPlane, planes } from './busbars.ts';
import { bodiesOfCell, bodiesOfRow, bodiesOfStructure, placedCells, rows } from './cells.ts';
import { readSingleton } from './records.ts';
import { allFpcs, fpcsInPlane } from './sampling.ts';
import { cellsInSeries } from './topology.ts';

/** In the coordinates of the plane. */
function filmInput(planeId: string, reader: Reader): FilmInput {
  const plane = planeOf(planeIn(planeId));
  const cells = placedCells(reader, reader.get(cellsInSeries, ''));
  return {
    busbars: reader.get(busbarsInPlane, plane.id),
    fpcs: reader.get(fpcsInPlane, plane.id),
    cells: plane.local ? cells.map((cell) => cellInPlane(cell, plane)) : cells,
    process: readSingleton(reader, 'process'),
    structure: readSingleton(reader, 'structure'),
    ...(plane.local ? { face: plane.id } : {}),
  };
}

/** Keys of films: `top` and `bottom` on the pack's top, `top@-y` on a face. Key: ''. */
export const filmKeys = defineQuery('filmKeys', (_key, reader): readonly string[] => {
  return reader.get(planes, '').flatMap((plane) => FILM_SIDES.map((side) => (plane === 'top' ? side : `${side}@${plane}`)));
});

/** The key that a film was made under. */
export function filmKey({ id }: Film): string {
  return id.slice('film:'.length);
}

/** The plane of a film, or of that name. */
function planeIn(key: string): PlaneId {
  return PLANE_IDS.find((id) => id === key.split('@').at(-1)) ?? 'top';
}

function sideIn(key: string): Film['side'] {
  return key.split('@')[0] === 'top' ? 'top' : 'bottom';
}

/** Key: plane id. */
export const levelsOfFilms = defineQuery('levelsOfFilms', (plane, reader) => filmLevels(filmInput(plane, reader)));

/** Openings of a film. Key: of the film. */
export const windowsOfFilm = defineQuery('windowsOfFilm', (key, reader): readonly Window[] => {
  const plane = planeIn(key);
  const levels = reader.get(levelsOfFilms, plane);
  return levels ? filmWindows(sideIn(key), filmInput(plane, reader), levels) : [];
});

/** What both films of a plane are cut from. Key: plane id. */
export const blankOfFilms = defineQuery('blankOfFilms', (plane, reader): FilmBlank | null => {
  if (!reader.get(levelsOfFilms, plane)) return null;
  return filmBlank(filmInput(plane, reader), FILM_SIDES.flatMap((side) => reader.get(windowsOfFilm, plane === 'top' ? side : `${side}@${plane}`)));
});

/** A film; null while there are no bars to hold. Key: of the film. */
export const filmOn = defineQuery('filmOn', (key, reader): Film | null => {
  const id = planeIn(key);
  const levels = reader.get(levelsOfFilms, id);
  const blank = reader.get(blankOfFilms, id);
  if (!levels || !blank) return null;
  const plane = planeOf(id);
  return liftFilm(makeFilm(sideIn(key), readSingleton(reader, 'process'), levels, reader.get(windowsOfFilm, key), blank, planeSuffix(id)), plane);
});

/** Key: ''. */
export const films = defineGuarded('films', () => [], (_key, reader): readonly Film[] => reader.get(filmKeys, '').flatMap((key) => reader.get(filmOn, key) ?? []));

/** Insulating bases under lugs and legs on the pack's top. Key: ''. */
export const insulators = defineGuarded('insulators', () => [], (_key, reader): readonly Body[] => {
  return outputInsulators({
    busbars: reader.get(busbarsInPlane, 'top').filter((bar) => bar.role !== 'link'),
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
