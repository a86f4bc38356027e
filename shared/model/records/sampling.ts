import { z } from 'zod';
import { gap_mm, length_mm, pieceCount, positive, recordOf } from './base.ts';

/** What carries the sampling lines. */
export const CARRIERS = ['fpc'] as const;

/** How cell voltages and temperatures reach the front ends; id `sampling`. */
export const samplingRecord = recordOf('sampling', {
  carrier: z.enum(CARRIERS),
  /** Front end of the catalogue and how many cells one measures. */
  frontEnd: z.string(),
  channels: pieceCount,
  ntcPerFrontEnd: pieceCount,
  fpc: z.looseObject({
    baseThickness_mm: length_mm,
    copperThickness_mm: length_mm,
    coverlayThickness_mm: length_mm,
    /** Of the board under the connector, mm. */
    stiffenerThickness_mm: length_mm,
    traceWidth_mm: length_mm,
    /** Fabrication floor for the space between conductors, mm. */
    minSpace_mm: length_mm,
    /** Least distance from a conductor to the outline, mm. */
    edgeDistance_mm: length_mm,
    cornerRadius_mm: length_mm,
    /** Least distance from the outline to vents and busbars, mm. */
    channelClearance_mm: gap_mm,
    panel_mm: z.looseObject({ x: length_mm, y: length_mm }),
  }),
  fuse: z.looseObject({ width_mm: length_mm, length_mm: length_mm }),
  tab: z.looseObject({
    material: z.string(),
    width_mm: length_mm,
    length_mm: length_mm,
    thickness_mm: length_mm,
    onBar_mm: length_mm, onFpc_mm: length_mm,
    /** Part of the landing on the bar that the weld takes, each way. */
    weldShare: positive.max(1),
  }),
  ntc: z.looseObject({ part: z.string(), body_mm: z.looseObject({ x: length_mm, y: length_mm, z: length_mm }), pad_mm: z.looseObject({ x: length_mm, y: length_mm }) }),
  connector: z.looseObject({
    part: z.string(),
    pitch_mm: length_mm,
    pad_mm: z.looseObject({ x: length_mm, y: length_mm }),
    /** Body beyond the pads, mm: along the pin row at each end, across it in all, and its height. */
    body_mm: z.looseObject({ endMargin: gap_mm, depth: length_mm, height: length_mm }),
  }),
  /** Sampling current that flows in a voltage line, A: while balancing, and the leakage of the front end. */
  balancing_A: positive,
  leakage_A: positive,
});
export type SamplingRecord = z.infer<typeof samplingRecord>;
