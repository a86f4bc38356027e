/** What an edit, a selection and a sheet cost in a pack of thousands of bodies: counted, not timed. */
import { Ray, Vector3 } from 'three';
import type { BufferGeometry, InstancedBufferAttribute, LineSegments, Object3D } from 'three';
import { describe, expect, it } from 'vitest';
import { editTables, NO_TABLES } from '../../../renderer/state/bodies/tableEdit.ts';
import { rememberFamilies } from '../../../renderer/state/itemOwners.ts';
import { packed, unpacked } from '../../../renderer/viewport/scene/latePrism.ts';
import type { PrismBuilder } from '../../../renderer/viewport/scene/latePrism.ts';
import { OutlineLines } from '../../../renderer/viewport/scene/OutlineLines.ts';
import { PackScene } from '../../../renderer/viewport/scene/PackScene.ts';
import { EMPTY_VIEW } from '../../../renderer/viewport/scene/PackView.ts';
import { regionPrism } from '../../../renderer/viewport/scene/prism.ts';
import type { Prism } from '../../../renderer/viewport/scene/prism.ts';
import { ShapeLibrary } from '../../../renderer/viewport/scene/shapes.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import { box, mapOf } from './bodies.ts';

const COUNT = 4000;
const size = { x: 70, y: 170, z: [0, 200] as const };
const cellAt = (index: number, y = 0): Body => box(`c${index}`, 'cell', { x: (index % 80) * 72, y: y + Math.floor(index / 80) * 180 }, size);

/** Bodies that note when somebody looks at what they are. */
function watched() {
  const seen = new Set<string>();
  const bodies = Array.from({ length: COUNT }, (_, index): Body => {
    const { kind, owner, outline, ...rest } = cellAt(index);
    const note = <T>(value: T): T => {
      seen.add(rest.id);
      return value;
    };
    return {
      ...rest,
      get kind() {
        return note(kind);
      },
      get owner() {
        return note(owner);
      },
      get outline() {
        return note(outline);
      },
    };
  });
  return { bodies, seen };
}

describe('an edit in a large pack', () => {
  it('looks at the bodies that it touches, and at their neighbours where the pack ends', () => {
    const { bodies, seen } = watched();
    const first = editTables(NO_TABLES);
    for (const body of bodies) first.put(body);
    const before = first.done(), scene = new PackScene();
    rememberFamilies(before.bodies, before.families);
    scene.setBodies(before.bodies);
    expect(seen.size).toBe(COUNT);
    const edit = editTables(before);
    edit.put(cellAt(1234, 5));
    edit.put(cellAt(COUNT - 1, 5));
    edit.remove('c7');
    const after = edit.done();
    rememberFamilies(after.bodies, after.families);
    seen.clear();
    scene.setBodies(after.bodies);
    expect(scene.bounds()?.max.y).toBe(49 * 180 + 85 + 5);
    expect([...scene.materials()]).toEqual([{ kind: 'cell', material: 'cell', count: COUNT - 1 }]);
    // The last cell is looked at again by nobody but those in its corner.
    expect(seen.size).toBeLessThan(20);
    const anew = new PackScene();
    anew.setBodies(after.bodies);
    expect(scene.census()).toEqual(anew.census());
  });
});

describe('the outline of a large selection', () => {
  it('is written once for each shape, in steps of a few bodies', () => {
    const library = new ShapeLibrary(), lines = new OutlineLines(2);
    const items = Array.from({ length: COUNT }, (_, index) => library.place(cellAt(index)));
    const work = lines.setting(items);
    let steps = 0, early = 0;
    while (work.next().done !== true) {
      steps += 1;
      early += lines.root.children.length;
    }
    expect(early).toBe(0);
    expect(steps).toBeGreaterThan(COUNT);
    const [drawn, ...more] = lines.root.children as LineSegments<BufferGeometry>[];
    expect(more).toHaveLength(0);
    expect(drawn?.geometry.getAttribute('position').count).toBe((library.place(cellAt(0)).shape.edges.length ?? 0) / 3);
    const { instanceMatrix } = drawn as unknown as { instanceMatrix: InstancedBufferAttribute };
    expect([...instanceMatrix.array.slice(16 * 81 + 12, 16 * 81 + 15)]).toEqual([72 - 35, 180 - 85, 0]);
  });
});

describe('a sheet with very many holes', () => {
  const HOLES = 240;
  const holes = Array.from({ length: HOLES }, (_, index) => {
    const x = (index % 30) * 10 + 2, y = Math.floor(index / 30) * 10 + 5;
    return [{ x, y, bulge: -1 }, { x: x + 6, y, bulge: -1 }];
  });
  const film = box('film', 'film', { x: 150, y: 40 }, { x: 300, y: 80, z: [5, 5.1] }, { holes });

  it('crosses to another thread as it is', () => {
    expect(unpacked(packed(film))).toEqual({ outline: film.outline, holes });
  });

  it('is drawn without them until it is built elsewhere, and is not built once it is gone', () => {
    const asked: { readonly take: (prism: Prism) => void; readonly build: () => Prism; given: boolean }[] = [];
    const builder: PrismBuilder = (region, chordError_mm, axes, take) => {
      const order = { take, build: () => regionPrism(unpacked(packed(region)), chordError_mm, axes), given: false };
      asked.push(order);
      return { giveUp: () => void (order.given = true) };
    };
    const library = new ShapeLibrary(builder), { shape } = library.place(film);
    expect(asked).toHaveLength(0);
    expect(shape.isReady('fine')).toBe(false);
    expect(shape.isReady('fine')).toBe(false);
    expect(asked).toHaveLength(1);
    const without = shape.edges.length;
    asked[0]?.take(asked[0].build());
    expect(shape.isReady('fine')).toBe(true);
    expect(shape.edges.length).toBeGreaterThan(without + HOLES * 6);
    const { positions, index } = new ShapeLibrary().place(film).shape.prism;
    expect(Buffer.from(shape.prism.positions.buffer).equals(Buffer.from(positions.buffer))).toBe(true);
    expect(Buffer.from(shape.prism.index.buffer).equals(Buffer.from(index.buffer))).toBe(true);
    const scene = new PackScene(builder);
    scene.setBodies(mapOf(film));
    const [item] = scene.ofOwner('film');
    expect(item?.shape.isReady('fine')).toBe(false);
    scene.setBodies(EMPTY_VIEW.bodies);
    expect(asked[1]?.given).toBe(true);
    expect(hasNothing(scene.root)).toBe(true);
  });

  it('is hit beside its holes, and not in them', () => {
    const { shape, offset } = new ShapeLibrary(() => ({ giveUp: () => undefined })).place(film);
    const down = (x: number, y: number) => shape.raycast(new Ray(new Vector3(x - offset.x, y - offset.y, 50 - offset.z), new Vector3(0, 0, -1)));
    expect(down(5, 5)).toBeNull();
    expect(down(9.5, 5)?.distance).toBeCloseTo(44.9);
  });
});

function hasNothing(root: Object3D): boolean {
  let drawn = 0;
  root.traverse((part) => {
    if ('isInstancedMesh' in part && (part as unknown as { count: number }).count > 0) drawn += 1;
  });
  return drawn === 0;
}
