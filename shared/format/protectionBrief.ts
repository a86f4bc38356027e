/** The brief of a single small cell with its protection board. Unknown fields are refused. */
import { z } from 'zod';
import { LONGEST_mm } from '../model/records/base.ts';
import { conditionsSchema } from './conditions.ts';

const positive = z.number().positive().finite();
const length_mm = positive.max(LONGEST_mm);

export const protectionBriefSchema = z.strictObject({
  name: z.string().min(1),
  /** Slug of a catalogue cell: a pouch with both tabs out of one end. */
  cell: z.string().min(1),
  series: z.literal(1).optional(),
  parallel: z.literal(1).optional(),
  protection: z.strictObject({
    part: z.string().min(1).optional(),
    board_mm: z.strictObject({ length: length_mm.optional(), width: length_mm.optional(), thickness: length_mm.optional() }).optional(),
    powerTrace_mm: length_mm.optional(),
  }),
  currents: z.strictObject({ continuous_A: positive, charge_A: positive.optional(), pulse_A: positive.optional(), pulse_s: positive.optional() }),
  conditions: conditionsSchema.optional(),
});
export type ProtectionBrief = z.infer<typeof protectionBriefSchema>;
