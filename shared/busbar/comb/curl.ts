/** A neck that runs round its + pole on the way from the spine to the pad: long enough to melt in its middle before its ends have led the heat away. All mm. */
import { snap_mm } from '../../units/units.ts';
import type { FuseLink } from '../../model/derived/busbar.ts';
import type { Vertex } from '../../geometry/types.ts';

export interface Curl {
  /** Radius of the pad on the pole, and of both edges of the neck round it. */
  readonly pad_mm: number;
  readonly inner_mm: number;
  readonly outer_mm: number;
  /** How far round the neck goes from the side of the spine until it leads in to the pad. */
  readonly turn_rad: number;
}

/** A pad reaches this far beyond the corners of its seams. */
const PAD_BEYOND_SEAM_mm = 0.5;

/** The curl of a neck; of one that is longer than once round as far as its slots leave room. */
export function curlOf({ width_mm, length_mm }: FuseLink, { pole_mm, seam_mm, pad_mm, gap_mm, slot_mm }: { readonly pole_mm: number; readonly seam_mm: readonly [number, number]; readonly pad_mm: number; readonly gap_mm: number; readonly slot_mm: number }): Curl {
  const pad = snap_mm(Math.max(Math.min(pole_mm, Math.hypot(...seam_mm) / 2 + PAD_BEYOND_SEAM_mm), Math.min(pad_mm, pole_mm - slot_mm)));
  const inner_mm = snap_mm(Math.max(pad + slot_mm, pole_mm + gap_mm));
  const most_rad = 2 * Math.PI - (2 * width_mm + slot_mm) / inner_mm;
  const turn_rad = Math.min(most_rad, (length_mm + width_mm) / (inner_mm + width_mm / 2));
  return { pad_mm: pad, inner_mm, outer_mm: snap_mm(inner_mm + width_mm), turn_rad };
}

/**
 * From the lower edge of the neck's root, round the neck and the pad, to the upper edge of the root; in (d, v): away from the spine, and across.
 * `d`, `v`: the pole's centre; `half_mm`: half of the neck's width.
 */
export function curlPath({ pad_mm, inner_mm, outer_mm, turn_rad }: Curl, half_mm: number, d: number, v: number): Vertex[] {
  const on = (radius_mm: number, angle_rad: number): { x: number; y: number } => ({ x: d - radius_mm * Math.cos(angle_rad), y: v + radius_mm * Math.sin(angle_rad) });
  const beside = (radius_mm: number): number => Math.asin(half_mm / radius_mm);
  /** Along a circle from one angle to another, in two arcs: none is then longer than half a circle. The last vertex begins what follows. */
  const round = (radius_mm: number, from: number, to: number): Vertex[] => {
    const middle = (from + to) / 2;
    const bulge = Math.tan((from - to) / 8);
    return [{ ...on(radius_mm, from), bulge }, { ...on(radius_mm, middle), bulge }, on(radius_mm, to)];
  };
  return [
    ...round(inner_mm, -beside(inner_mm), turn_rad - beside(inner_mm)),
    ...round(pad_mm, turn_rad - beside(pad_mm), turn_rad + beside(pad_mm) - 2 * Math.PI),
    ...round(outer_mm, turn_rad + beside(outer_mm), beside(outer_mm)),
  ];
}
