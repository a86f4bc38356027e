/** The flats of a bar with the holes, slots and tabs that somebody gave it, and what that leaves of its section. */
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import { flatten } from '../../geometry/flatten.ts';
import { translated } from '../../geometry/transform.ts';
import type { Contour, Point2, Region } from '../../geometry/types.ts';
import type { DetailKind } from '../../model/derived/busbar.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { boxOfExtents, extentAlong, otherAxis } from '../axis.ts';
import { toLocal } from '../frame.ts';
import type { BusbarInput } from '../input.ts';
import { grown } from '../plannedPad.ts';
import type { ShapeOverrides } from '../shapeOverrides.ts';
import type { TreePlan } from '../treePlan.ts';
import { weldOn } from '../weld.ts';
import { applyDetail, type Surroundings } from './applyDetail.ts';
import { contourOf } from './detail.ts';
import { narrowed, type Sheet, type Way } from './narrowing.ts';
import { outlineInFrame, withOutline, type BarOutline } from './outline.ts';

const EVERYWHERE = [-Infinity, Infinity] as const;

/** How closely an arc is followed where the width beside it is measured, mm. */
const WIDTH_ERROR_mm = 1e-4;

/** A detail as a loop in the bar's frame, with the pad that it was placed by. */
export interface DetailLoop {
  readonly pad: number;
  readonly kind: DetailKind;
  readonly loop: Contour;
}

/** By the first pad of a flat. */
export type CutFlats = ReadonlyMap<number, CutFlat>;

export interface CutFlat {
  readonly region: Region;
  readonly loops: readonly DetailLoop[];
  /** In place of the flat's own, where somebody gave it one. */
  readonly outline: Contour | null;
}

/** A flat of the bar as it is without details: the pads on it, their first one's number, and its region. */
export interface PlainFlat {
  readonly pads: readonly number[];
  readonly region: Region;
}

/**
 * The plan with its details. Refuses, with the reason, one that cannot be made (see applyDetail) and one that leaves no way for the
 * current.
 */
export function withDetails(plan: TreePlan, flats: readonly PlainFlat[], { details, outline }: Pick<ShapeOverrides, 'details' | 'outline'>, input: BusbarInput, place: string): Result<TreePlan> {
  const cut = new Map<number, CutFlat>();
  if (outline) {
    const given = givenOutline(plan, flats, outline, input, place);
    if (!given.ok) return given;
    cut.set(flats[0]?.pads[0] ?? 0, given.value);
  }
  for (const detail of details) {
    const pad = plan.layout.pads.findIndex(({ end }) => end.cell.id === detail.cell);
    const flat = flats.find(({ pads }) => pads.includes(pad));
    const middle = plan.layout.pads[pad]?.centre;
    if (!flat || !middle) continue;
    const before = cut.get(flat.pads[0] ?? 0) ?? { region: flat.region, loops: [], outline: null };
    const loop = contourOf(detail, middle, plan.layout.frame, input.settings.cornerRadius_mm);
    const region = applyDetail(before.region, loop, detail.kind, surroundingsOf(flat, plan, flats, input));
    if (typeof region === 'string') return fail('detail-unfit', place, `${detail.feature} cannot be made: ${region}`);
    cut.set(flat.pads[0] ?? 0, { ...before, region, loops: [...before.loops, { pad, kind: detail.kind, loop }] });
  }
  const segments = plan.segments.map((segment, i) => narrowed(segment, waysOf(i, plan).flatMap(({ pad, ...way }) => {
    const flat = flats.find(({ pads }) => pads.includes(pad));
    const made = flat && cut.get(flat.pads[0] ?? 0);
    const loops = made?.loops.filter(({ kind }) => kind !== 'tab') ?? [];
    if (!flat || !made || (loops.length === 0 && !made.outline)) return [];
    // A flat of another outline leads the current as far across as it reaches.
    return [{ ...way, ...(made.outline ? { across: EVERYWHERE } : {}), sheet: sheetOf(flat, loops, made.outline, plan) }];
  })));
  const left = segments.flatMap((segment) => segment ?? []);
  if (left.length < segments.length) return fail('detail-unfit', place, `${details.map(({ feature }) => feature).join(', ')} cannot be made: nothing is left of the section between two terminals`);
  return ok({ ...plan, segments: left, cut });
}

function surroundingsOf(flat: PlainFlat, plan: TreePlan, flats: readonly PlainFlat[], input: BusbarInput): Surroundings {
  return {
    zones: flat.pads.flatMap((one) => zoneOf(one, plan, input)),
    beside: [...bumpsOf(plan), ...flats.filter((other) => other !== flat).map((other) => flatten(other.region.outline))],
    laps: plan.laps.flatMap(({ laid }) => (flat.pads.includes(laid.pad) ? [rectangle(laid.box)] : [])),
    thickness_mm: plan.thickness_mm,
    cornerRadius_mm: input.settings.cornerRadius_mm,
  };
}

/** Of a bar without bends only: of a bent one the outline is that of several flats and what joins them. */
function givenOutline(plan: TreePlan, flats: readonly PlainFlat[], outline: BarOutline, input: BusbarInput, place: string): Result<CutFlat> {
  const refuse = (reason: string) => fail('detail-unfit', place, `${outline.feature} cannot be made: ${reason}`);
  const [flat] = flats;
  const middle = plan.layout.pads.find(({ end }) => end.cell.id === outline.cell)?.centre;
  if (!flat || !middle || plan.joints.length > 0) return refuse('only a bar without bends can be given an outline');
  const loop = outlineInFrame(outline, middle, plan.layout.frame);
  const region = withOutline(flat.region, loop, surroundingsOf(flat, plan, flats, input));
  return typeof region === 'string' ? refuse(region) : ok({ region, loops: [], outline: loop });
}

/** The pattern with the same details. `moves`: of each pad from the bar's frame to the pattern. */
export function cutPattern(pattern: Region, cut: CutFlats, moves: readonly Point2[], cornerRadius_mm: number): Region {
  const flats = [...cut.values()];
  const loops = flats.flatMap((flat) => flat.loops);
  const [outlined] = flats.filter((flat) => flat.outline);
  const by = moves[0] ?? { x: 0, y: 0 };
  const first = outlined?.outline ? { outline: translated(outlined.outline, by.x, by.y), holes: pattern.holes } : pattern;
  return loops.reduce((region, { pad, kind, loop }) => {
    const { x, y } = moves[pad] ?? { x: 0, y: 0 };
    const made = applyDetail(region, translated(loop, x, y), kind, { zones: [], laps: [], beside: [], thickness_mm: 0, cornerRadius_mm });
    if (typeof made === 'string') throw new Error(`the flat pattern cannot have what the bar has: ${made}`);
    return made;
  }, first);
}

/** The weld zone on a pad with a seam's width round it. */
function zoneOf(pad: number, { layout }: TreePlan, { settings }: BusbarInput) {
  const terminal = layout.pads[pad]?.end.terminal;
  const weld = terminal && weldOn(terminal, settings, '');
  if (!terminal || !weld?.ok) return [];
  return [{ terminal: terminal.id, ring: rectangle(grown(boundsOf(toLocal(weld.value.zone, layout.frame)), settings.weld.seamWidth_mm)) }];
}

function bumpsOf({ joints }: TreePlan): Contour[] {
  return joints.map(({ axis, start, end, across }) => rectangle(boxOfExtents(axis, [start, end], across)));
}

function sheetOf({ region, pads }: PlainFlat, loops: readonly DetailLoop[], outline: Contour | null, { lug }: TreePlan): Sheet {
  // Of the holes of a flat only the bolt's lies in the way: the current passes round a weld window into the weld.
  const bolt = lug && pads.includes(lug.pad) ? region.holes.filter((hole) => isAbout(hole, lug.bolt)) : [];
  const rings = (loop: Contour) => [loop, ...bolt].map((contour) => flatten(contour));
  return { metal: rings(region.outline), ...(outline ? { given: rings(outline) } : {}), openings: loops.map(({ loop }) => flatten(loop, WIDTH_ERROR_mm)) };
}

function isAbout(hole: Contour, point: Point2): boolean {
  const { minX, maxX, minY, maxY } = boundsOf(hole);
  return minX < point.x && point.x < maxX && minY < point.y && point.y < maxY;
}

/** The way of a segment's current over the flats, in the order of the plan's segments: joints, the lug, the leg, the laps. */
function waysOf(i: number, { joints, pads, lug, leg, laps, segments }: TreePlan): (Way & { readonly pad: number })[] {
  const joint = joints[i];
  const centre = (pad: number) => pads[pad]?.extent.centre ?? { x: 0, y: 0 };
  const lap = laps[i - (segments.length - laps.length)];
  if (lap) {
    const { laid: { axis, pad, isHigh }, arm, middle } = lap;
    const ends = [centre(pad)[axis], middle[axis]] as const;
    return [{ axis, along: isHigh ? ends : [ends[1], ends[0]], across: extentAlong(arm, otherAxis(axis)), pad }];
  }
  if (joint) {
    const { axis, join: { low, high }, start, end } = joint;
    const across = (pad: number) => extentAlong(pads[pad]?.box ?? { minX: 0, maxX: 0, minY: 0, maxY: 0 }, otherAxis(axis));
    return [{ axis, along: [centre(low)[axis], start], across: across(low), pad: low }, { axis, along: [end, centre(high)[axis]], across: across(high), pad: high }];
  }
  const box = lug && pads[lug.pad]?.box;
  if (lug && box && i === joints.length) return [{ axis: 'x', along: [centre(lug.pad).x, lug.bolt.x], across: [box.minY, box.maxY], pad: lug.pad }];
  const cross = leg?.boxes[2];
  if (!leg || !cross) return [];
  const arms = [leg.low, leg.high].map((pad, k): Way & { readonly pad: number } => {
    const arm = leg.boxes[k] ?? cross;
    return { axis: 'x', along: [centre(pad).x, (cross.minX + cross.maxX) / 2], across: [arm.minY, arm.maxY], pad };
  });
  return [...arms, { axis: 'y', along: [centre(leg.low).y, centre(leg.high).y], across: [cross.minX, cross.maxX], pad: leg.low }];
}
