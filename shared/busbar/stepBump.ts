/** An expansion bump whose far foot lands on another bar: the hat of `bump`, with one flank shorter by that bar's thickness. */
import { snapContour } from '../geometry/contour.ts';
import { mirroredX } from '../geometry/transform.ts';
import type { Vertex } from '../geometry/types.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import type { BumpBend, BumpProfile } from './bump.ts';

const UPRIGHT_deg = 90;

/** Which foot is raised along the axis, and by how much, mm. */
export interface BumpStep {
  readonly on: 'low' | 'high';
  readonly by_mm: number;
}

/** One side of the hat: from a foot up to the crown. */
interface Flank {
  readonly angle: number;
  readonly flank_mm: number;
  readonly run_mm: number;
}

/**
 * The bump within `room_mm`, its section in (axis, z) with z from 0 at the underside of the lower foot; null when even upright flanks need
 * more. Over the raised foot it rises as high as a bump of its own would.
 */
export function stepBumpProfile(thickness_mm: number, settings: BusbarsRecord['bump'], room_mm: number, step: BumpStep): BumpProfile | null {
  for (const slope_deg of [settings.flank_deg, UPRIGHT_deg]) {
    const [near, far] = flanksOf(thickness_mm, settings, slope_deg, step);
    if (chordOf(near, far, thickness_mm) <= room_mm + COINCIDENT_mm) return profileOf(near, far, thickness_mm, settings, step);
  }
  return null;
}

/** Length along the axis that the shortest such bump takes, mm. */
export function leastStepBumpRoom_mm(thickness_mm: number, settings: BusbarsRecord['bump'], step: BumpStep): number {
  return Math.min(...[settings.flank_deg, UPRIGHT_deg].map((slope_deg) => chordOf(...flanksOf(thickness_mm, settings, slope_deg, step), thickness_mm)));
}

/** From the lower foot, and from the raised one. */
function flanksOf(thickness_mm: number, settings: BusbarsRecord['bump'], slope_deg: number, { by_mm }: BumpStep): readonly [Flank, Flank] {
  const rise = settings.heightFactor * thickness_mm;
  return [flankOf(thickness_mm, settings, slope_deg, rise + by_mm), flankOf(thickness_mm, settings, slope_deg, rise)];
}

function flankOf(thickness_mm: number, settings: BusbarsRecord['bump'], slope_deg: number, rise: number): Flank {
  const radius = settings.radiusFactor * thickness_mm + thickness_mm / 2;
  const angle = Math.min((slope_deg * Math.PI) / 180, Math.acos(Math.max(-1, 1 - rise / (2 * radius))));
  const flank_mm = Math.max(0, (rise - 2 * radius * (1 - Math.cos(angle))) / Math.sin(angle));
  return { angle, flank_mm, run_mm: 2 * radius * Math.sin(angle) + flank_mm * Math.cos(angle) };
}

/** The crown is one thickness long. On the grid with its half. */
function chordOf(near: Flank, far: Flank, thickness_mm: number): number {
  return snap_mm(2 * snap_mm((near.run_mm + far.run_mm + thickness_mm) / 2));
}

function profileOf(near: Flank, far: Flank, thickness_mm: number, settings: BusbarsRecord['bump'], { on, by_mm }: BumpStep): BumpProfile {
  const innerRadius_mm = snap_mm(settings.radiusFactor * thickness_mm);
  const bendOf = ({ angle }: Flank): number => angle * (innerRadius_mm + settings.kFactor * thickness_mm);
  const [first, last] = [bendOf(near), bendOf(far)];
  const crown = first * 2 + near.flank_mm + thickness_mm;
  const developed_mm = crown + last * 2 + far.flank_mm;
  const bend = (at_mm: number, { angle }: Flank, direction: 'up' | 'down'): BumpBend => ({ at_mm: snap_mm(at_mm), angle_deg: Number(((angle * 180) / Math.PI).toFixed(6)), direction, innerRadius_mm });
  const bends = [
    bend(first / 2, near, 'up'),
    bend(first * 1.5 + near.flank_mm, near, 'down'),
    bend(crown + last / 2, far, 'down'),
    bend(developed_mm - last / 2, far, 'up'),
  ];
  const chord_mm = chordOf(near, far, thickness_mm);
  const contour = snapContour(sectionOf(near, far, chord_mm, thickness_mm, innerRadius_mm, by_mm));
  const isMirrored = on === 'low';
  return {
    thickness_mm,
    step_mm: by_mm,
    rise_mm: snap_mm(settings.heightFactor * thickness_mm + by_mm),
    flank_deg: Number(((near.angle * 180) / Math.PI).toFixed(6)),
    chord_mm,
    developed_mm: snap_mm(developed_mm),
    bends: isMirrored ? [...bends].reverse().map((one) => ({ ...one, at_mm: snap_mm(developed_mm - one.at_mm) })) : bends,
    contour: isMirrored ? mirroredX(contour) : contour,
  };
}

/** Counter-clockwise, the lower foot at the left: along the underside, and back along the top. */
function sectionOf(near: Flank, far: Flank, chord_mm: number, thickness_mm: number, inner: number, step_mm: number): Vertex[] {
  const [left, right] = [-chord_mm / 2, chord_mm / 2];
  const outer = inner + thickness_mm;
  const crownFrom = left + near.run_mm;
  const crownTo = right - far.run_mm;
  const turn = ({ angle }: Flank) => ({ sin: Math.sin(angle), rest: 1 - Math.cos(angle), bulge: Math.tan(angle / 4) });
  const [a, b] = [turn(near), turn(far)];
  const crown_z = 2 * (inner + thickness_mm / 2) * a.rest + near.flank_mm * a.sin;
  const top_z = crown_z + thickness_mm;
  const [foot_z, footTop_z] = [step_mm, step_mm + thickness_mm];
  const all: Vertex[] = [
    { x: left, y: 0, bulge: a.bulge },
    { x: left + outer * a.sin, y: outer * a.rest },
    { x: crownFrom - inner * a.sin, y: crown_z - inner * a.rest, bulge: -a.bulge },
    { x: crownFrom, y: crown_z },
    { x: crownTo, y: crown_z, bulge: -b.bulge },
    { x: crownTo + inner * b.sin, y: crown_z - inner * b.rest },
    { x: right - outer * b.sin, y: foot_z + outer * b.rest, bulge: b.bulge },
    { x: right, y: foot_z },
    { x: right, y: footTop_z, bulge: -b.bulge },
    { x: right - inner * b.sin, y: footTop_z + inner * b.rest },
    { x: crownTo + outer * b.sin, y: top_z - outer * b.rest, bulge: b.bulge },
    { x: crownTo, y: top_z },
    { x: crownFrom, y: top_z, bulge: a.bulge },
    { x: crownFrom - outer * a.sin, y: top_z - outer * a.rest },
    { x: left + inner * a.sin, y: thickness_mm + inner * a.rest, bulge: -a.bulge },
    { x: left, y: thickness_mm },
  ];
  // A low flank is all bends: its straight part has no length.
  return all.filter((vertex, i) => {
    const next = all[(i + 1) % all.length];
    return vertex.bulge !== undefined || next === undefined || Math.hypot(vertex.x - next.x, vertex.y - next.y) > 1e-9;
  });
}
