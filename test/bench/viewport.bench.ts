/** What the view does with a pack of 4,416 cells, without a screen: taking the bodies, picking, hiding, cutting, exploding. JSON lines. */
import { Ray, Vector3 } from 'three';
import { NAMED_VIEWS } from '../../renderer/viewport/camera/namedViews.ts';
import { fitted, sightThrough } from '../../renderer/viewport/camera/pose.ts';
import type { Pose } from '../../renderer/viewport/camera/pose.ts';
import { windowOf } from '../../renderer/viewport/camera/window.ts';
import { hitsAlong, meantHit } from '../../renderer/viewport/interaction/pick.ts';
import { PackScene } from '../../renderer/viewport/scene/PackScene.ts';
import { rectangle } from '../../shared/geometry/contour.ts';
import type { Body, BodyKind } from '../../shared/model/derived/index.ts';

const ROWS = 64, CELLS_PER_ROW = 69, PITCH_X_MM = 74, PITCH_Y_MM = 176;
const ASPECT = 1.6, RUNS = 15, PICKS = 200;

function block(id: string, kind: BodyKind, owner: string, x: number, y: number, size: { x: number; y: number; z: readonly [number, number] }): Body {
  const outline = rectangle({ minX: x - size.x / 2, minY: y - size.y / 2, maxX: x + size.x / 2, maxY: y + size.y / 2 });
  return { id, kind, owner, net: null, material: kind === 'cell' ? 'cell' : 'aluminium-1060-O', layer: 'CELL', z: size.z, outline, holes: [], ...(kind === 'terminal' ? { polarity: '+' as const, cell: owner } : {}) };
}

/** Cans, terminals, vents, bars of three bodies, welds, taps and traces, as the shipped pack has them for each cell. */
function bigPack(): ReadonlyMap<string, Body> {
  const bodies: Body[] = [];
  for (let row = 0; row < ROWS; row += 1) for (let place = 0; place < CELLS_PER_ROW; place += 1) {
    const cell = `c${row * CELLS_PER_ROW + place}`, x = place * PITCH_X_MM, y = row * PITCH_Y_MM, side = place % 2 === 0 ? 60 : -60;
    bodies.push(
      block(`${cell}/can`, 'cell', cell, x, y, { x: 71.7, y: 174, z: [17, 224.2] }),
      block(`${cell}:pos`, 'terminal', cell, x, y + side, { x: 20, y: 28, z: [224.2, 227.2] }),
      block(`${cell}:neg`, 'terminal', cell, x, y - side, { x: 20, y: 28, z: [224.2, 227.2] }),
      block(`${cell}/vent`, 'vent', cell, x, y, { x: 30, y: 20, z: [224.2, 224.7] }),
      block(`${cell}/weld-a`, 'weld', `bar:${cell}`, x, y + side, { x: 12, y: 12, z: [226.2, 229.4] }),
      block(`${cell}/weld-b`, 'weld', `bar:${cell}`, x + PITCH_X_MM, y + side, { x: 12, y: 12, z: [226.2, 229.4] }),
      block(`${cell}/flat-a`, 'busbar', `bar:${cell}`, x, y + side, { x: 34, y: 43, z: [227.2, 229.2] }),
      block(`${cell}/bump`, 'busbar', `bar:${cell}`, x + PITCH_X_MM / 2, y + side, { x: 40, y: 43, z: [229.2, 231.2] }),
      block(`${cell}/flat-b`, 'busbar', `bar:${cell}`, x + PITCH_X_MM, y + side, { x: 34, y: 43, z: [227.2, 229.2] }),
      block(`${cell}/tab`, 'tab', `tap:${cell}`, x + 30, y + side / 2, { x: 6, y: 9, z: [229.2, 229.4] }),
      // No two traces are alike: they are merged, not instanced.
      block(`${cell}/trace`, 'trace', `trace:${cell}`, x / 2, y + (place / CELLS_PER_ROW) * 20, { x: x + 10 + place * 0.01 + row * 0.0007, y: 0.3, z: [229.165, 229.2] }),
    );
  }
  return new Map(bodies.map((body) => [body.id, body]));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function time(stage: string, work: (run: number) => void, each = 1): void {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    work(run);
    times.push((performance.now() - start) / each);
  }
  console.log(JSON.stringify({ bench: 'viewport-4416', stage, first_ms: Number((times[0] ?? NaN).toFixed(3)), median_ms: Number(median(times).toFixed(3)), max_ms: Number(Math.max(...times).toFixed(3)), runs: RUNS }));
}

const bodies = bigPack();
const scene = new PackScene();
const started = performance.now();
scene.setBodies(bodies);
console.log(JSON.stringify({ bench: 'viewport-4416', stage: 'take the bodies', first_ms: Number((performance.now() - started).toFixed(1)), heap_MB: Math.round(process.memoryUsage().heapUsed / 1e6), ...scene.census() }));

const bounds = scene.bounds();
if (bounds === null) throw new Error('the pack is empty');
const plan: Pose = fitted({ target: { x: 0, y: 0, z: 0 }, ...NAMED_VIEWS.top, span_mm: 1000 }, bounds, ASPECT, { margin: 0.05, foot: 0.07 });
const picks = (pose: Pose) => (run: number): void => {
  for (let index = 0; index < PICKS; index += 1) {
    const at = { x: (((index * 37 + run * 11) % 180) - 90) / 100, y: (((index * 53 + run * 7) % 180) - 90) / 100 };
    const { origin, direction } = sightThrough(pose, at, ASPECT);
    meantHit(hitsAlong(new Ray(new Vector3(origin.x, origin.y, origin.z), new Vector3(direction.x, direction.y, direction.z)), scene));
  }
};
time('pick in plan', picks(plan), PICKS);
time('pick in perspective', picks(fitted({ ...plan, ...NAMED_VIEWS.iso, perspective: true }, bounds, ASPECT, { margin: 0.05, foot: 0.07 })), PICKS);
time('choose what a frame shows, zoomed in', (run) => scene.show(windowOf({ ...plan, span_mm: 900 + run }, ASPECT, 900)));
time('hide one cell, show it again', () => { scene.setHidden(new Set(['c100'])); scene.setHidden(new Set()); }, 2);
time('isolate one cell, show all', () => { scene.setHidden(new Set([...bodies.values()].flatMap(({ owner }) => (owner === 'c100' ? [] : [owner])))); scene.setHidden(new Set()); }, 2);
time('move the section, x', (run) => { scene.setSection({ axis: 'x', at_mm: 900 + run * 3, flipped: false }); scene.show(windowOf(plan, ASPECT, 900)); });
time('move the section, z', (run) => { scene.setSection({ axis: 'z', at_mm: 100 + run, flipped: false }); scene.show(windowOf(plan, ASPECT, 900)); });
scene.setSection(null);
time('explode a step', (run) => { scene.setExplode((run + 1) / RUNS); scene.show(windowOf(plan, ASPECT, 900)); });
time('pick in the exploded view', picks(plan), PICKS);
