import { z } from 'zod';
import { gap_mm, length_mm, positive } from './base.ts';

/** What a bar can be covered with: a sleeve that shrinks onto it, or a coat that is extruded or sintered onto it. */
export const COVERING_KINDS = ['heat-shrink', 'pa12', 'epoxy-powder'] as const;
export type CoveringKind = (typeof COVERING_KINDS)[number];
export const INSULATION_KINDS = ['none', ...COVERING_KINDS] as const;

/** What covers bars between their joints. Left out: the wall that is usual for the kind, and the program's margins. */
export const barInsulation = z.looseObject({
  kind: z.enum(INSULATION_KINDS),
  /** Wall as it is on the bar, mm. */
  thickness_mm: length_mm.max(20).optional(),
  /** Bare metal from each lug's end, along the bar as rolled out, mm; no less than the washer asks. */
  end_mm: gap_mm.optional(),
  /** Bare metal round every pad, weld and bolt, mm; no less than the wall. */
  joint_mm: gap_mm.optional(),
});
export type BarInsulationSetting = z.infer<typeof barInsulation>;

const TRACKING_GROUPS = ['I', 'II', 'IIIa', 'IIIb'] as const;

/** What is known of a covering. */
export const covering = z.looseObject({
  conductivity_W_mK: positive,
  density_kg_m3: positive,
  /** Highest continuous temperature, degC. */
  limit_C: z.number().min(-50).max(400),
  /** Thinnest wall that is made, mm. */
  leastWall_mm: length_mm,
  /** Material group of IEC 60664-1, by its comparative tracking index. */
  group: z.enum(TRACKING_GROUPS),
  /** Edges sharper than this are left too thin, mm; absent: edges do not matter. */
  edgeRadius_mm: length_mm.optional(),
});
export type CoveringData = z.infer<typeof covering>;

/** By kind; of one that is absent the program's own data hold. */
export const coverings = z.looseObject({ 'heat-shrink': covering.optional(), pa12: covering.optional(), 'epoxy-powder': covering.optional() });
