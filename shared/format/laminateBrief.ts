/** The brief of a laminated busbar by itself: conductors from the lowest up, no cells. Unknown fields are refused. */
import { z } from 'zod';
import { LONGEST_mm } from '../model/records/base.ts';
import { HOLE_FACES, LAMINATE_SEALS, LAMINATE_SIDES, MOST_CONDUCTORS, MOST_LAMINATE_TERMINALS, TAB_BENDS } from '../model/records/laminate.ts';
import { conditionsSchema } from './conditions.ts';

const positive = z.number().positive().finite();
const length_mm = positive.max(LONGEST_mm);
const gap_mm = z.number().nonnegative().finite().max(LONGEST_mm);
const coordinate_mm = z.number().finite().min(-LONGEST_mm).max(LONGEST_mm);
/** Creepage is tabled up to here. */
const MOST_V = 1600;
const potential_V = z.number().min(-MOST_V).max(MOST_V);

const material = z.enum(['copper-T2', 'aluminium-1060-O']);

const terminal = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hole'),
    at_mm: z.strictObject({ x: coordinate_mm, y: coordinate_mm }),
    bolt: z.string().min(1).optional(),
    hole_mm: length_mm.optional(),
    /** Diameter of the bare contact face. */
    land_mm: length_mm.optional(),
    face: z.enum(HOLE_FACES).optional(),
  }),
  z.strictObject({
    type: z.literal('tab'),
    side: z.enum(LAMINATE_SIDES),
    /** Middle of the tab along its side. */
    at_mm: coordinate_mm,
    width_mm: length_mm,
    length_mm,
    bend: z.enum(TAB_BENDS).optional(),
    bolt: z.string().min(1).optional(),
    hole_mm: length_mm.optional(),
  }),
]);

export const laminateBriefSchema = z.strictObject({
  name: z.string().min(1),
  laminate: z.strictObject({
    /** Of each plate that gives no box of its own; its lower left corner is the origin of all places. */
    size_mm: z.strictObject({ x: length_mm, y: length_mm }),
    seal: z.enum(LAMINATE_SEALS).optional(),
    film: z.strictObject({ material: z.enum(['pet-film', 'polyimide']).optional(), thickness_mm: length_mm.optional(), margin_mm: gap_mm.optional() }).optional(),
    cornerRadius_mm: gap_mm.optional(),
    maxTemperature_C: z.number().min(-60).max(300).optional(),
    conductors: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(40),
          /** Over the lowest potential of the stack; a pair where it swings. */
          potential_V: z.union([potential_V, z.strictObject({ min: potential_V, max: potential_V })]),
          current_A: positive.optional(),
          material: material.optional(),
          thickness_mm: length_mm.optional(),
          box_mm: z.strictObject({ minX: coordinate_mm, minY: coordinate_mm, maxX: coordinate_mm, maxY: coordinate_mm }).optional(),
          terminals: z.array(terminal).min(1).max(MOST_LAMINATE_TERMINALS),
        }),
      )
      .min(1)
      .max(MOST_CONDUCTORS),
  }),
  currents: z.strictObject({ continuous_A: positive, pulse_A: positive.optional(), pulse_s: positive.optional() }),
  conditions: conditionsSchema.optional(),
});
export type LaminateBrief = z.infer<typeof laminateBriefSchema>;
export type BriefConductor = LaminateBrief['laminate']['conductors'][number];
export type BriefTerminal = BriefConductor['terminals'][number];
