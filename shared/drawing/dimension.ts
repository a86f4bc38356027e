/** Linear dimensions with a picture of their own, since most readers draw none themselves. */
import type { Point2 } from '../geometry/types.ts';
import { snap_mm } from '../units/units.ts';
import { figure } from './numbers.ts';
import type { Block, DimensionEntity, Entity } from './types.ts';

export interface LinearMeasure {
  readonly from: Point2;
  readonly to: Point2;
  readonly along: 'x' | 'y';
  /** Where the dimension line lies: its y for a measure along x, its x for one along y. */
  readonly line: number;
}

/** Room to leave between an object and its dimension line, and between dimension lines, in text heights. */
export const DIMENSION_STEP = 3;

/** The dimension numbered `index` (which names its block) and its block. The value is measured, never typed. */
export function linearDimension(
  measure: LinearMeasure,
  index: number,
  text_mm: number,
): { readonly entity: DimensionEntity; readonly block: Block } {
  const { from, to, along, line } = measure;
  const level = along === 'x';
  const a = level ? { x: from.x, y: line } : { x: line, y: from.y };
  const b = level ? { x: to.x, y: line } : { x: line, y: to.y };
  const text = figure(level ? Math.abs(to.x - from.x) : Math.abs(to.y - from.y));
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  // Text stands over the line, read from the right where the line is upright.
  const textAt = level ? { x: middle.x, y: middle.y + 0.9 * text_mm } : { x: middle.x - 0.9 * text_mm, y: middle.y };
  const name = `*D${index}`;
  const entity: DimensionEntity = {
    kind: 'dimension', layer: 'DIM', block: name, from, to, line: b, textAt, rotation_deg: level ? 0 : 90, text,
  };
  const entities: Entity[] = [
    { kind: 'line', layer: 'DIM', from: a, to: b },
    ...extension(from, a, text_mm),
    ...extension(to, b, text_mm),
    tick(a, text_mm),
    tick(b, text_mm),
    {
      kind: 'text', layer: 'DIM', at: textAt, height_mm: text_mm, rotation_deg: level ? 0 : 90,
      align: 'centre', vertical: 'middle', text,
    },
  ];
  return { entity, block: { name, entities } };
}

/** From just off the object to just past the dimension line; nothing where they lie too close for it. */
function extension(object: Point2, line: Point2, text_mm: number): Entity[] {
  const length = Math.hypot(line.x - object.x, line.y - object.y);
  const gap = 0.4 * text_mm;
  if (length <= gap) return [];
  const ux = (line.x - object.x) / length;
  const uy = (line.y - object.y) / length;
  const at = (distance: number): Point2 => ({ x: snap_mm(object.x + ux * distance), y: snap_mm(object.y + uy * distance) });
  return [{ kind: 'line', layer: 'DIM', from: at(gap), to: at(length + gap) }];
}

/** An oblique stroke, the architect's and sheet-metal worker's arrow. */
function tick({ x, y }: Point2, text_mm: number): Entity {
  const half = 0.35 * text_mm;
  return { kind: 'line', layer: 'DIM', from: { x: x - half, y: y - half }, to: { x: x + half, y: y + half } };
}
