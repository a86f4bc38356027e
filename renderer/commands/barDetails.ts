/** Gives a bar holes, slots and tabs, changes them and takes them away; moves corners of its pads. Each is one undo step. */
import { detailKindOf } from '../../shared/busbar/details/detail.ts';
import type { BarAnchor, DetailKind } from '../../shared/model/derived/index.ts';
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import { barDetail, type BarDetailValue, type OverrideRecord } from '../../shared/model/records/decisions.ts';
import { dot } from '../../shared/geometry/frame.ts';
import type { Point3 } from '../../shared/geometry/types.ts';
import type { Controller } from '../state/controller.ts';
import type { PlaceGrip, PlaceShift } from '../viewport/interaction/placeGrip.ts';
import { overrideOf } from './overrideValue.ts';

export type DetailSize = Pick<BarDetailValue, 'width_mm' | 'length_mm' | 'rotation_deg'>;

/** Of a new one, until somebody says otherwise, mm. */
const FIRST_SIZE: Readonly<Record<DetailKind, DetailSize>> = {
  hole: { width_mm: 5 },
  slot: { width_mm: 4, length_mm: 10, rotation_deg: 0 },
  tab: { width_mm: 8, length_mm: 12, rotation_deg: 0 },
};
const STEP_mm = 0.5;

export interface ListedDetail {
  readonly override: OverrideRecord;
  readonly kind: DetailKind;
  readonly number: number;
  readonly value: BarDetailValue;
}

/** What a bar was given, made or not, by kind and number. */
export function detailsOfBar(document: Document, bar: string): readonly ListedDetail[] {
  return recordsOfKind(document, 'override').flatMap((override): ListedDetail[] => {
    const kind = override.target === bar ? detailKindOf(override.feature) : null;
    const read = kind && barDetail.safeParse(override.value);
    return kind && read?.success ? [{ override, kind, number: Number(override.feature.split(':')[1]), value: read.data }] : [];
  }).sort((a, b) => (a.kind === b.kind ? a.number - b.number : a.kind < b.kind ? -1 : 1));
}

/** What a click at a place of a bar would give it: by the terminal that is nearest; null for a bar that takes none. */
export function detailAt(controller: Controller, kind: DetailKind, bar: string, at: Point3): { readonly anchor: BarAnchor; readonly value: BarDetailValue } | null {
  const anchors = controller.app.getState().derived?.busbars.find(({ id }) => id === bar)?.anchors ?? [];
  const away = ({ at: { x, y, z } }: BarAnchor) => Math.hypot(x - at.x, y - at.y, z - at.z);
  const anchor = anchors.reduce<BarAnchor | null>((nearest, one) => (nearest === null || away(one) < away(nearest) ? one : nearest), null);
  if (!anchor) return null;
  const offset = { x: at.x - anchor.at.x, y: at.y - anchor.at.y, z: at.z - anchor.at.z };
  const along = ({ x, y, z = 0 }: BarAnchor['u']) => Math.round(dot(offset, { x, y, z }) / STEP_mm) * STEP_mm + 0;
  return { anchor, value: { cell: anchor.cell, x: along(anchor.u), y: along(anchor.v), ...FIRST_SIZE[kind] } };
}

/** Under the next free number of its kind; the bar stays selected, so that its figures can be typed. */
export function addDetail(controller: Controller, kind: DetailKind, bar: string, at: Point3): void {
  const value = detailAt(controller, kind, bar, at)?.value;
  if (!value) return;
  controller.transact(`step.addDetail.${kind}`, (transaction) => {
    const number = Math.max(0, ...detailsOfBar(transaction.document, bar).filter((one) => one.kind === kind).map((one) => one.number)) + 1;
    const feature = `${kind}:${number}`;
    transaction.put({ id: `override:${bar}:${feature}`, kind: 'override', target: bar, feature, value });
  });
  controller.app.setState({ selection: new Set([bar]) });
}

/** Changes figures of it; nothing when they are so already. */
export function changeDetail(controller: Controller, { override, value }: Pick<ListedDetail, 'override' | 'value'>, change: Partial<BarDetailValue>): void {
  const next = { ...value, ...change };
  if (JSON.stringify(next) === JSON.stringify(value)) return;
  controller.transact('step.changeDetail', (transaction) => transaction.put({ ...override, value: next }));
}

export function removeDetail(controller: Controller, { override }: Pick<ListedDetail, 'override'>): void {
  controller.transact('step.removeDetail', (transaction) => transaction.remove(override.id));
}

/** Takes what was dragged over a bar's face: a detail to its new place, or a corner with both its edges. */
export function movePlace(controller: Controller, { target, feature }: PlaceGrip, { u, v }: PlaceShift): void {
  const { document, derived } = controller.app.getState();
  if (!document) return;
  const detail = detailsOfBar(document, target).find(({ override }) => override.feature === feature);
  if (detail) {
    changeDetail(controller, detail, { x: rounded(detail.value.x + u), y: rounded(detail.value.y + v) });
    return;
  }
  const [sort, cell, ...sides] = feature.split(':');
  const edges = derived?.busbars.find(({ id }) => id === target)?.edges.filter((edge) => edge.cell === cell && sides.includes(edge.side)) ?? [];
  if (sort !== 'corner' || edges.length === 0) return;
  controller.transact('step.moveCorner', (transaction) => {
    for (const { feature: edge, side, value_mm } of edges) {
      const existing = overrideOf(document, target, edge);
      const value = rounded(value_mm + (side.startsWith('-') ? -1 : 1) * (side.endsWith('x') ? u : v));
      if (value !== 0) transaction.put({ ...(existing ?? { id: `override:${target}:${edge}`, kind: 'override', target, feature: edge }), value });
      else if (existing) transaction.remove(existing.id);
    }
  });
}

function rounded(value: number): number {
  return Number(value.toFixed(4)) + 0;
}
