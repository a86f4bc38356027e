/** What holes and slots leave of a bar's section along the way of its current. */
import { boundsOf } from '../../geometry/contour.ts';
import type { Ring } from '../../geometry/types.ts';
import { extentAlong, type Axis, type Interval } from '../axis.ts';
import { settled, type SegmentMeasures } from '../section.ts';

/** A straight piece of a segment's way over a flat: along an axis, and how far across the current spreads. */
export interface Way {
  readonly axis: Axis;
  readonly along: Interval;
  readonly across: Interval;
}

export interface Sheet {
  /** Of the flat as it is without them, with bolt holes; the current passes round weld windows into the welds. */
  readonly metal: readonly Ring[];
  /** The metal of a flat that was given another outline. */
  readonly given?: readonly Ring[];
  readonly openings: readonly Ring[];
}

const STEPS = 240;

/** The segment with what the openings in its way take of its width; null where they leave nothing. */
export function narrowed(segment: SegmentMeasures, ways: readonly (Way & { readonly sheet: Sheet })[]): SegmentMeasures | null {
  let squares = segment.length_mm / segment.width_mm;
  let narrowest_mm = segment.narrowest_mm;
  for (const { axis, along, across, sheet } of ways) {
    const [from, to] = along;
    const inWay = sheet.openings.filter((ring) => meets(extentAlong(boundsOf(ring), axis), along));
    if ((inWay.length === 0 && !sheet.given) || to <= from) continue;
    const step = (to - from) / STEPS;
    for (let i = 0; i < STEPS; i++) {
      const [full, left] = widthsAt(from + (i + 0.5) * step, axis, across, sheet, inWay);
      if (full <= 0) continue;
      if (left <= 0) return null;
      squares += step / left - step / full;
      if (left < full) narrowest_mm = Math.min(narrowest_mm, left);
    }
    for (const ring of inWay) {
      const [low, high] = extentAlong(boundsOf(ring), axis);
      const middle = (low + high) / 2;
      if (middle < from || middle > to) continue;
      const [full, left] = widthsAt(middle, axis, across, sheet, inWay);
      if (full > 0 && left < full) narrowest_mm = Math.min(narrowest_mm, left);
    }
  }
  return narrowest_mm > 0 ? { ...segment, width_mm: settled(segment.length_mm / squares), narrowest_mm: settled(narrowest_mm) } : null;
}

function meets(a: Interval, b: Interval): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Width of the metal at a place, and what openings leave of it. */
function widthsAt(at: number, axis: Axis, across: Interval, { metal, given }: Sheet, openings: readonly Ring[]): readonly [number, number] {
  const within = (rings: readonly Ring[]) => crossed(at, axis, rings).map(([low, high]): Interval => [Math.max(low, across[0]), Math.min(high, across[1])]).filter(([low, high]) => high > low);
  const solid = within(metal);
  const left = openings.flatMap((ring) => crossed(at, axis, [ring])).reduce<readonly Interval[]>(
    (rest, [low, high]) => rest.flatMap(([from, to]) => ([[from, Math.min(to, low)], [Math.max(from, high), to]] as const).filter(([a, b]) => b > a)),
    given ? within(given) : solid,
  );
  const sum = (intervals: readonly Interval[]) => intervals.reduce((total, [low, high]) => total + high - low, 0);
  return [sum(solid), sum(left)];
}

/** Where a line across the axis lies within the rings, holes left out. */
function crossed(at: number, axis: Axis, rings: readonly Ring[]): Interval[] {
  const other = axis === 'x' ? 'y' : 'x';
  const places = rings.flatMap((ring) => ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length];
    if (!b || a[axis] > at === b[axis] > at) return [];
    return [a[other] + ((at - a[axis]) / (b[axis] - a[axis])) * (b[other] - a[other])];
  })).sort((p, q) => p - q);
  return places.flatMap((low, i): Interval[] => {
    const high = places[i + 1];
    return i % 2 === 0 && high !== undefined ? [[low, high]] : [];
  });
}
