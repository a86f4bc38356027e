/** The faces that a plane across an axis cuts through an extruded outline. */
import { intersection } from './boolean.ts';
import { flattenRegion } from './flatten.ts';
import type { Solid } from './solid.ts';
import type { Frame, Point2, Point3, Ring } from './types.ts';
import { CHORD_ERROR_mm } from '../units/units.ts';

export type Axis = 'x' | 'y' | 'z';

/** A cut face in pack coordinates: a loop and the loops of its holes, all in the plane. */
export interface SectionFace {
  readonly outline: readonly Point3[];
  readonly holes: readonly (readonly Point3[])[];
}

/** Directions this close to a right angle are at one: the strip of a cut would be wider than any pack. */
const SQUARE = 1e-6;
const UPRIGHT: Frame = { origin: { x: 0, y: 0, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 1, z: 0 } };

/**
 * Where the plane `axis` = `at_mm` cuts the solid; no face where it passes by or only touches. Exact for straight
 * outlines, arcs within the chord error.
 */
export function sectionOf(solid: Solid, axis: Axis, at_mm: number, chordError_mm: number = CHORD_ERROR_mm): readonly SectionFace[] {
  const { origin, u, v } = solid.frame ?? UPRIGHT;
  const w = { x: u.y * v.z - u.z * v.y, y: u.z * v.x - u.x * v.z, z: u.x * v.y - u.y * v.x };
  const low = Math.min(...solid.z), high = Math.max(...solid.z);
  const inPack = ({ x, y }: Point2, height: number): Point3 => ({
    x: origin.x + u.x * x + v.x * y + w.x * height,
    y: origin.y + u.y * x + v.y * y + w.y * height,
    z: origin.z + u.z * x + v.z * y + w.z * height,
  });
  const { outline, holes } = flattenRegion(solid, chordError_mm);
  const along = { x: u[axis], y: v[axis] }, rise = w[axis], level = at_mm - origin[axis];
  if (Math.hypot(along.x, along.y) < SQUARE) {
    const height = level / rise;
    if (!(height > low && height < high)) return [];
    return [{ outline: outline.map((point) => inPack(point, height)), holes: holes.map((hole) => hole.map((point) => inPack(point, height))) }];
  }
  if (Math.abs(rise) < SQUARE) {
    return chordsOf([outline, ...holes], along, level).map(([a, b]) => ({ outline: [inPack(a, low), inPack(b, low), inPack(b, high), inPack(a, high)], holes: [] }));
  }
  // A leaning plane: the part of the outline over which it runs between the two faces, lifted onto it.
  const heightAt = ({ x, y }: Point2): number => (level - along.x * x - along.y * y) / rise;
  const regions = intersection([outline, ...holes], [stripBetween(along, level - rise * low, level - rise * high, reachOf(outline))]);
  return regions.map((region) => ({
    outline: region.outline.map((point) => inPack(point, heightAt(point))),
    holes: region.holes.map((hole) => hole.map((point) => inPack(point, heightAt(point)))),
  }));
}

/** Pieces of the line `along` . p = `level` inside the rings, by the even-odd rule. */
function chordsOf(rings: readonly Ring[], along: Point2, level: number): (readonly [Point2, Point2])[] {
  const crossings: { at: number; point: Point2 }[] = [];
  for (const ring of rings) {
    ring.forEach((from, index) => {
      const to = ring[(index + 1) % ring.length] ?? from;
      const a = along.x * from.x + along.y * from.y - level, b = along.x * to.x + along.y * to.y - level;
      // Half open, so that a line through a corner crosses one of its two sides.
      if (a > 0 === b > 0) return;
      const t = a / (a - b);
      const point = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
      crossings.push({ at: point.y * along.x - point.x * along.y, point });
    });
  }
  crossings.sort((a, b) => a.at - b.at);
  const chords: (readonly [Point2, Point2])[] = [];
  for (let index = 1; index < crossings.length; index += 2) {
    const from = crossings[index - 1], to = crossings[index];
    if (from !== undefined && to !== undefined && to.at > from.at) chords.push([from.point, to.point]);
  }
  return chords;
}

/** Twice as far as the outline reaches from the origin, mm. */
function reachOf(ring: Ring): number {
  return 2 * ring.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 1);
}

/** The points between two parallel lines, as far as `reach` to both sides; counter-clockwise. */
function stripBetween(along: Point2, a: number, b: number, reach: number): Ring {
  const square = along.x * along.x + along.y * along.y, length = Math.sqrt(square);
  const side = { x: (-along.y / length) * reach * 2, y: (along.x / length) * reach * 2 };
  const on = (level: number): Point2 => ({ x: (along.x * level) / square, y: (along.y * level) / square });
  const low = on(Math.min(a, b)), high = on(Math.max(a, b));
  return [
    { x: low.x - side.x, y: low.y - side.y },
    { x: high.x - side.x, y: high.y - side.y },
    { x: high.x + side.x, y: high.y + side.y },
    { x: low.x + side.x, y: low.y + side.y },
  ];
}
