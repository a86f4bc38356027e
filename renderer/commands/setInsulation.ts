/** What covers bars: of all, of a class, or of some by themselves. The data of a kind that comes into use are put on record, open to be edited. */
import { withCoveringData } from '../../shared/busbar/insulation/coveringData.ts';
import type { InsulationFeature } from '../../shared/busbar/insulation/covering.ts';
import { singleton } from '../../shared/model/document.ts';
import type { BarClassName, BusbarsRecord } from '../../shared/model/records/busbars.ts';
import { COVERING_KINDS, type BarInsulationSetting } from '../../shared/model/records/insulation.ts';
import type { OverrideRecord } from '../../shared/model/records/decisions.ts';
import type { Controller } from '../state/controller.ts';
import { overrideOf } from './overrideValue.ts';

/** For all bars (null) or a class of them, as one undo step; no setting: as before it, what holds for all or nothing. */
export function setInsulation(controller: Controller, name: BarClassName | null, setting: BarInsulationSetting | null): void {
  const { document } = controller.app.getState();
  if (!document) return;
  const before = singleton(document, 'busbars');
  const put = name === null ? ofAll(before, setting) : ofClass(before, name, setting);
  const next = setting && setting.kind !== 'none' ? withCoveringData(put, setting.kind) : put;
  if (JSON.stringify(next) !== JSON.stringify(before)) controller.transact('step.setInsulation', (transaction) => transaction.put(next));
}

function ofAll({ insulation: _, ...busbars }: BusbarsRecord, setting: BarInsulationSetting | null): BusbarsRecord {
  return setting ? { ...busbars, insulation: setting } : busbars;
}

function ofClass({ classes, ...busbars }: BusbarsRecord, name: BarClassName, setting: BarInsulationSetting | null): BusbarsRecord {
  const { insulation: _, ...chosen } = classes?.[name] ?? {};
  const { [name]: __, ...others } = classes ?? {};
  const own = setting ? { ...chosen, insulation: setting } : chosen;
  const all = Object.keys(own).length > 0 ? { ...others, [name]: own } : others;
  return Object.keys(all).length > 0 ? { ...busbars, classes: all } : busbars;
}

/** For these bars by themselves, as one undo step; null takes it away. */
export function overrideInsulation(controller: Controller, busbarIds: readonly string[], feature: InsulationFeature, value: number | string | null): void {
  const { document } = controller.app.getState();
  if (!document) return;
  const existing = busbarIds.map((target) => ({ target, record: overrideOf(document, target, feature) }));
  const changed = existing.filter(({ record }) => (record?.value ?? null) !== value);
  if (changed.length === 0) return;
  const kind = feature === 'insulation' ? COVERING_KINDS.find((candidate) => candidate === value) : undefined;
  controller.transact(value === null ? 'step.resetInsulation' : 'step.setInsulation', (transaction) => {
    for (const { target, record } of changed) {
      if (value === null) {
        if (record) transaction.remove(record.id);
      } else transaction.put({ ...(record ?? { id: `override:${target}:${feature}`, kind: 'override', target, feature }), value } satisfies OverrideRecord);
    }
    const settings = singleton(transaction.document, 'busbars');
    if (kind && !settings.coverings?.[kind]) transaction.put(withCoveringData(settings, kind));
  });
}
