/** Points on edges, joined wherever a straight line on a face, a bridged gap or a conductor joins them; shortest ways through it. */
import { createSpatialIndex } from '../spatialIndex.ts';
import { airGap } from './air.ts';
import type { AirGap } from './air.ts';
import { boxGap_mm, sees } from './faces.ts';
import type { Face } from './faces.ts';
import { Heap } from './heap.ts';
import { isBridged } from './scene.ts';
import type { Edge, Scene } from './scene.ts';
import { landingsFrom, metalsFrom, spotAt } from './spots.ts';
import type { Corners, Landing, MetalBridge, Spot } from './spots.ts';

/** A spot, or where it lands across a gap. */
export interface Node {
  readonly spot: Spot;
  readonly landing: Landing | null;
}

/** Shares of an edge that are to be looked at, and into how many steps the whole edge is cut. */
export interface Sampling {
  readonly steps: number;
  /** Steps that are wanted; all of them where null. */
  readonly wanted: ReadonlySet<number> | null;
}

interface Link<To> {
  readonly to: To;
  readonly length_mm: number;
}

/** A bridged gap through air to another conductor. */
export interface GroupGap extends AirGap {
  readonly group: number;
}

export interface Network {
  readonly scene: Scene;
  readonly nodes: readonly Node[];
  /** Where the nodes are: x, y, z of one after the other. */
  readonly places: Float64Array;
  readonly facesOf: readonly (readonly number[])[];
  /** Which node a step of an edge became. */
  readonly nodeOf: ReadonlyMap<Edge, ReadonlyMap<number, number>>;
  readonly ofFace: readonly Int32Array[];
  readonly jumps: readonly (readonly Link<number>[])[];
  readonly bridges: readonly (readonly MetalBridge[])[];
  readonly ofGroup: readonly (readonly Link<number>[])[];
  readonly groupGaps: readonly (readonly GroupGap[])[];
}

/** Work between two breaths. */
const NODES_PER_SLICE = 64;

export function* networkOf(scene: Scene, samplings: ReadonlyMap<Edge, Sampling>, corners: Corners): Generator<void, Network> {
  const index = createSpatialIndex(scene.faces.map((face) => face.box));
  const nodes: Node[] = [];
  const ofFace: number[][] = scene.faces.map(() => []);
  const facesOf: number[][] = [];
  const jumps: Link<number>[][] = [];
  const bridges: (readonly MetalBridge[])[] = [];
  const ofGroup: Link<number>[][] = Array.from({ length: scene.groups }, () => []);
  const nodeOf = new Map<Edge, Map<number, number>>();
  const cornerNodes = new Map<readonly unknown[], number>();

  const add = (node: Node, faces: readonly Face[]): number => {
    const number = nodes.length;
    nodes.push(node);
    facesOf.push(faces.map((face) => face.index));
    jumps.push([]);
    bridges.push([]);
    for (const face of faces) (ofFace[face.index] as number[]).push(number);
    return number;
  };
  const { box } = scene;
  for (const [edge, { steps, wanted }] of samplings) {
    // A step beyond the box may be the nearest to a path inside it.
    const by = edge.length_mm / steps;
    const numbers = new Map<number, number>();
    nodeOf.set(edge, numbers);
    for (let step = 0; step <= steps; step++) {
      if (wanted !== null && !wanted.has(step)) continue;
      const place = { edge, share: step / steps };
      const meeting = corners.at(place);
      const known = cornerNodes.get(meeting);
      if (known !== undefined) {
        numbers.set(step, known);
        continue;
      }
      const spot = spotAt(place, corners, scene);
      if (spot === null) continue;
      const { x, y, z } = spot.at;
      if (x < box.minX - by || x > box.maxX + by || y < box.minY - by || y > box.maxY + by || z < box.minZ - by || z > box.maxZ + by) continue;
      const number = add({ spot, landing: null }, spot.faces);
      numbers.set(step, number);
      if (spot.isCorner) cornerNodes.set(meeting, number);
      const metals = metalsFrom(spot, scene);
      bridges[number] = metals;
      for (const { metal, distance_mm } of metals) (ofGroup[metal.group] as Link<number>[]).push({ to: number, length_mm: distance_mm });
      for (const landing of landingsFrom(spot, scene, index)) {
        const there = add({ spot, landing }, landing.faces);
        (jumps[number] as Link<number>[]).push({ to: there, length_mm: landing.distance_mm });
        (jumps[there] as Link<number>[]).push({ to: number, length_mm: landing.distance_mm });
      }
      if (nodes.length % NODES_PER_SLICE === 0) yield;
    }
  }
  const places = new Float64Array(3 * nodes.length);
  nodes.forEach(({ spot, landing }, i) => {
    const { x, y, z } = landing?.at ?? spot.at;
    places.set([x, y, z], 3 * i);
  });
  return { scene, nodes, places, facesOf, nodeOf, ofFace: ofFace.map((list) => Int32Array.from(list)), jumps, bridges, ofGroup, groupGaps: groupGapsOf(scene) };
}

/**
 * Gaps through air between conductors, where they are bridged. Conductors in contact are no path: that is a short circuit, or
 * one part; neither is the gap between the two that the path joins: that is their clearance.
 */
function groupGapsOf({ metals, groups, groove_mm, ends }: Scene): GroupGap[][] {
  const gaps: GroupGap[][] = Array.from({ length: groups }, () => []);
  metals.forEach((a, i) => {
    for (const b of metals.slice(i + 1)) {
      if (a.group === b.group || (ends.includes(a.group) && ends.includes(b.group)) || !isBridged(boxGap_mm(a.prism.box, b.prism.box), groove_mm)) continue;
      const gap = airGap(a.prism, b.prism);
      if (gap.distance_mm === 0 || !isBridged(gap.distance_mm, groove_mm)) continue;
      (gaps[a.group] as GroupGap[]).push({ ...gap, group: b.group });
      (gaps[b.group] as GroupGap[]).push({ group: a.group, distance_mm: gap.distance_mm, from: gap.to, to: gap.from });
    }
  });
  return gaps;
}

export interface Distances {
  /** From the first conductor, mm; of nodes, then of groups. */
  readonly of: Float64Array;
  /** Where each was reached from; -1 where it was not, or is the first. */
  readonly from: Int32Array;
}

/** What a search may leave out. */
export interface Reach {
  /** Ways longer than this, mm. */
  readonly bound_mm: number;
  /** Everything farther than this conductor. */
  readonly until: number | null;
  /** What is at least still to go from a node, mm: with it a way is not longer than the bound. */
  readonly rest: Float64Array | null;
}

/** Along the network from a conductor. */
export function* distancesFrom(network: Network, group: number, { bound_mm, until, rest }: Reach): Generator<void, Distances> {
  const { nodes, scene, places } = network;
  const count = nodes.length;
  const of = new Float64Array(count + scene.groups).fill(Infinity);
  const from = new Int32Array(of.length).fill(-1);
  /** The face over which a node was reached. */
  const over = new Int32Array(of.length).fill(-1);
  const queue = new Heap();
  let bound = bound_mm;
  const reach = (to: number, length_mm: number, by: number, face: number): void => {
    if (length_mm >= (of[to] as number) || length_mm + (rest === null ? 0 : (rest[to] as number)) > bound) return;
    of[to] = length_mm;
    from[to] = by;
    over[to] = face;
    if (until !== null && to === count + until) bound = length_mm;
    queue.push(length_mm, to);
  };
  of[count + group] = 0;
  queue.push(0, count + group);
  let done = 0;
  for (let next = queue.pop(); next !== null; next = queue.pop()) {
    const [length_mm, current] = next;
    if (length_mm > (of[current] as number) || length_mm > bound) continue;
    if (current >= count) {
      if (until !== null && current === count + until) break;
      for (const link of network.ofGroup[current - count] ?? []) reach(link.to, length_mm + link.length_mm, current, -1);
      for (const gap of network.groupGaps[current - count] ?? []) reach(count + gap.group, length_mm + gap.distance_mm, current, -1);
      continue;
    }
    const node = nodes[current] as Node;
    for (const { metal, distance_mm } of network.bridges[current] ?? []) reach(count + metal.group, length_mm + distance_mm, current, -1);
    for (const link of network.jumps[current] ?? []) reach(link.to, length_mm + link.length_mm, current, -1);
    const bends = node.landing === null && node.spot.isCorner;
    for (const index of network.facesOf[current] as readonly number[]) {
      // Who came over a face goes on over it only round a corner.
      if (over[current] === index && !bends) continue;
      overFace(current, index, length_mm);
    }
    done += 1;
    if (done % NODES_PER_SLICE === 0) yield;
  }
  return { of, from };

  function overFace(current: number, index: number, length_mm: number): void {
    const face = scene.faces[index] as Face;
    const list = network.ofFace[index] as Int32Array;
    const x = places[3 * current] as number, y = places[3 * current + 1] as number, z = places[3 * current + 2] as number;
    for (let i = 0; i < list.length; i++) {
      const other = list[i] as number;
      const most = Math.min(of[other] as number, bound - (rest === null ? 0 : (rest[other] as number))) - length_mm;
      if (most <= 0) continue;
      const dx = (places[3 * other] as number) - x, dy = (places[3 * other + 1] as number) - y, dz = (places[3 * other + 2] as number) - z;
      const square = dx * dx + dy * dy + dz * dz;
      if (square >= most * most - 1e-12 || other === current) continue;
      if (sees(face, { x, y, z }, { x: x + dx, y: y + dy, z: z + dz })) reach(other, length_mm + Math.sqrt(square), current, index);
    }
  }
}

/** Numbers from the first conductor to the last, both included; groups count on from the nodes. */
export function wayTo(network: Network, { from }: Distances, group: number): number[] {
  const way: number[] = [];
  for (let at = network.nodes.length + group; at >= 0; at = from[at] as number) way.push(at);
  return way.reverse();
}
