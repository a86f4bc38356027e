/** What people decide about derived things: part numbers, overrides, waivers. Keys are permanent ids, never positions. */
import { z } from 'zod';
import { coordinate_mm, finite, length_mm, recordId, recordOf } from './base.ts';

/** A part number, bound to the shape it was given for. `users`: ids of the derived items that bear it. */
export const partRecord = recordOf('part', {
  number: z.string().min(1),
  role: z.string(),
  signature: z.string(),
  users: z.array(z.string()),
});
export type PartRecord = z.infer<typeof partRecord>;

/**
 * A hole, a slot or a tab of a bar (feature `hole:1`): its middle from that of the terminal of the bar on this cell, along x and y of
 * the bar's plane, and its size; a hole has a width only. Turned counter-clockwise from the plane's x.
 */
export const barDetail = z.looseObject({ cell: recordId, x: coordinate_mm, y: coordinate_mm, width_mm: length_mm, length_mm: length_mm.optional(), rotation_deg: finite.optional() });
export type BarDetailValue = z.infer<typeof barDetail>;

/**
 * A cut through a bar (feature `split:1` of the whole bar): what lies over these cells is a piece by itself, `<bar>~1`. A lap joint joins it to
 * what it was cut from: `overlap_mm` long, its middle `at_mm` from the midline between the two weld pads along +x or +y of the bar's plane.
 */
export const barCut = z.looseObject({ cells: z.array(recordId).min(1), joint: z.enum(['none', 'welded', 'bolted']), overlap_mm: length_mm.optional(), at_mm: coordinate_mm.optional() });
export type BarCutValue = z.infer<typeof barCut>;

/** A manual change to one derived item (`busbar:g1|g2`), by semantic feature (`thickness_mm`). A list of points is a pinned course, mm. */
export const overrideRecord = recordOf('override', {
  target: recordId,
  feature: z.string().min(1),
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.looseObject({ x: finite, y: finite })), barDetail, barCut]),
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
