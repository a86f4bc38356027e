import { z } from 'zod';
import { coordinate_mm, gap_mm, length_mm } from './base.ts';

const span = z.tuple([coordinate_mm, coordinate_mm]);

/** Where nothing of the pack may be, in the pack's frame, mm. */
const zone = z.looseObject({ name: z.string().min(1).max(80), x: span, y: span, z: span });

/** The vehicle's frame as the pack's housing: sills and cross members are the structure's members, the floor is the lid. */
export const chassis = z.looseObject({
  /** Sheet over the pack, under the cabin; its upper face is the envelope's. */
  floor: z.looseObject({ material: z.string(), thickness_mm: length_mm }),
  /** Kept free under the floor, mm: for its dents and its glue. */
  floorClearance_mm: gap_mm,
  /** Mounts of seats and cross members that reach down from the floor. */
  zones: z.array(zone).max(200),
});
export type Chassis = z.infer<typeof chassis>;
export type ChassisZone = z.infer<typeof zone>;
