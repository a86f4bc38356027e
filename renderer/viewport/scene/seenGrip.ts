/** A grip where the view shows it: raised with its item in the exploded view, gone where the item is hidden, locked or cut away. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Grip } from '../interaction/grip.ts';
import { isKept } from './cut.ts';
import type { PackScene } from './PackScene.ts';

export function seenGrip(grip: Grip, pack: PackScene): Grip | null {
  const [item] = pack.named(grip.target);
  if (item === undefined || !pack.isPickable(item.body)) return null;
  const lift = pack.liftOf(item.body);
  const raised = (point: Point3): Point3 => ({ ...point, z: point.z + lift });
  const at = raised(grip.at);
  if (!isKept(pack.section, at)) return null;
  return lift === 0 ? grip : { ...grip, at, ghost: grip.ghost.map(raised) };
}
