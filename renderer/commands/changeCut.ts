/** Changes the joint between two pieces of a bar: of what sort it is, how long and where. One undo step each. */
import { barCut, type BarCutValue, type OverrideRecord } from '../../shared/model/records/decisions.ts';
import type { Controller } from '../state/controller.ts';

/** What is undefined goes back to the program's choice. */
export function changeCut(controller: Controller, override: OverrideRecord, change: Partial<Pick<BarCutValue, 'joint' | 'overlap_mm' | 'at_mm'>>): void {
  const read = barCut.safeParse(override.value);
  if (!read.success) return;
  const value = Object.fromEntries(Object.entries({ ...read.data, ...change }).filter(([, one]) => one !== undefined)) as BarCutValue;
  if (JSON.stringify(value) === JSON.stringify(override.value)) return;
  controller.transact('step.changeCut', (transaction) => transaction.put({ ...override, value }));
}
