import { z } from 'zod';
import { gap_mm, length_mm, pieceCount, positive, recordOf } from './base.ts';
import { comb } from './comb.ts';
import { barInsulation, coverings } from './insulation.ts';

/** Each thickness on stock may be tried on every bar; a supplier's list has a dozen. */
const MOST_THICKNESSES = 100;

/** What is chosen for all bars of a class in place of what holds for every bar; thickness in mm. */
const barClass = z.looseObject({ material: z.string().optional(), thickness_mm: length_mm.optional(), maxDensity_A_mm2: positive.optional(), insulation: barInsulation.optional() });
export type BarClass = z.infer<typeof barClass>;

export const BAR_CLASSES = ['link', 'turn', 'output', 'hv-link'] as const;
export type BarClassName = (typeof BAR_CLASSES)[number];

/** What the two sides of a stamped bar are to each other. */
export const BAR_SIDES = ['differ', 'alike'] as const;

/** How busbars are drawn and sized; id `busbars`. */
export const busbarsRecord = recordOf('busbars', {
  material: z.string(),
  /** Fixed thickness, mm, or null: the thinnest stock that carries the duty. */
  thickness_mm: length_mm.nullable(),
  stock_mm: z.array(length_mm).min(1).max(MOST_THICKNESSES),
  /** Continuous current density limit, A/mm2, and the factor the section must exceed it by. */
  maxDensity_A_mm2: positive,
  designMargin: positive,
  /** Highest conduction-limited rise between two terminals, K. */
  maxRise_K: positive,
  /** Of bars so long that the air cools them rather than their ends: highest continuous temperature, degC, and emissivity where nothing covers them. Absent: the rise between terminals rates them too. */
  longBar: z.looseObject({ limit_C: z.number().min(-50).max(300), emissivity: positive.max(1) }).optional(),
  /** Highest voltage drop of one bar at the continuous current, mV. */
  maxDrop_mV: positive,
  /** Short-time temperature limit of the bar in its film, degC. */
  shortTimeLimit_C: positive,
  /** How far the bar reaches over the terminal: towards the sampling side, and elsewhere, mm. */
  padOverhang_mm: z.looseObject({ sampling: gap_mm, other: gap_mm }),
  cornerRadius_mm: gap_mm,
  /** Diameter of the round weld window at the centre of each pad, mm. */
  weldWindow_mm: length_mm,
  /** How far a bar that grows beyond its pads stays inside its cells' sides, mm. */
  cellEdgeSetback_mm: gap_mm,
  weld: z.looseObject({ seamWidth_mm: length_mm, seams: pieceCount, seamLength_mm: length_mm, depth_mm: length_mm, /** Thickest aluminium that is welded through, mm: pads of thicker bars are coined to it. Absent: no pad is coined. */ maxPad_mm: length_mm.optional() }),
  bump: z.looseObject({
    /** Height over the bar's top and inner bend radius as multiples of the thickness. */
    heightFactor: positive,
    radiusFactor: positive,
    /** Neutral fibre position for the developed length, as a part of the thickness. */
    kFactor: positive,
    /** Slope of the flanks where there is room for it, degrees; they stand upright where there is none. */
    flank_deg: z.number().min(10).max(90),
    /** How many times what moves between its pads a bump takes up, at least. Absent: 1.5. */
    reserve: positive.optional(),
  }),
  output: z.looseObject({
    /** Clearance hole, mm, nominal thread of the bolt, and length of the lug beyond the cell, mm. */
    hole_mm: length_mm,
    bolt: z.string(),
    /** Under the head of the bolt. Absent: nothing is said of washers. */
    washer: z.enum(['plain', 'none']).optional(),
    lugLength_mm: length_mm,
  }),
  /** Below what is set for a bar by itself, above what holds for all. */
  classes: z.looseObject({ link: barClass.optional(), turn: barClass.optional(), output: barClass.optional(), 'hv-link': barClass.optional() }).optional(),
  /** Whether both sides of flat bars are alike, without burr or plating on one: they may then be turned over. Absent: they differ. */
  sides: z.enum(BAR_SIDES).optional(),
  /** Of bars over round cells. */
  comb: comb.optional(),
  /** What covers all bars between their joints; absent: nothing. */
  insulation: barInsulation.optional(),
  /** What is known of what covers them. */
  coverings: coverings.optional(),
});
export type BusbarsRecord = z.infer<typeof busbarsRecord>;
