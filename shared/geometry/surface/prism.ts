/** Upright prisms of straight-sided rings, as surface paths see them: plain points, distances and what lies inside. */
import { COINCIDENT_mm } from '../../units/units.ts';
import { boxOf } from '../box.ts';
import type { Box3 } from '../box.ts';
import { rectangle } from '../contour.ts';
import { flattenRegion } from '../flatten.ts';
import { solidBox } from '../solid.ts';
import type { Solid } from '../solid.ts';
import type { Box2, Point2, Point3, Ring } from '../types.ts';

export interface Prism {
  /** Outline counter-clockwise, then holes clockwise: the material lies left of every edge. */
  readonly rings: readonly Ring[];
  readonly ringBoxes: readonly Box2[];
  readonly low: number;
  readonly high: number;
  readonly box: Box3;
}

const made = new WeakMap<Solid, Prism>();

/** The solid with its arcs flattened; one in a frame counts as the box round it. */
export function prismOf(solid: Solid): Prism {
  const known = made.get(solid);
  if (known) return known;
  const box = solidBox(solid);
  const { outline, holes } = solid.frame ? { outline: rectangle(box), holes: [] } : flattenRegion(solid);
  const rings = [turned(outline, 1), ...holes.map((hole) => turned(hole, -1))];
  const prism = { rings, ringBoxes: rings.map(boxOf), low: box.minZ, high: box.maxZ, box };
  made.set(solid, prism);
  return prism;
}

/** The prism with those of its holes only that reach into the box. */
export function within(prism: Prism, box: Box2): Prism {
  const kept = prism.ringBoxes.map((ring, i) => i === 0 || (ring.minX <= box.maxX && box.minX <= ring.maxX && ring.minY <= box.maxY && box.minY <= ring.maxY));
  return { ...prism, rings: prism.rings.filter((_, i) => kept[i]), ringBoxes: prism.ringBoxes.filter((_, i) => kept[i]) };
}

/** Whether the point lies in the region or closer to its edge than what counts as coincident. */
export function covers(prism: Prism, x: number, y: number): boolean {
  return depth(prism, x, y) !== 'outside';
}

/** Whether the point lies in the material, farther from its edge than what counts as coincident. */
export function isInside(prism: Prism, x: number, y: number): boolean {
  return depth(prism, x, y) === 'inside';
}

function depth({ rings, ringBoxes }: Prism, x: number, y: number): 'inside' | 'edge' | 'outside' {
  for (let r = 0; r < rings.length; r++) {
    const box = ringBoxes[r] as Box2;
    const near = x >= box.minX - COINCIDENT_mm && x <= box.maxX + COINCIDENT_mm && y >= box.minY - COINCIDENT_mm && y <= box.maxY + COINCIDENT_mm;
    if (!near) {
      if (r === 0) return 'outside';
      continue;
    }
    const ring = rings[r] as Ring;
    let enclosed = false;
    let before = ring[ring.length - 1] as Point2;
    for (const vertex of ring) {
      if (squareToEdge(x, y, before, vertex) <= COINCIDENT_mm * COINCIDENT_mm) return 'edge';
      if (before.y > y !== vertex.y > y && x < before.x + ((y - before.y) * (vertex.x - before.x)) / (vertex.y - before.y)) enclosed = !enclosed;
      before = vertex;
    }
    if (enclosed === (r > 0)) return 'outside';
  }
  return 'inside';
}

/** The point of the solid next to a point, and how far it is, mm; the point itself where it lies inside. */
export function nearestOn(prism: Prism, p: Point3): { readonly at: Point3; readonly distance_mm: number } {
  const plan = covers(prism, p.x, p.y) ? p : nearestOnRings(prism, p);
  const at = { x: plan.x, y: plan.y, z: Math.min(Math.max(p.z, prism.low), prism.high) };
  return { at, distance_mm: Math.hypot(at.x - p.x, at.y - p.y, at.z - p.z) };
}

/** The point of the rings next to a point of the plan. */
export function nearestOnRings({ rings, ringBoxes }: Prism, p: Point2): Point2 {
  let best: Point2 = p;
  let least = Infinity;
  rings.forEach((ring, r) => {
    const box = ringBoxes[r] as Box2;
    const dx = Math.max(box.minX - p.x, p.x - box.maxX, 0), dy = Math.max(box.minY - p.y, p.y - box.maxY, 0);
    if (dx * dx + dy * dy >= least) return;
    let before = ring[ring.length - 1] as Point2;
    for (const vertex of ring) {
      const q = onEdge(p.x, p.y, before, vertex);
      const square = (q.x - p.x) ** 2 + (q.y - p.y) ** 2;
      if (square < least) {
        least = square;
        best = q;
      }
      before = vertex;
    }
  });
  return best;
}

/** Whether the straight line between two points of air passes through none of the prisms; along a surface is not through it. */
export function isFree(p: Point3, q: Point3, prisms: readonly Prism[]): boolean {
  return prisms.every((prism) => !passesThrough(p, q, prism));
}

function passesThrough(p: Point3, q: Point3, prism: Prism): boolean {
  const { box } = prism;
  if (Math.min(p.x, q.x) > box.maxX || Math.max(p.x, q.x) < box.minX || Math.min(p.y, q.y) > box.maxY || Math.max(p.y, q.y) < box.minY) return false;
  let from = 0, to = 1;
  const low = prism.low + COINCIDENT_mm, high = prism.high - COINCIDENT_mm, dz = q.z - p.z;
  if (Math.abs(dz) <= COINCIDENT_mm) {
    if (p.z <= low || p.z >= high) return false;
  } else {
    const t0 = (low - p.z) / dz, t1 = (high - p.z) / dz;
    from = Math.max(from, Math.min(t0, t1));
    to = Math.min(to, Math.max(t0, t1));
    if (from >= to) return false;
  }
  const at = (t: number): Point2 => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t });
  return !piecesOf(at(from), at(to), prism.rings, prism.ringBoxes).every(({ x, y }) => !isInside(prism, x, y));
}

/** Whether two points of the region see each other in it; grazing an edge or a corner is seeing. */
export function seesInPlan(prism: Prism, a: Point2, b: Point2): boolean {
  return piecesOf(a, b, prism.rings, prism.ringBoxes).every(({ x, y }) => covers(prism, x, y));
}

/** Middles of the pieces into which the rings cut a line; no piece that is shorter than what counts as coincident. */
function piecesOf(a: Point2, b: Point2, rings: readonly Ring[], ringBoxes: readonly Box2[]): Point2[] {
  const dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy);
  if (length <= COINCIDENT_mm) return [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }];
  const minX = Math.min(a.x, b.x) - COINCIDENT_mm, maxX = Math.max(a.x, b.x) + COINCIDENT_mm;
  const minY = Math.min(a.y, b.y) - COINCIDENT_mm, maxY = Math.max(a.y, b.y) + COINCIDENT_mm;
  const cuts: number[] = [0, 1];
  rings.forEach((ring, r) => {
    const box = ringBoxes[r] as Box2;
    if (box.minX > maxX || box.maxX < minX || box.minY > maxY || box.maxY < minY) return;
    let before = ring[ring.length - 1] as Point2;
    let side = dx * (before.y - a.y) - dy * (before.x - a.x);
    for (const vertex of ring) {
      const next = dx * (vertex.y - a.y) - dy * (vertex.x - a.x);
      // Twice the area of line and point: the point's distance from the line times the length.
      const near = COINCIDENT_mm * length;
      if ((side <= near && next >= -near) || (side >= -near && next <= near)) {
        const add = (point: Point2): void => {
          const t = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (length * length);
          if (t > 0 && t < 1) cuts.push(t);
        };
        if (Math.abs(side) <= near) add(before);
        if (Math.abs(next) <= near) add(vertex);
        if (side * next < 0) {
          const along = side / (side - next);
          add({ x: before.x + (vertex.x - before.x) * along, y: before.y + (vertex.y - before.y) * along });
        }
      }
      before = vertex;
      side = next;
    }
  });
  cuts.sort((s, t) => s - t);
  const middles: Point2[] = [];
  for (let i = 1; i < cuts.length; i++) {
    const s = cuts[i - 1] as number, t = cuts[i] as number;
    if ((t - s) * length > 2 * COINCIDENT_mm) middles.push({ x: a.x + (dx * (s + t)) / 2, y: a.y + (dy * (s + t)) / 2 });
  }
  return middles;
}

function onEdge(x: number, y: number, a: Point2, b: Point2): Point2 {
  const dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return { x: a.x + dx * t, y: a.y + dy * t };
}

function squareToEdge(x: number, y: number, a: Point2, b: Point2): number {
  const q = onEdge(x, y, a, b);
  return (q.x - x) ** 2 + (q.y - y) ** 2;
}

function turned(ring: Ring, orientation: 1 | -1): Ring {
  let twice = 0;
  let before = ring[ring.length - 1] as Point2;
  for (const vertex of ring) {
    twice += before.x * vertex.y - vertex.x * before.y;
    before = vertex;
  }
  return Math.sign(twice) === -orientation ? [...ring].reverse() : ring;
}
