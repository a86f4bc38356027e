/** The outer edge of the films, and where their positioning holes go. */
import { boxesOverlap, boxSize, boxUnion, inflated } from '../geometry/box.ts';
import type { InSteps } from '../geometry/atOnce.ts';
import { boundsOf, keptBoundsOf } from '../geometry/contour.ts';
import { remembered } from '../geometry/remembered.ts';
import { solidBox } from '../geometry/solid.ts';
import type { Box2, Point2 } from '../geometry/types.ts';
import type { Body, Busbar, Fpc } from '../model/derived/index.ts';
import type { ProcessRecord } from '../model/records/process.ts';
import type { Window } from './windows.ts';

/** The films' margin, mm: never less than a positioning hole needs, which keeps half its diameter from edge and bars. */
export function sheetMargin_mm({ film }: ProcessRecord): number {
  return Math.max(film.margin_mm, 2 * film.positioningHole_mm);
}

/**
 * One rectangle for both films: round all that the bars and carriers have over the cell field and round every window, by the
 * margin; drawn back from connectors, bolts and the blocks under the lugs as far as these stand in its margin;
 * inside the limits.
 */
export function* sheetBox(input: {
  readonly busbars: readonly Busbar[];
  readonly fpcs: readonly Fpc[];
  readonly insulators: readonly Body[];
  readonly field: Box2;
  readonly windows: readonly Window[];
  readonly process: ProcessRecord;
  readonly limits: Box2;
}): InSteps<Box2> {
  const { busbars, fpcs, field } = input;
  const { openingMargin_mm } = input.process.film;
  const parts: Box2[] = [];
  for (const bar of busbars) {
    parts.push(...boxesOf(bar.bodies));
    yield;
  }
  for (const fpc of fpcs) {
    parts.push(keptBoundsOf(fpc.region.outline));
    yield;
  }
  const covered = parts.map((box) => within(box, field)).filter((box) => box.minX < box.maxX && box.minY < box.maxY);
  const core = [...covered, ...input.windows.map((window) => window.box)].reduce(boxUnion);
  const roomy = inflated(core, sheetMargin_mm(input.process));
  const obstacles = [
    ...fpcs.flatMap((fpc) => fpc.bodies).filter((body) => body.kind === 'connector').map((body) => boundsOf(body.outline)),
    ...busbars.flatMap((bar) => bar.boltHoles).map(({ centre, diameter_mm }) => inflated({ minX: centre.x, maxX: centre.x, minY: centre.y, maxY: centre.y }, diameter_mm / 2)),
    ...input.insulators.map((body) => boundsOf(body.outline)),
  ];
  return within(obstacles.reduce((box, obstacle) => drawnBack(box, inflated(obstacle, openingMargin_mm), core), roomy), input.limits);
}

const boxesOf = remembered((bodies: readonly Body[]): readonly Box2[] => bodies.map((body) => solidBox(body)));

/** The sheet without the strip in which the obstacle stands, where that strip lies beyond the core. */
function drawnBack(sheet: Box2, obstacle: Box2, core: Box2): Box2 {
  if (!boxesOverlap(sheet, obstacle)) return sheet;
  if (obstacle.maxX <= core.minX) return { ...sheet, minX: obstacle.maxX };
  if (obstacle.minX >= core.maxX) return { ...sheet, maxX: obstacle.minX };
  if (obstacle.maxY <= core.minY) return { ...sheet, minY: obstacle.maxY };
  if (obstacle.minY >= core.maxY) return { ...sheet, maxY: obstacle.minY };
  return sheet;
}

/**
 * Centres of four positioning holes in the middle of the sheet's margin: three corners, and a quarter of the side away from
 * the fourth, so that a sheet turned round or turned over does not go on the pins. A hole that would come closer to a window
 * than its own radius is left out.
 */
export function positioningHoles(sheet: Box2, process: ProcessRecord, windows: readonly Window[]): Point2[] {
  const inset = sheetMargin_mm(process) / 2;
  const diameter = process.film.positioningHole_mm;
  const { x } = boxSize(sheet);
  const candidates: Point2[] = [
    { x: sheet.minX + inset, y: sheet.minY + inset },
    { x: sheet.maxX - inset, y: sheet.minY + inset },
    { x: sheet.minX + inset, y: sheet.maxY - inset },
    { x: sheet.maxX - x / 4, y: sheet.maxY - inset },
  ];
  return candidates.filter((centre) => {
    const surroundings = inflated({ minX: centre.x, maxX: centre.x, minY: centre.y, maxY: centre.y }, diameter);
    return windows.every((window) => !boxesOverlap(window.box, surroundings));
  });
}

function within(box: Box2, limits: Box2): Box2 {
  return { minX: Math.max(box.minX, limits.minX), minY: Math.max(box.minY, limits.minY), maxX: Math.min(box.maxX, limits.maxX), maxY: Math.min(box.maxY, limits.maxY) };
}
