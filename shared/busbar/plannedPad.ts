/** A pad as planned: where each of its sides lies, where it lies by default, and how far it may be moved by hand. */
import { boundsOf } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { BarEdge } from '../model/derived/busbar.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import { toLocal, toPackPoint, type BarFrame, type PadExtent } from './frame.ts';
import type { BusbarInput } from './input.ts';
import { BOX_SIDES, edgeFeature, outwardInPack, packSide, shiftsIn, type BoxSide, type ShapeOverrides } from './shapeOverrides.ts';
import { weldOn } from './weld.ts';
import { mm } from './wording.ts';

export interface PlannedPad {
  readonly extent: PadExtent;
  readonly box: Box2;
  /** Without manual shifts of its edges. */
  readonly rest: Box2;
}

/** What no edge may come inside of, and what none may go beyond. */
export interface PadLimits {
  readonly keep: Box2;
  readonly reach: Box2;
}

/** The pad with the edges that were moved by hand. */
export function plannedPad(extent: PadExtent, rest: Box2, frame: BarFrame, shape: ShapeOverrides): PlannedPad {
  const shift = shiftsIn(frame, extent.end.cell.id, shape);
  return {
    extent,
    rest,
    box: {
      minX: snap_mm(rest.minX - shift.minX),
      maxX: snap_mm(rest.maxX + shift.maxX),
      minY: snap_mm(rest.minY - shift.minY),
      maxY: snap_mm(rest.maxY + shift.maxY),
    },
  };
}

/**
 * The weld zone with what must be left round it: one seam's width, and no less than keeps a rounded corner off the zone; and the
 * cell's sides less the setback.
 */
export function padLimits({ end }: PadExtent, frame: BarFrame, input: Pick<BusbarInput, 'settings'>): PadLimits {
  const weld = weldOn(end.terminal, input.settings, '');
  const zone = boundsOf(toLocal(weld.ok ? weld.value.zone : end.terminal.outline, frame));
  const margin_mm = Math.max(input.settings.weld.seamWidth_mm, input.settings.cornerRadius_mm * (1 - Math.SQRT1_2));
  return { keep: grown(zone, margin_mm), reach: grown(boundsOf(toLocal(end.cell.outline, frame)), -input.settings.cellEdgeSetback_mm) };
}

/** How far a side may be moved from its default, mm; 0 is always within. */
export function rangeOf({ rest }: PlannedPad, { keep, reach }: PadLimits, side: BoxSide): { readonly min_mm: number; readonly max_mm: number } {
  const sign = side === 'minX' || side === 'minY' ? -1 : 1;
  return { min_mm: Math.min(0, snap_mm(sign * (keep[side] - rest[side]))), max_mm: Math.max(0, snap_mm(sign * (reach[side] - rest[side]))) };
}

/** Every side of a pad as something to be dragged, at places of the bar's plane. `height`: of the bar's top face over it. */
export function edgesOfPad(pad: PlannedPad, limits: PadLimits, frame: BarFrame, height: number): BarEdge[] {
  const { box, rest } = pad;
  const cell = pad.extent.end.cell.id;
  return BOX_SIDES.map((name): BarEdge => {
    const side = packSide(name, frame);
    const isAcross = name === 'minX' || name === 'maxX';
    const local = isAcross ? { x: box[name], y: (box.minY + box.maxY) / 2 } : { x: (box.minX + box.maxX) / 2, y: box[name] };
    return {
      feature: edgeFeature(cell, side),
      cell,
      side,
      at: { ...toPackPoint(local, frame), z: height },
      along: outwardInPack(side),
      length_mm: snap_mm(isAcross ? box.maxY - box.minY : box.maxX - box.minX),
      ...rangeOf(pad, limits, name),
      value_mm: snap_mm((name === 'minX' || name === 'minY' ? -1 : 1) * (box[name] - rest[name])),
    };
  });
}

/** Refuses, with the range, an edge that was moved out of what it may be moved in. */
export function checkEdges(edges: readonly BarEdge[], place: string): Result<null> {
  const beyond = edges.find(({ value_mm, min_mm, max_mm }) => value_mm < min_mm - COINCIDENT_mm || value_mm > max_mm + COINCIDENT_mm);
  if (!beyond) return ok(null);
  const { feature, min_mm, max_mm, value_mm } = beyond;
  return fail('edge-out-of-range', place, `${feature} must lie from ${mm(min_mm)} to ${mm(max_mm)} beyond its default, got ${mm(value_mm)}`);
}

export function grown(box: Box2, by_mm: number): Box2 {
  return { minX: snap_mm(box.minX - by_mm), maxX: snap_mm(box.maxX + by_mm), minY: snap_mm(box.minY - by_mm), maxY: snap_mm(box.maxY + by_mm) };
}
