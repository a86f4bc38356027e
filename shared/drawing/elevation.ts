/**
 * Elevations beside the plan: bodies on upright faces (bars on the end faces of long cells) show nothing of their shape from
 * above. What lies on one face makes one elevation, in the u and v of the face, as somebody sees it from outside.
 */
import { boundsOf, rectangle } from '../geometry/contour.ts';
import { boxUnion } from '../geometry/box.ts';
import { dot, isParallel, normalOf } from '../geometry/frame.ts';
import { solidBox } from '../geometry/solid.ts';
import { mirroredX, translated } from '../geometry/transform.ts';
import type { Box2, Contour, Frame, Point3, Region } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { Derived } from '../model/derived/derived.ts';
import type { OnPlane } from '../model/derived/plane.ts';
import { figureEntities } from './figures.ts';
import type { DataOf } from './figures.ts';
import { isStanding } from './footprint.ts';
import type { Entity, LineEntity } from './types.ts';

/** An upright face of the pack. */
export interface Face {
  /** Towards whoever looks at it: `-Y`. */
  readonly name: string;
  readonly frame: Frame;
  readonly isBehind: boolean;
  readonly bodies: readonly Body[];
}

/** In the order in which they are drawn. */
const NAMES = ['-Y', '+Y', '-X', '+X'];

export type Elevated = Pick<Derived, 'bodies' | 'busbars' | 'fpcs' | 'films' | 'cells'>;

/**
 * What only an elevation shows, by face: all of a bar, a circuit or a film that lies on one, sideways bodies whose owner has nothing
 * that lies flat, and terminals that face sideways. Terminals alone make none: there is one only where something is connected.
 */
export function facesOf({ bodies, busbars, fpcs, films, cells }: Elevated): Face[] {
  const items = new Map<string, OnPlane>([...busbars, ...fpcs, ...films].flatMap((item) => (item.frame ? [[item.id, item] as const] : [])));
  const facing = new Map(cells.flatMap((cell) => cell.terminals.map((terminal) => [terminal.id, terminal.facing] as const)));
  const flatOwners = new Set(bodies.filter((body) => !isStanding(body)).map((body) => body.owner));
  // A lug that is bent out of its face lies in the plan.
  const lugs = new Set(busbars.flatMap((bar) => (bar.lug ? [`${bar.id}/lug`] : [])));
  const faces = new Map<string, { name: string; frame: Frame; isBehind: boolean; bodies: Body[] }>();
  for (const body of bodies) {
    const item = items.get(body.owner);
    const frame = item?.frame ?? body.frame;
    const isShown = item || (isStanding(body) && (body.kind === 'terminal' || !flatOwners.has(body.owner)));
    if (!frame || !isShown || lugs.has(body.id)) continue;
    const out = body.kind === 'terminal' ? facing.get(body.id) : undefined;
    const isBehind = item ? item.inverted === true : out !== undefined && dot(out, normalOf(frame)) < 0;
    const name = nameOf(frame, isBehind);
    const face = faces.get(`${name} ${directionKey(frame)}`);
    if (face) face.bodies.push(body);
    else faces.set(`${name} ${directionKey(frame)}`, { name, frame, isBehind, bodies: [body] });
  }
  const drawn = [...faces.values()].filter((face) => face.bodies.some(({ kind }) => kind !== 'terminal'));
  return NAMES.flatMap((name) => drawn.filter((face) => face.name === name));
}

/** One elevation per face under its name, stacked upwards from the plan's lower right, `6 text_mm` apart. */
export function elevations(faces: readonly Face[], plan: Box2, text_mm: number, dataOf: DataOf): Entity[] {
  const gap_mm = 6 * text_mm;
  const entities: Entity[] = [];
  let y = plan.minY;
  for (const face of faces) {
    const inFace = (body: Body): Region => regionOnFace(body, face);
    const box = face.bodies.map((body) => boundsOf(inFace(body).outline)).reduce(boxUnion);
    const move = { x: plan.maxX + gap_mm - box.minX, y: y - box.minY };
    const placed = (body: Body): Region => movedRegion(inFace(body), move.x, move.y);
    entities.push(...figureEntities(face.bodies, placed, dataOf), ...bendsOf(face, placed, dataOf));
    const at = { x: plan.maxX + gap_mm, y: y + box.maxY - box.minY + text_mm };
    entities.push({ kind: 'text', layer: 'TEXT', at, height_mm: text_mm, rotation_deg: 0, align: 'left', vertical: 'baseline', text: `FACE ${face.name}, SEEN FROM OUTSIDE` });
    y += box.maxY - box.minY + gap_mm;
  }
  return entities;
}

/** In the coordinates of the face; what stands up from it as the rectangle it covers. From behind its x is turned over. */
export function regionOnFace(body: Body, { frame, isBehind }: Pick<Face, 'frame' | 'isBehind'>): Region {
  const region = isParallel(body.frame, frame) ? lyingRegion(body, frame) : { outline: shadowOf(body, frame), holes: [] };
  return isBehind ? { outline: mirroredX(region.outline), holes: region.holes.map(mirroredX) } : region;
}

function lyingRegion(body: Body, frame: Frame): Region {
  const { origin } = body.frame ?? frame;
  const delta = { x: origin.x - frame.origin.x, y: origin.y - frame.origin.y, z: origin.z - frame.origin.z };
  return movedRegion({ outline: body.outline, holes: body.holes }, dot(delta, frame.u), dot(delta, frame.v));
}

function shadowOf(body: Body, { origin, u, v }: Frame): Contour {
  const box = solidBox(body);
  const corners: Point3[] = [{ x: box.minX, y: box.minY, z: box.minZ }, { x: box.maxX, y: box.maxY, z: box.maxZ }].map(({ x, y, z }) => ({ x: x - origin.x, y: y - origin.y, z: z - origin.z }));
  const [along, up] = [corners.map((corner) => dot(corner, u)), corners.map((corner) => dot(corner, v))];
  return rectangle({ minX: Math.min(...along), maxX: Math.max(...along), minY: Math.min(...up), maxY: Math.max(...up) });
}

/** Both ends of each bump, across the bar. */
function bendsOf({ bodies, frame }: Face, regionOf: (body: Body) => Region, dataOf: DataOf): LineEntity[] {
  return bodies.filter((body) => body.kind === 'busbar' && !isParallel(body.frame, frame)).flatMap((body) => {
    const { minX, minY, maxX, maxY } = boundsOf(regionOf(body).outline);
    const xdata = dataOf(body.net);
    return [minX, maxX].map((x): LineEntity => ({ kind: 'line', layer: 'BUSBAR_BEND', from: { x, y: minY }, to: { x, y: maxY }, ...(xdata ? { xdata } : {}) }));
  });
}

function movedRegion({ outline, holes }: Region, dx: number, dy: number): Region {
  return { outline: translated(outline, dx, dy), holes: holes.map((hole) => translated(hole, dx, dy)) };
}

function nameOf(frame: Frame, isBehind: boolean): string {
  const normal = normalOf(frame);
  const [axis, along] = Math.abs(normal.x) > Math.abs(normal.y) ? (['X', normal.x] as const) : (['Y', normal.y] as const);
  return `${along < 0 === isBehind ? '+' : '-'}${axis}`;
}

function directionKey(frame: Frame): string {
  const n = normalOf(frame);
  return [n.x, n.y, n.z, frame.u.x, frame.u.y, frame.u.z].map((value) => Math.round(value * 1e3) + 0).join(' ');
}
