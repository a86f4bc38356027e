/** Dimensions of the document: what they measure and where their lines lie. Driven by the items, never the other way. */
import { box3Of } from '../geometry/box.ts';
import type { Box3 } from '../geometry/box.ts';
import { solidBox } from '../geometry/solid.ts';
import type { Point3 } from '../geometry/types.ts';
import type { Body } from '../model/derived/index.ts';
import type { Anchor, DimensionRecord } from '../model/records/dimension.ts';
import { snap_mm } from '../units/units.ts';

export interface DimensionLayout {
  readonly value_mm: number;
  /** The measured points. */
  readonly from: Point3;
  readonly to: Point3;
  /** Ends of the dimension line; the extension lines run to them from the measured points. */
  readonly lineFrom: Point3;
  readonly lineTo: Point3;
}

/** The box of an item in pack coordinates: of a cell its can, of anything else all its bodies. Null when it is gone. */
export function itemBox(item: string, bodies: Iterable<Body>): Box3 | null {
  const own: Body[] = [];
  for (const body of bodies) if (body.owner === item || body.id === item || body.id.startsWith(`${item}/`)) own.push(body);
  const cans = own.filter((body) => body.kind === 'cell');
  const boxes = (cans.length > 0 ? cans : own).map(solidBox);
  if (boxes.length === 0) return null;
  return box3Of(boxes.flatMap(({ minX, minY, minZ, maxX, maxY, maxZ }) => [{ x: minX, y: minY, z: minZ }, { x: maxX, y: maxY, z: maxZ }]));
}

/** Middle of the box or of one of its faces. */
export function anchorPoint(box: Box3, feature: Anchor['feature']): Point3 {
  const x = (box.minX + box.maxX) / 2, y = (box.minY + box.maxY) / 2, z = (box.minZ + box.maxZ) / 2;
  const faces: Readonly<Record<Anchor['feature'], Point3>> = {
    centre: { x, y, z },
    'min-x': { x: box.minX, y, z },
    'max-x': { x: box.maxX, y, z },
    'min-y': { x, y: box.minY, z },
    'max-y': { x, y: box.maxY, z },
    'min-z': { x, y, z: box.minZ },
    'max-z': { x, y, z: box.maxZ },
  };
  return faces[feature];
}

/**
 * The dimension between two points. The line stands `offset_mm` from the first: along y for a distance in x, along x for one in
 * y or z, across the straight line in plan for a direct one. Distances in plan are drawn at the level of the higher point.
 */
export function layoutDimension(from: Point3, to: Point3, { axis, offset_mm }: Pick<DimensionRecord, 'axis' | 'offset_mm'>): DimensionLayout {
  if (axis === 'direct') {
    const dx = to.x - from.x, dy = to.y - from.y, plan = Math.hypot(dx, dy);
    const across = plan === 0 ? { x: 1, y: 0 } : { x: -dy / plan, y: dx / plan };
    const off = (point: Point3): Point3 => ({ x: point.x + across.x * offset_mm, y: point.y + across.y * offset_mm, z: point.z });
    return { value_mm: snap_mm(Math.hypot(dx, dy, to.z - from.z)), from, to, lineFrom: off(from), lineTo: off(to) };
  }
  const value_mm = snap_mm(Math.abs(to[axis] - from[axis]));
  if (axis === 'z') {
    const x = from.x + offset_mm;
    return { value_mm, from, to, lineFrom: { x, y: from.y, z: from.z }, lineTo: { x, y: from.y, z: to.z } };
  }
  const z = Math.max(from.z, to.z);
  const lineFrom = axis === 'x' ? { x: from.x, y: from.y + offset_mm, z } : { x: from.x + offset_mm, y: from.y, z };
  const lineTo = axis === 'x' ? { ...lineFrom, x: to.x } : { ...lineFrom, y: to.y };
  return { value_mm, from: { ...from, z }, to: { ...to, z }, lineFrom, lineTo };
}

/** Where a dimension of the document lies; null when an item it measures is gone. */
export function dimensionOf(record: DimensionRecord, boxOf: (item: string) => Box3 | null): DimensionLayout | null {
  const from = boxOf(record.from.item), to = boxOf(record.to.item);
  if (from === null || to === null) return null;
  const lifted = (box: Box3, anchor: Anchor): Point3 => {
    const point = anchorPoint(box, anchor.feature);
    // What is measured in plan is drawn on top, where it is seen.
    return record.axis === 'x' || record.axis === 'y' ? { ...point, z: box.maxZ } : point;
  };
  return layoutDimension(lifted(from, record.from), lifted(to, record.to), record);
}

/** The axis that two features speak of; for centres the one along which they lie farther apart. */
export function axisBetween(from: Anchor['feature'], to: Anchor['feature'], a: Point3, b: Point3): 'x' | 'y' | 'z' {
  for (const feature of [from, to]) {
    const axis = feature.at(-1);
    if (feature !== 'centre' && (axis === 'x' || axis === 'y' || axis === 'z')) return axis;
  }
  const [dx, dy, dz] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.z - b.z)];
  return dz > dx && dz > dy ? 'z' : dx >= dy ? 'x' : 'y';
}
