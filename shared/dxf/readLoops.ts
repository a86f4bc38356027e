/** The outline of one part out of a DXF file, as somebody drew it or as this program wrote it. */
import type { Contour, Point2 } from '../geometry/types.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { readDrawing } from './read/drawing.ts';

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

/**
 * The closed loops of the model space, circles apart, in mm. Of a round part the largest circle is the loop. Refuses a text that is no
 * DXF, and a file without a closed loop.
 */
export function readLoops(text: string): Result<ReadLoops> {
  const read = readDrawing(text);
  if (!read.ok) return read;
  const { loops, saysUnit } = read.value;
  const leftOut = new Map<string, number>();
  for (const { kind, count } of read.value.leftOut) leftOut.set(kind, (leftOut.get(kind) ?? 0) + count);
  const outlines = loops.filter(({ circle }) => circle === null);
  const [first] = loops;
  if (!first) return fail('no-loop', '', 'the file has no closed polyline and no chain of lines and arcs that closes');
  const own = outlines.length > 0 ? outlines : [first];
  const circles = loops.filter((loop) => !own.includes(loop)).flatMap(({ circle }) => (circle ? [circle] : []));
  return ok({ loops: own.map(({ contour }) => contour), circles, leftOut, saysUnit });
}
