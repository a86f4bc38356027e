import { Color, LineBasicMaterial, MeshBasicMaterial, Ray, Vector3, type Mesh } from 'three';
import { describe, expect, it } from 'vitest';
import { CameraRig } from '../../../renderer/viewport/camera/CameraRig.ts';
import { NAMED_VIEWS } from '../../../renderer/viewport/camera/namedViews.ts';
import { windowOf } from '../../../renderer/viewport/camera/window.ts';
import { ownersInFrame } from '../../../renderer/viewport/interaction/boxSelect.ts';
import { hitsAlong, meantHit } from '../../../renderer/viewport/interaction/pick.ts';
import { InstancedShape } from '../../../renderer/viewport/scene/InstancedShape.ts';
import { PackScene } from '../../../renderer/viewport/scene/PackScene.ts';
import { ShapeLibrary } from '../../../renderer/viewport/scene/shapes.ts';
import type { LayerGroup, LayerState } from '../../../renderer/viewport/types.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import { box, mapOf } from './bodies.ts';
import { taken } from './steps.ts';

const GROUPS: readonly LayerGroup[] = ['cells', 'terminals', 'busbars', 'welds', 'fpc', 'traces', 'ntc', 'film', 'structure', 'envelope', 'findings'];
const layersWith = (more: Partial<Record<LayerGroup, Partial<LayerState>>> = {}) =>
  Object.fromEntries(GROUPS.map((group) => [group, { visible: true, opacity: 1, locked: false, ...more[group] }])) as Record<LayerGroup, LayerState>;

const size = { x: 70, y: 170, z: [0, 200] as const };
const cells = Array.from({ length: 10 }, (_, index) => box(`c${index}`, 'cell', { x: index * 72, y: 0 }, size));
const film = box('film', 'film', { x: 324, y: 0 }, { x: 900, y: 200, z: [204, 204.1] }, { material: 'pet-film' });
const sheet = box('fpc:fe1', 'fpc', { x: 324, y: 0 }, { x: 700, y: 30, z: [201, 201.05] }, { material: 'polyimide' });
const trace = box('trace:1', 'trace', { x: 324, y: 5 }, { x: 600, y: 0.5, z: [200.96, 201] }, { material: 'copper-foil', path: [{ x: 24, y: 5 }, { x: 624, y: 5 }], width_mm: 0.5 });

function sceneOf(...bodies: readonly Body[]): PackScene {
  const scene = new PackScene();
  scene.setLayers(layersWith());
  scene.setBodies(mapOf(...bodies));
  return scene;
}
const down = (x: number, y: number): Ray => new Ray(new Vector3(x, y, 1000), new Vector3(0, 0, -1));
const ownerAt = (scene: PackScene, x: number, y: number): string | undefined => meantHit(hitsAlong(down(x, y), scene))?.item.body.owner;

describe('pack scene', () => {
  it('draws repeated shapes as instances and single ones merged', () => {
    expect(sceneOf(...cells, film, sheet, trace).census()).toEqual({ bodies: 13, shapes: 4, instancedShapes: 1, mergedBodies: 3 });
  });

  it('follows changes as if it had been built anew', () => {
    const scene = sceneOf(...cells, film);
    const moved = box('c3', 'cell', { x: 216, y: 500 }, size);
    scene.setBodies(mapOf(...cells.filter(({ id }) => id !== 'c3' && id !== 'c9'), moved, sheet));
    expect(scene.census()).toEqual(sceneOf(...cells.filter(({ id }) => id !== 'c3' && id !== 'c9'), moved, sheet).census());
    expect(ownerAt(scene, 216, 60)).toBeUndefined();
    expect(ownerAt(scene, 216, 500)).toBe('c3');
    expect(ownerAt(scene, 9 * 72, 60)).toBeUndefined();
  });

  it('is empty again when everything leaves', () => {
    const scene = sceneOf(...cells, film);
    scene.setBodies(new Map());
    expect(scene.census()).toEqual({ bodies: 0, shapes: 0, instancedShapes: 0, mergedBodies: 0 });
    expect(scene.bounds()).toBeNull();
  });

  it('bounds the visible bodies, or those of some owners', () => {
    const scene = sceneOf(...cells, film);
    expect(scene.bounds(['c1'])).toEqual({ min: { x: 37, y: -85, z: 0 }, max: { x: 107, y: 85, z: 200 } });
    expect(scene.bounds()?.max.x).toBe(774);
    scene.setLayers(layersWith({ film: { visible: false } }));
    expect(scene.bounds()?.max.x).toBe(9 * 72 + 35);
  });
});

describe('picking', () => {
  it('looks through a film unless nothing else is there', () => {
    const scene = sceneOf(...cells, film);
    expect(ownerAt(scene, 72, 60)).toBe('c1');
    expect(ownerAt(scene, -100, 95)).toBe('film');
    expect(ownerAt(scene, -500, 0)).toBeUndefined();
  });

  it('takes the trace in a circuit, the circuit beside the trace, not the cell under either', () => {
    const scene = sceneOf(...cells, film, sheet, trace);
    expect(ownerAt(scene, 72, 5.1)).toBe('trace:1');
    expect(ownerAt(scene, 72, -5)).toBe('fpc:fe1');
  });

  it('goes by the true outline, not by its box', () => {
    const ring = box('ring', 'busbar', { x: 0, y: 0 }, { x: 40, y: 40, z: [0, 2] }, { holes: [[{ x: -10, y: 0, bulge: 1 }, { x: 10, y: 0, bulge: 1 }]] });
    const scene = sceneOf(ring);
    expect(ownerAt(scene, 0, 0)).toBeUndefined();
    expect(ownerAt(scene, 0, 9.8)).toBeUndefined();
    expect(ownerAt(scene, 0, 12)).toBe('ring');
  });

  it('hits a sheet with very many holes as it does one with few, from both sides', () => {
    const hole = (index: number) => [{ x: (index % 20) * 10 + 2, y: Math.floor(index / 20) * 10 + 5, bulge: 1 }, { x: (index % 20) * 10 + 8, y: Math.floor(index / 20) * 10 + 5, bulge: 1 }].reverse();
    const sheetWith = (count: number) => sceneOf(box('sheet', 'plate', { x: 100, y: 100 }, { x: 200, y: 200, z: [5, 5.2] }, { holes: Array.from({ length: count }, (_, index) => hole(index)) }));
    const many = sheetWith(400), few = sheetWith(200);
    let hits = 0;
    for (let index = 0; index < 400; index += 1) {
      const x = ((index * 37) % 2200) / 10 - 8, y = ((index * 53) % 990) / 10 + 0.3;
      for (const ray of [down(x, y), new Ray(new Vector3(x, y, -900), new Vector3(0, 0, 1)), new Ray(new Vector3(x - 30, y, 35), new Vector3(0.6, 0, -0.8))]) {
        const [a] = hitsAlong(ray, many), [b] = hitsAlong(ray, few);
        // The wall of a hole is no face.
        if (b !== undefined && b.point.z > 5.001 && b.point.z < 5.199) continue;
        expect(a === undefined).toBe(b === undefined);
        hits += a === undefined ? 0 : 1;
        expect(a?.distance ?? 0).toBeCloseTo(b?.distance ?? 0, 3);
      }
    }
    expect(hits).toBeGreaterThan(300);
  });

  it('leaves hidden and locked layers and the envelope alone', () => {
    const scene = sceneOf(...cells, box('env', 'envelope', { x: 0, y: 0 }, { x: 2000, y: 900, z: [0, 300] }));
    scene.setLayers(layersWith({ cells: { locked: true } }));
    expect(ownerAt(scene, 72, 60)).toBeUndefined();
    scene.setLayers(layersWith({ cells: { visible: false } }));
    expect(ownerAt(scene, 72, 60)).toBeUndefined();
  });
});

describe('box selection', () => {
  const rig = new CameraRig();
  rig.resize(1000, 500);
  rig.setBounds({ min: { x: 0, y: -100, z: 0 }, max: { x: 700, y: 100, z: 200 } });
  const scene = sceneOf(...cells);
  const at = (x: number, y: number) => rig.toScreen({ x, y, z: 200 });

  it('takes what is wholly inside when drawn to the right', () => {
    expect(taken(ownersInFrame({ from: at(30, 90), to: at(200, -90) }, scene, rig))).toEqual(['c1', 'c2']);
  });

  it('takes what it touches when drawn to the left', () => {
    expect(taken(ownersInFrame({ from: at(200, 10), to: at(30, -10) }, scene, rig))).toEqual(['c0', 'c1', 'c2', 'c3']);
  });
});

describe('instances', () => {
  const library = new ShapeLibrary();
  const build = (): InstancedShape => {
    const [first] = cells;
    if (first === undefined) throw new Error('no cell');
    const shape = new InstancedShape(library.place(first).shape, { faces: new MeshBasicMaterial(), edges: new LineBasicMaterial() }, 1);
    for (const cell of cells) shape.put(library.place(cell), new Color('#ffffff'));
    return shape;
  };
  const near = windowOf({ target: { x: 72, y: 0, z: 100 }, ...NAMED_VIEWS.top, span_mm: 60 }, 1, 600);
  const far = windowOf({ target: { x: 324, y: 0, z: 100 }, ...NAMED_VIEWS.top, span_mm: 1000 }, 1, 600);

  it('fills the buffers with what shows only, and with all of it again when zoomed out', () => {
    const shape = build();
    shape.show(far, true);
    expect(shape.drawnCount).toBe(10);
    shape.show(near, false);
    expect(shape.drawnCount).toBeGreaterThanOrEqual(1);
    expect(shape.drawnCount).toBeLessThan(6);
    shape.remove('c1');
    shape.show(near, false);
    shape.show(far, true);
    expect(shape.drawnCount).toBe(9);
  });

  it('is not drawn when too small to see', () => {
    const shape = build();
    shape.show({ ...far, px_per_mm: 0.001 }, true);
    expect(shape.root.visible).toBe(false);
  });

  it('has the attributes of its first frame before it, so that the shaders built ahead are those it is drawn with', () => {
    const shape = build();
    const attributes = (): readonly (readonly string[])[] => shape.root.children.map((drawn) => Object.keys((drawn as Mesh).geometry.attributes).sort());
    const before = attributes();
    shape.show(far, true);
    expect(attributes()).toEqual(before);
    expect(before).toEqual([['normal', 'position'], ['position']]);
  });
});
