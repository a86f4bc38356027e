/** The weld between a pad and its terminal: parallel seams on both sides of a round window. */
import { circle, clockwise, rectangle } from '../geometry/contour.ts';
import type { Box2, Contour } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { PlacedTerminal } from '../model/derived/cells.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import { lyingSolid, type Plane } from './plane.ts';
import { mm } from './wording.ts';

export interface Weld {
  /** Rectangle round all seams. */
  readonly zone: Contour;
  /** Window in the bar, at the terminal's centre. */
  readonly window: Contour;
  /** Seam area between bar and terminal. */
  readonly area_mm2: number;
}

/**
 * The weld on a terminal, in pack coordinates. Seams run along the terminal's longer side, half of them on each side of the
 * window (an odd one adds to one side; the zone is drawn symmetric). Between seams, and half of that beside the window,
 * lies one seam width. Refuses, with the excess, seams or a window that the terminal has no room for.
 */
export function weldOn(terminal: PlacedTerminal, settings: BusbarsRecord, place: string): Result<Weld> {
  const { seams, seamWidth_mm, seamLength_mm } = settings.weld;
  const alongY = terminal.size.y >= terminal.size.x;
  const [length, breadth] = alongY ? [terminal.size.y, terminal.size.x] : [terminal.size.x, terminal.size.y];
  const perSide = Math.ceil(seams / 2);
  const breadth_mm = settings.weldWindow_mm + seamWidth_mm + 2 * (2 * perSide - 1) * seamWidth_mm;
  if (seamLength_mm > length + COINCIDENT_mm) {
    return tooLarge(place, terminal, `seams of ${mm(seamLength_mm)}`, seamLength_mm - length);
  }
  if (breadth_mm > breadth + COINCIDENT_mm) {
    return tooLarge(place, terminal, `${seams} seams beside a window of ${mm(settings.weldWindow_mm)}`, breadth_mm - breadth);
  }
  const half = alongY ? { x: breadth_mm / 2, y: seamLength_mm / 2 } : { x: seamLength_mm / 2, y: breadth_mm / 2 };
  const { x, y } = terminal.centre;
  const zone: Box2 = { minX: x - half.x, maxX: x + half.x, minY: y - half.y, maxY: y + half.y };
  return ok({
    zone: rectangle(zone),
    window: clockwise(circle(terminal.centre, settings.weldWindow_mm / 2)),
    area_mm2: snap_mm(seams * seamLength_mm * seamWidth_mm),
  });
}

/** The welded zone as a body, from the bar's top face down into the terminal, the window left open. */
export function weldBody(weld: Weld, terminal: PlacedTerminal, bar: { readonly id: string; readonly top_z: number; readonly settings: BusbarsRecord; readonly plane: Plane }): Body {
  const pole = terminal.polarity === '+' ? 'pos' : 'neg';
  return {
    id: `${bar.id}/weld-${terminal.cell}-${pole}`,
    kind: 'weld',
    owner: bar.id,
    net: terminal.net,
    material: bar.settings.material,
    layer: 'WELD',
    ...lyingSolid(bar.plane, [snap_mm(terminal.top_z - bar.settings.weld.depth_mm), bar.top_z], weld.zone, [weld.window]),
  };
}

function tooLarge(place: string, terminal: PlacedTerminal, what: string, excess_mm: number): Result<Weld> {
  return fail('weld-too-large', place, `${what} need ${mm(excess_mm)} more than the weldable area of ${terminal.id} has`);
}
