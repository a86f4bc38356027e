import { describe, expect, it } from 'vitest';
import { copiesOf } from '../../../renderer/viewport/scene/copies.ts';
import { PackScene } from '../../../renderer/viewport/scene/PackScene.ts';
import { box, mapOf } from './bodies.ts';

const size = { x: 70, y: 170, z: [0, 200] as const };

describe('copies that a dialog would make', () => {
  const scene = new PackScene();
  scene.setBodies(mapOf(box('c1', 'cell', { x: 0, y: 0 }, size), box('c2', 'cell', { x: 72, y: 0 }, size), box('bar', 'busbar', { x: 36, y: 40 }, size)));
  const places = (cells: readonly string[], distances: readonly [number, number][]) =>
    copiesOf(scene.all(), { cells, distances: distances.map(([dx_mm, dy_mm]) => ({ dx_mm, dy_mm, dz_mm: 0 })) }).map(({ body, offset }) => [body.owner, offset.x, offset.y]);
  const [first] = [...scene.all()].filter(({ body }) => body.owner === 'c1').map(({ offset }) => offset);

  it('stand at every distance from their cells, and from nothing else', () => {
    expect(places(['c1', 'bar'], [[144, 0], [0, 180]])).toEqual([['c1', (first?.x ?? 0) + 144, first?.y], ['c1', first?.x, (first?.y ?? 0) + 180]]);
    expect(places(['c1', 'c2'], [[300, 0]]).map(([owner]) => owner)).toEqual(['c1', 'c2']);
    expect(places([], [[1, 1]])).toEqual([]);
  });

  it('are drawn to a number that a view can take', () => {
    expect(places(['c1', 'c2'], Array.from({ length: 5000 }, (_, index) => [index * 80, 0])).length).toBe(2000);
  });
});
