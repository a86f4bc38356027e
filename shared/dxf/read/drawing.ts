/** Closed loops out of a DXF file, by layer, with all that was not read: the one place that reads DXF. */
import DxfParser from 'dxf-parser';
import type { IDxf } from 'dxf-parser';
import { boundsOf, counterClockwise, signedArea_mm2, snapContour } from '../../geometry/contour.ts';
import type { Contour, Point2, Vertex } from '../../geometry/types.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import { cleanedDxf, type CleanedDxf } from './cleaned.ts';
import { exploded, type Block, type DrawnRun, type ParsedDxf } from './exploded.ts';
import { joined, type OpenRun } from './joined.ts';
import { LeftOutCounts, type LeftOut } from './leftOut.ts';

export interface DxfLoop {
  /** Counter-clockwise, mm, first vertex not repeated. */
  readonly contour: Contour;
  readonly layer: string;
  /** Of a loop that was drawn as one circle. */
  readonly circle: { readonly centre: Point2; readonly diameter_mm: number } | null;
}

export interface DxfLayer {
  readonly name: string;
  /** It is off or frozen in the drawing. */
  readonly isHidden: boolean;
  /** What was read on it. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly loops: number;
}

export interface DxfDrawing {
  /** The largest first. */
  readonly loops: readonly DxfLoop[];
  readonly layers: readonly DxfLayer[];
  readonly leftOut: readonly LeftOut[];
  /** What one unit of the drawing is, mm; `saysUnit`: the file itself says so. */
  readonly unit_mm: number;
  readonly saysUnit: boolean;
  /** How many lines and curves had heights, which were left away. */
  readonly raised: number;
}

export interface DxfReading {
  /** Of a file that does not say; absent: taken for millimetres. */
  readonly unit_mm?: number;
  /** Ends of lines and arcs this near are one point, mm. */
  readonly join_mm?: number;
}

/** What CAD leaves between ends that should meet, mm. */
export const JOIN_mm = 0.01;
/** How far the arcs that stand for splines and ellipses are off them, mm. */
const CURVE_mm = 0.01;
/** Coordinates beyond this are mistaken, mm. */
const FARTHEST_mm = 1e7;
/** $INSUNITS, in mm. */
const UNITS_mm: Readonly<Record<number, number>> = { 1: 25.4, 2: 304.8, 4: 1, 5: 10, 6: 1000, 8: 2.54e-5, 9: 0.0254, 10: 914.4, 13: 0.001, 14: 100 };
const LEAST_AREA_mm2 = 1e-6;

/** Everything closed that the model space shows. Refuses what is no DXF, and a drawing past all bounds; one without any loop is read. */
export function readDrawing(text: string, { unit_mm: given_mm, join_mm = JOIN_mm }: DxfReading = {}): Result<DxfDrawing> {
  const cleaned = cleanedDxf(text);
  if (!cleaned.ok) return cleaned;
  const { leftOut, hidden, unitCode } = cleaned.value;
  const own_mm = unitCode === null ? undefined : UNITS_mm[unitCode];
  const unit_mm = own_mm ?? given_mm ?? 1;
  const parsed = parsedDxf(cleaned.value);
  if (!parsed.ok) return parsed;
  const drawn = exploded(parsed.value, CURVE_mm / unit_mm, leftOut);
  if (!drawn.ok) return drawn;
  const names = [...new Set(drawn.value.runs.map(({ layer }) => layer))].sort();
  const read = names.map((layer) => readLayer(layer, drawn.value.runs.filter((run) => run.layer === layer).map((run) => scaled(run, unit_mm)), join_mm, leftOut));
  return ok({
    loops: read.flatMap(({ loops }) => loops).sort((a, b) => signedArea_mm2(b.contour) - signedArea_mm2(a.contour)),
    layers: read.map(({ name, kinds, loops }) => ({ name, kinds, loops: loops.length, isHidden: hidden.has(name) })),
    leftOut: leftOut.list(),
    unit_mm,
    saysUnit: own_mm !== undefined,
    raised: drawn.value.raised,
  });
}

/** What was cut down to the parser's measure is still not all its own. */
function parsedDxf({ text, beside, leftOutOf }: CleanedDxf): Result<ParsedDxf> {
  let dxf: IDxf | null;
  try {
    dxf = new DxfParser().parseSync(text);
  } catch (error) {
    return fail('not-dxf', '', `the file is no DXF file: ${error instanceof Error ? error.message : String(error)}`, {});
  }
  const blocks = new Map<string, Block>();
  for (const [name, { entities = [], position }] of Object.entries(dxf?.blocks ?? {})) blocks.set(name, { entities, base: position, leftOut: leftOutOf.get(name) ?? new LeftOutCounts() });
  return ok({ entities: dxf?.entities ?? [], blocks, beside });
}

interface ReadLayer {
  readonly name: string;
  readonly kinds: ReadonlyMap<string, number>;
  readonly loops: readonly DxfLoop[];
}

function readLayer(name: string, runs: readonly DrawnRun[], join_mm: number, leftOut: LeftOutCounts): ReadLayer {
  const kinds = new Map<string, number>();
  const seen = new Set<string>();
  const loops: DxfLoop[] = [];
  const open: OpenRun[] = [];
  const close = (vertices: readonly Vertex[], kind: string, isCircle: boolean): void => {
    const contour = counterClockwise(snapContour(apart(vertices)));
    if (contour.length < 2 || !(signedArea_mm2(contour) > LEAST_AREA_mm2)) return leftOut.add(kind, 'empty');
    const { minX, maxX, minY, maxY } = boundsOf(contour);
    loops.push({ contour, layer: name, circle: isCircle ? { centre: { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }, diameter_mm: snap_mm(maxX - minX) } : null });
  };
  for (const { run, kind, isCircle } of runs) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (run.vertices.some(({ x, y }) => Math.abs(x) > FARTHEST_mm || Math.abs(y) > FARTHEST_mm)) leftOut.add(kind, 'number');
    else if (seen.has(keyOf(run.vertices, run.closed))) leftOut.add(kind, 'double');
    else {
      seen.add(keyOf(run.vertices, run.closed));
      if (run.closed) close(run.vertices, kind, isCircle);
      else open.push({ vertices: run.vertices, kind });
    }
  }
  const chains = joined(open, join_mm);
  for (const loop of chains.loops) close(loop, 'LINE', false);
  for (const index of chains.open) leftOut.add(open[index]?.kind ?? 'LINE', 'open');
  return { name, kinds, loops };
}

/** The same for a run drawn the other way. */
function keyOf(vertices: readonly Vertex[], closed: boolean): string {
  const points = vertices.map(({ x, y }) => `${Math.round(x * 1e3)} ${Math.round(y * 1e3)}`);
  const bulges = vertices.map(({ bulge = 0 }) => Math.round(bulge * 1e6));
  if (!closed && (points[0] ?? '') > (points.at(-1) ?? '')) return `${points.toReversed().join(' ')}|${bulges.slice(0, -1).reverse().map((bulge) => 0 - bulge).join(' ')}`;
  return `${closed ? 'o' : ''}${points.join(' ')}|${(closed ? bulges : bulges.slice(0, -1)).join(' ')}`;
}

function scaled(drawn: DrawnRun, unit_mm: number): DrawnRun {
  return { ...drawn, run: { ...drawn.run, vertices: drawn.run.vertices.map((vertex) => ({ ...vertex, x: vertex.x * unit_mm, y: vertex.y * unit_mm })) } };
}

/** Without vertices that the next one repeats. */
function apart(vertices: readonly Vertex[]): readonly Vertex[] {
  return vertices.filter(({ x, y }, i) => {
    const next = vertices[(i + 1) % vertices.length];
    return !next || Math.hypot(next.x - x, next.y - y) > 1e-6;
  });
}
