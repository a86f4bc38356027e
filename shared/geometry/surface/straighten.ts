/** Pulls a path tight: its points slide along the edges they are on until it gets no shorter. */
import type { SpatialIndex } from '../spatialIndex.ts';
import type { Point3 } from '../types.ts';
import { sees } from './faces.ts';
import type { Face } from './faces.ts';
import type { GroupGap, Network } from './network.ts';
import { landingOn, metalsFrom, spotAt } from './spots.ts';
import type { Corners, MetalBridge, OnEdge, Spot } from './spots.ts';

export type LegKind = 'surface' | 'gap' | 'conductor';

/** A straight piece of a path: over a face, through the air of a bridged gap, or along a conductor, which counts nothing. */
export interface Leg {
  readonly kind: LegKind;
  readonly from: Point3;
  readonly to: Point3;
  readonly length_mm: number;
}

/** Where a path passes one spot: arriving and leaving on faces there, or across a gap from it. */
interface Pass {
  readonly spot: Spot;
  /** The faces it lands on, before and after the spot. */
  readonly before: Face | null;
  readonly after: Face | null;
  readonly entry: Point3;
  readonly exit: Point3;
  readonly entryFaces: readonly Face[];
  readonly exitFaces: readonly Face[];
  readonly length_mm: number;
}

type Stop = Pass | number;

/** Finer than anything that is drawn or compared. */
const STILL_mm = 1e-7;
const MOST_ROUNDS = 120;
const STEPS = [-2, -1, 0, 1, 2];

/** The legs of a way through the network after it was pulled tight from steps of `step_mm`; never longer than the way itself. */
export function* straightened(network: Network, way: readonly number[], corners: Corners, index: SpatialIndex, step_mm: number): Generator<void, readonly Leg[]> {
  const { scene } = network;
  const bridges = new Map<Spot, readonly MetalBridge[]>();
  let stops = shortcut(stopsOf(network, way));
  let delta = step_mm;
  for (let round = 0; round < MOST_ROUNDS && delta > STILL_mm; round++) {
    const before = lengthOf(stops);
    const choices = stops.map((stop) => (typeof stop === 'number' ? [stop] : [stop, ...slid(stop, delta)]));
    const chosen = best(choices);
    if (lengthOf(chosen) < before - STILL_mm / 10) stops = shortcut(chosen);
    else delta /= 2;
    yield;
  }
  return legs(stops);

  function slid(pass: Pass, by_mm: number): Pass[] {
    return pass.spot.on.flatMap(({ edge, share }) =>
      STEPS.flatMap((step) => {
        const to = Math.min(1, Math.max(0, share + (step * by_mm) / edge.length_mm));
        return to === share ? [] : (passAt({ edge, share: to }, pass.before, pass.after) ?? []);
      }),
    );
  }

  function passAt(place: OnEdge, before: Face | null, after: Face | null): Pass | null {
    const spot = spotAt(place, corners, scene);
    return spot === null ? null : passOf(spot, before, after);
  }

  function passOf(spot: Spot, before: Face | null, after: Face | null): Pass | null {
    const from = before && landingOn(before, spot.at, scene, index), to = after && landingOn(after, spot.at, scene, index);
    if ((before && !from) || (after && !to)) return null;
    return {
      spot,
      before,
      after,
      entry: from?.at ?? spot.at,
      exit: to?.at ?? spot.at,
      entryFaces: from?.faces ?? spot.faces,
      exitFaces: to?.faces ?? spot.faces,
      length_mm: (from?.distance_mm ?? 0) + (to?.distance_mm ?? 0),
    };
  }

  function stopsOf({ nodes }: Network, numbers: readonly number[]): Stop[] {
    const made: Stop[] = [];
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number, node = nodes[number];
      if (!node) {
        made.push(number - nodes.length);
        continue;
      }
      const run = [node];
      for (let next = nodes[numbers[i + 1] ?? -1]; next !== undefined && next.spot === node.spot; next = nodes[numbers[i + 1] ?? -1]) {
        run.push(next);
        i += 1;
      }
      const at = run.findIndex(({ landing }) => landing === null);
      const first = run[0]?.landing ?? null, last = run[run.length - 1]?.landing ?? null;
      if (at < 0) {
        // Over a landing only: a plain point where faces meet.
        if (first) made.push({ spot: { ...node.spot, on: [] }, before: null, after: null, entry: first.at, exit: first.at, entryFaces: first.faces, exitFaces: first.faces, length_mm: 0 });
        continue;
      }
      const pass = passOf(node.spot, at > 0 ? (first?.face ?? null) : null, at < run.length - 1 ? (last?.face ?? null) : null);
      if (pass) made.push(pass);
    }
    return made;
  }

  function toGroup(pass: Pass, group: number): MetalBridge | null {
    let known = bridges.get(pass.spot);
    if (!known) bridges.set(pass.spot, (known = metalsFrom(pass.spot, scene)));
    return known.filter(({ metal }) => metal.group === group).reduce<MetalBridge | null>((least, one) => (least === null || one.distance_mm < least.distance_mm ? one : least), null);
  }

  /** Between two stops, mm; infinite where nothing joins them straight. */
  function between(a: Stop, b: Stop): number {
    if (typeof a === 'number') return typeof b === 'number' ? (gapOf(a, b)?.distance_mm ?? Infinity) : b.before ? Infinity : (toGroup(b, a)?.distance_mm ?? Infinity);
    if (typeof b === 'number') return a.after ? Infinity : (toGroup(a, b)?.distance_mm ?? Infinity);
    const shared = a.exitFaces.some((face) => b.entryFaces.includes(face) && sees(face, a.exit, b.entry));
    return shared ? distance(a.exit, b.entry) : Infinity;
  }

  function gapOf(a: number, b: number): GroupGap | null {
    return network.groupGaps[a]?.filter(({ group }) => group === b).reduce<GroupGap | null>((least, one) => (least === null || one.distance_mm < least.distance_mm ? one : least), null) ?? null;
  }

  function lengthOf(list: readonly Stop[]): number {
    let total = 0;
    list.forEach((stop, i) => {
      if (typeof stop !== 'number') total += stop.length_mm;
      if (i > 0) total += between(list[i - 1] as Stop, stop);
    });
    return total;
  }

  /** One choice for each stop so that the whole is shortest. */
  function best(choices: readonly (readonly Stop[])[]): Stop[] {
    let costs: number[] = (choices[0] ?? []).map(() => 0);
    const came: number[][] = [];
    for (let i = 1; i < choices.length; i++) {
      const earlier = choices[i - 1] as readonly Stop[], now = choices[i] as readonly Stop[];
      const trail: number[] = [];
      costs = now.map((stop, j) => {
        const own = typeof stop === 'number' ? 0 : stop.length_mm;
        let least = Infinity;
        trail[j] = 0;
        earlier.forEach((other, k) => {
          const reached = costs[k] as number;
          if (reached >= least) return;
          const total = reached + between(other, stop);
          if (total >= least) return;
          least = total;
          trail[j] = k;
        });
        return least + own;
      });
      came.push(trail);
    }
    let at = 0;
    const chosen: Stop[] = [];
    for (let i = choices.length - 1; i >= 0; i--) {
      chosen.push((choices[i] as readonly Stop[])[at] as Stop);
      at = i > 0 ? ((came[i - 1] as number[])[at] as number) : 0;
    }
    return chosen.reverse();
  }

  /** Without stops that the ones beside them need not. */
  function shortcut(list: readonly Stop[]): Stop[] {
    const kept = [...list];
    for (let i = 1; i + 1 < kept.length; ) {
      const before = kept[i - 1] as Stop, stop = kept[i] as Stop, after = kept[i + 1] as Stop;
      const own = typeof stop === 'number' ? 0 : stop.length_mm;
      if (between(before, after) <= between(before, stop) + own + between(stop, after) + STILL_mm / 100) {
        kept.splice(i, 1);
        i = Math.max(1, i - 1);
      } else i += 1;
    }
    return kept;
  }

  function legs(list: readonly Stop[]): Leg[] {
    const made: Leg[] = [];
    const add = (kind: LegKind, from: Point3, to: Point3): void => {
      const length_mm = distance(from, to);
      if (length_mm > 1e-6) made.push({ kind, from, to, length_mm: kind === 'conductor' ? 0 : length_mm });
    };
    let at: Point3 | null = null;
    list.forEach((stop, i) => {
      if (typeof stop === 'number') {
        const next = list[i + 1], gap = typeof next === 'number' ? gapOf(stop, next) : null;
        const leave: Point3 | null = gap?.from ?? (next === undefined || typeof next === 'number' ? null : (toGroup(next, stop)?.at ?? null));
        if (at && leave) add('conductor', at, leave);
        if (gap) add('gap', gap.from, gap.to);
        at = gap?.to ?? leave ?? at;
        return;
      }
      const before = list[i - 1];
      if (at) add(typeof before === 'number' ? 'gap' : 'surface', at, stop.entry);
      if (stop.before) add('gap', stop.entry, stop.spot.at);
      if (stop.after) add('gap', stop.spot.at, stop.exit);
      at = stop.exit;
      const next = list[i + 1], arrive = typeof next === 'number' ? toGroup(stop, next)?.at : undefined;
      if (arrive) {
        add('gap', at, arrive);
        at = arrive;
      }
    });
    return made;
  }
}

function distance(a: Point3, b: Point3): number {
  return Math.hypot(b.x - a.x, b.y - a.y, b.z - a.z);
}
