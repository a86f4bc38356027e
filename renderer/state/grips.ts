/** What of the selected item can be moved by hand in the view: the edges of a bar, the places of a route. */
import type { Box3 } from '../../shared/geometry/box.ts';
import { dot, normalOf, PLAN, pointOn } from '../../shared/geometry/frame.ts';
import type { Frame, Point2, Point3 } from '../../shared/geometry/types.ts';
import { itemBox } from '../../shared/drawing/drivenDimension.ts';
import type { ListedFpc } from '../../shared/contracts/listed.ts';
import type { BarEdge, Body, Busbar, RouteHandle } from '../../shared/model/derived/index.ts';
import type { Document } from '../../shared/model/document.ts';
import { overrideOf } from '../commands/overrideValue.ts';
import type { Translate } from '../i18n/text.ts';
import type { Direction, Grip } from '../viewport/interaction/grip.ts';
import type { DerivedRest } from './appState.ts';
import { findItem, type Item } from './findItem.ts';
import type { Layers } from './layers.ts';

export interface GripSources {
  readonly derived: DerivedRest | null;
  readonly document: Document | null;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly selection: ReadonlySet<string>;
  readonly lockedItems: ReadonlySet<string>;
  readonly layers: Layers;
}

/** The one selected item, unless it or its layer is locked; with several in hand nobody could tell what a grip belongs to. */
export function itemInHand({ derived, document, bodies, selection, lockedItems, layers }: GripSources): Item | null {
  const [id, ...more] = selection;
  if (id === undefined || more.length > 0 || document === null || lockedItems.has(id)) return null;
  const item = findItem({ derived, document, bodies }, id);
  return item === null || layers[item.kind === 'busbar' ? 'busbars' : 'fpc'].locked ? null : item;
}

/** Of the item in hand. */
export function gripsOf(sources: GripSources, t: Translate): readonly Grip[] {
  const { document, bodies } = sources;
  const item = itemInHand(sources);
  if (item === null || document === null) return [];
  if (item.kind === 'busbar') {
    const { busbar } = item;
    return busbar.edges.filter(({ min_mm, max_mm }) => max_mm > min_mm).map((edge) => edgeGrip(document, busbar, edge, t));
  }
  const handles = routeHandlesOf(item);
  return handles.map((handle) => {
    const { target, feature, at, along, min_mm, max_mm, value_mm } = handle;
    const overridden = overrideOf(document, target, feature) !== null;
    const frame = 'fpc' in item ? item.fpc.frame : undefined;
    return { target, feature, label: gripLabel(feature, t), at, along, ...(frame ? { across: acrossOf(along, frame) } : {}), length_mm: null, ghost: outlineOf(handle, item, bodies), min_mm, max_mm, value_mm, overridden };
  });
}

/** Those of the route that belong to the item: a circuit's own, or the one of a connector, a tab or a sensor. */
export function routeHandlesOf(item: Item | null): readonly RouteHandle[] {
  switch (item?.kind) {
    case 'fpc':
      return item.fpc.handles.filter(({ target }) => target === item.fpc.id);
    case 'connector':
      return item.fpc.handles.filter(({ target, feature }) => target === item.fpc.id && feature === 'connector_mm');
    case 'tap':
      return item.fpc.handles.filter(({ target }) => target === item.tap.id);
    case 'ntc':
      return item.fpc.handles.filter(({ target }) => target === item.ntc.id);
    default:
      return [];
  }
}

/** What a place of a route is called, by the feature of its override. */
export function gripLabel(feature: string, t: Translate): string {
  if (feature === 'trunk_mm') return t('override.trunk');
  if (feature === 'connector_mm') return t('override.connector');
  return t(feature === 'branch_mm' ? 'override.tab' : 'override.sensor');
}

/** `c7 · +x` */
export function edgeLabel({ cell, side }: Pick<BarEdge, 'cell' | 'side'>): string {
  return `${cell} · ${side.replace('-', '−')}`;
}

function edgeGrip(document: Document, { id: target, frame }: Pick<Busbar, 'id' | 'frame'>, edge: BarEdge, t: Translate): Grip {
  const { feature, at, along, length_mm, min_mm, max_mm, value_mm } = edge;
  const across = acrossOf(along, frame);
  const end = (by: number): Point3 => ({ x: at.x + across.x * by, y: at.y + across.y * by, z: at.z + across.z * by });
  return {
    target, feature, label: t('override.edge', { edge: edgeLabel(edge) }), at, along, ...(frame ? { across } : {}), length_mm,
    ghost: [end(-length_mm / 2), end(length_mm / 2)],
    min_mm, max_mm, value_mm,
    overridden: overrideOf(document, target, feature) !== null,
  };
}

/** The box of what a pin moves in its plane, at its level: of the trunk as far as the sheet reaches. */
function outlineOf({ at, along, target, feature }: RouteHandle, item: Item | null, bodies: ReadonlyMap<string, Body>): readonly Point3[] {
  const fpc = item !== null && 'fpc' in item ? item.fpc : null;
  const corners = fpc !== null && feature === 'trunk_mm' ? trunkCorners(fpc, at, along) : cornersOf(itemBox(fpc !== null && feature === 'connector_mm' ? fpc.connector.id : target, bodies.values()));
  if (corners.length === 0) return [];
  const u = spatial(along), v = acrossOf(along, fpc?.frame);
  const range = (direction: Point3): readonly [number, number] => {
    const reach = corners.map((corner) => dot({ x: corner.x - at.x, y: corner.y - at.y, z: corner.z - at.z }, direction));
    return [Math.min(...reach), Math.max(...reach)];
  };
  const [low, high] = range(u), [near, far] = range(v);
  const place = (a: number, b: number): Point3 => ({ x: at.x + u.x * a + v.x * b, y: at.y + u.y * a + v.y * b, z: at.z + u.z * a + v.z * b });
  return [place(low, near), place(high, near), place(high, far), place(low, far)];
}

/** As wide as the trunk, as long as the sheet. */
function trunkCorners(fpc: ListedFpc, at: Point3, along: Point3 | Point2): Point3[] {
  const { minX, minY, maxX, maxY } = fpc.box;
  const u = spatial(along), v = acrossOf(along, fpc.frame), half = fpc.trunkWidth_mm / 2;
  const ends = [{ x: minX, y: minY }, { x: maxX, y: maxY }].map((corner) => pointOn(fpc.frame, corner, fpc.copperTop_z));
  const reach = ends.map((end) => dot({ x: end.x - at.x, y: end.y - at.y, z: end.z - at.z }, v));
  return reach.flatMap((b) => [-half, half].map((a) => ({ x: at.x + u.x * a + v.x * b, y: at.y + u.y * a + v.y * b, z: at.z + u.z * a + v.z * b })));
}

function cornersOf(box: Box3 | null): Point3[] {
  if (box === null) return [];
  return [box.minX, box.maxX].flatMap((x) => [box.minY, box.maxY].flatMap((y) => [box.minZ, box.maxZ].map((z) => ({ x, y, z }))));
}

function spatial({ x, y, z = 0 }: Direction): Point3 {
  return { x, y, z };
}

/** The other direction of the plane that it lies in. */
function acrossOf(along: Direction, frame: Frame | undefined): Point3 {
  const n = normalOf(frame ?? PLAN), { x, y, z } = spatial(along);
  return { x: n.y * z - n.z * y + 0, y: n.z * x - n.x * z + 0, z: n.x * y - n.y * x + 0 };
}
