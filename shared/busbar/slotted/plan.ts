/** A slotted bar at a thickness: how broad it must be beside its slots, and what each piece of it carries. */
import type { Box2 } from '../../geometry/types.ts';
import { ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import { isAmple, sectionOf, settled, type BarMeasures, type SegmentMeasures } from '../section.ts';
import type { SlottedBarInput, SlottedLayout } from './layout.ts';

/** Of an output: its lug is bent out of the face at the tail's end. */
export interface PlannedLug {
  /** Along x, of the tail and the bend, and of the lug. */
  readonly tail: readonly [number, number];
  readonly across: readonly [number, number];
  /** Height up the face of the bend's begin. */
  readonly bend_y: number;
  readonly radius_mm: number;
  /** Developed length of the bend, and lengths of the lug beyond it: as broad as the tail, and in all. */
  readonly bend_mm: number;
  readonly neck_mm: number;
  readonly length_mm: number;
}

export interface SlottedPlan extends BarMeasures {
  readonly layout: SlottedLayout;
  readonly plate: Box2;
  readonly lug: PlannedLug | null;
  /** Ends that each segment lies between; null: the bolt. */
  readonly between: readonly (readonly [number, number | null])[];
}

const STEP_mm = 0.5;

/** The plan at a thickness: as broad as its narrowest place asks, away from the sampling line, as far as its cells' edges allow. */
export function planSlotted(layout: SlottedLayout, thickness_mm: number, input: SlottedBarInput): Result<SlottedPlan> {
  const at = (drop_mm: number): SlottedPlan => planned(layout, thickness_mm, drop_mm, input);
  const most_mm = Math.max(0, layout.plate.minY - layout.lowest_y);
  let best = at(0);
  for (let drop_mm = STEP_mm; drop_mm <= most_mm && !isAmple(sectionOf(best, input, 'duty'), input.settings.designMargin); drop_mm += STEP_mm) best = at(drop_mm);
  return ok(best);
}

function planned(layout: SlottedLayout, thickness_mm: number, drop_mm: number, input: SlottedBarInput): SlottedPlan {
  const plate: Box2 = { ...layout.plate, minY: snap_mm(layout.plate.minY - drop_mm) };
  const lug = lugOf(layout, thickness_mm, input);
  const pieces = lug ? outputPieces(layout, plate, lug, input) : linkPieces(layout, plate);
  return { thickness_mm, layout, plate, lug, segments: pieces.map(({ segment }, i) => ({ low: i, high: i + 1, ...segment })), between: pieces.map(({ between }) => between) };
}

function lugOf({ tail, plate }: SlottedLayout, thickness_mm: number, { settings, slotted }: SlottedBarInput): PlannedLug | null {
  if (!tail) return null;
  const { bump, output, cornerRadius_mm } = settings;
  const radius_mm = snap_mm(bump.radiusFactor * thickness_mm);
  return {
    tail,
    across: [plate.minX, plate.maxX],
    bend_y: snap_mm(Math.max(plate.maxY, slotted.lug_y - radius_mm)),
    radius_mm,
    bend_mm: snap_mm((Math.PI / 2) * (radius_mm + bump.kFactor * thickness_mm)),
    neck_mm: snap_mm(1.5 * cornerRadius_mm),
    length_mm: snap_mm(output.lugLength_mm),
  };
}

interface Piece {
  readonly segment: Omit<SegmentMeasures, 'low' | 'high'>;
  readonly between: readonly [number, number | null];
}

/**
 * From leg to leg. Where a slot lies between two, the current passes above and below it: the way is longer by half of the slot, from the
 * middle of either half of the seam to the land beyond and back.
 */
function linkPieces({ legs }: SlottedLayout, plate: Box2): Piece[] {
  const least = Math.min(...legs.map(({ share }) => Math.abs(share)));
  let flow = 0;
  return legs.slice(0, -1).flatMap((leg, i): Piece[] => {
    const next = legs[i + 1];
    flow = Number((flow + leg.share).toFixed(12)) + 0;
    if (!next) return [];
    const [from, to] = [middle(leg.box), middle(next.box)];
    const slots = [leg, next].filter(({ slot }) => middle(slot) > from && middle(slot) < to).map(({ slot }) => slot.maxY - slot.minY);
    const slot_mm = Math.max(0, ...slots);
    const width_mm = settled(plate.maxY - plate.minY - slot_mm);
    const length_mm = settled(to - from + slot_mm / 2);
    return [{ segment: { flow, rated: Math.max(Math.abs(flow), least), width_mm, narrowest_mm: width_mm, length_mm }, between: [leg.end, next.end] }];
  });
}

/** From each leg up the land beside its slot, and together up the tail and round its bend to the bolt. */
function outputPieces({ legs }: SlottedLayout, plate: Box2, lug: PlannedLug, { settings }: SlottedBarInput): Piece[] {
  const isLow = middle(legs[0]?.box ?? plate) < middle(legs[0]?.slot ?? plate);
  const up = legs.map((leg, i): Piece => {
    const beside = isLow ? (legs[i - 1]?.slot.maxX ?? plate.minX) : (legs[i + 1]?.slot.minX ?? plate.maxX);
    const land_mm = settled(isLow ? leg.slot.minX - beside : beside - leg.slot.maxX);
    const length_mm = settled(plate.maxY - (leg.box.minY + leg.box.maxY) / 2);
    return { segment: { flow: leg.share, rated: Math.abs(leg.share), width_mm: land_mm, narrowest_mm: land_mm, length_mm }, between: [leg.end, null] };
  });
  const outer = legs[isLow ? 0 : legs.length - 1];
  const width_mm = settled(lug.tail[1] - lug.tail[0]);
  const narrowest_mm = settled(Math.min(width_mm, lug.across[1] - lug.across[0] - settings.output.hole_mm));
  const length_mm = settled(lug.bend_y - plate.maxY + lug.bend_mm + (lug.neck_mm + lug.length_mm) / 2);
  return [...up, { segment: { flow: Math.sign(outer?.share ?? 1), rated: 1, width_mm, narrowest_mm, length_mm }, between: [outer?.end ?? 0, null] }];
}

function middle({ minX, maxX }: Box2): number {
  return (minX + maxX) / 2;
}
