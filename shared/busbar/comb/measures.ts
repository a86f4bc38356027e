/** The measures of a comb: where its spine, fingers and feet lie at a sheet's thickness. In the frame of `combLayout`, mm. */
import { snap_mm } from '../../units/units.ts';
import type { BusbarInput } from '../input.ts';
import { footReach_mm, footShape, type FootShape } from './foot.ts';
import { curlOf, type Curl } from './curl.ts';
import { fuseLinkOf } from './fuseLink.ts';
import type { CombInput } from './input.ts';
import type { CombLayout } from './layout.ts';
import type { FuseLink } from '../../model/derived/busbar.ts';

/** A pad reaches this far beyond the seams on it, mm, and covers this part of its pole's diameter at least. */
const PAD_MARGIN_mm = 1;
const LEAST_PAD_SHARE = 0.6;
/** From a + pole to the neck of its finger: a neck that lay on the pole would melt into it. */
export const NECK_OFF_POLE_mm = 0.3;
/** From the cells to a spine beyond them. */
const SPINE_OFF_CELLS_mm = 1.5;
/** From the rims of the group below, which are on another net, to where a finger has come down to their level. */
const OFF_OTHER_RIMS_mm = 0.5;
/** The narrowest spine between two groups. */
const LEAST_SPINE_mm = 1;

export interface CombMeasures {
  readonly thickness_mm: number;
  readonly foot: FootShape;
  readonly padHalf_mm: number;
  /** Half the width of a finger beyond its neck; of one that passes between cells no more than these leave. */
  readonly fingerHalf_mm: number;
  /** Half the width of a neck and its length; null where necks are no fuses. */
  readonly neck: { readonly half_mm: number; readonly length_mm: number; readonly fuse: FuseLink; /** Round the + poles next to the spine, where it has no room before them. */ readonly curl: Curl | null } | null;
  readonly slot_mm: number;
  /** Edges of the spine: towards the + poles, and away from them. */
  readonly spine: readonly [number, number];
  /** How far a link's spine bulges beside its necks, and half the width of that; null where there is no room. */
  readonly bulge: { readonly depth_mm: number; readonly half_mm: number } | null;
  /** Height from the rims up to the + poles, along which length the sheet comes down by that, and how much longer it is for it. */
  readonly step_mm: number;
  readonly run_mm: number;
  readonly stretch_mm: number;
  /** Widest that a finger between the feet of two cells may be, half. */
  readonly betweenFeet_mm: number;
}

/** `spine_mm`: width of a spine beyond the cells; a link's follows from its cells. Null where a link has no room for its spine. */
export function combMeasures(layout: CombLayout, thickness_mm: number, spine_mm: number, input: BusbarInput & { readonly comb: CombInput }): CombMeasures | null {
  const { settings } = input.comb;
  const { weld, cornerRadius_mm } = input.settings;
  const { cell } = layout;
  const corner_mm = Math.max(0.1, cornerRadius_mm);
  const foot = footShape(cell, settings.rimShare, settings.rimInset_mm, corner_mm);
  const padHalf_mm = snap_mm(Math.min(cell.disc, Math.max(Math.max(weld.seamLength_mm, seamsBreadth_mm(weld)) / 2 + PAD_MARGIN_mm, cell.disc * LEAST_PAD_SHARE)));
  const pitch_mm = stationPitch_mm(layout);
  const betweenFeet_mm = (pitch_mm - 2 * foot.outer_mm * Math.sin(foot.half_rad)) / 2 - settings.slot_mm;
  const fingerHalf_mm = snap_mm(Math.max(0.5, Math.min(padHalf_mm, Math.max(layout.plus.length, layout.minus.length) > 1 ? betweenFeet_mm : padHalf_mm)));
  const fuse = fuseLinkOf(thickness_mm, layout.plus.length === 0 ? 1 : groupSize(layout), 2 * fingerHalf_mm, input);
  const curl = fuse && fuse.length_mm > settings.neckLength_mm ? curlOf(fuse, { pole_mm: cell.disc, seam_mm: [weld.seamLength_mm, seamsBreadth_mm(weld)], pad_mm: padHalf_mm, gap_mm: NECK_OFF_POLE_mm, slot_mm: settings.slot_mm }) : null;
  const neck = fuse && { half_mm: snap_mm(fuse.width_mm / 2), length_mm: fuse.length_mm, fuse, curl };
  const step_mm = snap_mm(layout.discTop_z - layout.rimTop_z);
  const run_mm = runOf(step_mm, thickness_mm);
  const common = {
    thickness_mm, foot, padHalf_mm, fingerHalf_mm, neck, slot_mm: settings.slot_mm, step_mm, run_mm, betweenFeet_mm,
    stretch_mm: snap_mm(Math.hypot(run_mm, step_mm) - run_mm),
  };
  const straight_mm = Math.max(run_mm, corner_mm);
  const beyond = Math.ceil((Math.max(cell.can + SPINE_OFF_CELLS_mm, footReach_mm(foot) + straight_mm) + (neck && !curl ? neck.length_mm : 0)) * 10) / 10;
  if (layout.role !== 'link') return { ...common, spine: [beyond, snap_mm(beyond + spine_mm)], bulge: null };

  const next = layout.minus[0]?.s ?? 0;
  const to = snap_mm(Math.floor((next - footReach_mm(foot) - straight_mm) * 100) / 100);
  const down = next - footReach_mm(foot) - run_mm;
  if (down < leastDown_mm(layout, foot)) return null;
  const from = curl ? snap_mm(curl.outer_mm + settings.slot_mm) : snap_mm(cell.disc + NECK_OFF_POLE_mm + (neck ? settings.slot_mm : 0));
  const depth_mm = neck && !curl ? snap_mm(neck.length_mm - settings.slot_mm) : 0;
  // Feet stand opposite the necks in a grid; staggered, the sheet may bulge between two of them.
  const isOpposite = layout.minus[0]?.stations.some(({ u }) => layout.plus[0]?.stations.some((other) => Math.abs(other.u - u) < foot.outer_mm / 2)) ?? false;
  const foot_mm = next - (to + depth_mm);
  const besideFoot_mm = Math.max(Math.sqrt(Math.max(0, foot.outer_mm ** 2 - foot_mm ** 2)), foot.halfWidth_mm + 2 * foot.fillet_mm);
  const room_mm = pitch_mm / 2 - besideFoot_mm - settings.slot_mm;
  const bulge = depth_mm > 0 && !isOpposite && room_mm > 1 ? { depth_mm, half_mm: snap_mm(Math.floor(room_mm * 10) / 10) } : null;
  const least_mm = to - from - (bulge ? 0 : depth_mm);
  return least_mm < LEAST_SPINE_mm ? null : { ...common, spine: [from, to], bulge };
}

/** Cells of a group. */
export function groupSize({ plus, minus }: CombLayout): number {
  return Math.max(...[plus, minus].map((columns) => columns.reduce((sum, { stations }) => sum + stations.length, 0)));
}

/** A sheet thicker than the step is pressed down over two steps at most; a thinner one stands upright between both levels. */
function runOf(step_mm: number, thickness_mm: number): number {
  return step_mm === 0 ? 0 : snap_mm(thickness_mm > step_mm ? Math.min(thickness_mm, 2 * step_mm) : thickness_mm);
}

/** How far along s a link's fingers must be before they come down: past the rims of the cells they start from. */
function leastDown_mm({ plus, minus, cell }: CombLayout, { halfWidth_mm }: FootShape): number {
  const clear_mm = cell.ringOuter + OFF_OTHER_RIMS_mm;
  const apart = (minus[0]?.stations ?? []).flatMap(({ u }) => (plus[0]?.stations ?? []).map((other) => Math.max(0, Math.abs(other.u - u) - halfWidth_mm)));
  return Math.sqrt(Math.max(0, clear_mm ** 2 - Math.min(clear_mm, ...apart) ** 2));
}

/** Seams on a pole lie side by side, one seam's width apart, mm. */
export function seamsBreadth_mm({ seams, seamWidth_mm }: { readonly seams: number; readonly seamWidth_mm: number }): number {
  return (2 * seams - 1) * seamWidth_mm;
}

/** From cell to cell across the band; of a single cell its own width. */
function stationPitch_mm({ plus, minus, cell }: CombLayout): number {
  const gaps = [...plus, ...minus].flatMap(({ stations }) => stations.slice(1).map(({ u }, i) => u - (stations[i]?.u ?? 0)));
  return Math.min(...gaps, 4 * cell.can);
}
