/** Cuts a bar between its weld pads. What was set by hand on the pads that go to the new piece goes with them. One undo step. */
import { settingsOfClass } from '../../shared/busbar/barClass.ts';
import { cutNumberOf } from '../../shared/busbar/cuts/cut.ts';
import { lapPlace } from '../../shared/busbar/cuts/lap.ts';
import { detailKindOf } from '../../shared/busbar/details/detail.ts';
import { isOutlineFeature } from '../../shared/busbar/details/outline.ts';
import { edgeOf } from '../../shared/busbar/shapeOverrides.ts';
import type { BarEnd } from '../../shared/busbar/input.ts';
import type { ListedBusbar } from '../../shared/contracts/listed.ts';
import type { Point3 } from '../../shared/geometry/types.ts';
import type { BarAnchor } from '../../shared/model/derived/index.ts';
import { recordsOfKind, singleton, type Document } from '../../shared/model/document.ts';
import { cutKeyOf, wholeOfCut } from '../../shared/model/ids.ts';
import type { BarCutValue, OverrideRecord } from '../../shared/model/records/decisions.ts';
import type { Transaction } from '../../shared/model/store/store.ts';
import { text } from '../i18n/text.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice } from '../state/notices.ts';
import { planCut, type PlannedCut } from './planCut.ts';

/** Where the cut would go, in the pack; null where there would be none. */
export function cutLineOf(state: AppState, bar: string, from: Point3, to: Point3): readonly Point3[] | null {
  const plan = planCut(barOf(state, bar), from, to);
  return typeof plan === 'string' ? null : plan.line;
}

/** Cuts along the line, or at a place between two weld pads where both are the same. What stands in the way is told. */
export function cutBar(controller: Controller, id: string, from: Point3, to: Point3): void {
  const state = controller.app.getState();
  const bar = barOf(state, id);
  const plan = planCut(bar, from, to);
  if (typeof plan === 'string' || !bar) {
    showNotice(controller.app, 'warning', 'notice.cutRefused', text(state.language, typeof plan === 'string' ? plan : 'cut.fixedBar'));
    return;
  }
  const { whole } = wholeOfCut(id);
  const { joint, at_mm } = jointOf(state, bar, plan);
  controller.transact('step.cutBar', (transaction) => {
    const number = Math.max(0, ...recordsOfKind(transaction.document, 'override').filter(({ target }) => target === whole).map(({ feature }) => cutNumberOf(feature) ?? 0)) + 1;
    const value: BarCutValue = { cells: [...plan.cells], joint, ...(at_mm === null ? {} : { at_mm }) };
    transaction.put({ id: `override:${whole}:split:${number}`, kind: 'override', target: whole, feature: `split:${number}`, value });
    moveChanges(transaction, id, cutKeyOf(whole, number), new Set(plan.cells));
  });
  controller.app.setState({ selection: new Set([id]) });
}

/** Takes what was set by hand on these cells' pads from one piece to another; what holds for the whole bar is copied. */
function moveChanges(transaction: Transaction, from: string, to: string, cells: ReadonlySet<string>): void {
  for (const override of recordsOfKind(transaction.document, 'override').filter(({ target }) => target === from)) {
    const cell = cellOfChange(override);
    if (cell !== null && !cells.has(cell)) continue;
    if (cell === null && override.feature !== 'thickness_mm' && override.feature !== 'width_mm') continue;
    if (cell !== null) transaction.remove(override.id);
    transaction.put({ ...override, id: `override:${to}:${override.feature}`, target: to });
  }
}

/** The cell whose pad a change of a bar is placed by; null for one of the whole bar. */
export function cellOfChange({ feature, value }: OverrideRecord): string | null {
  if (detailKindOf(feature)) return typeof value === 'object' && 'cell' in value ? String(value['cell']) : null;
  if (isOutlineFeature(feature)) return feature.slice(feature.indexOf(':') + 1);
  return edgeOf(feature)?.cell ?? null;
}

function barOf({ derived }: AppState, id: string): ListedBusbar | undefined {
  return derived?.busbars.find((bar) => bar.id === id);
}

/** A welded lap where there is one branch and room for it, as near to the line as can be; else none. */
function jointOf({ document, derived }: AppState, bar: ListedBusbar, { branch, at_mm }: PlannedCut): { readonly joint: BarCutValue['joint']; readonly at_mm: number | null } {
  if (!branch || !document) return { joint: 'none', at_mm: null };
  // Of bars on faces only the engine knows the coordinates of the plane.
  if (bar.frame) return { joint: 'welded', at_mm: null };
  const endOf = ({ cell: id }: BarAnchor): BarEnd | null => {
    const cell = derived?.cells.find((one) => one.id === id);
    const terminal = cell?.terminals.find((one) => bar.pads.some((pad) => pad.terminal === one.id));
    return cell && terminal ? { cell, terminal } : null;
  };
  const [under, over] = [endOf(branch[0]), endOf(branch[1])];
  if (!under || !over) return { joint: 'none', at_mm: null };
  const settings = settingsOfClass(singleton(document, 'busbars'), bar.role);
  const { thickness_mm } = bar.section;
  const place = lapPlace(under, over, { joint: 'welded', overlap_mm: null, at_mm: null }, { under_mm: thickness_mm, over_mm: thickness_mm }, { settings }, '');
  if (!place.ok) return { joint: 'none', at_mm: null };
  const [min, max] = place.value.range_mm;
  return { joint: 'welded', at_mm: at_mm === 0 ? null : Math.min(max, Math.max(min, at_mm)) };
}

/** The cuts of a whole bar by number. */
export function cutsOfWhole(document: Document, whole: string): readonly OverrideRecord[] {
  return recordsOfKind(document, 'override').filter(({ target, feature }) => target === whole && cutNumberOf(feature) !== null).sort((a, b) => (cutNumberOf(a.feature) ?? 0) - (cutNumberOf(b.feature) ?? 0));
}
