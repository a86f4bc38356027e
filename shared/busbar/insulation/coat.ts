/** The covering of one body of a bar: a solid round all of it that is not bare, and what of its metal that leaves bare. */
import { difference, intersection, offset } from '../../geometry/boolean.ts';
import { boundsOf, rectangle, snapContour } from '../../geometry/contour.ts';
import { flattenRegion, regionArea_mm2 } from '../../geometry/flatten.ts';
import type { Box2, Contour, Region, Ring } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import { snap_mm } from '../../units/units.ts';
import type { Covering } from './covering.ts';

/** Farther than any bar reaches, mm. */
export const FAR_mm = 1e5;
/** Strips narrower than this are left bare, mm: no mask and no sleeve ends so close to another. */
const LEAST_STRIP_mm = 3;
/** A sleeve goes over what fills its box at least so far: a straight stretch of one width, corners rounded. */
const STRAIGHT_SHARE = 0.97;

/** A body, and where it must stay bare, in the coordinates of its outline. */
export interface Coatable {
  readonly body: Body;
  readonly bare: readonly Box2[];
  /** Where its covering ends flush, in the same coordinates: the bar goes on there. */
  readonly within?: Box2;
  /** Of a body that is bent: its outline is a section. */
  readonly isBent: boolean;
  /** The outline of the covering where nothing is bare, arcs kept. */
  readonly whole?: Contour;
}

export interface Coated {
  readonly metal: Body;
  /** Solids of the covering, one a stretch. */
  readonly outlines: readonly Region[];
  /** Stretches of metal that are covered, in the coordinates of the outline. */
  readonly covered: readonly Region[];
}

/** Null where nothing of the body is left to cover. */
export function coated({ body, bare, within, isBent, whole }: Coatable, { kind, thickness_mm }: Covering): Coated | null {
  const { outline, holes } = flattenRegion(body);
  const rings = [outline, ...holes];
  const masks = bare.map(rectangle);
  const left = difference(rings, masks);
  const covered = isBent ? left : left.filter((region) => isBroad(region) && (kind !== 'heat-shrink' || isStraight(region)));
  if (covered.length === 0) return null;
  const bareMetal = difference(rings, covered.flatMap(ringsOf));
  const isWhole = bareMetal.length === 0;
  const grown = whole && isWhole ? [{ outline: whole, holes: [] }] : offset(covered.flatMap(ringsOf), thickness_mm, 'mitre');
  const ends = within ? [rectangle(within)] : null;
  const trimmed = (whole && isWhole) || !ends ? grown : intersection(grown.flatMap(ringsOf), ends);
  const outlines = isWhole || masks.length === 0 ? trimmed : difference(trimmed.flatMap(ringsOf), masks);
  return { metal: { ...body, ...(isWhole ? { insulated: true } : { bareAt: bareMetal.map(snapped) }) }, outlines: outlines.map(snapped), covered: covered.map(snapped) };
}

/** The solids of a body's covering. */
export function coatBodies(body: Body, { outlines }: Coated, id: string, { material, thickness_mm }: Covering): Body[] {
  const { frame, owner, z } = body;
  return outlines.map(({ outline, holes }, i) => ({
    id: i === 0 ? id : `${id}-${i + 1}`,
    owner,
    kind: 'insulator',
    net: null,
    material,
    layer: 'INSULATION',
    ...(frame ? { frame } : {}),
    z: [snap_mm(z[0] - thickness_mm), snap_mm(z[1] + thickness_mm)],
    outline,
    holes,
  }));
}

function isBroad(region: Region): boolean {
  return offset(ringsOf(region), -LEAST_STRIP_mm / 2, 'mitre').length > 0;
}

function isStraight(region: Region): boolean {
  const { minX, minY, maxX, maxY } = boundsOf(region.outline);
  return region.holes.length === 0 && regionArea_mm2(region) >= STRAIGHT_SHARE * (maxX - minX) * (maxY - minY);
}

function ringsOf({ outline, holes }: Region): Ring[] {
  return [outline, ...holes];
}

function snapped({ outline, holes }: Region): Region {
  return { outline: snapContour(outline), holes: holes.map(snapContour) };
}
