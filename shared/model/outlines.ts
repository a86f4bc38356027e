/** What is wrong with an outline that somebody drew, and moving one. */
import { boundsOf, counterClockwise, snapContour } from '../geometry/contour.ts';
import { outlineFlaw } from '../geometry/outlineFlaw.ts';
import { translated } from '../geometry/transform.ts';
import type { Contour } from '../geometry/types.ts';
import type { Outline } from './records/outline.ts';
import type { Problem } from './result.ts';

/** The one flaw of an outline that stands first, with its place (`keepout:1.outline_mm[3]`), or null for a closed loop that bounds one piece. */
export function outlineProblem(outline: Contour, place: string): Problem | null {
  const flaw = outlineFlaw(outline);
  if (!flaw) return null;
  const at = `${figure(flaw.at.x)}, ${figure(flaw.at.y)}`;
  const values = { edge: flaw.edge + 1, other: (flaw.other ?? 0) + 1, at };
  return { code: 'outline-flaw', place: `${place}[${flaw.edge}]`, message: SENTENCES[flaw.kind](values), variant: flaw.kind, values };
}

const SENTENCES = {
  'few-corners': () => 'expected a closed outline of at least three corners, or two joined by an arc',
  'short-edge': ({ edge, at }: FlawValues) => `edge ${edge} of the outline has no length at ${at}: expected corners that differ`,
  crossing: ({ edge, other, at }: FlawValues) => `edges ${edge} and ${other} of the outline meet at ${at}: expected an outline that does not cross or touch itself`,
  'no-area': () => 'the outline encloses no area',
} as const;

interface FlawValues {
  readonly edge: number;
  readonly other: number;
  readonly at: string;
}

function figure(value_mm: number): string {
  return String(Number(value_mm.toFixed(3)));
}

/** As it stands in a record. */
export function asOutline(contour: Contour): Outline {
  return contour.map((corner) => ({ ...corner }));
}

/** Counter-clockwise, with the lower corner of its box at 0, 0; and by how much it was moved, mm. */
export function atOrigin(outline: Contour): { readonly outline: Outline; readonly by: { readonly x: number; readonly y: number }; readonly size: { readonly x: number; readonly y: number } } {
  const run = counterClockwise(outline);
  const { minX, minY, maxX, maxY } = boundsOf(run);
  const moved = snapContour(translated(run, -minX, -minY));
  return { outline: asOutline(moved), by: { x: 0 - minX, y: 0 - minY }, size: { x: maxX - minX, y: maxY - minY } };
}
