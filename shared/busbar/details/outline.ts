/** The outline that somebody gave a flat bar in place of its own: read from its overrides, and whether the part can be made to it. */
import { difference, offset, union } from '../../geometry/boolean.ts';
import { counterClockwise, signedArea_mm2 } from '../../geometry/contour.ts';
import { flatten } from '../../geometry/flatten.ts';
import { rotated, translated } from '../../geometry/transform.ts';
import type { Contour, Point2, Region } from '../../geometry/types.ts';
import type { OverrideRecord } from '../../model/records/decisions.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { BarFrame } from '../frame.ts';
import { mm } from '../wording.ts';
import { unmakeable, type Surroundings } from './applyDetail.ts';

export interface BarOutline {
  readonly feature: string;
  readonly cell: string;
  /** From the middle of the cell's terminal, along x and y of the plane, mm. */
  readonly points: Contour;
}

const PREFIX = 'outline:';
const NOTHING_mm2 = 0.02;

/** `outline:c7` */
export function outlineFeature(cell: string): string {
  return `${PREFIX}${cell}`;
}

export function isOutlineFeature(feature: string): boolean {
  return feature.startsWith(PREFIX);
}

/** The first of a cell that the bar joins, or null. Refuses, at the override, a value that is no closed outline. */
export function outlineIn(overrides: readonly OverrideRecord[], cells: ReadonlySet<string>): Result<BarOutline | null> {
  const override = overrides.find(({ feature }) => isOutlineFeature(feature) && cells.has(feature.slice(PREFIX.length)));
  if (!override) return ok(null);
  const { id, feature, value, target } = override;
  const points = Array.isArray(value) ? value.map(({ x, y, bulge }) => (typeof bulge === 'number' && Number.isFinite(bulge) && bulge !== 0 ? { x, y, bulge } : { x, y })) : [];
  if (points.length < 2 || Math.abs(signedArea_mm2(points)) < 1) return fail('bad-override', id, `${feature} of ${target} must be a list of points round an area, got ${JSON.stringify(value).slice(0, 60)}`);
  return ok({ feature, cell: feature.slice(PREFIX.length), points });
}

/** In the bar's frame, run counter-clockwise. */
export function outlineInFrame({ points }: BarOutline, middle: Point2, frame: BarFrame): Contour {
  return counterClockwise(translated(rotated(points, -frame.rotation_deg), middle.x, middle.y));
}

/** The flat with the outline and its own holes, or why it cannot have it. */
export function withOutline(flat: Region, outline: Contour, { zones, laps, thickness_mm }: Surroundings): Region | string {
  const ring = flatten(outline);
  const [covered, ...more] = union([ring]);
  if (!covered || more.length > 0 || covered.holes.length > 0 || Math.abs(signedArea_mm2(covered.outline) - signedArea_mm2(ring)) > NOTHING_mm2) return 'the outline crosses itself';
  const bare = zones.find((zone) => difference([zone.ring], [ring]).length > 0);
  if (bare) return `the outline does not cover the weld pad on ${bare.terminal} with a seam's width round it`;
  if (laps.some((lap) => difference([lap], [ring]).length > 0)) return 'the outline does not cover the lap joint to the other piece of the bar';
  const around = flat.holes.flatMap((hole) => offset([[...flatten(hole)].reverse()], thickness_mm, 'round').map((region) => flatten(region.outline)));
  if (around.some((grown) => difference([grown], [ring]).reduce((sum, region) => sum + signedArea_mm2(region.outline), 0) > NOTHING_mm2)) return `the outline leaves less than one thickness, ${mm(thickness_mm)}, round a hole of the bar`;
  const made = { outline, holes: flat.holes };
  return unmakeable(made) ?? made;
}
