/** Joins open runs end to end into closed loops. */
import type { Point2, Vertex } from '../../geometry/types.ts';

export interface OpenRun {
  readonly vertices: readonly Vertex[];
  readonly kind: string;
}

export interface Joined {
  readonly loops: readonly (readonly Vertex[])[];
  /** Runs of chains that do not close, by their place in the list. */
  readonly open: readonly number[];
}

/** Ends that are not farther apart than `tolerance` are one point; runs are turned round where they were drawn the other way. */
export function joined(runs: readonly OpenRun[], tolerance: number): Joined {
  const ends = endsOf(runs, tolerance);
  const used = new Set<number>();
  const loops: Vertex[][] = [];
  const open: number[] = [];
  runs.forEach((run, first) => {
    if (used.has(first)) return;
    used.add(first);
    const chain = [first];
    const vertices: Vertex[] = [...run.vertices];
    const start = run.vertices[0];
    for (let end = vertices.at(-1); start && end && (vertices.length < 3 || !isNear(start, end, tolerance)); end = vertices.at(-1)) {
      const next = ends.near(end).find(({ run: other }) => !used.has(other));
      if (!next) break;
      used.add(next.run);
      chain.push(next.run);
      const onward = runs[next.run]?.vertices ?? [];
      vertices.pop();
      vertices.push(...(next.isEnd ? backwards(onward) : onward));
    }
    const end = vertices.at(-1);
    if (start && end && vertices.length > 2 && isNear(start, end, tolerance)) loops.push(vertices.slice(0, -1));
    else open.push(...chain);
  });
  return { loops, open: open.sort((a, b) => a - b) };
}

interface End {
  readonly run: number;
  /** The last vertex of its run, else the first. */
  readonly isEnd: boolean;
  readonly at: Point2;
}

/** The ends by the square of the plan in which they lie. */
function endsOf(runs: readonly OpenRun[], tolerance: number): { near(point: Point2): readonly End[] } {
  const size = Math.max(tolerance, Number.MIN_VALUE);
  const squares = new Map<string, End[]>();
  const square = (x: number, y: number): string => `${Math.floor(x / size)} ${Math.floor(y / size)}`;
  runs.forEach(({ vertices }, run) => {
    for (const [isEnd, at] of [[false, vertices[0]], [true, vertices.at(-1)]] as const) {
      if (!at) continue;
      const key = square(at.x, at.y);
      const held = squares.get(key);
      if (held) held.push({ run, isEnd, at });
      else squares.set(key, [{ run, isEnd, at }]);
    }
  });
  const STEPS = [-1, 0, 1];
  return {
    near: (point) => STEPS.flatMap((dx) => STEPS.flatMap((dy) => squares.get(square(point.x + dx * size, point.y + dy * size)) ?? []))
      .filter(({ at }) => isNear(at, point, tolerance))
      .sort((a, b) => Math.hypot(a.at.x - point.x, a.at.y - point.y) - Math.hypot(b.at.x - point.x, b.at.y - point.y) || a.run - b.run),
  };
}

function backwards(vertices: readonly Vertex[]): Vertex[] {
  return vertices.map((_, i): Vertex => {
    const { x, y } = vertices[vertices.length - 1 - i] as Vertex;
    const bulge = vertices[vertices.length - 2 - i]?.bulge;
    return bulge ? { x, y, bulge: -bulge } : { x, y };
  });
}

function isNear(a: Point2, b: Point2, tolerance: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= tolerance;
}
