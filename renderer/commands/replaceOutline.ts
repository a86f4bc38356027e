/** Gives a flat bar the outline of a DXF file in place of its own, with the round holes and slots in it; takes it away again. */
import { detailKindOf } from '../../shared/busbar/details/detail.ts';
import { isOutlineFeature, outlineFeature } from '../../shared/busbar/details/outline.ts';
import type { ListedBusbar } from '../../shared/contracts/listed.ts';
import { boundsOf } from '../../shared/geometry/contour.ts';
import { dot, pointOn } from '../../shared/geometry/frame.ts';
import { rotatedPoint } from '../../shared/geometry/transform.ts';
import type { Contour, Point2, Point3, Vertex } from '../../shared/geometry/types.ts';
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import type { BarDetailValue, OverrideRecord } from '../../shared/model/records/decisions.ts';
import { snap_mm } from '../../shared/units/units.ts';
import type { DetailSize } from './barDetails.ts';
import { text } from '../i18n/text.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice } from '../state/notices.ts';

/** A hole of the file that lies this near the middle of a window or of a bolt hole is that one, which the bar has by itself. */
const OWN_mm = 0.5;

/**
 * The file is read as a drawing of the part: its coordinates are those of the part's own DXF. Holes, slots and tabs that the bar was
 * given before go, since the outline is drawn with or without them. One undo step. What cannot be read or taken is told.
 */
export async function replaceOutline(controller: Controller, bar: ListedBusbar, file: File): Promise<void> {
  const { app } = controller;
  const { language } = app.getState();
  const { datum } = bar;
  if (!datum) return;
  // Reading DXF is asked for seldom: it comes when it is.
  const { readLoops } = await import('../../shared/dxf/readLoops.ts');
  const read = readLoops(await file.text());
  if (!read.ok) {
    showNotice(app, 'error', 'notice.outlineUnread', `${file.name}: ${text(language, read.problems[0]?.code === 'no-loop' ? 'bar.dxfOpen' : 'bar.dxfNone')}`);
    return;
  }
  const { loops: [outline = [], ...inner], circles, leftOut, saysUnit } = read.value;
  const toPlane = ({ x, y }: Point2): Point2 => rotatedPoint({ x: x - datum.at.x, y: y - datum.at.y }, datum.rotation_deg);
  const own = ownPlaces(bar, datum.cell);
  const holes = circles.flatMap(({ centre, diameter_mm }): BarDetailValue[] => {
    const { x, y } = toPlane(centre);
    return own.some((place) => Math.hypot(place.x - x, place.y - y) < OWN_mm) ? [] : [{ cell: datum.cell, x, y, width_mm: snap_mm(diameter_mm) }];
  });
  const slots = inner.flatMap((loop): BarDetailValue[] => {
    const slot = slotOf(loop.map((vertex) => ({ ...vertex, ...toPlane(vertex) })));
    return slot ? [{ cell: datum.cell, ...slot }] : [];
  });
  controller.transact('step.replaceOutline', (transaction) => {
    for (const override of changesOf(transaction.document, bar.id)) transaction.remove(override.id);
    const put = (feature: string, value: OverrideRecord['value']): void => transaction.put({ id: `override:${bar.id}:${feature}`, kind: 'override', target: bar.id, feature, value });
    put(outlineFeature(datum.cell), outline.map((vertex) => ({ ...vertex, ...toPlane(vertex) })));
    holes.forEach((hole, i) => put(`hole:${i + 1}`, hole));
    slots.forEach((slot, i) => put(`slot:${i + 1}`, slot));
  });
  const skipped = [...leftOut].map(([kind, count]) => `${count} ${kind}`);
  if (inner.length > slots.length) skipped.push(text(language, 'bar.dxfInner', { count: inner.length - slots.length }));
  if (skipped.length === 0 && saysUnit) return;
  const said = [
    text(language, 'bar.dxfTaken', { corners: outline.length, holes: holes.length, slots: slots.length }),
    ...(saysUnit ? [] : [text(language, 'bar.dxfUnit')]),
    ...(skipped.length > 0 ? [text(language, 'bar.dxfLeftOut', { what: skipped.join(', ') })] : []),
  ];
  showNotice(app, 'warning', 'notice.outlineRead', `${file.name}: ${said.join(' ')}`);
}

/** Back to the outline that follows from the cells. */
export function resetOutline(controller: Controller, bar: string): void {
  controller.transact('step.resetOverride', (transaction) => {
    for (const override of changesOf(transaction.document, bar)) if (isOutlineFeature(override.feature)) transaction.remove(override.id);
  });
}

/** The outline that a bar was given, made or not. */
export function outlineOverride(document: Document, bar: string): OverrideRecord | null {
  return changesOf(document, bar).find(({ feature }) => isOutlineFeature(feature)) ?? null;
}

function changesOf(document: Document, bar: string): readonly OverrideRecord[] {
  return recordsOfKind(document, 'override').filter(({ target, feature }) => target === bar && (isOutlineFeature(feature) || detailKindOf(feature) !== null));
}

/** Middles of the windows and bolt holes that the bar has by itself, from the terminal of a cell along the plane's x and y. */
function ownPlaces({ anchors = [], boltHoles, frame, z }: ListedBusbar, cell: string): readonly Point2[] {
  const anchor = anchors.find((one) => one.cell === cell);
  if (!anchor) return [];
  const places: readonly Point3[] = [...anchors.map(({ at }) => at), ...boltHoles.map(({ centre }) => pointOn(frame, centre, z[1]))];
  return places.map((place) => {
    const offset = { x: place.x - anchor.at.x, y: place.y - anchor.at.y, z: place.z - anchor.at.z };
    const along = ({ x, y, z: up = 0 }: typeof anchor.u): number => dot(offset, { x, y, z: up });
    return { x: along(anchor.u), y: along(anchor.v) };
  });
}

/** Two straight sides and a half circle at each end; null for any other loop. */
function slotOf(loop: Contour): (DetailSize & Point2) | null {
  const isRound = ({ bulge = 0 }: Vertex): boolean => Math.abs(bulge - 1) < 1e-3;
  const [a, b, c, d] = loop;
  if (!a || !b || !c || !d || loop.length !== 4 || isRound(a) === isRound(b) || isRound(a) !== isRound(c)) return null;
  const [from, to] = isRound(a) ? [b, c] : [a, b];
  const width_mm = Math.hypot(isRound(a) ? a.x - b.x : b.x - c.x, isRound(a) ? a.y - b.y : b.y - c.y);
  const along = Math.hypot(to.x - from.x, to.y - from.y);
  const { minX, maxX, minY, maxY } = boundsOf(loop.map(({ x, y }) => ({ x, y })));
  return { x: snap_mm((minX + maxX) / 2), y: snap_mm((minY + maxY) / 2), width_mm: snap_mm(width_mm), length_mm: snap_mm(along + width_mm), rotation_deg: Number(((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI).toFixed(6)) };
}
