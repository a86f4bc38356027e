/**
 * Bodies as figures in a plane, and figures as entities: which outline and holes go on which layer, with their nets. The plan
 * and the elevations differ only in how a body becomes a region.
 */
import type { Region } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { NetId } from '../model/ids.ts';
import type { LayerName } from '../model/layers.ts';
import { loopEntity } from './loop.ts';
import { mergedRegions } from './merge.ts';
import type { Entity, ExtendedData } from './types.ts';

export type DataOf = (net: NetId | null) => ExtendedData | undefined;
export type RegionOf = (body: Body) => Region;

const FILMS: ReadonlySet<LayerName> = new Set(['FILM_TOP', 'FILM_BOTTOM']);

/**
 * Entities of all bodies. The pieces of one busbar become one outline. Openings of films go on FILM_WINDOW without a film's
 * name, so that a window both films have is one loop once duplicates are dropped.
 */
export function figureEntities(bodies: readonly Body[], regionOf: RegionOf, dataOf: DataOf): Entity[] {
  return figures(bodies, regionOf).flatMap(({ body, regions }) => regions.flatMap((region) => regionEntities(region, body, dataOf)));
}

/** Each body with its region; the pieces of one busbar merged, under its first piece. In the order of the bodies. */
export function figures(bodies: readonly Body[], regionOf: RegionOf): { readonly body: Body; readonly regions: readonly Region[] }[] {
  const bars = new Map<string, Body[]>();
  for (const body of bodies) {
    if (body.kind === 'busbar') bars.set(barKey(body), [...(bars.get(barKey(body)) ?? []), body]);
  }
  return bodies.flatMap((body) => {
    if (body.kind !== 'busbar') return [{ body, regions: [regionOf(body)] }];
    const pieces = bars.get(barKey(body)) ?? [];
    return pieces[0] === body ? [{ body, regions: mergedRegions(pieces.map(regionOf)) }] : [];
  });
}

function barKey(body: Body): string {
  return `${body.owner} ${body.layer} ${body.net ?? ''}`;
}

function regionEntities({ outline, holes }: Region, body: Body, dataOf: DataOf): Entity[] {
  const data = dataOf(body.net);
  const shell = loopEntity(outline, body.layer, data);
  // A coverlay's openings are the pads' solder mask, not holes in the sheet.
  if (body.kind === 'coverlay') return [shell];
  const layer = FILMS.has(body.layer) ? 'FILM_WINDOW' : 'HOLE';
  return [shell, ...holes.map((hole) => loopEntity(hole, layer, data))];
}
