/** Which items a line drawn freely on the screen takes: those whose middle shows inside it, with every body they have. */
import { pointInRing } from '../../../shared/geometry/distance.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { PackScene } from '../scene/PackScene.ts';
import { screenBox, selectable } from './boxSelect.ts';
import type { ScreenPoint } from './cursor.ts';

/** In steps, as `ownersInFrame`. */
export function* ownersInLasso(line: readonly ScreenPoint[], scene: PackScene, rig: Pick<CameraRig, 'toScreen'>): Generator<void, string[]> {
  if (line.length < 3) return [];
  const taken = new Map<string, boolean>();
  for (const item of selectable(scene)) {
    const { minX, minY, maxX, maxY } = screenBox(item, rig);
    const inside = pointInRing({ x: (minX + maxX) / 2, y: (minY + maxY) / 2 }, line);
    taken.set(item.body.owner, inside && (taken.get(item.body.owner) ?? true));
    yield;
  }
  return [...taken].filter(([, inside]) => inside).map(([owner]) => owner);
}
