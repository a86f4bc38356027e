/** A bar with its covering: the solids of it, the metal it hides, and what it weighs. */
import { union } from '../../geometry/boolean.ts';
import { boundsOf, perimeter_mm, snapContour } from '../../geometry/contour.ts';
import { flattenRegion, regionArea_mm2 } from '../../geometry/flatten.ts';
import type { Region } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import type { BarInsulation, Busbar } from '../../model/derived/busbar.ts';
import { difference } from '../../geometry/boolean.ts';
import { snap_mm } from '../../units/units.ts';
import { settled } from '../section.ts';
import { coatBodies, coated, type Coatable } from './coat.ts';
import type { Covering } from './covering.ts';

/** A body of the bar with the part of the flat pattern that each covered stretch of it becomes. */
export interface Insulable extends Coatable {
  readonly onPattern: (stretch: Region) => Region;
}

/**
 * The bar with `insulation` and the bodies of its covering, `<bar>/sleeve` or `<bar>/coating` (of several `-<feature>`); null where nothing of it is left to
 * cover. Its own mass stays that of the metal.
 */
export function insulated(bar: Busbar, parts: readonly Insulable[], covering: Covering): Busbar | null {
  const made = parts.flatMap((part) => {
    const coat = coated(part, covering);
    return coat ? [{ part, coat }] : [];
  });
  if (made.length === 0) return null;
  const metals = new Map(made.map(({ part, coat }) => [part.body.id, coat.metal] as const));
  const id = `${bar.id}/${covering.kind === 'heat-shrink' ? 'sleeve' : 'coating'}`;
  const solids = made.flatMap(({ part: { body }, coat }): Body[] => coatBodies(body, coat, made.length === 1 ? id : `${id}-${body.id.slice(bar.id.length + 1)}`, covering));
  const zones = union(made.flatMap(({ part, coat }) => coat.covered.map(part.onPattern)).flatMap(({ outline, holes }) => [outline, ...holes]));
  return { ...bar, bodies: [...bar.bodies.map((body) => metals.get(body.id) ?? body), ...solids], insulation: figuresOf(bar, zones, covering) };
}

/** On one broad face `zones` of the rolled-out bar are covered; the other face and the edges beside them are as well. */
function figuresOf({ flat, section }: Busbar, zones: readonly Region[], { kind, material, thickness_mm, limit_C, density_kg_m3, leastWall_mm, group, edgeRadius_mm }: Covering): BarInsulation {
  const pieces = zones.map((zone) => {
    const face_mm2 = regionArea_mm2(zone);
    const edges_mm = edgesWithin_mm(zone, flat);
    const metal_mm2 = settled(2 * face_mm2 + edges_mm * section.thickness_mm);
    const volume_mm3 = 2 * face_mm2 * thickness_mm + edges_mm * (section.thickness_mm + 2 * thickness_mm) * thickness_mm;
    const { minX, minY, maxX, maxY } = boundsOf(zone.outline);
    // Bars are rolled out along x; a stretch of a turn may run across.
    const isAlongX = edges_mm === 0 || Math.abs(edges_mm - 2 * (maxX - minX)) <= Math.abs(edges_mm - 2 * (maxY - minY));
    const [length_mm, across_mm] = isAlongX ? [maxX - minX, maxY - minY] : [maxY - minY, maxX - minX];
    return { length_mm: snap_mm(length_mm), across_mm: snap_mm(across_mm), area_mm2: metal_mm2, mass_kg: settled(volume_mm3 * density_kg_m3 * 1e-9) };
  });
  const sum = (of: (piece: (typeof pieces)[number]) => number) => settled(pieces.reduce((total, piece) => total + of(piece), 0));
  return {
    kind,
    material,
    thickness_mm,
    limit_C,
    leastWall_mm,
    group,
    ...(edgeRadius_mm === undefined ? {} : { edgeRadius_mm }),
    zones: zones.map(({ outline, holes }) => ({ outline: snapContour(outline), holes: holes.map(snapContour) })),
    pieces,
    area_mm2: sum(({ area_mm2 }) => area_mm2),
    mass_kg: sum(({ mass_kg }) => mass_kg),
  };
}

/** How much of a zone's rim is an edge of the pattern, mm: where two regions share a border each has it in its own rim. */
function edgesWithin_mm(zone: Region, flat: Region): number {
  const pattern = flattenRegion(flat);
  const rest = difference([pattern.outline, ...pattern.holes], [zone.outline, ...zone.holes]);
  const rim_mm = rimOf_mm(zone);
  const shared_mm = (rim_mm + rest.reduce((total, region) => total + rimOf_mm(region), 0) - rimOf_mm(pattern)) / 2;
  return Math.max(0, rim_mm - shared_mm);
}

function rimOf_mm({ outline, holes }: Region): number {
  return [outline, ...holes].reduce((total, loop) => total + perimeter_mm(loop), 0);
}
