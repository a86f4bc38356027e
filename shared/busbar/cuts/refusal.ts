/** A change by hand that is left out of account, with why. */
import type { OverrideRefusal } from '../../model/derived/override.ts';
import type { OverrideRecord } from '../../model/records/decisions.ts';

export function refusalOf({ id, target, feature, value }: OverrideRecord, reason: string): OverrideRefusal {
  return { override: id, target, feature, value: JSON.stringify(value), reason, range_mm: null };
}
