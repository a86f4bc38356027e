/** The pressure that cells of a stack are kept under, and the plates that press them: an all-solid-state cell works only under it. */
import { z } from 'zod';
import { length_mm, positive } from './base.ts';

/** No cell is pressed harder: far beyond what sheet and frame of a pack hold. */
const MOST_MPa = 1000;

/** Between what the plate is held along two opposite edges: ties, side plates or members on either side, or below and above. */
export const SPAN_DIRECTIONS = ['width', 'height'] as const;

export const stackPressure = z.looseObject({
  /** On the pressed face of each cell, MPa. */
  required_MPa: positive.max(MOST_MPa),
  /** At both ends of every row, between its insulating plate and the frame; flush with the cells' base. */
  plate: z.looseObject({ material: z.string(), thickness_mm: length_mm, height_mm: length_mm }),
  span: z.looseObject({ along: z.enum(SPAN_DIRECTIONS), length_mm }),
  /** By how much the middle of a plate may bow out, mm. */
  maxDeflection_mm: positive,
  /** What of the pressure the middle of a face may lack, as a part of it. */
  maxUneven: positive.max(1),
  /** Modulus of the pads between the cells under this pressure, MPa: what a bowed plate relieves them of follows from it. */
  padModulus_MPa: positive,
});
export type StackPressure = z.infer<typeof stackPressure>;
