/** The scene gets to a new view in steps: the old picture until the last, then the one that building it at once gives. */
import { Color, InstancedMesh, Mesh, Ray, Vector3 } from 'three';
import type { BufferGeometry, Object3D } from 'three';
import { describe, expect, it } from 'vitest';
import { hitsAlong, meantHit } from '../../../renderer/viewport/interaction/pick.ts';
import { PackScene } from '../../../renderer/viewport/scene/PackScene.ts';
import type { PackPaint, PackView } from '../../../renderer/viewport/scene/PackView.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import { box, mapOf } from './bodies.ts';

const GREY: PackPaint = { hexOf: () => '#808080', edge: '#000000', frame: '#444444', discs: { '+': '#ff0000', '-': '#0000ff' } };
const RED: PackPaint = { ...GREY, hexOf: ({ kind }) => (kind === 'cell' ? '#ff0000' : '#00ff00') };
const size = { x: 70, y: 170, z: [0, 200] as const };
/** 300 cells and as many bars of which no two are alike. */
const bodiesAt = (y: number): readonly Body[] => Array.from({ length: 300 }, (_, index) => [
  box(`c${index}`, 'cell', { x: (index % 30) * 72, y: y + Math.floor(index / 30) * 180 }, size),
  box(`b${index}`, 'busbar', { x: (index % 30) * 72, y: y + Math.floor(index / 30) * 180 }, { x: 20 + index / 100, y: 20, z: [201, 203] }),
]).flat();
const viewOf = (more: Partial<PackView>): PackView => ({ bodies: mapOf(...bodiesAt(0)), layers: null, hidden: new Set(), locked: new Set(), explode: 0, section: null, paint: GREY, ...more });
const ownerAt = (scene: PackScene, x: number, y: number): string | undefined => meantHit(hitsAlong(new Ray(new Vector3(x, y, 1000), new Vector3(0, 0, -1)), scene))?.item.body.owner;

function run(scene: PackScene, view: PackView): number {
  let steps = 1;
  for (const work = scene.becoming(view); work.next().done !== true; ) steps += 1;
  return steps;
}

/** Where every instance and every merged corner is drawn, in which colour, in an order that does not depend on how it came there. */
function picture(scene: PackScene): readonly string[] {
  const seen: string[] = [], colour = new Color();
  const instances = (part: InstancedMesh): void => {
    for (let index = 0; index < part.count; index += 1) {
      part.getColorAt(index, colour);
      seen.push(`${[...part.instanceMatrix.array.slice(index * 16 + 12, index * 16 + 15)].join()} #${colour.getHexString()}`);
    }
  };
  const corners = ({ geometry }: Mesh<BufferGeometry>): void => {
    const at = geometry.getAttribute('position'), painted = geometry.getAttribute('color');
    for (let index = 0; index < at.count; index += 1) seen.push(`${at.getX(index)},${at.getY(index)},${at.getZ(index)} #${colour.setRGB(painted.getX(index), painted.getY(index), painted.getZ(index)).getHexString()}`);
  };
  scene.root.traverse((part: Object3D) => {
    if (part instanceof InstancedMesh) {
      if (part.instanceColor !== null) instances(part as InstancedMesh);
    } else if (part instanceof Mesh) {
      const mesh = part as Mesh<BufferGeometry>;
      if (mesh.geometry.getAttribute('color') !== undefined) corners(mesh);
    }
  });
  return seen.sort();
}

function fresh(view: PackView): PackScene {
  const scene = new PackScene();
  run(scene, view);
  return scene;
}

describe('becoming another view', () => {
  const first = viewOf({}), moved = viewOf({ bodies: mapOf(...bodiesAt(9000)) });

  it('rests at least once for each body, and shows and picks the old view until the last step', () => {
    const scene = fresh(first), before = picture(scene), work = scene.becoming(moved);
    let steps = 1;
    while (work.next().done !== true) {
      steps += 1;
      if (steps % 400 !== 0) continue;
      expect(picture(scene)).toEqual(before);
      expect(ownerAt(scene, 0, 60)).toBe('c0');
      expect(ownerAt(scene, 0, 9060)).toBeUndefined();
    }
    expect(steps).toBeGreaterThan(1200);
    expect(ownerAt(scene, 0, 60)).toBeUndefined();
    expect(ownerAt(scene, 0, 9060)).toBe('c0');
    expect(picture(scene)).toEqual(picture(fresh(moved)));
    expect(scene.census()).toEqual(fresh(moved).census());
  });

  it('leaves nothing of a view that was given up', () => {
    const scene = fresh(first), given = scene.becoming(moved);
    for (let step = 0; step < 800; step += 1) given.next();
    given.return();
    const painted = viewOf({ bodies: first.bodies, paint: RED });
    run(scene, painted);
    expect(picture(scene)).toEqual(picture(fresh(painted)));
    run(scene, moved);
    expect(picture(scene)).toEqual(picture(fresh(moved)));
  });

  it('goes on where it was given up when only the section moved meanwhile', () => {
    const scene = fresh(first), given = scene.becoming(moved);
    let whole = 1;
    for (const work = fresh(first).becoming(moved); work.next().done !== true; ) whole += 1;
    for (let step = 0; step < 1600; step += 1) given.next();
    given.return();
    expect(run(scene, { ...moved, section: { axis: 'z', at_mm: 100, flipped: false } })).toBeLessThan(whole - 300);
    expect(scene.section?.at_mm).toBe(100);
    expect(picture(scene)).toEqual(picture(fresh(moved)));
  });

  it('changes few bodies where they are, in one go after their shapes', () => {
    const scene = fresh(first), few = new Map(first.bodies);
    for (const id of ['c3', 'b3', 'c4']) {
      const body = few.get(id);
      if (body !== undefined) few.set(id, { ...body, z: [body.z[0], body.z[1] + 5] });
    }
    few.delete('b7');
    expect(run(scene, { ...first, bodies: few })).toBeLessThan(10);
    expect(picture(scene)).toEqual(picture(fresh({ ...first, bodies: few })));
  });

  it('paints anew without a body being built again, all colours at once', () => {
    const scene = fresh(first), before = picture(scene), work = scene.becoming({ ...first, paint: RED });
    work.next();
    work.next();
    expect(picture(scene)).toEqual(before);
    while (work.next().done !== true);
    expect(picture(scene)).toEqual(picture(fresh({ ...first, paint: RED })));
  });

  it('hides few or many, and brings them back', () => {
    const scene = fresh(first), before = picture(scene);
    for (const hidden of [new Set(['c1', 'b2']), new Set([...first.bodies.keys()].filter((id) => id !== 'c1'))]) {
      run(scene, { ...first, hidden });
      expect(picture(scene)).toEqual(picture(fresh({ ...first, hidden })));
      run(scene, first);
      expect(picture(scene)).toEqual(before);
    }
  });
});
