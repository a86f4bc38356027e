/** Lengths that the stages of the router share and that follow from the sampling settings. */
import type { SamplingRecord } from '../model/records/sampling.ts';

/**
 * The neck lies at most this far from the tab along the trace, mm, so that nearly all of a shorted trace is behind it.
 * A choice of this program; no source states a figure.
 */
export const FUSE_REACH_mm = 20;

export interface Measures {
  /** From a sharp conductor corner to both edges of a rounded outline corner: keeps the edge distance on the diagonal too. */
  readonly cornerMargin_mm: number;
  /** Width of a branch of the film: room for its trace, and for a full rounding at each side. */
  readonly branchWidth_mm: number;
  /** Taken off a right-angled bend of a trace. */
  readonly bendCut_mm: number;
  /** Full-width trace between the neck and whatever comes before and after it. */
  readonly neckLead_mm: number;
  /** Straight trace that a neck takes in all, bend at one end included. */
  readonly neckRoom_mm: number;
}

export function measuresOf({ fpc, fuse }: SamplingRecord): Measures {
  const { cornerRadius_mm: radius, edgeDistance_mm: edge, traceWidth_mm: width } = fpc;
  // A larger cut would bring the inside of the bend closer to the rounded inner corner of the outline than the edge distance.
  const bendCut_mm = Math.min(width + fpc.minSpace_mm, (2 - Math.SQRT2) * (radius + edge + width / 2));
  return {
    cornerMargin_mm: radius > edge ? radius - (radius - edge) / Math.SQRT2 : edge,
    branchWidth_mm: Math.max(width + 2 * edge, 2 * radius),
    bendCut_mm,
    neckLead_mm: width,
    neckRoom_mm: fuse.length_mm + 2 * width + bendCut_mm,
  };
}
