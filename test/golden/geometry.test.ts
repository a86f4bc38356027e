/** What `geometry --json` promises to scripts, read from its JSON alone. */
import { describe, expect, it } from 'vitest';
import { geometryJson, type GeometryBody } from '../../shared/derive/geometryJson.ts';
import { intersection } from '../../shared/geometry/boolean.ts';
import { distanceBetweenRegions, pointInRing } from '../../shared/geometry/distance.ts';
import { regionArea_mm2 } from '../../shared/geometry/flatten.ts';
import type { Ring } from '../../shared/geometry/types.ts';
import { derivedOf } from '../support/edited.ts';
import { exampleDocument } from '../support/examplePack.ts';

const KINDS =
  'cell terminal vent busbar weld tab trace pad fuse ntc connector wire ffc fpc coverlay stiffener film tray insulator spacer plate cover fastener envelope keepout member'.split(' ');
const CONDUCTORS = ['terminal', 'busbar', 'weld', 'tab', 'trace', 'pad', 'fuse', 'wire'];
const TOUCH_mm = 1e-3;
const CELL_V = 3.2;

const json = JSON.parse(JSON.stringify(geometryJson(derivedOf(exampleDocument())))) as { units: string; bodies: GeometryBody[] };
const { bodies } = json;
const byId = new Map(bodies.map((body) => [body.id, body] as const));
const ofKind = (kind: string) => bodies.filter((body) => body.kind === kind);
const ringOf = (points: GeometryBody['outline']): Ring => points.map(([x, y]) => ({ x, y }));

interface Prism {
  readonly outline: Ring;
  readonly holes: readonly Ring[];
  readonly z: readonly [number, number];
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number];
}

/** In pack coordinates; a framed body as its bounding box. */
function prismOf(body: GeometryBody): Prism {
  const flat = (outline: Ring, holes: readonly Ring[], z: readonly [number, number]): Prism => {
    const xs = outline.map((point) => point.x);
    const ys = outline.map((point) => point.y);
    return { outline, holes, z, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
  };
  const { frame } = body;
  if (!frame) return flat(ringOf(body.outline), body.holes.map(ringOf), body.z);
  const [u, v, o] = [frame.u, frame.v, frame.origin] as unknown as [number[], number[], number[]];
  const at = (list: readonly number[], i: number): number => list[i] ?? 0;
  const w = [0, 1, 2].map((i) => at(u, (i + 1) % 3) * at(v, (i + 2) % 3) - at(u, (i + 2) % 3) * at(v, (i + 1) % 3));
  const corners = body.outline.flatMap(([a, b]) => body.z.map((c) => [0, 1, 2].map((i) => at(o, i) + a * at(u, i) + b * at(v, i) + c * at(w, i))));
  const range = (i: number): [number, number] => [Math.min(...corners.map((p) => at(p, i))), Math.max(...corners.map((p) => at(p, i)))];
  const [[x0, x1], [y0, y1]] = [range(0), range(1)];
  return flat([{ x: x0, y: y0 }, { x: x1, y: y0 }, { x: x1, y: y1 }, { x: x0, y: y1 }], [], range(2));
}

function touch(a: Prism, b: Prism): boolean {
  if (Math.max(a.z[0], b.z[0]) - Math.min(a.z[1], b.z[1]) > TOUCH_mm) return false;
  if (Math.max(a.box[0], b.box[0]) - Math.min(a.box[2], b.box[2]) > TOUCH_mm || Math.max(a.box[1], b.box[1]) - Math.min(a.box[3], b.box[3]) > TOUCH_mm) return false;
  return distanceBetweenRegions(a, b).distance_mm <= TOUCH_mm;
}

function components(prisms: readonly Prism[]): number {
  const left = new Set(prisms);
  let count = 0;
  for (const start of prisms) {
    if (!left.delete(start)) continue;
    count += 1;
    for (const queue = [start]; queue.length > 0; ) {
      const next = queue.pop() as Prism;
      for (const other of left) {
        if (!touch(next, other)) continue;
        left.delete(other);
        queue.push(other);
      }
    }
  }
  return count;
}

describe('bodies', () => {
  it('are in millimetres, of known kinds, with ids of their own', () => {
    expect(json.units).toBe('mm');
    expect(bodies.filter((body) => !KINDS.includes(body.kind))).toEqual([]);
    expect(byId.size).toBe(bodies.length);
  });

  it('are simple rings, not repeated at the end, with holes inside and some height', () => {
    for (const body of bodies) {
      const [first, last] = [body.outline[0], body.outline.at(-1)];
      expect([first, body.id]).not.toEqual([last, body.id]);
      expect(body.z[1], body.id).toBeGreaterThan(body.z[0]);
      for (const hole of body.holes) for (const [x, y] of hole) expect(pointInRing({ x, y }, ringOf(body.outline)), body.id).toBe(true);
    }
  });

  it('have a net exactly where they conduct', () => {
    const metal = bodies.filter((body) => CONDUCTORS.includes(body.kind));
    expect(metal.filter((body) => body.net === null)).toEqual([]);
    const rest = bodies.filter((body) => body.net !== null && !CONDUCTORS.includes(body.kind) && body.kind !== 'fastener');
    // Washers lie on the lugs of the outputs, and are at their potential.
    expect(bodies.filter(({ kind }) => kind === 'fastener').map(({ net }) => net).sort()).toEqual(['N0', 'N52']);
    expect(new Set(rest.map((body) => body.net))).toEqual(new Set(['CHASSIS']));
    expect(rest.filter((body) => !body.material.startsWith('aluminium'))).toEqual([]);
  });

  it('share u and v on parallel faces', () => {
    const frames = bodies.flatMap((body) => (body.frame ? [body.frame] : []));
    expect(frames.length).toBe(51);
    const normal = ({ u, v }: (typeof frames)[number]) => [0, 1, 2].map((i) => Math.abs((u[(i + 1) % 3] ?? 0) * (v[(i + 2) % 3] ?? 0) - (u[(i + 2) % 3] ?? 0) * (v[(i + 1) % 3] ?? 0))).join();
    const axes = new Map<string, Set<string>>();
    for (const frame of frames) axes.set(normal(frame), (axes.get(normal(frame)) ?? new Set()).add(JSON.stringify([frame.u, frame.v])));
    for (const shared of axes.values()) expect(shared.size).toBe(1);
  });
});

describe('nets', () => {
  it('are N0 to N52 and two for each sensor, at so many cells of 3.2 V', () => {
    const nets = new Set(bodies.flatMap((body) => (body.net === null || body.net === 'CHASSIS' ? [] : [body.net])));
    const expected = [...Array.from({ length: 53 }, (_, k) => `N${k}`), ...Array.from({ length: 12 }, (_, i) => [`T${i + 1}+`, `T${i + 1}-`]).flat()];
    expect(nets).toEqual(new Set(expected));
    for (const body of bodies) {
      const level = /^N(\d+)$/.exec(body.net ?? '')?.[1];
      if (level !== undefined) expect(body.potential_V).toBeCloseTo(Number(level) * CELL_V, 9);
    }
  });

  it('are one conductor each, bumps included', () => {
    const prisms = new Map<string, Prism[]>();
    for (const body of bodies) if (body.net !== null) prisms.set(body.net, [...(prisms.get(body.net) ?? []), prismOf(body)]);
    const broken = [...prisms].map(([net, parts]) => [net, components(parts)] as const).filter(([, count]) => count !== 1);
    expect(broken).toEqual([]);
  });

  it('never touch one another', () => {
    const metal = bodies.filter((body) => body.net !== null).map((body) => ({ body, prism: prismOf(body) })).sort((a, b) => a.prism.box[0] - b.prism.box[0]);
    const shorts: string[] = [];
    for (const [i, a] of metal.entries()) {
      for (const b of metal.slice(i + 1)) {
        if (b.prism.box[0] > a.prism.box[2] + TOUCH_mm) break;
        if (a.body.net !== b.body.net && touch(a.prism, b.prism)) shorts.push(`${a.body.id} ${b.body.id}`);
      }
    }
    expect(shorts).toEqual([]);
  });
});

describe('terminals', () => {
  it('are two a cell, + one net above -', () => {
    const level = (net: string | null | undefined) => Number(/^N(\d+)$/.exec(net ?? '')?.[1]);
    const ends = new Map<string, GeometryBody[]>();
    for (const body of ofKind('terminal')) ends.set(body.cell ?? '', [...(ends.get(body.cell ?? '') ?? []), body]);
    expect(ends.size).toBe(52);
    for (const [cell, pair] of ends) {
      const [plus, minus] = [pair.find((body) => body.polarity === '+'), pair.find((body) => body.polarity === '-')];
      expect(pair, cell).toHaveLength(2);
      expect(level(plus?.net) - level(minus?.net), cell).toBe(1);
    }
  });

  it('are covered by their busbar over more than a fifth', () => {
    for (const terminal of ofKind('terminal')) {
      const face = ringOf(terminal.outline);
      const bars = bodies.filter((body) => body.kind === 'busbar' && body.net === terminal.net && !body.frame && Math.abs(body.z[0] - terminal.z[1]) < TOUCH_mm);
      const covered = bars.reduce((sum, bar) => sum + intersection([face], [ringOf(bar.outline), ...bar.holes.map(ringOf)]).reduce((area, region) => area + regionArea_mm2(region), 0), 0);
      expect(covered / regionArea_mm2({ outline: face, holes: [] }), terminal.id).toBeGreaterThan(0.2);
    }
  });
});

describe('traces', () => {
  it('run from their tab or sensor pad to their pin, and end on them', () => {
    const traces = ofKind('trace');
    expect(traces).toHaveLength(56 + 24);
    for (const trace of traces) {
      const [from, to] = [byId.get(trace.from ?? ''), byId.get(trace.to ?? '')];
      expect(from?.kind, trace.id).toBe(trace.net?.startsWith('N') ? 'tab' : 'pad');
      expect([from?.net, to?.net, to?.kind], trace.id).toEqual([trace.net, trace.net, 'pad']);
      const path = trace.path ?? [];
      for (const [point, body] of [[path[0], from], [path.at(-1), to]] as const) {
        expect(point && body && pointInRing({ x: point[0], y: point[1] }, ringOf(body.outline)), `${trace.id} ${body?.id}`).toBe(true);
      }
      expect(trace.width, trace.id).toBeGreaterThan(0);
    }
  });

  it('have a fuse neck in each voltage line and none in a sensor line', () => {
    expect(new Set(ofKind('fuse').map((body) => body.net)).size).toBe(53);
    expect(ofKind('fuse')).toHaveLength(56);
    expect(ofKind('fuse').filter((body) => body.net?.startsWith('T'))).toEqual([]);
  });
});
