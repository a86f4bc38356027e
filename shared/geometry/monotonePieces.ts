/**
 * A region with holes cut by diagonals into pieces that every level line crosses at most twice, by a sweep from the top down (de
 * Berg, Computational Geometry, 3.2). The edges on the sweep line stand in a sorted list: looking one up takes the logarithm of
 * their number, which for a sheet with rows of holes is far less than that of all edges.
 */
import { signedArea_mm2 } from './contour.ts';
import type { Ring } from './types.ts';

/** The corners of a region, linked so that the region lies to the left of every edge. */
export interface Corners {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Place of each corner from the top down; of those on one level from left to right. */
  readonly rank: Int32Array;
}

/** Corners of the outline and then of the holes, in their order. Rings may run either way. */
export function cornersOf(outline: Ring, holes: readonly Ring[]): Corners {
  const rings = [outline, ...holes];
  const count = rings.reduce((sum, ring) => sum + ring.length, 0);
  const x = new Float64Array(count), y = new Float64Array(count);
  const next = new Int32Array(count), previous = new Int32Array(count), rank = new Int32Array(count);
  let start = 0;
  for (const [number, ring] of rings.entries()) {
    const turnsLeft = signedArea_mm2(ring) > 0;
    const [onward, back] = turnsLeft === (number === 0) ? [next, previous] : [previous, next];
    for (const [i, point] of ring.entries()) {
      const here = start + i, after = start + ((i + 1) % ring.length);
      x[here] = point.x;
      y[here] = point.y;
      onward[here] = after;
      back[after] = here;
    }
    start += ring.length;
  }
  const order = Uint32Array.from(rank, (_, corner) => corner).sort((a, b) => at(y, b) - at(y, a) || at(x, a) - at(x, b) || a - b);
  order.forEach((corner, place) => (rank[corner] = place));
  return { x, y, next, previous, rank };
}

/** Twice the area of the triangle, above 0 where it turns left. */
export function turn({ x, y }: Corners, a: number, b: number, c: number): number {
  return (at(x, b) - at(x, a)) * (at(y, c) - at(y, a)) - (at(y, b) - at(y, a)) * (at(x, c) - at(x, a));
}

export function at(values: Float64Array | Int32Array | Uint32Array, index: number): number {
  return values[index] ?? NaN;
}

/** Ends of the diagonals, two numbers each; null where rings touch or cross so that no sense can be made of them. */
export function monotoneDiagonals(corners: Corners): number[] | null {
  const { next, previous, rank } = corners;
  const order = new Int32Array(rank.length);
  rank.forEach((place, corner) => (order[place] = corner));
  /** Edges that run down across the sweep line, by the corner they start from, from left to right. The region is right of each. */
  const edges: number[] = [];
  /** The corner that a diagonal to the edge's stretch would end on, by the edge. */
  const helper = new Int32Array(rank.length).fill(-1);
  const merges = new Uint8Array(rank.length);
  const diagonals: number[] = [];

  /** How many edges lie to the left of a corner. */
  function leftOf(corner: number): number {
    let low = 0, high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const edge = edges[middle] ?? 0;
      if (turn(corners, edge, at(next, edge), corner) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Joins a corner to the helper of an edge where that is a merge, which no edge leads down from. */
  function close(edge: number, corner: number): void {
    const waiting = at(helper, edge);
    if (merges[waiting] === 1) diagonals.push(corner, waiting);
  }

  for (const corner of order) {
    const before = at(previous, corner), after = at(next, corner);
    const comesDown = at(rank, before) < at(rank, corner), goesDown = at(rank, after) > at(rank, corner);
    const isConvex = turn(corners, before, corner, after) > 0;
    let place = leftOf(corner);
    if (comesDown) {
      // Its own edge ends here: rounding may have put the corner a hair to the right of it.
      if (edges[place] !== before && edges[place - 1] === before) place -= 1;
      if (edges[place] !== before) return null;
      close(before, corner);
      if (goesDown) {
        edges[place] = corner;
        helper[corner] = corner;
        continue;
      }
      edges.splice(place, 1);
      if (isConvex) continue;
      merges[corner] = 1;
    } else if (goesDown && isConvex) {
      edges.splice(place, 0, corner);
      helper[corner] = corner;
      continue;
    }
    const left = edges[place - 1];
    if (left === undefined) return null;
    if (goesDown) {
      // The corner splits what lies below it.
      diagonals.push(corner, at(helper, left));
      edges.splice(place, 0, corner);
      helper[corner] = corner;
    } else close(left, corner);
    helper[left] = corner;
  }
  return diagonals;
}
