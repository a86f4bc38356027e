/** A pack in few strokes, for a list: frame, cells, the series path through them, and the envelope that was asked for where it is too small. */
import { boundsOf } from '../../geometry/contour.ts';
import { flatten } from '../../geometry/flatten.ts';
import { boxCentre } from '../../geometry/box.ts';
import { figure } from '../../drawing/numbers.ts';
import type { Body, PlacedCell } from '../../model/derived/index.ts';
import type { StackSize } from '../../placement/stack.ts';
import { escaped } from '../../report/markup.ts';

/** Of more cells only every second, third, … is drawn: they would be finer than a screen shows, and a picture is held for each option. */
const MOST_DRAWN = 1500;
const CHORD_mm = 1.5;

export interface SketchInput {
  readonly name: string;
  /** In series order. */
  readonly cells: readonly PlacedCell[];
  readonly frame: readonly Body[];
  readonly envelope_mm: StackSize;
  /** The envelope that was asked for, in the pack's own directions. */
  readonly given_mm: StackSize;
  /** Drawn turned by 90 degrees, as it lies in the space. */
  readonly turned: boolean;
}

/** One `<svg>` element, y up as in the pack. */
export function sketch({ name, cells, frame, envelope_mm, given_mm, turned }: SketchInput): string {
  const width = Math.max(envelope_mm.x, given_mm.x), height = Math.max(envelope_mm.y, given_mm.y);
  const [across, upright] = turned ? [height, width] : [width, height];
  const unit = Math.max(width, height);
  const stroke = unit / 300;
  const isTight = envelope_mm.x > given_mm.x || envelope_mm.y > given_mm.y;
  const step = Math.ceil(cells.length / MOST_DRAWN);
  const shown = cells.filter((_, i) => i % step === 0);
  const path = cells.map(({ outline }) => boxCentre(boundsOf(outline)));
  const members = frame.filter(({ kind }) => kind === 'member');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(name)}" viewBox="${[-stroke, -upright - stroke, across + 2 * stroke, upright + 2 * stroke].map((value) => figure(value, 1)).join(' ')}" stroke-width="${figure(stroke, 2)}">`,
    `<g transform="scale(1,-1)${turned ? ` translate(${figure(height, 1)} 0) rotate(90)` : ''}" fill="none">`,
    box(envelope_mm, 'fill="#f1f2f4" stroke="#8a9099"'),
    members.length === 0 ? '' : `<path fill="#c9cdd3" d="${members.map(ring).join('')}"/>`,
    `<path fill="#fafbfc" stroke="#5b626c" stroke-width="${figure(stroke / 2, 2)}" d="${shown.map(ring).join('')}"/>`,
    `<path stroke="#2457a6" stroke-linejoin="round" d="${line(straightened(path))}"/>`,
    isTight ? box(given_mm, `stroke="#c0392b" stroke-width="${figure(1.5 * stroke, 2)}" stroke-dasharray="${figure(unit / 40, 1)} ${figure(unit / 80, 1)}"`) : '',
    '</g>',
    '</svg>',
  ].filter((part) => part !== '').join('\n');
}

function box({ x, y }: StackSize, paint: string): string {
  return `<path ${paint} d="M0 0H${figure(x, 1)}V${figure(y, 1)}H0Z"/>`;
}

function ring({ outline }: Pick<Body, 'outline'>): string {
  return `M${flatten(outline, CHORD_mm).map(({ x, y }) => `${figure(x, 1)} ${figure(y, 1)}`).join('L')}Z`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function line(points: readonly Point[]): string {
  return points.length < 2 ? '' : `M${points.map(({ x, y }) => `${figure(x, 1)} ${figure(y, 1)}`).join('L')}`;
}

/** Without the points that lie on the way between their neighbours. */
function straightened(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1], after = points[i + 1];
    if (!before || !after) return true;
    return Math.abs((point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x)) > 1e-6;
  });
}
