/** The two insulating films of the hot-pressed stack on a plane: one sheet each over all rows, below and above bars and carriers. */
import { atOnce, type InSteps } from '../geometry/atOnce.ts';
import { boundsOf, roundedRectangle, snapContour } from '../geometry/contour.ts';
import { regionArea_mm2 } from '../geometry/flatten.ts';
import { remembered } from '../geometry/remembered.ts';
import { rotated, translated } from '../geometry/transform.ts';
import type { Box2, Contour, Region } from '../geometry/types.ts';
import type { Busbar, Film, Fpc, PlacedCell } from '../model/derived/index.ts';
import type { ProcessRecord } from '../model/records/process.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { materialOf } from '../standards/materials.ts';
import { snap_mm } from '../units/units.ts';
import { withWindows } from './notches.ts';
import { cellField, outputInsulators } from './outputInsulators.ts';
import { positioningHoles, sheetBox } from './sheet.ts';
import { bottomWindows, merged, positioningWindow, topWindows, type Window } from './windows.ts';

export interface FilmInput {
  readonly busbars: readonly Busbar[];
  readonly fpcs: readonly Fpc[];
  readonly cells: readonly PlacedCell[];
  readonly process: ProcessRecord;
  readonly structure: StructureRecord;
  /** Of films on a face of the pack, whose coordinates all are in: they keep to the cells' ends. Left out: the pack's top. */
  readonly face?: string;
}

export const FILM_SIDES = ['bottom', 'top'] as const satisfies readonly Film['side'][];
export type PackFilmSide = (typeof FILM_SIDES)[number];

/** Faces of both films, mm. */
export type FilmLevels = Readonly<Record<PackFilmSide, readonly [number, number]>>;

/** The outline of both films, and the positioning holes they share. */
export interface FilmBlank {
  readonly sheet: Box2;
  readonly positioning: readonly Window[];
}

/**
 * Bottom and top film; none while there are no bars to hold. The bottom one ends flush with the terminals' faces, the top
 * one lies on the highest of bars and tabs. Both share outline and positioning holes.
 */
export function makeFilms(input: FilmInput): Film[] {
  const levels = filmLevels(input);
  if (!levels) return [];
  const windows = { bottom: atOnce(filmWindows('bottom', input, levels)), top: atOnce(filmWindows('top', input, levels)) };
  const blank = atOnce(filmBlank(input, [...windows.bottom, ...windows.top]));
  return FILM_SIDES.map((side) => atOnce(makeFilm(side, input.process, levels, windows[side], blank, input.face)));
}

/** Where the films lie; null while there are no bars to hold. */
export function filmLevels({ busbars, fpcs, cells, process }: FilmInput): FilmLevels | null {
  if (cells.length === 0 || busbars.length === 0) return null;
  const thickness = process.film.thickness_mm;
  const bottom_z = Math.max(...cells.flatMap((cell) => cell.terminals).map((terminal) => terminal.top_z));
  const tabs = fpcs.flatMap((fpc) => fpc.bodies).filter((body) => body.kind === 'tab' || body.kind === 'coverlay');
  const top_z = Math.max(...busbars.map((bar) => bar.z[1]), ...tabs.map((tab) => tab.z[1]));
  return {
    bottom: [snap_mm(bottom_z - thickness), snap_mm(bottom_z)],
    top: [snap_mm(top_z), snap_mm(top_z + thickness)],
  };
}

/** The openings of a film, positioning holes apart. */
export function* filmWindows(side: PackFilmSide, input: FilmInput, levels: FilmLevels): InSteps<Window[]> {
  const { openingMargin_mm, cornerRadius_mm } = input.process.film;
  return yield* merged(side === 'bottom' ? bottomWindows(input) : topWindows(input, levels.top), openingMargin_mm, cornerRadius_mm);
}

/** The blank of both films, round `windows`, which are those of both. */
export function* filmBlank({ busbars, fpcs, cells, process, structure, face }: FilmInput, windows: readonly Window[]): InSteps<FilmBlank> {
  const field = cellField(cells);
  if (!field) throw new RangeError('a film needs cells to lie on');
  const { x, y } = structure.envelope_mm;
  const within = face === undefined ? { limits: { minX: 0, minY: 0, maxX: x, maxY: y }, insulators: outputInsulators({ busbars, structure, cells }) } : { limits: field, insulators: [] };
  const sheet = yield* sheetBox({ busbars, fpcs, field, windows, process, ...within });
  return { sheet, positioning: positioningHoles(sheet, process, windows).map((centre) => positioningWindow(centre, process.film.positioningHole_mm)) };
}

/** One film: the blank with its own windows and the positioning holes in it. `field`: the face or the module it lies over, where not the whole top. */
export function* makeFilm(side: PackFilmSide, process: ProcessRecord, levels: FilmLevels, own: readonly Window[], { sheet, positioning }: FilmBlank, field: string | null = null): InSteps<Film> {
  const windows = [...own, ...positioning];
  const z = levels[side];
  const { material, thickness_mm, cornerRadius_mm, openingMargin_mm } = process.film;
  const id = field === null ? `film:${side}` : `film:${side}@${field}`;
  const whole = withWindows(snapContour(roundedRectangle(sheet, cornerRadius_mm)), own, openingMargin_mm, cornerRadius_mm);
  const region: Region = { ...whole, holes: [...whole.holes, ...positioning.map((window) => window.outline)] };
  return {
    id,
    side,
    region,
    flat: yield* flatOf(region),
    windows: windows.map(({ purpose, outline }) => ({ purpose, outline })),
    material,
    thickness_mm,
    bodies: [
      { id: `${id}/sheet`, owner: id, kind: 'film', net: null, material, layer: side === 'top' ? 'FILM_TOP' : 'FILM_BOTTOM', z, outline: region.outline, holes: region.holes },
    ],
    mass_kg: regionArea_mm2(region) * thickness_mm * 1e-9 * materialOf(material).density_kg_m3,
  };
}

/** For the film's vendor: lower left at the origin, the longer side along x. */
function* flatOf(region: Region): InSteps<Region> {
  const box = boundsOf(region.outline);
  const turn = box.maxY - box.minY > box.maxX - box.minX ? -90 : 0;
  const at = boundsOf(rotated(region.outline, turn));
  const moved = (contour: Contour): Contour => laidFlat(contour, turn, -at.minX, -at.minY);
  const holes: Contour[] = [];
  for (const hole of region.holes) {
    holes.push(moved(hole));
    yield;
  }
  return { outline: moved(region.outline), holes };
}

const laidFlat = remembered((contour: Contour, turn_deg: number, dx: number, dy: number): Contour => snapContour(translated(rotated(contour, turn_deg), dx, dy)));
