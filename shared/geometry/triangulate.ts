/** Triangles of a flat region with holes, in about the time it takes to sort its corners. */
import { at, cornersOf, monotoneDiagonals, turn, type Corners } from './monotonePieces.ts';
import { signedArea_mm2 } from './contour.ts';
import type { Ring } from './types.ts';

/** The triangles cover the region's area but for this share of it, or there are none. */
const AREA_TOLERANCE = 1e-9;

/**
 * Three corners a triangle, all turning left, by their place in the outline followed by the holes. Rings may run either way. Null
 * where holes touch or cross one another or the outline, so that the triangles would not cover the region.
 */
export function triangulate(outline: Ring, holes: readonly Ring[]): Uint32Array | null {
  const corners = cornersOf(outline, holes);
  const diagonals = monotoneDiagonals(corners);
  if (!diagonals) return null;
  const triangles: number[] = [];
  for (const piece of piecesOf(corners, diagonals)) if (!addTriangles(corners, piece, triangles)) return null;
  const expected_mm2 = Math.abs(signedArea_mm2(outline)) - holes.reduce((sum, hole) => sum + Math.abs(signedArea_mm2(hole)), 0);
  let covered_mm2 = 0;
  for (let i = 0; i < triangles.length; i += 3) covered_mm2 += Math.abs(turn(corners, triangles[i] ?? 0, triangles[i + 1] ?? 0, triangles[i + 2] ?? 0)) / 2;
  return Math.abs(covered_mm2 - expected_mm2) <= AREA_TOLERANCE * expected_mm2 ? new Uint32Array(triangles) : null;
}

/**
 * The pieces that the diagonals make, each as its corners to the left round. An edge is named by the corner it starts from; the two
 * directions of diagonal k have the numbers that follow those of all edges.
 */
function* piecesOf(corners: Corners, diagonals: readonly number[]): Generator<number[], void> {
  const { next } = corners;
  const edges = next.length;
  const startOf = (half: number): number => (half < edges ? half : (diagonals[half - edges] ?? 0));
  const endOf = (half: number): number => (half < edges ? at(next, half) : (diagonals[(half - edges) ^ 1] ?? 0));
  const leaving = new Map<number, number[]>();
  diagonals.forEach((corner, i) => {
    const there = leaving.get(corner);
    if (there) there.push(edges + i);
    else leaving.set(corner, [edges + i]);
  });

  /** What goes on along the same piece: at the end of a half-edge, the sharpest turn to the left. */
  function following(half: number): number {
    const corner = endOf(half);
    const others = leaving.get(corner);
    if (!others) return corner;
    const back = direction(corners, corner, startOf(half));
    let best = corner, least = Infinity;
    for (const candidate of [corner, ...others]) {
      // Straight back is the last choice: that is the diagonal itself.
      const clockwise = (back - direction(corners, corner, endOf(candidate)) + 4 * Math.PI) % (2 * Math.PI) || 2 * Math.PI;
      if (clockwise >= least) continue;
      least = clockwise;
      best = candidate;
    }
    return best;
  }

  const done = new Uint8Array(edges + diagonals.length);
  for (let first = 0; first < done.length; first++) {
    if (done[first] === 1) continue;
    const piece: number[] = [];
    for (let half = first; done[half] !== 1; half = following(half)) {
      done[half] = 1;
      piece.push(startOf(half));
    }
    yield piece;
  }
}

function direction({ x, y }: Corners, from: number, to: number): number {
  return Math.atan2(at(y, to) - at(y, from), at(x, to) - at(x, from));
}

/** Adds the triangles of a piece that every level line crosses at most twice; false where it is not one. */
function addTriangles(corners: Corners, piece: readonly number[], triangles: number[]): boolean {
  const { rank } = corners;
  const count = piece.length;
  if (count < 3) return false;
  const rankAt = (place: number): number => at(rank, piece[place % count] ?? 0);
  let top = 0;
  for (let i = 1; i < count; i++) if (rankAt(i) < rankAt(top)) top = i;
  const add = (a: number, b: number, c: number): void => void (turn(corners, a, b, c) >= 0 ? triangles.push(a, b, c) : triangles.push(a, c, b));
  // Down both sides at once: the left one is the way the piece runs, the right one against it.
  let left = top + 1, right = top + count - 1;
  let stack: number[] = [piece[top] ?? 0];
  let side: 'left' | 'right' | null = null;
  let last = rankAt(top);
  for (let taken = 1; taken < count; taken++) {
    const own = rankAt(left) <= rankAt(right) ? 'left' : 'right';
    const corner = piece[(own === 'left' ? left++ : right--) % count] ?? 0;
    if (at(rank, corner) <= last) return false;
    last = at(rank, corner);
    if (own !== side || taken === count - 1) {
      for (let i = 1; i < stack.length; i++) add(corner, stack[i - 1] ?? 0, stack[i] ?? 0);
      stack = [stack.at(-1) ?? 0, corner];
    } else {
      while (stack.length > 1) {
        const [before = 0, newest = 0] = stack.slice(-2);
        const bend = turn(corners, before, newest, corner);
        if (own === 'left' ? bend <= 0 : bend >= 0) break;
        add(before, newest, corner);
        stack.pop();
      }
      stack.push(corner);
    }
    side = own;
  }
  return true;
}
