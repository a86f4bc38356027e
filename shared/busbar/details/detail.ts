/** Holes, slots and tabs that somebody gave a bar: read from its overrides, and drawn in the bar's frame. */
import { circle, roundedRectangle, slot } from '../../geometry/contour.ts';
import { rotated, rotatedPoint, translated } from '../../geometry/transform.ts';
import type { Contour, Point2 } from '../../geometry/types.ts';
import type { DetailKind } from '../../model/derived/busbar.ts';
import { barDetail, type OverrideRecord } from '../../model/records/decisions.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { BarFrame } from '../frame.ts';

export interface BarDetail {
  readonly override: string;
  /** `hole:1` */
  readonly feature: string;
  readonly kind: DetailKind;
  readonly cell: string;
  /** From the middle of the cell's terminal, along x and y of the plane, mm. */
  readonly x: number;
  readonly y: number;
  /** A hole's diameter; across a slot or a tab. */
  readonly width_mm: number;
  /** Along the direction that it is turned to; a hole's is its width. */
  readonly length_mm: number;
  readonly rotation_deg: number;
}

const FEATURE = /^(hole|slot|tab):\d+$/;

/** `hole`, `slot` or `tab`, or null for a feature of another sort. */
export function detailKindOf(feature: string): DetailKind | null {
  const kind = FEATURE.exec(feature)?.[1];
  return kind === 'hole' || kind === 'slot' || kind === 'tab' ? kind : null;
}

/**
 * Those of cells that the bar joins: of others the check for orphaned overrides speaks. Tabs first, so that a hole may lie in one,
 * else in the order of their names. Refuses, at the override, a value that is no place with a size.
 */
export function detailsOf(overrides: readonly OverrideRecord[], cells: ReadonlySet<string>): Result<readonly BarDetail[]> {
  const details: BarDetail[] = [];
  for (const { id, target, feature, value } of overrides) {
    const kind = detailKindOf(feature);
    if (!kind || details.some((other) => other.feature === feature)) continue;
    const read = barDetail.safeParse(value);
    if (!read.success) return fail('bad-override', id, `${feature} of ${target} must be an object with cell, x, y and width_mm above 0, got ${JSON.stringify(value)}`);
    const { cell, x, y, width_mm, length_mm = width_mm, rotation_deg = 0 } = read.data;
    if (!cells.has(cell)) continue;
    details.push({ override: id, feature, kind, cell, x, y, width_mm, length_mm: kind === 'hole' ? width_mm : length_mm, rotation_deg });
  }
  const rank = ({ kind, feature }: BarDetail) => `${kind === 'tab' ? 0 : 1} ${feature.padStart(12)}`;
  return ok(details.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}

/** Where a detail lies in the bar's frame. `middle`: of its terminal there. */
export function placeOf({ x, y }: Pick<BarDetail, 'x' | 'y'>, middle: Point2, frame: BarFrame): Point2 {
  const turned = rotatedPoint({ x, y }, -frame.rotation_deg);
  return { x: middle.x + turned.x, y: middle.y + turned.y };
}

/** Its loop in the bar's frame, run counter-clockwise; a tab's corners are rounded as the bar's are. */
export function contourOf(detail: BarDetail, middle: Point2, frame: BarFrame, cornerRadius_mm: number): Contour {
  const { kind, width_mm, length_mm, rotation_deg } = detail;
  const at = placeOf(detail, middle, frame);
  const half = { x: length_mm / 2, y: width_mm / 2 };
  const plain = kind === 'hole'
    ? circle({ x: 0, y: 0 }, half.y)
    : kind === 'slot'
      ? slot({ x: 0, y: 0 }, { x: length_mm, y: width_mm })
      : roundedRectangle({ minX: -half.x, maxX: half.x, minY: -half.y, maxY: half.y }, cornerRadius_mm);
  return translated(kind === 'hole' ? plain : rotated(plain, rotation_deg - frame.rotation_deg), at.x, at.y);
}
