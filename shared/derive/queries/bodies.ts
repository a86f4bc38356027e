/** Every body of the pack in a fixed order. */
import type { InSteps } from '../../geometry/atOnce.ts';
import type { Body, Film } from '../../model/derived/index.ts';
import { busbarFrameBody, lugBaseBodies } from '../../process/busbarFrames.ts';
import { FILM_SIDES, filmBlank, filmLevels, filmWindows, makeFilm, type FilmBlank, type FilmInput, type PackFilmSide } from '../../process/makeFilms.ts';
import { outputInsulators } from '../../process/outputInsulators.ts';
import type { Window } from '../../process/windows.ts';
import { defineGuarded, defineInSteps, defineQuery, type Reader } from '../incremental/graph.ts';
import { cellInPlane } from '../planes/intoPlane.ts';
import { liftBody } from '../planes/liftBody.ts';
import { liftFilm } from '../planes/liftItems.ts';
import { isLower, PLANE_IDS, planeOf, planeSuffix, type PlaneId } from '../planes/plane.ts';
import { allBusbars, busbarsInPlane, disconnectOf, planes } from './busbars.ts';
import { bodiesOfCell, bodiesOfKeepOuts, bodiesOfRow, bodiesOfStructure, placedCellsOf, rows } from './cells.ts';
import { readSingleton } from './records.ts';
import { laminateBodies } from './laminate.ts';
import { protectionBodies } from './protection.ts';
import { allFpcs, fpcsInPlane } from './sampling.ts';
import { cellsInSeries, disconnects, modulesInUse, WHOLE_PACK } from './topology.ts';

/** What a pair of films covers: a plane, of a pack of modules what one of them has there. */
interface FilmField {
  readonly plane: PlaneId;
  /** Lowest group of the module. */
  readonly module: string;
}

/** Empty for the whole top; `-y` for a face, `g13` for the top of a module, `-y~g13` for a face of a module. */
function fieldKey({ plane, module }: FilmField): string {
  return [planeSuffix(plane), module].filter((part) => part !== null && part !== WHOLE_PACK).join('~');
}

function readField(key: string): FilmField {
  const plane = PLANE_IDS.find((id) => id !== 'top' && (key === id || key.startsWith(`${id}~`)));
  return plane ? { plane, module: key.slice(plane.length + 1) } : { plane: 'top', module: key };
}

/** Key: ''. */
export const filmFields = defineQuery('filmFields', (_key, reader): readonly string[] => {
  return reader.get(planes, '').flatMap((plane) => reader.get(modulesInUse, '').map((module) => fieldKey({ plane, module })));
});

/** In the coordinates of the plane. */
function filmInput(field: string, reader: Reader): FilmInput {
  const { plane: id, module } = readField(field);
  const plane = planeOf(id);
  const cells = reader.get(placedCellsOf, module);
  const own = new Set(module === WHOLE_PACK ? [] : cells.flatMap((cell) => cell.terminals.map((terminal) => terminal.id)));
  const isOwn = (items: readonly { readonly terminal: string }[]): boolean => module === WHOLE_PACK || items.some(({ terminal }) => own.has(terminal));
  return {
    busbars: reader.get(busbarsInPlane, id).filter((bar) => isOwn(bar.pads)),
    fpcs: reader.get(fpcsInPlane, id).filter((fpc) => isOwn(fpc.taps)),
    cells: plane.local ? cells.map((cell) => cellInPlane(cell, plane)) : cells,
    process: readSingleton(reader, 'process'),
    structure: readSingleton(reader, 'structure'),
    ...(plane.local ? { face: id } : {}),
  };
}

function filmKeyOf(side: Film['side'], field: string): string {
  return field === '' ? side : `${side}@${field}`;
}

/** Keys of films: `top` and `bottom` on the pack's top, `top@-y` on a face, `top@g13` over a module. Key: ''. */
export const filmKeys = defineQuery('filmKeys', (_key, reader): readonly string[] => {
  return reader.get(filmFields, '').flatMap((field) => FILM_SIDES.map((side) => filmKeyOf(side, field)));
});

/** The key that a film was made under. */
export function filmKey({ id }: Film): string {
  return id.slice('film:'.length);
}

function fieldIn(key: string): string {
  const at = key.indexOf('@');
  return at < 0 ? '' : key.slice(at + 1);
}

function sideIn(key: string): PackFilmSide {
  return key.split('@')[0] === 'top' ? 'top' : 'bottom';
}

/** Key: field of films. */
export const levelsOfFilms = defineQuery('levelsOfFilms', (field, reader) => {
  // Bars in a frame need no film to hold them.
  return readSingleton(reader, 'structure').busbarFrame ? null : filmLevels(filmInput(field, reader));
});

/** Openings of a film. Key: of the film. */
export const windowsOfFilm = defineInSteps('windowsOfFilm', function* (key, reader): InSteps<readonly Window[]> {
  const field = fieldIn(key);
  const levels = reader.get(levelsOfFilms, field);
  return levels ? yield* filmWindows(sideIn(key), filmInput(field, reader), levels) : [];
});

/** What both films of a field are cut from. Key: field of films. */
export const blankOfFilms = defineInSteps('blankOfFilms', function* (field, reader): InSteps<FilmBlank | null> {
  if (!reader.get(levelsOfFilms, field)) return null;
  return yield* filmBlank(filmInput(field, reader), FILM_SIDES.flatMap((side) => reader.get(windowsOfFilm, filmKeyOf(side, field))));
});

/** A film; null while there are no bars to hold. Key: of the film. */
export const filmOn = defineInSteps('filmOn', function* (key, reader): InSteps<Film | null> {
  const field = fieldIn(key);
  const levels = reader.get(levelsOfFilms, field);
  const blank = reader.get(blankOfFilms, field);
  if (!levels || !blank) return null;
  const film = yield* makeFilm(sideIn(key), readSingleton(reader, 'process'), levels, reader.get(windowsOfFilm, key), blank, field === '' ? null : field);
  return liftFilm(film, planeOf(readField(field).plane));
});

/** Key: ''. */
export const films = defineGuarded('films', () => [], (_key, reader): readonly Film[] => reader.get(filmKeys, '').flatMap((key) => reader.get(filmOn, key) ?? []));

/** Insulating bases under lugs and legs on the pack's top. Key: ''. */
export const insulators = defineGuarded('insulators', () => [], (_key, reader): readonly Body[] => {
  return outputInsulators({
    busbars: reader.get(busbarsInPlane, 'top').filter((bar) => bar.role !== 'link'),
    structure: readSingleton(reader, 'structure'),
    cells: reader.get(placedCellsOf, WHOLE_PACK),
  });
});

/** What lies on a face, also in a lower row of bars. */
function wholeFace(field: string, reader: Reader): FilmInput {
  const { plane, module } = readField(field);
  const input = filmInput(field, reader);
  const low = PLANE_IDS.find((id) => id === `${plane}-low` && reader.get(planes, '').includes(id));
  if (!low) return input;
  const lower = filmInput(fieldKey({ plane: low, module }), reader);
  const terminals = new Map(lower.cells.map((cell) => [cell.id, cell.terminals] as const));
  return { ...input, busbars: [...input.busbars, ...lower.busbars], cells: input.cells.map((cell) => ({ ...cell, terminals: [...cell.terminals, ...(terminals.get(cell.id) ?? [])] })) };
}

/** Frames that hold the bars of pouch cells, and the blocks under their lugs. Key: ''. */
export const busbarFrames = defineGuarded('busbarFrames', () => [], (_key, reader): readonly Body[] => {
  const frame = readSingleton(reader, 'structure').busbarFrame;
  if (!frame) return [];
  return reader.get(filmFields, '').flatMap((field) => {
    const { plane } = readField(field);
    // One frame holds both rows of bars of a face.
    if (isLower(plane)) return [];
    const input = wholeFace(field, reader);
    return [...busbarFrameBody(input, frame, field), ...lugBaseBodies(input, frame)].map((body) => liftBody(body, planeOf(plane)));
  });
});

/** Bodies that belong to no circuit part: envelope, members, plates, pads, bases. Key: ''. */
export const passiveBodies = defineQuery('passiveBodies', (_key, reader): readonly Body[] => [
  ...reader.get(bodiesOfStructure, ''),
  ...reader.get(bodiesOfKeepOuts, ''),
  ...reader.get(rows, '').flatMap((row) => reader.get(bodiesOfRow, row)),
  ...reader.get(insulators, ''),
  ...reader.get(busbarFrames, ''),
]);

/** Key: ''. */
export const allBodies = defineQuery('allBodies', (_key, reader): readonly Body[] => [
  ...reader.get(passiveBodies, ''),
  ...reader.get(cellsInSeries, '').flatMap((id) => reader.get(bodiesOfCell, id)),
  ...reader.get(allBusbars, '').flatMap((bar) => bar.bodies),
  ...reader.get(disconnects, '').flatMap((group) => reader.get(disconnectOf, group).disconnect?.bodies ?? []),
  ...reader.get(allFpcs, '').flatMap((fpc) => fpc.bodies),
  ...reader.get(films, '').flatMap((film) => film.bodies),
  ...reader.get(laminateBodies, ''),
  ...reader.get(protectionBodies, ''),
]);
