/** Manual changes by what they change. */
import type { OverrideRecord } from '../../model/records/decisions.ts';
import { defineQuery } from '../incremental/graph.ts';
import { readRecord, sortedIds } from './records.ts';

/** Key: ''. */
export const overridesByTarget = defineQuery('overridesByTarget', (_key, reader): ReadonlyMap<string, readonly OverrideRecord[]> => {
  const targets = new Map<string, OverrideRecord[]>();
  for (const id of sortedIds(reader, 'override')) {
    const record = readRecord(reader, id, 'override');
    targets.set(record.target, [...(targets.get(record.target) ?? []), record]);
  }
  return targets;
});

/** Manual changes to a derived item. Key: its id. */
export const overridesOf = defineQuery('overridesOf', (target, reader): readonly OverrideRecord[] => reader.get(overridesByTarget, '').get(target) ?? []);
