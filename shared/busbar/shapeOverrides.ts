/** Manual changes to a bar's plan: where the edges of its pads lie, how wide it is, and its holes, slots and tabs. */
import type { BarEdge } from '../model/derived/busbar.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { OverrideRecord } from '../model/records/decisions.ts';
import { rotatedPoint } from '../geometry/transform.ts';
import { detailsOf, type BarDetail } from './details/detail.ts';
import { outlineIn, type BarOutline } from './details/outline.ts';
import type { BarFrame } from './frame.ts';

export type PackSide = BarEdge['side'];
/** Sides of a box in the bar's frame. */
export type BoxSide = 'minX' | 'maxX' | 'minY' | 'maxY';

export const BOX_SIDES: readonly BoxSide[] = ['minX', 'maxX', 'minY', 'maxY'];

/** How far each side of a pad's box lies beyond its default, mm; negative inwards. */
export type EdgeShifts = Readonly<Record<BoxSide, number>>;

export interface ShapeOverrides {
  /** Width across the bar, mm, or null: the default. */
  readonly width_mm: number | null;
  /** By cell id; sides in the pack's axes. */
  readonly edges: ReadonlyMap<string, Readonly<Partial<Record<PackSide, number>>>>;
  readonly details: readonly BarDetail[];
  /** In place of a flat bar's own. */
  readonly outline: BarOutline | null;
}

export const NO_SHAPE: ShapeOverrides = { width_mm: null, edges: new Map(), details: [], outline: null };

const SIDES: readonly PackSide[] = ['+x', '-x', '+y', '-y'];
const OUTWARD: Readonly<Record<PackSide, { readonly x: number; readonly y: number }>> = {
  '+x': { x: 1, y: 0 }, '-x': { x: -1, y: 0 }, '+y': { x: 0, y: 1 }, '-y': { x: 0, y: -1 },
};

/** `edge:c7:+x` */
export function edgeFeature(cell: string, side: PackSide): string {
  return `edge:${cell}:${side}`;
}

/** Cell and side of an edge feature; null for any other feature. */
export function edgeOf(feature: string): { readonly cell: string; readonly side: PackSide } | null {
  const side = SIDES.find((candidate) => feature.endsWith(`:${candidate}`));
  if (!feature.startsWith('edge:') || side === undefined) return null;
  const cell = feature.slice('edge:'.length, -(side.length + 1));
  return cell === '' ? null : { cell, side };
}

/**
 * The changes of plan among a bar's overrides. Those of cells that the bar does not join are left out: the check for orphaned
 * overrides speaks of them. Refuses, at the override, a value that is no number, and a width of 0 or less.
 */
export function shapeOverridesOf(overrides: readonly OverrideRecord[], cells: ReadonlySet<string>): Result<ShapeOverrides> {
  let width_mm: number | null = null;
  const edges = new Map<string, Partial<Record<PackSide, number>>>();
  // From the last to the first: of two on one feature the first holds.
  for (const { id, target, feature, value } of [...overrides].reverse()) {
    const edge = edgeOf(feature);
    const isKnown = feature === 'width_mm' || (edge !== null && cells.has(edge.cell));
    if (!isKnown) continue;
    if (typeof value !== 'number' || !Number.isFinite(value) || (edge === null && value <= 0)) {
      return fail('bad-override', id, `${feature} of ${target} must be a ${edge ? '' : 'positive '}number, got ${JSON.stringify(value)}`);
    }
    if (edge) edges.set(edge.cell, { ...edges.get(edge.cell), [edge.side]: value });
    else width_mm = value;
  }
  const details = detailsOf(overrides, cells);
  if (!details.ok) return details;
  const outline = outlineIn(overrides, cells);
  return outline.ok ? ok({ width_mm, edges, details: details.value, outline: outline.value }) : outline;
}

/** The shifts of a cell's pad in the bar's frame. */
export function shiftsIn(frame: BarFrame, cell: string, shape: ShapeOverrides): EdgeShifts {
  const given = shape.edges.get(cell);
  const of = (side: BoxSide) => given?.[packSide(side, frame)] ?? 0;
  return { minX: of('minX'), maxX: of('maxX'), minY: of('minY'), maxY: of('maxY') };
}

/** Side of the pack that a side of the bar's frame looks to. */
export function packSide(side: BoxSide, frame: BarFrame): PackSide {
  const outward = rotatedPoint(outwardOf(side), frame.rotation_deg);
  return SIDES.find((candidate) => Math.hypot(OUTWARD[candidate].x - outward.x, OUTWARD[candidate].y - outward.y) < 0.5) ?? '+x';
}

/** Unit vector out of the box in the bar's frame. */
export function outwardOf(side: BoxSide): { readonly x: number; readonly y: number } {
  return { x: side === 'minX' ? -1 : side === 'maxX' ? 1 : 0, y: side === 'minY' ? -1 : side === 'maxY' ? 1 : 0 };
}

export function outwardInPack(side: PackSide): { readonly x: number; readonly y: number } {
  return OUTWARD[side];
}
