/** What people decide about derived things: part numbers, overrides, waivers. Keys are permanent ids, never positions. */
import { z } from 'zod';
import { finite, recordId, recordOf } from './base.ts';

/** A part number, bound to the shape it was given for. `users`: ids of the derived items that bear it. */
export const partRecord = recordOf('part', {
  number: z.string().min(1),
  role: z.string(),
  signature: z.string(),
  users: z.array(z.string()),
});
export type PartRecord = z.infer<typeof partRecord>;

/** A manual change to one derived item (`busbar:g1|g2`), by semantic feature (`thickness_mm`). A list of points is a pinned course, mm. */
export const overrideRecord = recordOf('override', {
  target: recordId,
  feature: z.string().min(1),
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.looseObject({ x: finite, y: finite }))]),
});
export type OverrideRecord = z.infer<typeof overrideRecord>;

/** A finding somebody takes responsibility for. Holds while the finding keeps its key. */
export const waiverRecord = recordOf('waiver', {
  key: z.string().min(1),
  by: z.string(),
  on: z.string(),
  why: z.string().min(1),
});
export type WaiverRecord = z.infer<typeof waiverRecord>;
