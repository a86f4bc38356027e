/** The films of a laminated busbar: one below, one above, one between each two conductors; all cut alike. */
import { boundsOf, circle, clockwise, roundedRectangle, snapContour } from '../../geometry/contour.ts';
import { regionArea_mm2 } from '../../geometry/flatten.ts';
import { translated } from '../../geometry/transform.ts';
import type { Contour, Region } from '../../geometry/types.ts';
import type { Film } from '../../model/derived/film.ts';
import { materialOf } from '../../standards/materials.ts';
import type { LaminateInput } from './input.ts';
import type { LaminatePlan } from './plan.ts';

/** `film:laminate-1` is the lowest. `levels`: faces of each, mm. */
export function laminateFilms(plan: LaminatePlan, levels: readonly (readonly [number, number])[], { laminate, conductors }: LaminateInput): Film[] {
  const { material, thickness_mm } = laminate.film;
  const radius_mm = Math.max(...conductors.map((conductor) => conductor.cornerRadius_mm)) + plan.margin_mm;
  const region: Region = {
    outline: snapContour(roundedRectangle(plan.filmBox, radius_mm)),
    holes: plan.windows.map(({ centre, diameter_mm }) => clockwise(circle(centre, diameter_mm / 2))),
  };
  const { minX, minY } = boundsOf(region.outline);
  const moved = (contour: Contour): Contour => snapContour(translated(contour, -minX, -minY));
  const flat: Region = { outline: moved(region.outline), holes: region.holes.map(moved) };
  const mass_kg = regionArea_mm2(region) * thickness_mm * 1e-9 * materialOf(material).density_kg_m3;
  return levels.map((z, i): Film => {
    const id = `film:laminate-${i + 1}`;
    return {
      id,
      side: i === 0 ? 'bottom' : i === levels.length - 1 ? 'top' : 'between',
      region,
      flat,
      windows: region.holes.map((outline) => ({ purpose: 'bolt', outline })),
      material,
      thickness_mm,
      bodies: [{ id: `${id}/sheet`, owner: id, kind: 'film', net: null, material, layer: i === 0 ? 'FILM_BOTTOM' : 'FILM_TOP', z, outline: region.outline, holes: region.holes }],
      mass_kg,
    };
  });
}
