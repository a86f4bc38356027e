import type { Contour, Point2, Point3, Region } from '../../geometry/types.ts';
import type { NetId } from '../ids.ts';
import type { CoveringKind } from '../records/insulation.ts';
import type { Body } from './body.ts';
import type { OnPlane } from './plane.ts';

/** What one sizing criterion asks of a bar's section, and what the chosen one gives. */
export interface SectionCriterion {
  readonly name: 'density' | 'rise' | 'heat-balance' | 'drop' | 'short-time' | 'margin';
  readonly actual: number;
  readonly limit: number;
  readonly unit: 'A/mm2' | 'K' | 'A' | 'mV' | 'mm2';
  /** limit / actual for quantities that must stay below, actual / limit for those that must reach. */
  readonly margin: number;
}

export interface BarSection {
  readonly material: string;
  readonly thickness_mm: number;
  /** Narrowest width across the current, holes taken off, mm. */
  readonly width_mm: number;
  readonly area_mm2: number;
  readonly current_A: number;
  readonly criteria: readonly SectionCriterion[];
  /** The criterion with the least margin. */
  readonly governing: SectionCriterion['name'];
  /** Least of the criteria's margins; under 1 the section is too small. */
  readonly margin: number;
  /** Whether a fixed thickness (settings or override) took the place of the computed one. */
  readonly chosenBy: 'duty' | 'settings' | 'override';
}

/** The bar over one terminal. */
export interface BarPad {
  readonly terminal: string;
  readonly outline: Contour;
  /** Edges of the pad, mm. */
  readonly box: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  /** The weld's zone on terminal and bar. */
  readonly weldZone: Contour;
  readonly weldArea_mm2: number;
  /** Of a pad that is pressed thinner than the bar, mm. */
  readonly coined_mm?: number;
  /** What the terminal takes of the pack's continuous current. */
  readonly current_A: number;
}

/** A piece of the bar between two of its terminals, or from a terminal to the bolt (null), rated for what it must carry. */
export interface BarSegment {
  readonly between: readonly [terminal: string, other: string | null];
  readonly section: BarSection;
}

/** A line in the flat pattern along which the bar is bent. */
export interface BendLine {
  readonly from: Point2;
  readonly to: Point2;
  readonly angle_deg: number;
  readonly direction: 'up' | 'down';
  readonly innerRadius_mm: number;
}

/** What is cut: outline and holes at the developed length, origin at the part's datum (lower left of the outline). */
export interface FlatPattern {
  readonly outline: Contour;
  readonly holes: readonly Contour[];
  readonly bends: readonly BendLine[];
  /** What is pressed thinner from the up side, and to what. */
  readonly coins?: readonly Coin[];
}

export interface Coin {
  readonly contour: Contour;
  readonly thickness_mm: number;
}

/** An edge of a pad that can be moved by hand: the override `feature` of the bar, its value in mm beyond the default. */
export interface BarEdge {
  readonly feature: string;
  readonly cell: string;
  /** Along x and y of the plan; on a face of the pack towards the right and upwards as it is seen from outside. */
  readonly side: '+x' | '-x' | '+y' | '-y';
  /** Middle of the edge on the bar's top face, and the unit direction outwards, both in the pack. */
  readonly at: Point3;
  readonly along: Point2 & { readonly z?: number };
  readonly length_mm: number;
  /** What the value may be while all other overrides stay as they are, and what it is. */
  readonly min_mm: number;
  readonly max_mm: number;
  readonly value_mm: number;
}

/** Where a bar can be given holes, slots and tabs: the middle of a terminal on the bar's top face, and the directions they are placed by. */
export interface BarAnchor {
  readonly cell: string;
  readonly at: Point3;
  readonly u: Point2 & { readonly z?: number };
  readonly v: Point2 & { readonly z?: number };
}

export type DetailKind = 'hole' | 'slot' | 'tab';

/** A hole, a slot or a tab that somebody gave the bar and that was made: the override `feature`. */
export interface BarDetailMade {
  readonly feature: string;
  readonly kind: DetailKind;
  readonly cell: string;
}

/** A lap joint between two pieces of a bar that somebody cut. Both pieces list it. */
export interface BarLap {
  /** The bar at the other side of the joint. */
  readonly to: string;
  /** The override of the whole bar that asks for it: `split:1`. */
  readonly feature: string;
  readonly joint: 'welded' | 'bolted';
  /** Whether this piece lies on the other one. */
  readonly isOver: boolean;
  /** Terminals on either side of it, this piece's first. */
  readonly between: readonly [own: string, other: string];
  readonly overlap_mm: number;
  /** Of the middle of the overlap from the midline between the weld pads along +x or +y of the plane, and what it may be, mm. */
  readonly at_mm: number;
  readonly range_mm: readonly [min: number, max: number];
  /** Middle of the overlap, in the coordinates that the bar is given in. */
  readonly centre: Point2;
  /** What it passes on of the pack's continuous current. */
  readonly current_A: number;
  /** Of the seams between both pieces; 0 where they are bolted. */
  readonly weldArea_mm2: number;
  /** Of the bolt; null where they are welded. */
  readonly hole_mm: number | null;
}

/** The narrow places of a bar at the roots of its fingers to + poles; all alike. */
export interface FuseLink {
  readonly width_mm: number;
  readonly length_mm: number;
  readonly area_mm2: number;
  /** Current through the neck of a cell that has failed short, from its neighbours in parallel, A, and after which time it opens, s; null beyond 5 s. */
  readonly fault_A: number;
  readonly opening_s: number | null;
  /** What the neck carries of the pack's short-circuit current, A, and after which time that would open it, s. */
  readonly share_A: number;
  readonly shareOpening_s: number | null;
  /** Rise of its middle and voltage drop along it at the cell's continuous current, K and mV. */
  readonly rise_K: number;
  readonly drop_mV: number;
}

/** A bar under the spine of a comb that is too thin to carry the pack's current along it: a part by itself, `<busbar>/backing`, welded to the comb from above. */
export interface BackingBar {
  readonly flat: FlatPattern;
  readonly thickness_mm: number;
  readonly z: readonly [number, number];
  readonly mass_kg: number;
}

/** A lug that lies flat in the plan while its bar stands on a face. */
export interface BentLug {
  /** Middle of the hole, on the lug's upper face. */
  readonly at: Point3;
  /** The way out of the face. */
  readonly outward: Point2;
  readonly width_mm: number;
  readonly hole_mm: number;
  /** From the bar's outer face out to the hole, and from there back to where the lug has its full width, mm. */
  readonly out_mm: number;
  readonly back_mm: number;
}

/** What covers a bar between its joints. */
export interface BarInsulation {
  readonly kind: CoveringKind;
  readonly material: string;
  readonly thickness_mm: number;
  /** Of the covering: highest continuous temperature, thinnest wall that is made, material group, and the least radius of the edges under it. */
  readonly limit_C: number;
  readonly leastWall_mm: number;
  readonly group: 'I' | 'II' | 'IIIa' | 'IIIb';
  readonly edgeRadius_mm?: number;
  /** What is covered of the flat pattern. */
  readonly zones: readonly Region[];
  /** One a zone: length and width of the bar under it as rolled out, surface of the metal that is covered, and mass of the covering. */
  readonly pieces: readonly { readonly length_mm: number; readonly across_mm: number; readonly area_mm2: number; readonly mass_kg: number }[];
  readonly area_mm2: number;
  readonly mass_kg: number;
}

/** Why a bar has no covering although one is asked for: it is of a shape that is not covered, or pads, bolts and margins leave nothing of it. */
export type NotInsulated = 'shape' | 'nothing-left';

export interface Busbar extends OnPlane {
  readonly id: string;
  readonly net: NetId;
  /** link: between cells of a row; turn: from row to row; output: to a terminal of the pack or of a module; hv-link: between lugs; laminated: a conductor of a laminated busbar. */
  readonly role: 'link' | 'turn' | 'output' | 'hv-link' | 'laminated';
  /** Of the segment with the least margin. */
  readonly section: BarSection;
  readonly segments: readonly BarSegment[];
  readonly pads: readonly BarPad[];
  readonly flat: FlatPattern;
  readonly bodies: readonly Body[];
  /** Heights of the faces of the flat parts, mm, the lower one first. */
  readonly z: readonly [number, number];
  /** Openings that films must leave for what stands above the bar (bumps). */
  readonly raised: readonly Contour[];
  /** Of every pad in the order of the pads, four each; an output's edge in the direction of its lug is the lug's end. */
  readonly edges: readonly BarEdge[];
  /** Of each pad; absent where the bar's plan follows from its cells alone. */
  readonly anchors?: readonly BarAnchor[];
  /** Of a bar without bends: where the middle of a terminal lies in its flat pattern, and how the pattern is turned to the plane. */
  readonly datum?: { readonly cell: string; readonly at: Point2; readonly rotation_deg: number };
  /** Absent where nobody gave it any. */
  readonly details?: readonly BarDetailMade[];
  /** Width across the bar that the override `width_mm` may set, and what it is without moved edges, mm. */
  readonly width: { readonly min_mm: number; readonly max_mm: number; readonly value_mm: number };
  readonly boltHoles: readonly { readonly centre: Point2; readonly diameter_mm: number }[];
  /** Of a piece that is joined to others of its bar. */
  readonly laps?: readonly BarLap[];
  /** Pieces of a bar over round cells for its taps: beyond the edge of each band (`slot.row`) it lies over. */
  readonly tapPieces?: readonly { readonly row: number; readonly outline: Contour }[];
  /** Of a bar over round cells whose necks are fuses. */
  readonly fuseLink?: FuseLink;
  /** Of a turn or an output over round cells whose sheet is as thin as its necks ask for. */
  /** Of a bar that the duty asks more of than it has: the thickest stock for which there is room, mm. Left out where no room bounds it. */
  readonly thickest_mm?: number;
  readonly backing?: BackingBar;
  /** Of an output over round cells: how wide its lug is across the way out, mm. */
  readonly lugWidth_mm?: number;
  /** Of an output whose lug is bent out of the bar's plane: where it is bolted, in the pack. */
  readonly lug?: BentLug;
  /** Absent where nothing covers it. */
  readonly insulation?: BarInsulation;
  readonly notInsulated?: { readonly kind: CoveringKind; readonly why: NotInsulated };
  /** Of the metal. */
  readonly mass_kg: number;
  /** Between terminal centres along the developed bar at 20 degC, ohm; of several segments what loses as much at the pack's current. */
  readonly resistance_ohm: number;
}
