/** Takes a hole or a slot out of a flat of a bar, or adds a tab to it, where the part can still be made and does its work. */
import { difference, intersection, offset } from '../../geometry/boolean.ts';
import { fillet, signedArea_mm2 } from '../../geometry/contour.ts';
import { flatten, flattenRegion } from '../../geometry/flatten.ts';
import { combined } from '../../geometry/loops/combine.ts';
import type { Contour, Region, Ring, Vertex } from '../../geometry/types.ts';
import type { DetailKind } from '../../model/derived/busbar.ts';
import { mm } from '../wording.ts';

/** What is thinner than this cannot be made, mm. */
const SLIVER_mm = 0.05;
/** Less area than this is what flattening arcs leaves, mm2. */
const NOTHING_mm2 = 0.02;

/** What a hole or a slot must leave, and what a tab must not reach over, in the frame of the flat. */
export interface Surroundings {
  /** Weld zones with what must stay round them. */
  readonly zones: readonly { readonly terminal: string; readonly ring: Ring }[];
  /** Where another piece of the bar lies on it. */
  readonly laps: readonly Ring[];
  /** Bumps, and the other flats of the bar. */
  readonly beside: readonly Ring[];
  readonly thickness_mm: number;
  readonly cornerRadius_mm: number;
}

/**
 * The flat with the change, or why it cannot have it. A hole keeps one thickness from edges, from other holes and from bends, as the
 * lug does round its bolt; one that opens to the edge is a notch.
 */
export function applyDetail(flat: Region, loop: Contour, kind: DetailKind, surroundings: Surroundings): Region | string {
  return kind === 'tab' ? withTab(flat, loop, surroundings) : withOpening(flat, loop, surroundings);
}

function withTab(flat: Region, loop: Contour, { beside, cornerRadius_mm }: Surroundings): Region | string {
  const ring = flatten(loop);
  if (area_mm2(intersection([flatten(flat.outline)], [ring])) < NOTHING_mm2) return 'the tab does not lap over the bar';
  if (area_mm2(difference([ring], [flatten(flat.outline)])) < NOTHING_mm2) return 'the tab lies within the bar';
  if (beside.some((other) => intersection([other], [ring]).length > 0)) return 'the tab reaches over a bump or another part of the bar';
  if (flat.holes.some((hole) => intersection([flatten(hole)], [ring]).length > 0)) return 'the tab covers a hole of the bar';
  const made = combined(flat, loop, 'add');
  const [only, ...more] = made ?? [];
  if (!only || more.length > 0 || only.holes.length !== flat.holes.length) return 'the tab and the bar do not make one outline';
  const outline = withRoundRoots(only.outline, [...flat.outline, ...loop], cornerRadius_mm);
  return unmakeable({ outline, holes: only.holes }) ?? { outline, holes: only.holes };
}

/** The corners where the tab leaves the bar; what stands beside a round edge stays as it is. */
function withRoundRoots(outline: Contour, corners: Contour, radius_mm: number): Contour {
  return fillet(outline, (i) => {
    const { x, y } = outline[i] as Vertex;
    return corners.some((corner) => Math.hypot(corner.x - x, corner.y - y) < 1e-5) ? 0 : radius_mm;
  });
}

function withOpening(flat: Region, loop: Contour, { zones, laps, beside, thickness_mm }: Surroundings): Region | string {
  const ring = flatten(loop);
  const outline = flatten(flat.outline);
  if (area_mm2(intersection([outline], [ring])) < NOTHING_mm2) return 'it does not lie on the part of the bar over its terminal';
  const zone = zones.find((one) => intersection([one.ring], [ring]).length > 0);
  if (zone) return `it cuts the weld pad on ${zone.terminal}, which it must leave with a seam's width round it`;
  if (laps.some((lap) => intersection([lap], [ring]).length > 0)) return 'it cuts the lap joint to the other piece of the bar';
  const [around] = offset([ring], thickness_mm, 'round');
  const grown = around ? [flatten(around.outline)] : [ring];
  if (area_mm2(intersection(beside, grown)) > NOTHING_mm2) return `it comes closer than one thickness, ${mm(thickness_mm)}, to a bend`;
  if (area_mm2(intersection(flat.holes.map((hole) => [...flatten(hole)].reverse()), grown)) > NOTHING_mm2) {
    return `it comes closer than one thickness, ${mm(thickness_mm)}, to another hole`;
  }
  const made = combined(flat, loop, 'cut');
  const [only, ...more] = made ?? [];
  if (!only) return 'its edge touches that of the bar in a point only';
  if (more.length > 0) return `it separates the bar into ${more.length + 1} pieces`;
  const isInside = only.holes.length > flat.holes.length;
  if (isInside && area_mm2(difference(grown, [outline])) > NOTHING_mm2) return `it leaves less than one thickness, ${mm(thickness_mm)}, to the edge of the bar`;
  return unmakeable(only) ?? only;
}

/** Why nobody can cut this: a piece or a gap of it is thinner than a sliver. */
export function unmakeable(region: Region): string | null {
  const { outline, holes } = flattenRegion(region);
  const rings = [outline, ...holes];
  const isWhole = ([-1, 1] as const).every((side) => {
    const moved = offset(rings, (side * SLIVER_mm) / 2, 'mitre');
    return moved.length === 1 && moved[0]?.holes.length === holes.length;
  });
  return isWhole ? null : `it leaves a sliver or a gap thinner than ${mm(SLIVER_mm)}`;
}

function area_mm2(regions: readonly Region[]): number {
  return regions.reduce((sum, { outline, holes }) => sum + [outline, ...holes].reduce((part, loop) => part + signedArea_mm2(loop), 0), 0);
}
