/** Openings of the films: what each is for and how large it is. */
import { boxesOverlap, boxUnion, inflated } from '../geometry/box.ts';
import { createBoxGrid } from '../geometry/boxGrid.ts';
import type { InSteps } from '../geometry/atOnce.ts';
import { boundsOf, circle, clockwise, keptBoundsOf, roundedRectangle, slot } from '../geometry/contour.ts';
import { remembered } from '../geometry/remembered.ts';
import type { Box2, Contour, Point2 } from '../geometry/types.ts';
import type { Busbar, Film, Fpc, PlacedCell, PlacedVent } from '../model/derived/index.ts';
import type { ProcessRecord } from '../model/records/process.ts';

export interface Window {
  readonly purpose: Film['windows'][number]['purpose'];
  readonly box: Box2;
  readonly outline: Contour;
}

/** About the size of a window. */
const SQUARE_mm = 50;

export interface WindowInput {
  readonly busbars: readonly Busbar[];
  readonly fpcs: readonly Fpc[];
  readonly cells: readonly PlacedCell[];
  readonly process: ProcessRecord;
  /** Where the films lie on a face of the pack. */
  readonly face?: string;
}

/** Every window, one by one: thousands of them take time. */
type Windows = Iterable<Window>;

/** Under the bars: the terminals reach up through it, vents blow through it. */
export function* bottomWindows(input: WindowInput): Windows {
  const { film } = input.process;
  const zones = weldZones(input.busbars);
  // A ring is met by a finger on one side of it: the window is for that, not for the whole lid.
  const fingers = new Map(input.busbars.flatMap((bar) => (bar.tapPieces ? bar.pads.map((pad) => [pad.terminal, pad.outline] as const) : [])));
  for (const { outline, id } of input.cells.flatMap((cell) => cell.terminals)) {
    yield roundTerminal(fingers.get(id) ?? outline, zones.get(id) ?? null, film.weldWindowMargin_mm, film.cornerRadius_mm);
  }
  yield* vents(input);
  yield* bolts(input);
}

/** Over the bars: open at every weld for the laser, over bumps and whatever else stands higher than the film. `film_z`: its faces. */
export function* topWindows(input: WindowInput, film_z: readonly [number, number]): Windows {
  const { film } = input.process;
  const { weldWindowMargin_mm, openingMargin_mm, cornerRadius_mm } = film;
  for (const zone of weldZones(input.busbars).values()) yield round(zone, 'weld', weldWindowMargin_mm, cornerRadius_mm);
  const fpcBodies = input.fpcs.flatMap((fpc) => fpc.bodies);
  for (const body of fpcBodies) if (body.kind === 'weld') yield round(body.outline, 'tap', weldWindowMargin_mm, cornerRadius_mm);
  for (const contour of input.busbars.flatMap((bar) => bar.raised)) yield round(contour, 'bump', openingMargin_mm, cornerRadius_mm);
  yield* vents(input);
  for (const body of fpcBodies) if (body.kind === 'ntc' && body.z[1] > film_z[0]) yield round(body.outline, 'ntc', openingMargin_mm, cornerRadius_mm);
  yield* bolts(input);
  yield* connectors(input);
}

/** A round hole for the positioning pins of the press. */
export function positioningWindow(centre: Point2, diameter_mm: number): Window {
  const outline = clockwise(circle(centre, diameter_mm / 2));
  return { purpose: 'positioning', box: boundsOf(outline), outline };
}

/**
 * Windows that overlap, or leave a web narrower than `web_mm` between them, become one: the rounded rectangle round both, for
 * the purpose of the first. Repeated until every web is wide enough, so no two loops ever touch.
 */
export function* merged(windows: Windows, web_mm: number, radius_mm: number): InSteps<Window[]> {
  const apart = new Map<number, Window>();
  const reaches = createBoxGrid(SQUARE_mm);
  let number = 0;
  for (const window of windows) {
    let joined = window;
    for (let least = reaches.least(joined.box); least !== undefined; least = reaches.least(joined.box)) {
      const other = apart.get(least) as Window;
      joined = rounded(other.purpose, boxUnion(other.box, joined.box), radius_mm);
      apart.delete(least);
      reaches.remove(least);
    }
    apart.set(number, joined);
    reaches.add(number, inflated(joined.box, web_mm));
    number += 1;
    yield;
  }
  return [...apart.values()];
}

function weldZones(busbars: readonly Busbar[]): Map<string, Contour> {
  return new Map(busbars.flatMap((bar) => bar.pads.map((pad) => [pad.terminal, pad.weldZone] as const)));
}

function* vents({ cells, process }: WindowInput): Windows {
  for (const { vent } of cells) if (vent) yield roundVent(vent, process.film.openingMargin_mm);
}

const roundVent = remembered((vent: PlacedVent, margin_mm: number): Window => {
  const outline = clockwise(slot(vent.centre, { x: vent.size.x + 2 * margin_mm, y: vent.size.y + 2 * margin_mm }));
  return { purpose: 'vent', box: boundsOf(outline), outline };
});

/** On a face connectors stand beside the trunk, over the cells' ends; those of the pack's top lie beyond the rows and the film. */
function connectors({ fpcs, process, face }: WindowInput): Window[] {
  if (face === undefined) return [];
  const { openingMargin_mm, cornerRadius_mm } = process.film;
  return fpcs.flatMap((fpc) => fpc.bodies.filter((body) => body.kind === 'connector')).map((body) => round(body.outline, 'connector', openingMargin_mm, cornerRadius_mm));
}

/** Bolts of outputs that lie within the cells; those beyond them lie beyond the film as well. */
function bolts({ busbars, cells, process }: WindowInput): Window[] {
  const boxes = cells.map((cell) => keptBoundsOf(cell.outline));
  return busbars
    .flatMap((bar) => bar.boltHoles)
    .map(({ centre, diameter_mm }): Window => {
      const outline = clockwise(circle(centre, diameter_mm / 2 + process.film.openingMargin_mm));
      return { purpose: 'bolt', box: boundsOf(outline), outline };
    })
    .filter((window) => boxes.some((box) => boxesOverlap(box, window.box)));
}

function rounded(purpose: Window['purpose'], box: Box2, radius_mm: number): Window {
  return { purpose, box, outline: clockwise(roundedRectangle(box, radius_mm)) };
}

/** The window round what stands in it, by a margin. */
const round = remembered((contour: Contour, purpose: Window['purpose'], margin_mm: number, radius_mm: number): Window => {
  return rounded(purpose, inflated(boundsOf(contour), margin_mm), radius_mm);
});

/** The window round a terminal and the zone of its weld. */
const roundTerminal = remembered((outline: Contour, zone: Contour | null, margin_mm: number, radius_mm: number): Window => {
  const box = boundsOf(outline);
  return rounded('weld', inflated(zone ? boxUnion(box, boundsOf(zone)) : box, margin_mm), radius_mm);
});
