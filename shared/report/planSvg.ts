/** The pack from above as a picture: SVG drawn from the bodies, in mm, for the report and for whoever has no CAD. */
import { arcOf } from '../geometry/arc.ts';
import { boundsOf } from '../geometry/contour.ts';
import { boxCentre, boxSize, boxUnion, inflated } from '../geometry/box.ts';
import type { Box2, Contour, Point2, Region, Vertex } from '../geometry/types.ts';
import { figures } from '../drawing/figures.ts';
import { isStanding, planRegion } from '../drawing/footprint.ts';
import { figure } from '../drawing/numbers.ts';
import type { Body, BodyKind } from '../model/derived/body.ts';
import type { Derived } from '../model/derived/derived.ts';
import { findingMark } from './findingMark.ts';
import { escaped } from './markup.ts';
import { paint } from './planPaint.ts';
import type { PlanClass } from './planPaint.ts';

export interface PlanOptions {
  /** Number the findings that have a place, as the report's table does. */
  readonly findings: boolean;
  /** Write each busbar's net on it. */
  readonly labels: boolean;
}

/** From the bottom up. Films, coverlays and covers lie over everything and are left out. */
export const ORDER = [
  'envelope', 'keepout', 'plate', 'tray', 'member', 'spacer', 'cell', 'vent', 'terminal', 'insulator', 'fpc', 'ffc', 'stiffener', 'busbar', 'weld',
  'trace', 'fuse', 'wire', 'pad', 'tab', 'ntc', 'connector', 'fastener',
] as const satisfies readonly BodyKind[];
type ShownKind = (typeof ORDER)[number];

/** Of everything derived what the picture shows. */
export type Pictured = Pick<Derived, 'cells' | 'busbars' | 'bodies' | 'nets' | 'findings'> & { readonly summary: Pick<Derived['summary'], 'name'> };

/** One `<svg>` element; y up as in the pack. It needs no style sheet. */
export function planSvg(derived: Pictured, options: PlanOptions): string {
  const shown = derived.bodies.filter((body) => isShown(body.kind));
  const drawn = figures(shown, planRegion);
  if (drawn.length === 0) throw new Error('a pack without bodies has no picture');
  const box = inflated(drawn.map(({ regions }) => regions.map(({ outline }) => boundsOf(outline)).reduce(boxUnion)).reduce(boxUnion), 10);
  const { x: width, y: height } = boxSize(box);
  const stroke = Math.max(width, height) / 2500;
  const shapes = ORDER.flatMap((kind) =>
    drawn.filter(({ body }) => body.kind === kind).map(({ body, regions }) => regions.map((region) => shape(body, region)).join('')),
  );
  const marks = derived.cells.flatMap(({ terminals }) => terminals.map(({ polarity, centre, size }) => polarityMark(polarity, centre, Math.min(size.x, size.y) / 3)));
  const onFace = new Set(derived.busbars.filter(({ frame }) => frame).map(({ id }) => id));
  const bends = shown.filter((body) => body.kind === 'busbar' && isStanding(body) && !onFace.has(body.owner)).map((body) => `<path ${paint('p-bump')} d="${pathOf(planRegion(body))}"/>`);
  const text_mm = Math.max(width, height) / 110;
  const labels = options.labels ? barLabels(derived, text_mm) : [];
  const findings = options.findings ? derived.findings.map((finding, i) => findingMark(finding, i + 1, text_mm)) : [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(derived.summary.name)}: plan seen from above" viewBox="${viewBox(box)}" stroke-width="${figure(stroke, 3)}">`,
    '<g transform="scale(1,-1)">',
    ...shapes,
    ...bends,
    ...marks,
    '</g>',
    ...labels,
    ...findings,
    '</svg>',
  ].filter((line) => line !== '').join('\n');
}

/** Top left and size, y down as SVG has it. */
export function viewBox({ minX, minY, maxX, maxY }: Box2): string {
  return [minX, -maxY, maxX - minX, maxY - minY].map((value) => figure(value, 3)).join(' ');
}

export function shape(body: Body, region: Region): string {
  if (body.kind === 'trace' && !body.frame && body.path && body.width_mm !== undefined) {
    const points = body.path.map(({ x, y }) => `${figure(x, 3)} ${figure(y, 3)}`);
    return `<path ${paint('p-trace')} stroke-width="${figure(body.width_mm, 3)}" d="M${points.join('L')}"/>`;
  }
  return `<path ${paint(classOf(body))} fill-rule="evenodd" d="${pathOf(region)}"/>`;
}

export function isShown(kind: BodyKind): kind is ShownKind {
  return ORDER.some((shown) => shown === kind);
}

function classOf({ kind, layer, polarity }: Body): PlanClass {
  if (kind === 'busbar') return layer === 'BUSBAR_CU' ? 'p-busbar-cu' : 'p-busbar-al';
  if (kind === 'terminal') return polarity === '-' ? 'p-terminal-neg' : 'p-terminal-pos';
  if (kind === 'trace') return 'p-trace-area';
  if (!isShown(kind)) throw new Error(`bodies of kind ${kind} have no place in the picture`);
  return `p-${kind}`;
}

function pathOf({ outline, holes }: Region): string {
  return [outline, ...holes].map(loopPath).join('');
}

/** Arcs stay arcs; the picture is flipped as a whole, so a left turn is a left turn. */
function loopPath(contour: Contour): string {
  const at = ({ x, y }: Point2): string => `${figure(x, 3)} ${figure(y, 3)}`;
  const steps = contour.map((from, i) => {
    const to = contour[(i + 1) % contour.length] as Vertex;
    if (!from.bulge) return i === contour.length - 1 ? '' : `L${at(to)}`;
    const { radius_mm } = arcOf(from, to, from.bulge);
    const r = figure(radius_mm, 3);
    return `A${r} ${r} 0 ${Math.abs(from.bulge) > 1 ? 1 : 0} ${from.bulge > 0 ? 1 : 0} ${at(to)}`;
  });
  return `M${at(contour[0] as Vertex)}${steps.join('')}Z`;
}

function polarityMark(polarity: '+' | '-', { x, y }: Point2, size_mm: number): string {
  const half = size_mm / 2;
  const width = figure(size_mm / 6, 3);
  const stroke = (x1: number, y1: number, x2: number, y2: number): string =>
    `<path ${paint(polarity === '+' ? 'p-plus' : 'p-minus')} stroke-width="${width}" d="M${figure(x1, 3)} ${figure(y1, 3)}L${figure(x2, 3)} ${figure(y2, 3)}"/>`;
  return stroke(x - half, y, x + half, y) + (polarity === '+' ? stroke(x, y - half, x, y + half) : '');
}

function barLabels(derived: Pictured, text_mm: number): string[] {
  const labels = new Map(derived.nets.nets.map((net) => [net.id, net.label]));
  // From above bars on faces are slivers; the pictures of the faces name them.
  return derived.busbars.filter(({ frame }) => !frame).flatMap((bar) => {
    const boxes = bar.bodies.filter((body) => body.kind === 'busbar').map((body) => boundsOf(planRegion(body).outline));
    if (boxes.length === 0) return [];
    const { x, y } = boxCentre(boxes.reduce(boxUnion));
    const label = escaped(labels.get(bar.net) ?? bar.net);
    return [`<text ${paint('p-label')} font-size="${figure(text_mm, 3)}" x="${figure(x, 3)}" y="${figure(-y, 3)}">${label}</text>`];
  });
}
