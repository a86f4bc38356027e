/** A hand over the pack seen in plan at one pixel for each millimetre, without a window: what the tools ask of it, no more. */
import type { CameraRig } from '../../../renderer/viewport/camera/CameraRig.ts';
import { CursorState } from '../../../renderer/viewport/interaction/cursor.ts';
import { Hand } from '../../../renderer/viewport/interaction/Hand.ts';
import type { PackScene } from '../../../renderer/viewport/scene/PackScene.ts';
import type { ViewportProps } from '../../../renderer/viewport/types.ts';
import { INITIAL_LAYERS } from '../../../renderer/state/layers.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { PlacedCell } from '../../../shared/model/derived/index.ts';

export const NO_KEYS = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

export function planHand(props: Partial<ViewportProps>): Hand {
  const given = { cells: [], selection: new Set(), lockedItems: new Set(), layers: INITIAL_LAYERS, grips: [], gaps_mm: [], snap: { grid: false, edge: false, centre: false, equalGap: false, grid_mm: 1 }, ...props };
  const rig = {
    px_per_mm: 1,
    getView: () => ({ pose: { azimuth: 0, polar: 0 } }),
    toScreen: ({ x, y }: Point3) => ({ x, y: -y }),
    sightAt: ({ x, y }: { x: number; y: number }) => ({ origin: { x, y: -y, z: 1000 }, direction: { x: 0, y: 0, z: -1 } }),
  };
  const element = { focus: () => undefined, dataset: {} };
  return new Hand(element as unknown as HTMLElement, {} as unknown as PackScene, rig as unknown as CameraRig, new CursorState(), () => given as unknown as ViewportProps);
}

/** A cell of 20 by 20 mm about a place, 100 mm high. */
export function placedCell(id: string, x: number, y: number): PlacedCell {
  const outline = [[-10, -10], [10, -10], [10, 10], [-10, 10]].map(([dx = 0, dy = 0]) => ({ x: x + dx, y: y + dy }));
  return { id, outline, z: [0, 100] } as unknown as PlacedCell;
}
