/** How a bar runs past the tabs that are folded onto it, whatever its thickness: its slots, the legs beside them and its edges. */
import { boundsOf } from '../../geometry/contour.ts';
import type { Box2 } from '../../geometry/types.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import type { BarEnd, BusbarInput } from '../input.ts';
import { mm } from '../wording.ts';
import type { SlottedInput } from './input.ts';

export type SlottedBarInput = BusbarInput & { readonly slotted: SlottedInput };

/** A tab on the bar, in the coordinates of its plane. */
export interface Leg {
  /** Place of its end in the list of ends. */
  readonly end: number;
  readonly slot: Box2;
  readonly box: Box2;
  /** Share of the pack's current that it brings; below 0: takes. */
  readonly share: number;
}

export interface SlottedLayout {
  readonly role: 'link' | 'output';
  /** Along x. */
  readonly legs: readonly Leg[];
  /** Plate at its least breadth; it may grow down to `lowest_y`. */
  readonly plate: Box2;
  readonly lowest_y: number;
  /** Height of the outer face over the plane, on which the legs lie. */
  readonly face_z: number;
  readonly tab_mm: number;
  /** Where the tap's nickel piece may land, on the edge towards the sampling line. */
  readonly tap: Box2;
  /** Of an output: along x, from the plate up to the lug. */
  readonly tail: readonly [number, number] | null;
}

/** Along an output's bar: what its tap takes, and where its tail may begin, so that the circuit passes between both, mm. */
const TAP_mm = 6;
const TAIL_FROM_mm = 7.5;

/**
 * Refuses, at the bar: tabs that are not folded or not at one height, legs that lie over the slot of another, a lug whose tail has no room beside the tap, or
 * whose bend none below it.
 */
export function slottedLayout(input: SlottedBarInput, place: string): Result<SlottedLayout> {
  const { ends, settings, slotted } = input;
  const [first] = ends;
  if (!first) return fail('no-ends', place, 'no terminal lies on this net');
  const uneven = ends.find(({ terminal }) => Math.abs(terminal.z[0] - first.terminal.z[0]) > COINCIDENT_mm);
  if (uneven) return fail('terminals-uneven', place, `${first.terminal.id} and ${uneven.terminal.id} differ in height by ${mm(Math.abs(uneven.terminal.z[0] - first.terminal.z[0]))}; a bar lies flat on both`);
  const legs = legsOf(ends);
  if (legs.length < ends.length) return fail('tabs-not-folded', place, 'a tab of this net is not folded onto a bar');
  const crossed = legs.slice(1).findIndex((leg, i) => overlapAlong(legs[i], leg) > COINCIDENT_mm - slotted.leastLand_mm);
  if (crossed >= 0) return fail('legs-askew', place, `the folded tabs ${ends[legs[crossed]?.end ?? 0]?.terminal.id} and ${ends[legs[crossed + 1]?.end ?? 0]?.terminal.id} lie less than ${mm(slotted.leastLand_mm)} apart`);
  const { leastLand_mm, frame: { land_mm } } = slotted;
  const setback_mm = settings.cellEdgeSetback_mm;
  const cells = ends.map(({ cell }) => boundsOf(cell.outline));
  const reaches = legs.flatMap(({ slot, box }) => [slot, box]);
  const isOutput = ends.every(({ terminal }) => terminal.polarity === first.terminal.polarity);
  const inner = { minX: Math.min(...cells.map(({ minX }) => minX + setback_mm), ...reaches.map(({ minX }) => minX - leastLand_mm)), maxX: Math.max(...cells.map(({ maxX }) => maxX - setback_mm), ...reaches.map(({ maxX }) => maxX + leastLand_mm)) };
  const outward = isOutput ? Math.sign((legs[0]?.box.minX ?? 0) - (legs[0]?.slot.minX ?? 0)) || 1 : 0;
  const plate: Box2 = {
    minX: snap_mm(outward < 0 ? Math.min(inner.minX, Math.min(...cells.map(({ minX }) => minX)) - slotted.reach_mm) : inner.minX),
    maxX: snap_mm(outward > 0 ? Math.max(inner.maxX, Math.max(...cells.map(({ maxX }) => maxX)) + slotted.reach_mm) : inner.maxX),
    minY: snap_mm(Math.min(...legs.map(({ slot }) => slot.minY)) - land_mm.other),
    maxY: snap_mm(Math.max(...legs.map(({ slot }) => slot.maxY)) + land_mm.sampling),
  };
  const tail = isOutput ? tailOf(plate, outward) : null;
  if (tail && tail[1] - tail[0] < 2 * settings.cornerRadius_mm) return fail('tail-has-no-room', place, `beside the tap, which takes ${mm(TAIL_FROM_mm)}, the bar is ${mm(Math.max(0, tail[1] - tail[0]))} wide: too little for its lug`);
  const room_mm = slotted.lug_y - plate.maxY;
  const bend_mm = settings.bump.radiusFactor * Math.min(...settings.stock_mm);
  if (tail && room_mm < bend_mm) return fail('lug-too-low', place, `the lug lies ${mm(room_mm)} over the bar's edge, its bend takes ${mm(bend_mm)} at least`);
  const tap: Box2 = { ...plate, minY: snap_mm(plate.maxY - land_mm.sampling), ...(outward < 0 ? { minX: snap_mm(plate.maxX - TAP_mm) } : outward > 0 ? { maxX: snap_mm(plate.minX + TAP_mm) } : {}) };
  return ok({
    role: isOutput ? 'output' : 'link',
    legs,
    plate,
    lowest_y: slotted.keepsEdge === true ? plate.minY : snap_mm(Math.min(plate.minY, Math.max(...cells.map(({ minY }) => minY)) + setback_mm)),
    face_z: first.terminal.z[0],
    tab_mm: Math.max(...ends.map(({ terminal }) => terminal.fold?.thickness_mm ?? 0)),
    tap,
    tail,
  });
}

function tailOf({ minX, maxX }: Box2, outward: number): readonly [number, number] {
  return outward < 0 ? [minX, snap_mm(maxX - TAIL_FROM_mm)] : [snap_mm(minX + TAIL_FROM_mm), maxX];
}

/** In order along x. */
function legsOf(ends: readonly BarEnd[]): Leg[] {
  const positives = ends.filter(({ terminal }) => terminal.polarity === '+').length;
  return ends
    .flatMap(({ terminal }, end): Leg[] => {
      const share = terminal.polarity === '+' ? 1 / positives : -1 / (ends.length - positives);
      return terminal.fold ? [{ end, slot: boundsOf(terminal.fold.slot), box: boundsOf(terminal.outline), share }] : [];
    })
    .sort((a, b) => a.slot.minX - b.slot.minX);
}

/** By how much slots and legs of two neighbours reach into each other along x; below 0 how far they are apart. */
function overlapAlong(low: Leg | undefined, high: Leg): number {
  return low ? snap_mm(Math.max(low.slot.maxX, low.box.maxX) - Math.min(high.slot.minX, high.box.minX)) : -Infinity;
}
