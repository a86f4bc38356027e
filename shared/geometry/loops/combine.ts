/**
 * Adding a loop to a region and taking one out of it with arcs kept as arcs. For shapes that are cut: `boolean.ts` works on
 * straight rings and is far quicker with many of them.
 */
import { cleanBulge } from '../arc.ts';
import { boundsOf, signedArea_mm2 } from '../contour.ts';
import { boxesOverlap, boxOf } from '../box.ts';
import { snap_mm } from '../../units/units.ts';
import type { Contour, Point2, Region, Vertex } from '../types.ts';
import { apart_mm, edgeBetween, edgesOfLoop, headingAt, meetingPoints, partAt, pointAlong, SAME_mm, windingOf, type Edge } from './edge.ts';

/** A part of an edge between two places where loops meet. */
type Piece = Edge;

/**
 * The region with what the loop encloses added or cut away: one region for each piece that is left. `loop` runs counter-clockwise.
 * Null where two edges of the result would touch in a point only: nobody can cut that.
 */
export function combined(region: Region, loop: Contour, how: 'add' | 'cut'): Region[] | null {
  const own = [region.outline, ...region.holes];
  const box = boundsOf(loop);
  if (own.every((other) => !boxesOverlap(boundsOf(other), box))) return how === 'cut' ? [region] : null;
  const [a, b] = [own.flatMap(edgesOfLoop), edgesOfLoop(loop)];
  const [piecesA, piecesB] = split(a, b);
  const kept: Piece[] = [
    ...piecesA.filter((piece) => {
      const side = sideOf(piece, b);
      return side === 'outside' || side === (how === 'add' ? 'along' : 'against');
    }),
    ...piecesB.filter((piece) => sideOf(piece, a) === (how === 'add' ? 'outside' : 'inside')).map((piece) => (how === 'add' ? piece : turnedBack(piece))),
  ];
  const loops = closed(kept);
  if (!loops) return null;
  const corners = [...own, loop].flat();
  return regionsOf(loops.map((made) => joined(made, corners)));
}

function split(a: readonly Edge[], b: readonly Edge[]): readonly [Piece[], Piece[]] {
  const known: Point2[] = [...a, ...b].map(({ from: { x, y } }) => ({ x, y }));
  const named = (point: Point2): Point2 => {
    const before = known.find((other) => apart_mm(other, point) < SAME_mm);
    if (before) return before;
    const made = { x: snap_mm(point.x), y: snap_mm(point.y) };
    known.push(made);
    return made;
  };
  const atA = a.map((): Point2[] => []), atB = b.map((): Point2[] => []);
  const boxesB = b.map(boxOfEdge);
  for (const [i, edgeA] of a.entries()) {
    const boxA = boxOfEdge(edgeA);
    for (const [j, edgeB] of b.entries()) {
      const boxB = boxesB[j];
      if (!boxB || !boxesOverlap(boxA, boxB)) continue;
      for (const point of meetingPoints(edgeA, edgeB).map(named)) {
        atA[i]?.push(point);
        atB[j]?.push(point);
      }
    }
  }
  return [a.flatMap((edge, i) => piecesOf(edge, atA[i] ?? [], named)), b.flatMap((edge, j) => piecesOf(edge, atB[j] ?? [], named))];
}

function boxOfEdge({ from, to, arc }: Edge) {
  const box = arc ? boxOf([{ x: arc.centre.x - arc.radius_mm, y: arc.centre.y - arc.radius_mm }, { x: arc.centre.x + arc.radius_mm, y: arc.centre.y + arc.radius_mm }]) : boxOf([from, to]);
  return { minX: box.minX - SAME_mm, minY: box.minY - SAME_mm, maxX: box.maxX + SAME_mm, maxY: box.maxY + SAME_mm };
}

function piecesOf(edge: Edge, at: readonly Point2[], named: (point: Point2) => Point2): Piece[] {
  const stops = [{ part: 0, point: named(edge.from) }, ...at.flatMap((point) => {
    const part = partAt(edge, point);
    return part === null || part === 0 || part === 1 ? [] : [{ part, point }];
  }), { part: 1, point: named(edge.to) }].sort((p, q) => p.part - q.part);
  return stops.slice(1).flatMap((stop, i): Piece[] => {
    const before = stops[i];
    if (!before || apart_mm(before.point, stop.point) < SAME_mm) return [];
    const bulge = edge.arc ? Math.tan((edge.arc.sweep_rad * (stop.part - before.part)) / 4) : 0;
    return [edgeBetween(before.point, stop.point, bulge)];
  });
}

/** Where a piece lies by the other edges; of one that runs on them, whether it runs the same way. */
function sideOf(piece: Piece, others: readonly Edge[]): 'inside' | 'outside' | 'along' | 'against' {
  const middle = pointAlong(piece, 0.5);
  const under = others.find((edge) => partAt(edge, middle) !== null);
  if (!under) return windingOf(others, middle) > 0 ? 'inside' : 'outside';
  const a = headingAt(piece, middle), b = headingAt(under, middle);
  return a.x * b.x + a.y * b.y > 0 ? 'along' : 'against';
}

function turnedBack({ from, to, bulge }: Piece): Piece {
  return edgeBetween(to, from, -bulge);
}

/** The loops that pieces make, or null where more than one goes on from a point, or none. */
function closed(pieces: readonly Piece[]): Contour[] | null {
  const starts = new Map<string, Piece>();
  const keyOf = ({ x, y }: Point2): string => `${x} ${y}`;
  for (const piece of pieces) {
    if (starts.has(keyOf(piece.from))) return null;
    starts.set(keyOf(piece.from), piece);
  }
  const loops: Contour[] = [];
  for (let first = starts.values().next().value; first; first = starts.values().next().value) {
    const loop: Vertex[] = [];
    for (let piece: Piece | undefined = first; piece; piece = starts.get(keyOf(piece.to))) {
      starts.delete(keyOf(piece.from));
      loop.push(piece.bulge === 0 ? { ...piece.from } : { ...piece.from, bulge: piece.bulge });
      if (keyOf(piece.to) === keyOf(first.from)) break;
      if (!starts.has(keyOf(piece.to))) return null;
    }
    loops.push(loop);
  }
  return loops;
}

/** Without the points at which a line or an arc was split and goes on, and from its leftmost, then lowest point. */
function joined(loop: Contour, corners: Contour): Contour {
  let vertices = [...loop];
  for (let i = 0; i < vertices.length && vertices.length > 2; ) {
    const at = vertices[i] as Vertex;
    const before = vertices[(i + vertices.length - 1) % vertices.length] as Vertex;
    const after = vertices[(i + 1) % vertices.length] as Vertex;
    const bulge = corners.some((corner) => apart_mm(corner, at) < SAME_mm) && (at.bulge ?? 0) !== 0 ? null : throughBulge(edgeBetween(before, at, before.bulge ?? 0), edgeBetween(at, after, at.bulge ?? 0));
    if (bulge === null) {
      i++;
      continue;
    }
    const lead: Vertex = bulge === 0 ? { x: before.x, y: before.y } : { x: before.x, y: before.y, bulge };
    vertices = vertices.map((vertex) => (vertex === before ? lead : vertex)).filter((vertex) => vertex !== at);
    i = Math.max(0, i - 1);
  }
  const clean = vertices.map(({ x, y, bulge }): Vertex => {
    const whole = cleanBulge(bulge);
    return whole === undefined ? { x, y } : { x, y, bulge: whole };
  });
  const start = clean.reduce((best, { x, y }, i) => {
    const least = clean[best] as Vertex;
    return x < least.x || (x === least.x && y < least.y) ? i : best;
  }, 0);
  return [...clean.slice(start), ...clean.slice(0, start)];
}

/** The bulge of the one edge that two make, or null where they make a corner. */
function throughBulge(a: Edge, b: Edge): number | null {
  if (!a.arc && !b.arc) {
    const p = headingAt(a, a.to), q = headingAt(b, b.from);
    return Math.abs(p.x * q.y - p.y * q.x) < 1e-6 && p.x * q.x + p.y * q.y > 0 ? 0 : null;
  }
  if (!a.arc || !b.arc) return null;
  const isSame = apart_mm(a.arc.centre, b.arc.centre) < 10 * SAME_mm && Math.abs(a.arc.radius_mm - b.arc.radius_mm) < 10 * SAME_mm && a.bulge * b.bulge > 0;
  const sweep = a.arc.sweep_rad + b.arc.sweep_rad;
  // Half circles stay: a circle is two of them.
  return isSame && Math.abs(sweep) < Math.PI + 1e-9 ? Math.tan(sweep / 4) : null;
}

/** Loops that run counter-clockwise with the holes that lie in them. */
function regionsOf(loops: readonly Contour[]): Region[] {
  const outlines = loops.filter((loop) => signedArea_mm2(loop) > 0).sort((a, b) => Math.abs(signedArea_mm2(b)) - Math.abs(signedArea_mm2(a)));
  const holes = loops.filter((loop) => signedArea_mm2(loop) < 0);
  return outlines.map((outline) => {
    const edges = edgesOfLoop(outline);
    return { outline, holes: holes.filter(([point]) => point && windingOf(edges, point) > 0) };
  });
}
