/** Closed outlines out of a DXF file, as somebody drew them or as this program wrote them: the one place that reads DXF. */
import DxfParser from 'dxf-parser';
import type { IArcEntity, ICircleEntity, IEntity, ILineEntity, ILwpolylineEntity } from 'dxf-parser';
import { circle, counterClockwise, signedArea_mm2, snapContour } from '../geometry/contour.ts';
import type { Contour, Point2, Vertex } from '../geometry/types.ts';
import { fail, ok, type Result } from '../model/result.ts';

export interface ReadCircle {
  readonly centre: Point2;
  readonly diameter_mm: number;
}

export interface ReadLoops {
  /** Run counter-clockwise, the largest one first. */
  readonly loops: readonly Contour[];
  readonly circles: readonly ReadCircle[];
  /** What no loop was made of, by kind: `TEXT`, or `LINE` for open chains of lines and arcs. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Whether the file says which unit it is in; otherwise it was taken for millimetres. */
  readonly saysUnit: boolean;
}

/** Ends of lines and arcs this near are one point, mm: what CAD leaves between them. */
const JOINED_mm = 0.01;
/** $INSUNITS, in mm. */
const UNITS_mm: Readonly<Record<number, number>> = { 1: 25.4, 4: 1, 5: 10, 6: 1000 };

interface Piece {
  readonly from: Point2;
  readonly to: Point2;
  readonly bulge: number;
}

/**
 * The closed polylines, chains of lines and arcs, and circles of the model space, in mm. Refuses a text that is no DXF, and a file
 * without a closed loop.
 */
export function readLoops(text: string): Result<ReadLoops> {
  let entities: readonly IEntity[];
  let unit: unknown;
  try {
    const parsed = new DxfParser().parseSync(text);
    if (!parsed) return fail('not-dxf', '', 'the file is no DXF file');
    entities = parsed.entities;
    unit = parsed.header['$INSUNITS'];
  } catch (error) {
    return fail('not-dxf', '', `the file is no DXF file: ${error instanceof Error ? error.message : String(error)}`);
  }
  const scale = typeof unit === 'number' ? UNITS_mm[unit] : undefined;
  const at = ({ x, y }: Point2): Point2 => ({ x: x * (scale ?? 1), y: y * (scale ?? 1) });
  const loops: Contour[] = [];
  const circles: ReadCircle[] = [];
  const pieces: Piece[] = [];
  const leftOut = new Map<string, number>();
  const leave = (kind: string, count = 1): void => void leftOut.set(kind, (leftOut.get(kind) ?? 0) + count);
  for (const entity of entities) {
    if (entity.type === 'LWPOLYLINE') {
      const { vertices, shape } = entity as ILwpolylineEntity;
      const points = vertices.map((vertex): Vertex => (vertex.bulge ? { ...at(vertex), bulge: vertex.bulge } : at(vertex)));
      if (shape) loops.push(points);
      else pieces.push(...points.slice(1).map((to, i): Piece => ({ from: points[i] ?? to, to, bulge: points[i]?.bulge ?? 0 })));
    } else if (entity.type === 'LINE') {
      const [from, to] = (entity as ILineEntity).vertices;
      if (from && to) pieces.push({ from: at(from), to: at(to), bulge: 0 });
    } else if (entity.type === 'ARC') pieces.push(arcPiece(entity as IArcEntity, at, scale ?? 1));
    else if (entity.type === 'CIRCLE') {
      const { center, radius } = entity as ICircleEntity;
      circles.push({ centre: at(center), diameter_mm: 2 * radius * (scale ?? 1) });
    } else leave(entity.type);
  }
  const chained = chain(pieces);
  if (chained.open > 0) leave('LINE', chained.open);
  const all = [...loops, ...chained.loops].map((loop) => counterClockwise(snapContour(loop))).filter((loop) => signedArea_mm2(loop) > 0);
  if (all.length === 0 && circles.length > 0) {
    // A round part.
    const [largest, ...others] = [...circles].sort((a, b) => b.diameter_mm - a.diameter_mm);
    if (largest) return ok({ loops: [circle(largest.centre, largest.diameter_mm / 2)], circles: others, leftOut, saysUnit: scale !== undefined });
  }
  if (all.length === 0) return fail('no-loop', '', 'the file has no closed polyline and no chain of lines and arcs that closes');
  return ok({ loops: all.sort((a, b) => signedArea_mm2(b) - signedArea_mm2(a)), circles, leftOut, saysUnit: scale !== undefined });
}

/** Angles run counter-clockwise from the start. */
function arcPiece({ center, radius, startAngle, endAngle }: IArcEntity, at: (point: Point2) => Point2, scale: number): Piece {
  const sweep = (((endAngle - startAngle) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  const { x, y } = at(center);
  const end = (angle: number): Point2 => ({ x: x + radius * scale * Math.cos(angle), y: y + radius * scale * Math.sin(angle) });
  return { from: end(startAngle), to: end(endAngle), bulge: Math.tan(sweep / 4) };
}

/** Joins pieces end to end, turned round where they were drawn the other way. `open`: pieces of chains that do not close. */
function chain(pieces: readonly Piece[]): { readonly loops: readonly Contour[]; readonly open: number } {
  const left = [...pieces];
  const loops: Contour[] = [];
  let open = 0;
  for (let first = left.shift(); first; first = left.shift()) {
    const run = [first];
    for (let end = first.to; !isSame(end, first.from); ) {
      const next = left.findIndex(({ from, to }) => isSame(from, end) || isSame(to, end));
      const [found] = next < 0 ? [] : left.splice(next, 1);
      if (!found) break;
      const piece = isSame(found.from, end) ? found : { from: found.to, to: found.from, bulge: -found.bulge };
      run.push(piece);
      end = piece.to;
    }
    const last = run.at(-1);
    if (last && run.length > 1 && isSame(last.to, first.from)) loops.push(run.map(({ from, bulge }): Vertex => (bulge ? { ...from, bulge } : { ...from })));
    else open += run.length;
  }
  return { loops, open };
}

function isSame(a: Point2, b: Point2): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= JOINED_mm;
}
