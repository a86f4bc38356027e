import { describe, expect, it } from 'vitest';
import { ownersInLasso } from '../../../renderer/viewport/interaction/lassoSelect.ts';
import { PackScene } from '../../../renderer/viewport/scene/PackScene.ts';
import { INITIAL_LAYERS } from '../../../renderer/state/layers.ts';
import { box } from './bodies.ts';
import { taken } from './steps.ts';

/** Plan at one pixel for each millimetre, y down. */
const rig = { toScreen: ({ x, y }: { x: number; y: number }) => ({ x, y: -y }) };

function sceneOf(): PackScene {
  const scene = new PackScene();
  const size = { x: 10, y: 10, z: [0, 5] as const };
  scene.setLayers(INITIAL_LAYERS);
  scene.setBodies(new Map([0, 20, 40].map((x, index) => [`c${index}`, box(`c${index}`, 'cell', { x, y: 0 }, size)])));
  return scene;
}

describe('lasso', () => {
  it('takes what has its middle inside the line, also where the line cuts an edge of it', () => {
    const line = [{ x: -2, y: 2 }, { x: -2, y: -12 }, { x: 27, y: -12 }, { x: 27, y: 2 }];
    expect(taken(ownersInLasso(line, sceneOf(), rig))).toEqual(['c0', 'c1']);
  });

  it('follows a dented line and takes nothing for a line that encloses nothing', () => {
    // Round the first and the last, leaving the middle out.
    const dented = [{ x: -2, y: 2 }, { x: -2, y: -20 }, { x: 52, y: -20 }, { x: 52, y: 2 }, { x: 38, y: 2 }, { x: 38, y: -15 }, { x: 12, y: -15 }, { x: 12, y: 2 }];
    expect(taken(ownersInLasso(dented, sceneOf(), rig))).toEqual(['c0', 'c2']);
    expect(taken(ownersInLasso([{ x: 0, y: 0 }, { x: 50, y: 0 }], sceneOf(), rig))).toEqual([]);
  });

  it('leaves a locked layer alone', () => {
    const scene = sceneOf();
    scene.setLayers({ ...INITIAL_LAYERS, cells: { visible: true, opacity: 1, locked: true } });
    expect(taken(ownersInLasso([{ x: -9, y: 9 }, { x: -9, y: -90 }, { x: 90, y: -90 }, { x: 90, y: 9 }], scene, rig))).toEqual([]);
  });
});
