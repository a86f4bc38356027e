/** What of the selected bar is moved over its face: the corners of its pads, and its holes, slots and tabs. */
import { directionIn } from '../../shared/geometry/frame.ts';
import { circle, rectangle, slot } from '../../shared/geometry/contour.ts';
import { flatten } from '../../shared/geometry/flatten.ts';
import { rotated } from '../../shared/geometry/transform.ts';
import type { Point3 } from '../../shared/geometry/types.ts';
import type { ListedBusbar } from '../../shared/contracts/listed.ts';
import type { BarAnchor, BarEdge, DetailKind } from '../../shared/model/derived/index.ts';
import type { Document } from '../../shared/model/document.ts';
import { detailsOfBar, type DetailSize } from '../commands/barDetails.ts';
import type { Translate } from '../i18n/text.ts';
import { moved, type PlaceGrip } from '../viewport/interaction/placeGrip.ts';
import { itemInHand, type GripSources } from './grips.ts';

/** Of the bar in hand. */
export function placesOf(sources: GripSources, t: Translate): readonly PlaceGrip[] {
  const { document } = sources;
  const item = itemInHand(sources);
  if (item?.kind !== 'busbar' || document === null) return [];
  return [...cornersOf(item.busbar, t), ...detailPlaces(item.busbar, document, t)];
}

/** `corner:c7:+x:+y` of the two edges that meet there. */
export function cornerFeature(along: BarEdge, across: BarEdge): string {
  return `corner:${along.cell}:${along.side}:${across.side}`;
}

function cornersOf({ id, edges, frame }: ListedBusbar, t: Translate): PlaceGrip[] {
  const u = directionIn(frame, { x: 1, y: 0 }), v = directionIn(frame, { x: 0, y: 1 });
  const cells = [...new Set(edges.map(({ cell }) => cell))];
  return cells.flatMap((cell) => {
    const own = edges.filter((edge) => edge.cell === cell);
    return own.filter(({ side }) => side.endsWith('x')).flatMap((along) => own.filter(({ side }) => side.endsWith('y')).flatMap((across): PlaceGrip[] => {
      // A lug's end is round: there is no corner to take hold of.
      if (along.max_mm <= along.min_mm || across.max_mm <= across.min_mm) return [];
      const at = cornerAt(along, across, v);
      const [signU, signV] = [along.side.startsWith('-') ? -1 : 1, across.side.startsWith('-') ? -1 : 1];
      const range = ({ min_mm, max_mm, value_mm }: BarEdge, sign: number): readonly [number, number] => sign === 1 ? [min_mm - value_mm, max_mm - value_mm] : [value_mm - max_mm, value_mm - min_mm];
      return [{
        target: id, feature: cornerFeature(along, across), label: t('bar.corner', { cell, sides: `${along.side} ${across.side}`.replaceAll('-', '−') }), sort: 'corner', at, u, v,
        ghost: [moved(at, v, -signV * along.length_mm), at, moved(at, u, -signU * across.length_mm)],
        range_mm: { u: range(along, signU), v: range(across, signV) },
        value_mm: { u: signU * along.value_mm, v: signV * across.value_mm },
      }];
    }));
  });
}

/** Where the lines of two edges meet. */
function cornerAt(along: BarEdge, across: BarEdge, v: Point3): Point3 {
  const by = (direction: Point3): number => (across.at.x - along.at.x) * direction.x + (across.at.y - along.at.y) * direction.y + (across.at.z - along.at.z) * direction.z;
  return moved(along.at, v, by(v));
}

function detailPlaces({ id, anchors = [] }: ListedBusbar, document: Document, t: Translate): PlaceGrip[] {
  return detailsOfBar(document, id).flatMap(({ override, kind, number, value }): PlaceGrip[] => {
    const anchor = anchors.find(({ cell }) => cell === value.cell);
    if (!anchor) return [];
    return [{
      target: id, feature: override.feature, label: t(`bar.detail.${kind}`, { number }), sort: 'detail',
      at: placeBeside(anchor, value.x, value.y), u: spatial(anchor.u), v: spatial(anchor.v),
      ghost: detailLoop(kind, anchor, value), range_mm: null, value_mm: { u: value.x, v: value.y },
    }];
  });
}

/** The loop of a detail on the bar's face. */
export function detailLoop(kind: DetailKind, anchor: BarAnchor, { x, y, width_mm, length_mm = width_mm, rotation_deg = 0 }: DetailSize & { readonly x: number; readonly y: number }): readonly Point3[] {
  const at = { x: 0, y: 0 };
  const plain = kind === 'hole' ? circle(at, width_mm / 2) : kind === 'slot' ? slot(at, { x: length_mm, y: width_mm }) : rectangle({ minX: -length_mm / 2, maxX: length_mm / 2, minY: -width_mm / 2, maxY: width_mm / 2 });
  return flatten(rotated(plain, rotation_deg), 0.1).map((point) => placeBeside(anchor, x + point.x, y + point.y));
}

function placeBeside(anchor: BarAnchor, x: number, y: number): Point3 {
  return moved(moved(anchor.at, spatial(anchor.u), x), spatial(anchor.v), y);
}

export function spatial({ x, y, z = 0 }: BarAnchor['u']): Point3 {
  return { x, y, z };
}
