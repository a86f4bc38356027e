/**
 * The expansion bump: a hat of four bends that lets neighbouring cells move without loading the welds. Its section lies
 * in (axis, z), the thickness is constant, arcs are tangent and concentric through the thickness.
 */
import { snapContour } from '../geometry/contour.ts';
import type { Contour, Vertex } from '../geometry/types.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';

/** Slope of flanks that take the least room, degrees. */
const UPRIGHT_deg = 90;

export interface BumpBend {
  /** Middle of the bend along the developed length, from the bump's start, mm. */
  readonly at_mm: number;
  readonly angle_deg: number;
  readonly direction: 'up' | 'down';
  readonly innerRadius_mm: number;
}

export interface BumpProfile {
  readonly thickness_mm: number;
  /** Top of the bump over the top face of the flat bar. */
  readonly rise_mm: number;
  readonly flank_deg: number;
  /** Length along the axis, and of the neutral fibre. */
  readonly chord_mm: number;
  readonly developed_mm: number;
  readonly bends: readonly BumpBend[];
  /** By how much one foot is higher than the other, mm; left out where both lie on one level. */
  readonly step_mm?: number;
  /** Closed section in (axis, z): axis from -chord/2 to chord/2, z from 0 (underside of the flats). */
  readonly contour: Contour;
}

/** Lengths of the section's centre line for one slope of the flanks. */
interface Hat {
  readonly angle: number;
  readonly flank_mm: number;
  readonly crown_mm: number;
  readonly chord_mm: number;
}

/**
 * The bump for bar of this thickness within `room_mm` along the axis; null when even upright flanks need more.
 *
 * The rise is heightFactor x t, the inner radius of all bends radiusFactor x t, the crown one thickness long. With the
 * bends' centre radius R = r + t/2 and slope a, flanks are (rise - 2R(1 - cos a)) / sin a long; a low bump whose bends
 * alone rise higher gets a smaller slope and no flanks. The developed length counts each bend as a(r + K t).
 */
export function bumpProfile(thickness_mm: number, settings: BusbarsRecord['bump'], room_mm: number): BumpProfile | null {
  for (const slope_deg of [settings.flank_deg, UPRIGHT_deg]) {
    const hat = hatOf(thickness_mm, settings, slope_deg);
    if (hat.chord_mm <= room_mm + COINCIDENT_mm) return profileOf(hat, thickness_mm, settings);
  }
  return null;
}

/** Length along the axis that the shortest bump of this thickness takes, mm. */
export function leastBumpRoom_mm(thickness_mm: number, settings: BusbarsRecord['bump']): number {
  return Math.min(...[settings.flank_deg, UPRIGHT_deg].map((slope_deg) => hatOf(thickness_mm, settings, slope_deg).chord_mm));
}

function hatOf(thickness_mm: number, settings: BusbarsRecord['bump'], slope_deg: number): Hat {
  const radius = settings.radiusFactor * thickness_mm + thickness_mm / 2;
  const rise = settings.heightFactor * thickness_mm;
  const bendsOnly = Math.acos(Math.max(-1, 1 - rise / (2 * radius)));
  const angle = Math.min((slope_deg * Math.PI) / 180, bendsOnly);
  const flank_mm = Math.max(0, (rise - 2 * radius * (1 - Math.cos(angle))) / Math.sin(angle));
  const crown_mm = thickness_mm;
  const chord_mm = snapEven(4 * radius * Math.sin(angle) + 2 * flank_mm * Math.cos(angle) + crown_mm);
  return { angle, flank_mm, crown_mm, chord_mm };
}

/** Snapped so that half of it is on the grid too: both ends of a centred bump then meet the flats exactly. */
function snapEven(length_mm: number): number {
  return snap_mm(2 * snap_mm(length_mm / 2));
}

function profileOf(hat: Hat, thickness_mm: number, settings: BusbarsRecord['bump']): BumpProfile {
  const innerRadius_mm = snap_mm(settings.radiusFactor * thickness_mm);
  const bend_mm = hat.angle * (innerRadius_mm + settings.kFactor * thickness_mm);
  const developed_mm = 4 * bend_mm + 2 * hat.flank_mm + hat.crown_mm;
  const angle_deg = Number(((hat.angle * 180) / Math.PI).toFixed(6));
  const first = bend_mm / 2;
  const second = first + bend_mm + hat.flank_mm;
  const bend = (at_mm: number, direction: 'up' | 'down'): BumpBend => ({ at_mm: snap_mm(at_mm), angle_deg, direction, innerRadius_mm });
  return {
    thickness_mm,
    rise_mm: snap_mm(settings.heightFactor * thickness_mm),
    flank_deg: angle_deg,
    chord_mm: hat.chord_mm,
    developed_mm: snap_mm(developed_mm),
    bends: [bend(first, 'up'), bend(second, 'down'), bend(developed_mm - second, 'down'), bend(developed_mm - first, 'up')],
    contour: hatContour(hat, thickness_mm, innerRadius_mm),
  };
}

/** Counter-clockwise: along the underside from left to right, back along the top. */
function hatContour(hat: Hat, thickness_mm: number, innerRadius_mm: number): Contour {
  const half = hat.chord_mm / 2;
  const left = -half;
  const inner = innerRadius_mm;
  const outer = innerRadius_mm + thickness_mm;
  const sin = Math.sin(hat.angle);
  const cos = Math.cos(hat.angle);
  const crownLeft = -hat.crown_mm / 2;
  const crown_z = 2 * (innerRadius_mm + thickness_mm / 2) * (1 - cos) + hat.flank_mm * sin;
  const bulge = Math.tan(hat.angle / 4);
  // Foot bends are centred over the bar, crown bends under it. Each side is half a side and its mirror image.
  const underside: Vertex[] = [
    { x: left, y: 0, bulge },
    { x: left + outer * sin, y: outer * (1 - cos) },
    { x: crownLeft - inner * sin, y: crown_z - inner * (1 - cos), bulge: -bulge },
    { x: crownLeft, y: crown_z },
  ];
  const top: Vertex[] = [
    { x: -left, y: thickness_mm, bulge: -bulge },
    { x: -left - inner * sin, y: thickness_mm + inner * (1 - cos) },
    { x: -crownLeft + outer * sin, y: crown_z + thickness_mm - outer * (1 - cos), bulge },
    { x: -crownLeft, y: crown_z + thickness_mm },
  ];
  const contour = [...underside, ...mirrorImage(underside), ...top, ...mirrorImage(top)];
  return withoutRepeats(snapContour(contour));
}

/** The other half of a side, going on from the crown: an arc belongs to the vertex it now starts at. */
function mirrorImage(half: readonly Vertex[]): Vertex[] {
  const back = [...half].reverse();
  return back.map(({ x, y }, index) => {
    const bulge = back[index + 1]?.bulge;
    return bulge === undefined ? { x: -x, y } : { x: -x, y, bulge };
  });
}

/** Without flanks of no length, which a low bump has. */
function withoutRepeats(contour: Contour): Contour {
  return contour.filter((vertex, index) => {
    const next = contour[(index + 1) % contour.length];
    return vertex.bulge !== undefined || next === undefined || vertex.x !== next.x || vertex.y !== next.y;
  });
}
