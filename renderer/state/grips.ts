/** What of the selected item can be moved by hand in the view: the edges of a bar, the places of a route. */
import type { Box2, Point2, Point3 } from '../../shared/geometry/types.ts';
import { itemBox } from '../../shared/drawing/drivenDimension.ts';
import type { ListedFpc } from '../../shared/contracts/listed.ts';
import type { BarEdge, Body, RouteHandle } from '../../shared/model/derived/index.ts';
import type { Document } from '../../shared/model/document.ts';
import { overrideOf } from '../commands/overrideValue.ts';
import type { Translate } from '../i18n/text.ts';
import type { Grip } from '../viewport/interaction/grip.ts';
import type { DerivedRest } from './appState.ts';
import { findItem, type Item } from './findItem.ts';

export interface GripSources {
  readonly derived: DerivedRest | null;
  readonly document: Document | null;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly selection: ReadonlySet<string>;
}

/** Of one selected item; with several in hand nobody could tell what a grip belongs to. */
export function gripsOf({ derived, document, bodies, selection }: GripSources, t: Translate): readonly Grip[] {
  const [id, ...more] = selection;
  if (id === undefined || more.length > 0 || document === null) return [];
  const item = findItem({ derived, document, bodies }, id);
  if (item?.kind === 'busbar') {
    const { busbar } = item;
    return busbar.edges.filter(({ min_mm, max_mm }) => max_mm > min_mm).map((edge) => edgeGrip(document, busbar.id, edge, t));
  }
  const handles = routeHandlesOf(item);
  return handles.map((handle) => {
    const { target, feature, at, along, min_mm, max_mm, value_mm } = handle;
    const overridden = overrideOf(document, target, feature) !== null;
    return { target, feature, label: gripLabel(feature, t), at, along, length_mm: null, ghost: outlineOf(handle, item, bodies), min_mm, max_mm, value_mm, overridden };
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

function edgeGrip(document: Document, target: string, edge: BarEdge, t: Translate): Grip {
  const { feature, at, along, length_mm, min_mm, max_mm, value_mm } = edge;
  const end = (by: number): Point3 => ({ x: at.x - along.y * by, y: at.y + along.x * by, z: at.z });
  return {
    target, feature, label: t('override.edge', { edge: edgeLabel(edge) }), at, along, length_mm,
    ghost: [end(-length_mm / 2), end(length_mm / 2)],
    min_mm, max_mm, value_mm,
    overridden: overrideOf(document, target, feature) !== null,
  };
}

/** The plan of what a pin moves, at its level: of the trunk as far as the sheet reaches. */
function outlineOf({ at, along, target, feature }: RouteHandle, item: Item | null, bodies: ReadonlyMap<string, Body>): readonly Point3[] {
  const fpc = item !== null && 'fpc' in item ? item.fpc : null;
  const box = fpc !== null && feature === 'trunk_mm' ? trunkBox(fpc, at, along) : itemBox(fpc !== null && feature === 'connector_mm' ? fpc.connector.id : target, bodies.values());
  if (box === null) return [];
  const { minX, minY, maxX, maxY } = box, corner = (x: number, y: number): Point3 => ({ x, y, z: at.z });
  return [corner(minX, minY), corner(maxX, minY), corner(maxX, maxY), corner(minX, maxY)];
}

function trunkBox({ box, trunkWidth_mm }: ListedFpc, at: Point2, along: Point2): Box2 {
  const { minX, minY, maxX, maxY } = box, half = trunkWidth_mm / 2;
  return along.x === 0 ? { minX, maxX, minY: at.y - half, maxY: at.y + half } : { minX: at.x - half, maxX: at.x + half, minY, maxY };
}
