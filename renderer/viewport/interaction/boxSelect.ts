/** Which items a frame drawn on the screen takes: to the right those wholly inside, to the left those it touches too. */
import type { CameraRig } from '../camera/CameraRig.ts';
import { finishOf } from '../layerGroups.ts';
import type { PackScene } from '../scene/PackScene.ts';
import type { Placed } from '../scene/shapes.ts';
import type { SelectionFrame } from './cursor.ts';

interface ScreenBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** In steps; the view it is taken in must stand still meanwhile: see `CameraRig.glance`. */
export function* ownersInFrame({ from, to }: SelectionFrame, scene: PackScene, rig: Pick<CameraRig, 'toScreen'>): Generator<void, string[]> {
  const frame = { minX: Math.min(from.x, to.x), minY: Math.min(from.y, to.y), maxX: Math.max(from.x, to.x), maxY: Math.max(from.y, to.y) };
  const touching = to.x < from.x;
  const taken = new Map<string, boolean>();
  for (const item of selectable(scene)) {
    const { body } = item;
    const box = screenBox(item, rig);
    const hit = touching
      ? box.minX <= frame.maxX && box.maxX >= frame.minX && box.minY <= frame.maxY && box.maxY >= frame.minY
      : box.minX >= frame.minX && box.maxX <= frame.maxX && box.minY >= frame.minY && box.maxY <= frame.maxY;
    const before = taken.get(body.owner);
    // Inside means with every body it has; touched means with any.
    taken.set(body.owner, before === undefined ? hit : touching ? before || hit : before && hit);
    yield;
  }
  return [...taken].filter(([, hit]) => hit).map(([owner]) => owner);
}

/** What a frame or a lasso may take: nothing that is locked, hidden or looked through. */
export function* selectable(scene: PackScene): Iterable<Placed> {
  for (const item of scene.all()) {
    const { body } = item;
    if (scene.isPickable(body) && body.kind !== 'envelope' && finishOf(body) !== 'clear') yield item;
  }
}

/** The box that an item's own box fills on the screen, CSS px. */
export function screenBox({ shape: { box }, offset }: Placed, rig: Pick<CameraRig, 'toScreen'>): ScreenBox {
  const out = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const x of [box.min.x, box.max.x]) for (const y of [box.min.y, box.max.y]) for (const z of [box.min.z, box.max.z]) {
    const at = rig.toScreen({ x: x + offset.x, y: y + offset.y, z: z + offset.z });
    out.minX = Math.min(out.minX, at.x);
    out.maxX = Math.max(out.maxX, at.x);
    out.minY = Math.min(out.minY, at.y);
    out.maxY = Math.max(out.maxY, at.y);
  }
  return out;
}
