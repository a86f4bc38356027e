/** A laminated busbar: flat conductors with film between, pressed and glued to one stack. Absent from packs without one. */
import { z } from 'zod';
import { coordinate_mm, finite, gap_mm, length_mm, positive, recordOf } from './base.ts';

/** Film bonded beyond the conductors' edges as far as the pack's surroundings ask, or so tightly that pollution degree 1 holds inside. */
export const LAMINATE_SEALS = ['edge', 'pd1'] as const;
export const LAMINATE_SIDES = ['+x', '-x', '+y', '-y'] as const;
export const TAB_BENDS = ['up', 'down', 'flat'] as const;
export const HOLE_FACES = ['top', 'bottom'] as const;

/** More of them no laminate has: each is drawn, and each two of them checked. */
export const MOST_CONDUCTORS = 12;
export const MOST_LAMINATE_TERMINALS = 60;

/** What all conductors of the stack share; id `laminate`. Places count from `origin_mm`, the stack's lower face. */
export const laminateRecord = recordOf('laminate', {
  seal: z.enum(LAMINATE_SEALS),
  origin_mm: z.looseObject({ x: coordinate_mm, y: coordinate_mm, z: coordinate_mm }),
  film: z.looseObject({
    material: z.string(),
    thickness_mm: length_mm,
    /** How far the bonded film reaches beyond a conductor's edge, mm; null: as far as the rule deck asks. */
    margin_mm: gap_mm.nullable(),
    /** Between the film's opening and the contact face in it, mm. */
    windowClearance_mm: gap_mm,
    /** Relative permittivity, for the capacitance that is shown. */
    permittivity: positive,
  }),
  tab: z.looseObject({
    /** Flat bare length between the film and the bend, mm. */
    straight_mm: gap_mm,
    /** Inner bend radius as a multiple of the thickness, and the neutral fibre's place as a part of it. */
    radiusFactor: positive,
    kFactor: positive.max(1),
    cornerRadius_mm: gap_mm,
  }),
  /** Least distance from a bolt hole's edge to the conductor's, as a multiple of the hole's diameter. */
  holeEdgeFactor: positive,
  /** Least inner bend radius, as a multiple of the thickness. */
  leastRadiusFactor: positive,
  /** Highest temperature of a conductor in its film at the continuous current, degC. */
  maxTemperature_C: finite,
});
export type LaminateRecord = z.infer<typeof laminateRecord>;

/** A bolted contact in the plate: a bare face round a hole, with a bushing up to the stack's face where films lie between. */
const holeTerminal = z.looseObject({
  id: z.string().min(1).max(40),
  type: z.literal('hole'),
  at_mm: z.looseObject({ x: coordinate_mm, y: coordinate_mm }),
  hole_mm: length_mm,
  bolt: z.string(),
  /** Diameter of the bare contact face, mm. */
  land_mm: length_mm,
  face: z.enum(HOLE_FACES),
});

/** A tab out of one side of the plate, with a bolt hole near its end. */
const tabTerminal = z.looseObject({
  id: z.string().min(1).max(40),
  type: z.literal('tab'),
  side: z.enum(LAMINATE_SIDES),
  /** Middle of the tab along its side, mm. */
  at_mm: coordinate_mm,
  width_mm: length_mm,
  /** Flat: from the film to the end. Bent: of the leg beyond the bend, mm. */
  length_mm,
  bend: z.enum(TAB_BENDS),
  hole_mm: length_mm,
  bolt: z.string(),
});

export const laminateTerminal = z.discriminatedUnion('type', [holeTerminal, tabTerminal]);
export type LaminateTerminal = z.infer<typeof laminateTerminal>;
export type HoleTerminal = Extract<LaminateTerminal, { type: 'hole' }>;
export type TabTerminal = Extract<LaminateTerminal, { type: 'tab' }>;

/** One conductor of the stack. Its net is its own: the id is permanent, the name free. */
export const conductorRecord = recordOf('conductor', {
  name: z.string().min(1).max(40),
  /** Place in the stack, lowest first. */
  layer: z.number().int().nonnegative().max(MOST_CONDUCTORS),
  /** What its potential may be over the lowest of the stack, V. */
  potential_V: z.looseObject({ min: finite, max: finite }),
  current_A: positive,
  material: z.string(),
  /** mm, or null: the thinnest stock that carries the duty. */
  thickness_mm: length_mm.nullable(),
  box_mm: z.looseObject({ minX: coordinate_mm, minY: coordinate_mm, maxX: coordinate_mm, maxY: coordinate_mm }),
  cornerRadius_mm: gap_mm,
  terminals: z.array(laminateTerminal).min(1).max(MOST_LAMINATE_TERMINALS),
});
export type ConductorRecord = z.infer<typeof conductorRecord>;
