/** Windows that reach the edge of a film, or leave too thin a web there, are notches in its outline: a hole that crosses the outline cannot be cut. */
import { boundsOf, roundedRectangle, snapContour } from '../geometry/contour.ts';
import { regionArea_mm2 } from '../geometry/flatten.ts';
import { combined } from '../geometry/loops/combine.ts';
import type { Box2, Contour, Region } from '../geometry/types.ts';
import type { Window } from './windows.ts';

/**
 * The film with the windows in it: those at least `web_mm` from its edges as holes, the others cut out of its outline, with corners of `radius_mm`.
 * What a notch parts from the film falls away.
 */
export function withWindows(outline: Contour, windows: readonly Window[], web_mm: number, radius_mm: number): Region {
  const sheet = boundsOf(outline);
  const isHole = ({ box }: Window): boolean => box.minX - sheet.minX >= web_mm && sheet.maxX - box.maxX >= web_mm && box.minY - sheet.minY >= web_mm && sheet.maxY - box.maxY >= web_mm;
  const holes = windows.filter(isHole);
  const cut = windows.filter((window) => !isHole(window)).reduce((region, { box }) => largest(combined(region, roundedRectangle(drawnOut(box, sheet, web_mm, radius_mm), radius_mm), 'cut')) ?? region, plain(outline));
  return { outline: snapContour(cut.outline), holes: holes.map((window) => window.outline) };
}

function plain(outline: Contour): Region {
  return { outline, holes: [] };
}

/** Past each edge to which it leaves too thin a web, by more than its own rounding. */
function drawnOut(box: Box2, sheet: Box2, web_mm: number, radius_mm: number): Box2 {
  const past_mm = radius_mm + 1;
  return {
    minX: box.minX - sheet.minX < web_mm ? Math.min(box.minX, sheet.minX) - past_mm : box.minX,
    maxX: sheet.maxX - box.maxX < web_mm ? Math.max(box.maxX, sheet.maxX) + past_mm : box.maxX,
    minY: box.minY - sheet.minY < web_mm ? Math.min(box.minY, sheet.minY) - past_mm : box.minY,
    maxY: sheet.maxY - box.maxY < web_mm ? Math.max(box.maxY, sheet.maxY) + past_mm : box.maxY,
  };
}

function largest(regions: readonly Region[] | null): Region | undefined {
  return regions?.toSorted((a, b) => regionArea_mm2(b) - regionArea_mm2(a))[0];
}
