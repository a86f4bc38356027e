/** Makes a laminated busbar of its records: sized conductors, films between them, bushings, figures. */
import { circle, clockwise } from '../../geometry/contour.ts';
import type { Body } from '../../model/derived/body.ts';
import type { Laminate, LaminatedConductor } from '../../model/derived/laminate.ts';
import type { Problem, Result } from '../../model/result.ts';
import { fail, ok } from '../../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { ratingProblems } from '../range.ts';
import { makeConductor } from './conductor.ts';
import { laminateFigures } from './figures.ts';
import { laminateFilms } from './films.ts';
import type { LaminateInput } from './input.ts';
import { centreOf, contactId, holesOf } from './openings.ts';
import { planLaminate } from './plan.ts';
import { sizeConductors, type SizedConductor } from './thicknesses.ts';

/** Whoever lies below or above: contacts look outwards through it. */
interface Level {
  readonly films: readonly (readonly [number, number])[];
  readonly conductors: readonly (readonly [number, number])[];
}

/** Refuses what `planLaminate` refuses, at its conductor, and at its field a duty or material that cannot be rated. */
export function makeLaminate(input: LaminateInput): Result<Laminate> {
  const problems: Problem[] = [...new Set(input.conductors.map(({ material }) => material))].flatMap((material) => ratingProblems({ settings: { ...input.settings, material }, duty: input.duty }));
  if (problems.length > 0) return { ok: false, problems };
  const planned = planLaminate(input);
  if (!planned.ok) return planned;
  const plan = planned.value;
  let sized: readonly SizedConductor[];
  try {
    sized = sizeConductors(plan, input);
  } catch (error) {
    if (error instanceof RangeError) return fail('out-of-range', 'laminate', error.message);
    throw error;
  }
  const levels = levelsOf(sized, input);
  const conductors = sized.map((conductor, i) => makeConductor(conductor, levels.conductors[i] as readonly [number, number], input));
  const top_z = levels.films[levels.films.length - 1]?.[1] ?? input.laminate.origin_mm.z;
  return ok({
    conductors,
    films: laminateFilms(plan, levels.films, input),
    filmBox: plan.filmBox,
    windows: plan.windows,
    bushings: conductors.flatMap((conductor) => bushingsOf(conductor, [input.laminate.origin_mm.z, top_z], input)),
    figures: laminateFigures(plan, conductors, snap_mm(top_z - input.laminate.origin_mm.z), input),
  });
}

/** Film, conductor, film, and so on, from the stack's lower face up. */
function levelsOf(sized: readonly SizedConductor[], { laminate }: LaminateInput): Level {
  const film_mm = laminate.film.thickness_mm;
  let z = laminate.origin_mm.z;
  const next = (thickness_mm: number): readonly [number, number] => {
    const from = z;
    z = snap_mm(z + thickness_mm);
    return [from, z];
  };
  const films = [next(film_mm)];
  const conductors: (readonly [number, number])[] = [];
  for (const { measures } of sized) {
    conductors.push(next(measures.thickness_mm));
    films.push(next(film_mm));
  }
  return { films, conductors };
}

/** A ring on each contact in the plate, from the conductor to the stack's face where it is bolted; none where only its own film lies between. */
function bushingsOf({ id, bar }: LaminatedConductor, faces: readonly [number, number], { laminate, conductors }: LaminateInput): Body[] {
  const record = conductors.find((conductor) => conductor.id === id);
  if (!record) return [];
  const [plate] = bar.bodies;
  if (!plate) return [];
  return holesOf(record).flatMap((hole): Body[] => {
    const centre = centreOf(hole, laminate);
    const z: Body['z'] = hole.face === 'top' ? [bar.z[1], faces[1]] : [faces[0], bar.z[0]];
    if (z[1] - z[0] <= laminate.film.thickness_mm + COINCIDENT_mm) return [];
    return [{
      id: `bushing:${contactId(record, hole)}/ring`,
      owner: `bushing:${contactId(record, hole)}`,
      kind: 'busbar',
      net: record.id,
      material: record.material,
      layer: plate.layer,
      z,
      outline: circle(centre, hole.land_mm / 2),
      holes: [clockwise(circle(centre, hole.hole_mm / 2))],
    }];
  });
}
