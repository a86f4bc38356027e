/** What is hidden, locked, cut away and pulled apart, on the scene itself. */
import { Ray, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { bodyColours } from '../../../renderer/viewport/colour/bodyColour.ts';
import { currentPosition, dutyCurrents } from '../../../renderer/viewport/colour/current.ts';
import { PALETTES } from '../../../renderer/viewport/colour/palette.ts';
import { hexOf, rampColour } from '../../../renderer/viewport/colour/ramp.ts';
import { worstSeverities } from '../../../renderer/viewport/colour/severity.ts';
import { hitsAlong, meantHit } from '../../../renderer/viewport/interaction/pick.ts';
import { entry } from '../../../renderer/viewport/scene/BoxIndex.ts';
import { buildUpLevel, liftsOf } from '../../../renderer/viewport/scene/explode.ts';
import { PackScene } from '../../../renderer/viewport/scene/PackScene.ts';
import { seenFinding } from '../../../renderer/viewport/scene/seenFinding.ts';
import { triangulated } from '../../../renderer/viewport/scene/SectionCaps.ts';
import { groupsByColour } from '../../../renderer/viewport/overlays/Legend.tsx';
import { sectionOf } from '../../../shared/geometry/section.ts';
import type { Body, BodyKind, Finding, PlacedCell } from '../../../shared/model/derived/index.ts';
import { box, mapOf } from './bodies.ts';

const size = { x: 70, y: 170, z: [0, 200] as const };
const cells = Array.from({ length: 6 }, (_, index) => box(`c${index}`, 'cell', { x: index * 72, y: 0 }, size));
const bar = box('bar', 'busbar', { x: 36, y: 40 }, { x: 100, y: 40, z: [203, 205] }, { material: 'aluminium-1060-O', current_A: 280 });

function sceneOf(...bodies: readonly Body[]): PackScene {
  const scene = new PackScene();
  scene.setBodies(mapOf(...bodies));
  return scene;
}
const ray = (from: readonly [number, number, number], to: readonly [number, number, number]): Ray => new Ray(new Vector3(...from), new Vector3(...to));
const down = (x: number, y: number): Ray => ray([x, y, 2000], [0, 0, -1]);
const ownerAt = (scene: PackScene, along: Ray): string | undefined => meantHit(hitsAlong(along, scene))?.item.body.owner;
const finding = (items: readonly string[], more: Partial<Finding> = {}): Finding => ({
  code: 'clearance', severity: 'error', items, at: { x: 0, y: 0, z: 205 }, actual: 1, required: 2, unit: 'mm', clause: '', key: items.join(), params: {}, measure: null, waived: false, ...more,
});

describe('hidden and locked items', () => {
  it('are not drawn and not picked when hidden, and come back without touching the rest', () => {
    const scene = sceneOf(...cells, bar);
    const before = scene.census();
    scene.setHidden(new Set(['c0', 'bar']));
    expect(ownerAt(scene, down(0, 40))).toBeUndefined();
    expect(ownerAt(scene, down(72, 0))).toBe('c1');
    expect(scene.census()).toMatchObject({ instancedShapes: 1, mergedBodies: 0 });
    scene.setHidden(new Set());
    expect(scene.census()).toEqual(before);
    expect(ownerAt(scene, down(0, 40))).toBe('bar');
  });

  it('stay hidden when the body behind them changes', () => {
    const scene = sceneOf(...cells, bar);
    scene.setHidden(new Set(['bar']));
    const thicker = { ...bar, z: [203, 206] as const };
    scene.setBodies(mapOf(...cells, thicker));
    expect(ownerAt(scene, down(0, 40))).toBe('c0');
    scene.setHidden(new Set());
    expect(meantHit(hitsAlong(down(0, 40), scene))?.point.z).toBeCloseTo(206);
  });

  it('are drawn but not picked when locked', () => {
    const scene = sceneOf(...cells, bar), before = scene.census();
    scene.setLocked(new Set(['bar']));
    expect(scene.census()).toEqual(before);
    expect(ownerAt(scene, down(0, 40))).toBe('c0');
  });

  it('take their findings with them', () => {
    const scene = sceneOf(...cells, bar);
    scene.setHidden(new Set(['c0']));
    expect(seenFinding(finding(['c0']), scene)).toBeNull();
    expect(seenFinding(finding(['c0', 'bar']), scene)).not.toBeNull();
    expect(seenFinding(finding(['project']), scene)).not.toBeNull();
  });
});

describe('section plane', () => {
  it('picks the cut face where the ray enters a body that is cut open', () => {
    const scene = sceneOf(...cells);
    scene.setSection({ axis: 'x', at_mm: 72, flipped: false });
    const hit = meantHit(hitsAlong(ray([1000, 0, 100], [-1, 0, 0]), scene));
    expect(hit?.item.body.owner).toBe('c1');
    expect(hit?.point.x).toBeCloseTo(72);
  });

  it('passes over what is cut away, from both sides of the plane', () => {
    const scene = sceneOf(...cells);
    scene.setSection({ axis: 'x', at_mm: 108, flipped: false });
    expect(ownerAt(scene, down(144, 0))).toBeUndefined();
    expect(ownerAt(scene, down(72, 0))).toBe('c1');
    scene.setSection({ axis: 'x', at_mm: 108, flipped: true });
    expect(ownerAt(scene, down(144, 0))).toBe('c2');
    expect(ownerAt(scene, down(72, 0))).toBeUndefined();
    // From the side that is kept, nothing behind the plane is reached.
    expect(ownerAt(scene, ray([80, 0, 100], [-1, 0, 0]))).toBeUndefined();
  });

  it('lets go of findings that are cut away', () => {
    const scene = sceneOf(...cells);
    scene.setSection({ axis: 'z', at_mm: 100, flipped: false });
    expect(seenFinding(finding(['c0']), scene)).toBeNull();
    expect(seenFinding(finding(['c0'], { at: { x: 0, y: 0, z: 50 } }), scene)).not.toBeNull();
  });

  it('closes the cut with triangles of the same area, holes left open', () => {
    const faces = sectionOf({ outline: box('a', 'plate', { x: 0, y: 0 }, { x: 20, y: 10, z: [0, 2] }).outline, holes: [[{ x: -2, y: -2 }, { x: -2, y: 2 }, { x: 2, y: 2 }, { x: 2, y: -2 }]], z: [0, 2] }, 'z', 1);
    const { triangles } = triangulated(faces, 'z');
    let area = 0;
    for (let at = 0; at < triangles.length; at += 9) {
      const [ax = 0, ay = 0, , bx = 0, by = 0, , cx = 0, cy = 0] = triangles.slice(at, at + 9);
      area += Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
    }
    expect(area).toBeCloseTo(20 * 10 - 16, 9);
  });
});

describe('picking among many', () => {
  it('finds what a test of every body finds, also after bodies moved', () => {
    const many = Array.from({ length: 400 }, (_, index) => box(`m${index}`, 'cell', { x: (index % 20) * 90, y: Math.floor(index / 20) * 190 }, size));
    const shifted = many.map((body, index) => (index % 7 === 0 ? box(body.id, 'cell', { x: index * 5 - 700, y: -900 }, size) : body));
    const scene = sceneOf(...many), moved = mapOf(...shifted);
    scene.setBodies(moved);
    const afresh = sceneOf(...shifted);
    for (let index = 0; index < 300; index += 1) {
      const along = ray([(index * 37) % 1900 - 800, (index * 91) % 4000 - 1000, 900], [0.2, 0.1 - index / 900, -1]);
      const touched = [...scene.all()].filter(({ shape, offset }) => entry(along, shape.box, offset) !== null).map(({ body }) => body.id).sort();
      const found = new Set([...scene.along(along)].map(({ body }) => body.id));
      expect(touched.filter((id) => !found.has(id))).toEqual([]);
      expect(ownerAt(scene, along)).toBe(ownerAt(afresh, along));
    }
  });
});

describe('exploded view', () => {
  it('pulls layers apart in the order of assembly, the lowest staying', () => {
    const level = (kind: Body['kind'], layer: Body['layer'] = 'CELL'): number => buildUpLevel({ kind, layer });
    const order = [level('plate'), level('cell'), level('busbar'), level('fpc'), level('ntc'), level('film', 'FILM_TOP'), level('cover')];
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(level('film', 'FILM_BOTTOM')).toBeLessThan(level('busbar'));
    const lifts = liftsOf([level('busbar'), level('cell'), level('cell')], 200, 1);
    expect(lifts.get(level('cell'))).toBe(0);
    expect(lifts.get(level('busbar'))).toBeCloseTo(90);
    expect([...liftsOf(order, 200, 0).values()].every((lift) => lift === 0)).toBe(true);
  });

  it('is followed by picking, bounds, outlines and findings, and leaving it restores them', () => {
    const scene = sceneOf(...cells, bar), rest = scene.bounds();
    scene.setExplode(1);
    const lift = scene.liftOf(bar);
    expect(lift).toBeGreaterThan(50);
    expect(meantHit(hitsAlong(down(0, 40), scene))?.point.z).toBeCloseTo(205 + lift);
    expect(scene.bounds()?.max.z).toBeCloseTo(205 + lift);
    expect(scene.ofOwner('bar')[0]?.offset.z).toBeCloseTo(203 + lift);
    expect(seenFinding(finding(['bar', 'c0'], { measure: [{ x: 0, y: 0, z: 203 }, { x: 0, y: 0, z: 200 }] }), scene)).toMatchObject({ at: { z: 205 + lift }, measure: [{ z: 203 + lift }, { z: 200 }] });
    scene.setExplode(0);
    expect(scene.bounds()).toEqual(rest);
    expect(meantHit(hitsAlong(down(0, 40), scene))?.point.z).toBeCloseTo(205);
  });
});

describe('colour scales', () => {
  it('rate an owner by its worst open finding, through the bodies too', () => {
    const findings = [finding(['c0'], { severity: 'warning' }), finding(['terminal'], { severity: 'error' }), finding(['c1'], { waived: true })];
    const bodies = mapOf({ ...box('terminal', 'terminal', { x: 0, y: 0 }, size), owner: 'c0' });
    expect([...worstSeverities(findings, bodies)]).toEqual([['c0', 'error']]);
  });

  const duty = { continuous_A: 280, parallel: 2 };

  it('take of the duty what no bar states: cells share it, sampling lines carry next to nothing, of the rest nothing is said', () => {
    const of = (kind: BodyKind, change: Partial<Body> = {}): number | undefined => dutyCurrents([bar], duty)?.of(box('b', kind, { x: 0, y: 0 }, size, change));
    expect([of('busbar', { current_A: 7 }), of('cell'), of('terminal'), of('weld', { owner: 'busbar:g1|g2' })]).toEqual([7, 140, 140, 140]);
    expect([of('tab'), of('trace'), of('pad'), of('fuse'), of('weld', { owner: 'tap:1' })]).toEqual([0, 0, 0, 0, 0]);
    expect([of('film'), of('vent'), of('member'), of('busbar')]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('go from nothing to the largest current, evenly', () => {
    const currents = dutyCurrents([bar, ...cells], duty);
    expect(currents?.max_A).toBe(280);
    expect([0, 70, 280, 999].map((current_A) => currentPosition(current_A, { max_A: 280 }))).toEqual([0, 0.25, 1, 1]);
    const see = bodyColours({ mode: 'current', theme: 'dark', nets: null, cells: [], severities: new Map(), currents });
    const colour = (kind: BodyKind): string => see(box('b', kind, { x: 0, y: 0 }, size));
    expect([see(bar), colour('cell'), colour('trace'), colour('film')]).toEqual([hexOf(rampColour(1)), hexOf(rampColour(0.5)), hexOf(rampColour(0)), PALETTES.dark.quiet]);
  });

  it('are not there without a duty, or where nothing carries a current', () => {
    expect(dutyCurrents(cells, null)).toBeNull();
    expect(dutyCurrents([box('f', 'film', { x: 0, y: 0 }, size)], duty)).toBeNull();
  });

  it('name the groups of each hue in series order', () => {
    const placed = Array.from({ length: 10 }, (_, index) => ({ id: `c${index}`, group: `g${index + 1}` }) as unknown as PlacedCell);
    expect(groupsByColour(placed).map(({ groups }) => groups)).toEqual([['g1', 'g9'], ['g2', 'g10'], ['g3'], ['g4'], ['g5'], ['g6'], ['g7'], ['g8']]);
  });
});
