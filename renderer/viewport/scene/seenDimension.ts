/** A dimension where the view shows it: pulled apart with its items in the exploded view, its value the true one; gone with a hidden item. */
import type { DimensionLayout } from '../../../shared/drawing/drivenDimension.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { ShownDimension } from '../types.ts';
import type { PackScene } from './PackScene.ts';

export function seenDimension(dimension: ShownDimension, pack: PackScene): ShownDimension | null {
  const [from, to] = dimension.items.map((item) => pack.named(item)[0]?.body);
  if ([from, to].some((body) => body !== undefined && pack.isHidden(body.owner))) return null;
  const layout = raisedLayout(dimension.layout, from ? pack.liftOf(from) : 0, to ? pack.liftOf(to) : 0);
  return layout === dimension.layout ? dimension : { ...dimension, layout };
}

/** Each end lifted with its own item. */
export function raisedLayout(layout: DimensionLayout, from_mm: number, to_mm: number): DimensionLayout {
  if (from_mm === 0 && to_mm === 0) return layout;
  const raised = (point: Point3, by: number): Point3 => ({ ...point, z: point.z + by });
  return { ...layout, from: raised(layout.from, from_mm), lineFrom: raised(layout.lineFrom, from_mm), to: raised(layout.to, to_mm), lineTo: raised(layout.lineTo, to_mm) };
}
