/** A tab: its bodies beyond the film, and what it adds to the flat pattern. */
import { QUARTER_BULGE } from '../../geometry/arc.ts';
import { circle, clockwise, fillet, snapContour } from '../../geometry/contour.ts';
import type { Contour, Frame, Point2, Point3 } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import type { BendLine } from '../../model/derived/busbar.ts';
import type { LaminateRecord, TabTerminal } from '../../model/records/laminate.ts';
import { snap_mm } from '../../units/units.ts';
import { OUTWARDS } from './plate.ts';

export interface TabPlace {
  readonly tab: TabTerminal;
  /** Middle of the tab where it leaves the film, in pack coordinates. */
  readonly exit: Point2;
  /** Faces of the conductor, mm. */
  readonly z: readonly [number, number];
  readonly settings: LaminateRecord['tab'];
}

export type BodyBase = Pick<Body, 'owner' | 'net' | 'kind' | 'material' | 'layer'>;

export interface TabBend {
  /** Middle of the bend along the developed length from the film, mm. */
  readonly at_mm: number;
  readonly direction: BendLine['direction'];
  readonly radius_mm: number;
}

export interface TabShape {
  readonly bodies: readonly Body[];
  /** Length beyond the film, developed, and the place of the bolt hole along it, mm. */
  readonly developed_mm: number;
  readonly holeAt_mm: number;
  readonly bend: TabBend | null;
  /** Middle of the bolt hole. */
  readonly at: Point3;
  /** The bare part from above. */
  readonly outline: Contour;
}

/** Corner radius of a tab's end, mm. */
export function endRadius_mm(tab: TabTerminal, settings: LaminateRecord['tab']): number {
  return Math.min(settings.cornerRadius_mm, tab.width_mm / 4);
}

/** Bodies `<owner>/<tab>-flat`, and for a bent tab `-bend` and `-leg`. The bolt hole lies half a width before the end. */
export function tabShape(place: TabPlace, base: BodyBase): TabShape {
  const { tab } = place;
  return tab.bend === 'flat' ? flatTab(place, base) : bentTab(place, base, tab.bend);
}

/** A point by its distance out of the film and across the tab. */
function placed({ tab, exit }: TabPlace, beyond_mm: number, across_mm: number): Point2 {
  const out = OUTWARDS[tab.side];
  return { x: snap_mm(exit.x + out.x * beyond_mm - out.y * across_mm), y: snap_mm(exit.y + out.y * beyond_mm + out.x * across_mm) };
}

/** Part of the tab from above, its far corners rounded. */
function strip(place: TabPlace, to_mm: number, radius_mm: number): Contour {
  const half = place.tab.width_mm / 2;
  const corners = [placed(place, 0, -half), placed(place, to_mm, -half), placed(place, to_mm, half), placed(place, 0, half)];
  return fillet(snapContour(corners), (index) => (index === 1 || index === 2 ? radius_mm : 0));
}

function flatTab(place: TabPlace, base: BodyBase): TabShape {
  const { tab, z, settings } = place;
  const holeAt_mm = snap_mm(tab.length_mm - tab.width_mm / 2);
  const centre = placed(place, holeAt_mm, 0);
  const outline = strip(place, tab.length_mm, endRadius_mm(tab, settings));
  return {
    bodies: [{ ...base, id: `${base.owner}/${tab.id}-flat`, z, outline, holes: [clockwise(circle(centre, tab.hole_mm / 2))] }],
    developed_mm: tab.length_mm,
    holeAt_mm,
    bend: null,
    at: { ...centre, z: z[1] },
    outline,
  };
}

/** Straight beyond the film, then a quarter bend, then the leg that is bolted. */
function bentTab(place: TabPlace, base: BodyBase, direction: 'up' | 'down'): TabShape {
  const { tab, z, settings } = place;
  const out = OUTWARDS[tab.side];
  const thickness_mm = snap_mm(z[1] - z[0]);
  const radius_mm = snap_mm(settings.radiusFactor * thickness_mm);
  const { straight_mm } = settings;
  const half = tab.width_mm / 2;
  const arc_mm = (Math.PI / 2) * (radius_mm + settings.kFactor * thickness_mm);
  const leg_z = direction === 'up' ? snap_mm(z[1] + radius_mm) : snap_mm(z[0] - radius_mm);
  const sign = direction === 'up' ? 1 : -1;
  const hole_mm = snap_mm(tab.length_mm - half);
  // The profile is extruded across the tab, to the right of its direction as u x v wants it.
  const start = placed(place, straight_mm, half);
  const bendFrame: Frame = { origin: { ...start, z: z[0] }, u: { x: out.x, y: out.y, z: 0 }, v: { x: 0, y: 0, z: 1 } };
  const legFrame: Frame = { origin: { ...placed(place, straight_mm + radius_mm, 0), z: leg_z }, u: { x: 0 - out.y, y: out.x, z: 0 }, v: { x: 0, y: 0, z: 1 } };
  const id = (feature: string): string => `${base.owner}/${tab.id}-${feature}`;
  const flat: Body[] = straight_mm > 0 ? [{ ...base, id: id('flat'), z, outline: strip(place, straight_mm, 0), holes: [] }] : [];
  return {
    bodies: [
      ...flat,
      { ...base, id: id('bend'), frame: bendFrame, z: [0, tab.width_mm], outline: bendProfile(radius_mm, thickness_mm, direction), holes: [] },
      {
        ...base,
        id: id('leg'),
        frame: legFrame,
        z: [0, thickness_mm],
        outline: legOutline(half, tab.length_mm, endRadius_mm(tab, settings), sign),
        holes: [clockwise(circle({ x: 0, y: snap_mm(sign * hole_mm) }, tab.hole_mm / 2))],
      },
    ],
    developed_mm: snap_mm(straight_mm + arc_mm + tab.length_mm),
    holeAt_mm: snap_mm(straight_mm + arc_mm + hole_mm),
    bend: { at_mm: snap_mm(straight_mm + arc_mm / 2), direction, radius_mm },
    at: { ...placed(place, straight_mm + radius_mm + thickness_mm, 0), z: snap_mm(leg_z + sign * hole_mm) },
    outline: strip(place, straight_mm + radius_mm + thickness_mm, 0),
  };
}

/** A quarter ring in (out of the film, up), counter-clockwise, from the conductor's lower face at its start. */
function bendProfile(radius_mm: number, thickness_mm: number, direction: 'up' | 'down'): Contour {
  const inner = radius_mm;
  const outer = radius_mm + thickness_mm;
  if (direction === 'up') {
    return snapContour([{ x: 0, y: 0, bulge: QUARTER_BULGE }, { x: outer, y: outer }, { x: inner, y: outer, bulge: -QUARTER_BULGE }, { x: 0, y: thickness_mm }]);
  }
  return snapContour([{ x: 0, y: 0, bulge: -QUARTER_BULGE }, { x: inner, y: -inner }, { x: outer, y: -inner, bulge: QUARTER_BULGE }, { x: 0, y: thickness_mm }]);
}

/** The leg in (across, up), from its bend to its rounded end. */
function legOutline(half: number, length_mm: number, radius_mm: number, sign: number): Contour {
  const corners = sign > 0
    ? [{ x: -half, y: 0 }, { x: half, y: 0 }, { x: half, y: length_mm }, { x: -half, y: length_mm }]
    : [{ x: -half, y: 0 }, { x: -half, y: -length_mm }, { x: half, y: -length_mm }, { x: half, y: 0 }];
  const rounded = sign > 0 ? [2, 3] : [1, 2];
  return fillet(snapContour(corners), (index) => (rounded.includes(index) ? radius_mm : 0));
}
