import { z } from 'zod';
import { count, nonNegative, positive, recordOf } from './base.ts';

/** How cell voltages and temperatures reach the front ends; id `sampling`. */
export const samplingRecord = recordOf('sampling', {
  carrier: z.enum(['fpc']),
  /** Front end of the catalogue and how many cells one measures. */
  frontEnd: z.string(),
  channels: count,
  ntcPerFrontEnd: count,
  fpc: z.looseObject({
    baseThickness_mm: positive,
    copperThickness_mm: positive,
    coverlayThickness_mm: positive,
    /** Of the board under the connector, mm. */
    stiffenerThickness_mm: positive,
    traceWidth_mm: positive,
    /** Fabrication floor for the space between conductors, mm. */
    minSpace_mm: positive,
    /** Least distance from a conductor to the outline, mm. */
    edgeDistance_mm: positive,
    cornerRadius_mm: positive,
    /** Least distance from the outline to vents and busbars, mm. */
    channelClearance_mm: nonNegative,
    panel_mm: z.looseObject({ x: positive, y: positive }),
  }),
  fuse: z.looseObject({ width_mm: positive, length_mm: positive }),
  tab: z.looseObject({
    material: z.string(),
    width_mm: positive,
    length_mm: positive,
    thickness_mm: positive,
    onBar_mm: positive, onFpc_mm: positive,
    /** Part of the landing on the bar that the weld takes, each way. */
    weldShare: positive.max(1),
  }),
  ntc: z.looseObject({ part: z.string(), body_mm: z.looseObject({ x: positive, y: positive, z: positive }), pad_mm: z.looseObject({ x: positive, y: positive }) }),
  connector: z.looseObject({
    part: z.string(),
    pitch_mm: positive,
    pad_mm: z.looseObject({ x: positive, y: positive }),
    /** Body beyond the pads, mm: along the pin row at each end, across it in all, and its height. */
    body_mm: z.looseObject({ endMargin: nonNegative, depth: positive, height: positive }),
  }),
  /** Sampling current that flows in a voltage line, A: while balancing, and the leakage of the front end. */
  balancing_A: positive,
  leakage_A: positive,
});
export type SamplingRecord = z.infer<typeof samplingRecord>;
