/** The upright faces that something is connected on, as pictures: each as it is seen from outside, a long one in stretches. */
import { boundsOf } from '../geometry/contour.ts';
import { boxCentre, boxesOverlap, boxSize, boxUnion, inflated } from '../geometry/box.ts';
import type { Box2, Region } from '../geometry/types.ts';
import { facesOf, regionOnFace } from '../drawing/elevation.ts';
import { figures } from '../drawing/figures.ts';
import { figure } from '../drawing/numbers.ts';
import type { Body } from '../model/derived/body.ts';
import type { Derived } from '../model/derived/derived.ts';
import { escaped } from './markup.ts';
import { paint } from './planPaint.ts';
import { isShown, ORDER, shape, viewBox } from './planSvg.ts';

export interface FacePicture {
  /** `-Y` */
  readonly name: string;
  /** One `<svg>` element for each stretch, from left to right. */
  readonly stretches: readonly string[];
}

/** A stretch is at most this many times as long as it is high. */
const LONGEST = 12;

/** None for a pack that is connected on its top alone. */
export function facePictures(derived: Derived): FacePicture[] {
  const labels = new Map(derived.nets.nets.map((net) => [net.id, net.label]));
  return facesOf(derived).map((face): FacePicture => {
    const shown = face.bodies.filter((body) => isShown(body.kind));
    const drawn = figures(shown, (body) => regionOnFace(body, face)).map(({ body, regions }) => ({ body, regions, box: regions.map(({ outline }) => boundsOf(outline)).reduce(boxUnion) }));
    const whole = inflated(drawn.map(({ box }) => box).reduce(boxUnion), 4);
    return { name: face.name, stretches: stretchesOf(whole).map((stretch, i, all) => picture(stretch, drawn, `face ${face.name}, ${i + 1} of ${all.length}`, labels)) };
  });
}

function stretchesOf(whole: Box2): Box2[] {
  const { x, y } = boxSize(whole);
  const count = Math.max(1, Math.ceil(x / (LONGEST * y)));
  return Array.from({ length: count }, (_, i) => ({ ...whole, minX: whole.minX + (x * i) / count, maxX: whole.minX + (x * (i + 1)) / count }));
}

interface Drawn {
  readonly body: Body;
  readonly regions: readonly Region[];
  readonly box: Box2;
}

function picture(stretch: Box2, drawn: readonly Drawn[], name: string, labels: ReadonlyMap<string, string>): string {
  const inside = drawn.filter(({ box }) => boxesOverlap(box, stretch));
  const { x, y } = boxSize(stretch);
  const text_mm = y / 10;
  const shapes = ORDER.flatMap((kind) => inside.filter(({ body }) => body.kind === kind).map(({ body, regions }) => regions.map((region) => shape(body, region)).join('')));
  const texts = inside.filter(({ body }) => body.kind === 'busbar').map(({ body, box }) => {
    const at = boxCentre(box);
    return `<text ${paint('p-label')} font-size="${figure(text_mm, 3)}" x="${figure(at.x, 3)}" y="${figure(-box.minY - text_mm / 2, 3)}">${escaped(labels.get(body.net ?? '') ?? '')}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(name)}" viewBox="${viewBox(stretch)}" stroke-width="${figure(Math.max(x, y) / 2500, 3)}">`,
    '<g transform="scale(1,-1)">',
    ...shapes,
    '</g>',
    ...texts,
    '</svg>',
  ].filter((line) => line !== '').join('\n');
}
