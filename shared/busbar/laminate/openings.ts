/** Openings of films and conductors round the contacts that pass through the stack. */
import { inflated } from '../../geometry/box.ts';
import type { Box2, Point2 } from '../../geometry/types.ts';
import type { RoundOpening } from '../../model/derived/laminate.ts';
import type { ConductorRecord, HoleTerminal, LaminateRecord } from '../../model/records/laminate.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import { mm } from '../wording.ts';
import { requiredMargin_mm, voltageBetween_V, type MarginBasis } from './voltage.ts';

/** Metal that must stay between two openings, or an opening and an edge, mm: less cannot be punched. */
const LEAST_WEB_mm = 1;

export function holesOf(conductor: ConductorRecord): HoleTerminal[] {
  return conductor.terminals.filter((terminal) => terminal.type === 'hole');
}

export function contactId(conductor: ConductorRecord, terminal: { readonly id: string }): string {
  return `${conductor.id}/${terminal.id}`;
}

export function centreOf(terminal: HoleTerminal, { origin_mm }: LaminateRecord): Point2 {
  return { x: snap_mm(origin_mm.x + terminal.at_mm.x), y: snap_mm(origin_mm.y + terminal.at_mm.y) };
}

/** The openings of every film. */
export function filmWindows(laminate: LaminateRecord, conductors: readonly ConductorRecord[]): RoundOpening[] {
  return conductors.flatMap((conductor) =>
    holesOf(conductor).map((hole) => ({
      contact: contactId(conductor, hole),
      centre: centreOf(hole, laminate),
      diameter_mm: snap_mm(hole.land_mm + 2 * laminate.film.windowClearance_mm),
    })),
  );
}

/**
 * The openings of a plate round the contacts of other conductors: the film's opening and the bonded margin round it. None where the
 * plate ends before. Refuses, at the conductor, one that would cut the plate's edge or another opening.
 */
export function plateOpenings(own: ConductorRecord, conductors: readonly ConductorRecord[], laminate: LaminateRecord, box: Box2, basis: MarginBasis): Result<RoundOpening[]> {
  const openings: RoundOpening[] = [];
  for (const other of conductors) {
    if (other.id === own.id) continue;
    const margin_mm = laminate.film.margin_mm ?? requiredMargin_mm(voltageBetween_V(own, other), basis);
    for (const hole of holesOf(other)) {
      const centre = centreOf(hole, laminate);
      const diameter_mm = snap_mm(hole.land_mm + 2 * (laminate.film.windowClearance_mm + margin_mm));
      if (isOutside(centre, diameter_mm / 2, box)) continue;
      openings.push({ contact: contactId(other, hole), centre, diameter_mm });
    }
  }
  const holes = holesOf(own).map((hole) => ({ contact: contactId(own, hole), centre: centreOf(hole, laminate), diameter_mm: hole.land_mm }));
  const problem = misfit([...openings, ...holes], box);
  if (!problem) return ok(openings);
  return fail('laminate-opening', own.id, `${own.name}: ${problem.why}`, { variant: problem.variant, values: { name: own.name, ...problem.values } });
}

function isOutside({ x, y }: Point2, radius_mm: number, { minX, minY, maxX, maxY }: Box2): boolean {
  const dx = Math.max(minX - x, 0, x - maxX);
  const dy = Math.max(minY - y, 0, y - maxY);
  return Math.hypot(dx, dy) >= radius_mm;
}

interface Misfit {
  readonly why: string;
  readonly variant: 'edge' | 'web';
  readonly values: Readonly<Record<string, string>>;
}

/** What is wrong with openings in a plate, or null. */
function misfit(openings: readonly RoundOpening[], box: Box2): Misfit | null {
  const inner = inflated(box, -LEAST_WEB_mm);
  for (const [i, { contact, centre, diameter_mm }] of openings.entries()) {
    const r = diameter_mm / 2;
    if (centre.x - r < inner.minX || centre.x + r > inner.maxX || centre.y - r < inner.minY || centre.y + r > inner.maxY) {
      return { why: `the opening of ${mm(diameter_mm)} round ${contact} leaves less than ${LEAST_WEB_mm} mm to the edge`, variant: 'edge', values: { size: mm(diameter_mm), contact, least: LEAST_WEB_mm.toString() } };
    }
    for (const other of openings.slice(i + 1)) {
      const web_mm = Math.hypot(centre.x - other.centre.x, centre.y - other.centre.y) - r - other.diameter_mm / 2;
      if (web_mm < LEAST_WEB_mm) {
        const why = `the openings round ${contact} and ${other.contact} leave ${mm(web_mm)} between them, at least ${LEAST_WEB_mm} mm is needed`;
        return { why, variant: 'web', values: { contact, other: other.contact, web: mm(web_mm), least: LEAST_WEB_mm.toString() } };
      }
    }
  }
  return null;
}
