/**
 * The form of a piece, turned to where equal pieces read alike: two pieces have the same form when equal under a rotation about
 * z, which keeps the upper side up; never under mirroring. What a mirror image is to its piece is told in `mirror.ts`.
 */
import { atOnce, type InSteps } from '../geometry/atOnce.ts';
import { boundsOf } from '../geometry/contour.ts';
import { remembered } from '../geometry/remembered.ts';
import { mirroredX, rotated, rotatedPoint } from '../geometry/transform.ts';
import type { Contour, Point2 } from '../geometry/types.ts';
import type { BendLine } from '../model/derived/index.ts';
import { snap_mm } from '../units/units.ts';
import { compareValues, SAME_FORM } from './tolerance.ts';

/** What makes a piece: its outline first, then whatever belongs to it, by kind (`hole`, `trace`), and its bends. */
export interface Piece {
  readonly outline: Contour;
  readonly features: readonly { readonly kind: string; readonly contour: Contour }[];
  readonly bends: readonly BendLine[];
  /** Thickness and other plain measures, mm. */
  readonly measures: readonly number[];
}

/** Numbers in a fixed order, and what they stand for. Equal pieces have equal skeletons and, within `SAME_FORM`, equal values. */
export interface Form {
  readonly skeleton: string;
  /** The values: measures first, then those of each loop and bend. The list of a loop stays the same object from edit to edit. */
  readonly lists: readonly (readonly number[])[];
  /** The piece it was read off, for its mirror image. */
  readonly piece: Piece;
}

const TURNS_deg = [0, 90, 180, 270] as const;

/** The form of a piece: the least of its four quarter turns, moved to the lower left, loops begun at their least vertex. */
export function formOf(piece: Piece): Form {
  return atOnce(formInSteps(piece));
}

/** The same, left between the loops of a film. */
export function* formInSteps(piece: Piece): InSteps<Form> {
  // The outline comes first in a form, so that it alone decides between most turns; features are turned for the rest only.
  const outlines = TURNS_deg.map((turn) => turnedOutline(piece, turn));
  const least = outlines.reduce((best, outline) => (compareValues(outline.values, best.values) < 0 ? outline : best));
  let best: Form | null = null;
  for (const outline of outlines) {
    if (compareValues(outline.values, least.values) !== 0) continue;
    const form = yield* turnedForm(piece, outline);
    if (!best || compareForms(form, best) < 0) best = form;
    yield;
  }
  if (!best) throw new Error('the least of the turns is one of them');
  return best;
}

/** The form of the mirror image in an upright plane: the upper side stays up, so bends keep their direction. */
export function mirrorForm(form: Form): Form {
  return atOnce(mirrorFormInSteps(form));
}

/** The same, left between the loops of a film. */
export function* mirrorFormInSteps({ piece }: Form): InSteps<Form> {
  const bends = piece.bends.map((bend) => ({ ...bend, from: mirroredPoint(bend.from), to: mirroredPoint(bend.to) }));
  const features: Piece['features'][number][] = [];
  for (const { kind, contour } of piece.features) {
    features.push({ kind, contour: mirrorImage(contour) });
    yield;
  }
  return yield* formInSteps({ ...piece, outline: mirrorImage(piece.outline), features, bends });
}

/** A window that stays where it is has the same mirror image, and with it the same values. */
const mirrorImage = remembered(mirroredX);

const mirroredPoint = ({ x, y }: Point2): Point2 => ({ x: snap_mm(-x), y });

/** Whether two forms are one part. Noise of the derived coordinates, 1e-6 mm, does not tell parts apart wherever it falls. */
export function isSameForm(a: Form, b: Form): boolean {
  return a.skeleton === b.skeleton && a.lists.every((list, i) => {
    const other = b.lists[i];
    return other === list || list.every((value, at) => Math.abs(value - (other?.[at] ?? NaN)) <= SAME_FORM);
  });
}

interface Entry {
  readonly kind: string;
  readonly values: readonly number[];
}

interface TurnedOutline extends Entry {
  readonly turn_deg: (typeof TURNS_deg)[number];
  /** Lower left of the turned outline, mm. */
  readonly datum: Point2;
}

function turnedOutline(piece: Piece, turn_deg: TurnedOutline['turn_deg']): TurnedOutline {
  const { minX, minY } = boundsOf(rotated(piece.outline, turn_deg));
  const datum = { x: minX, y: minY };
  return { kind: 'outline', values: loopValues(piece.outline, turn_deg, datum), turn_deg, datum };
}

function* turnedForm(piece: Piece, outline: TurnedOutline): InSteps<Form> {
  const { turn_deg, datum } = outline;
  const point = (end: Point2): Point2 => {
    const turned = rotatedPoint(end, turn_deg);
    return { x: turned.x - datum.x, y: turned.y - datum.y };
  };
  const features: Entry[] = [];
  for (const { kind, contour } of piece.features) {
    features.push({ kind, values: FEATURE_VALUES[turn_deg](contour, datum.x, datum.y) });
    yield;
  }
  const bends = piece.bends.map((bend) => bendEntry(bend, point));
  const entries: readonly Entry[] = [outline, ...[...features, ...bends].sort(byKindAndValues)];
  return {
    skeleton: entries.map((entry) => `${entry.kind}${entry.values.length}`).join(' '),
    lists: [piece.measures, ...entries.map((entry) => entry.values)],
    piece,
  };
}

/** Numbers a vertex: x, y, bulge. */
const STRIDE = 3;

/**
 * x, y and bulge of each vertex of the turned contour, from its leftmost on (the lowest of those), whichever vertex the loop
 * was begun at. A film has tens of thousands of them: they are written as plain numbers.
 */
function loopValues(contour: Contour, turn_deg: TurnedOutline['turn_deg'], datum: Point2): number[] {
  const values: number[] = [];
  let start = 0;
  for (const vertex of contour) {
    const { x, y } = rotatedPoint(vertex, turn_deg);
    const at = values.length;
    values.push(snap_mm(x - datum.x), snap_mm(y - datum.y), vertex.bulge ?? 0);
    if (isLessVertex(values, at, start)) start = at;
  }
  return start === 0 ? values : [...values.slice(start), ...values.slice(0, start)];
}

/** Of a film most windows are where they were before an edit: what was read off them is kept, a turn each. */
const valuesAt = (turn_deg: TurnedOutline['turn_deg']) => remembered((contour: Contour, x: number, y: number) => loopValues(contour, turn_deg, { x, y }));
const FEATURE_VALUES = { 0: valuesAt(0), 90: valuesAt(90), 180: valuesAt(180), 270: valuesAt(270) } as const;

function isLessVertex(values: readonly number[], a: number, b: number): boolean {
  for (let i = 0; i < STRIDE; i++) {
    const difference = (values[a + i] ?? 0) - (values[b + i] ?? 0);
    if (Math.abs(difference) > SAME_FORM) return difference < 0;
  }
  return false;
}

function bendEntry(bend: BendLine, place: (end: Point2) => Point2): Entry {
  const ends = [bend.from, bend.to].map(place).map(({ x, y }) => [x, y] as const).sort(compareValues);
  return { kind: `bend-${bend.direction}`, values: [...ends.flat(), bend.angle_deg, bend.innerRadius_mm] };
}

function byKindAndValues(a: Entry, b: Entry): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return compareValues(a.values, b.values);
}

/** The order of all values, as if each form were one list: two turns of a film have hundreds of thousands, and differ early. */
function compareLists(a: Form['lists'], b: Form['lists']): number {
  let [listA, placeA, listB, placeB] = [0, 0, 0, 0];
  for (;;) {
    while (listA < a.length && placeA >= (a[listA]?.length ?? 0)) [listA, placeA] = [listA + 1, 0];
    while (listB < b.length && placeB >= (b[listB]?.length ?? 0)) [listB, placeB] = [listB + 1, 0];
    if (listA >= a.length || listB >= b.length) return lengthOf(a) - lengthOf(b);
    const difference = (a[listA]?.[placeA++] ?? 0) - (b[listB]?.[placeB++] ?? 0);
    if (Math.abs(difference) > SAME_FORM) return difference;
  }
}

const lengthOf = (lists: Form['lists']): number => lists.reduce((sum, list) => sum + list.length, 0);

function compareForms(a: Form, b: Form): number {
  const order = compareLists(a.lists, b.lists);
  return order !== 0 || a.skeleton === b.skeleton ? order : a.skeleton < b.skeleton ? -1 : 1;
}
