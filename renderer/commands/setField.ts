/** Changes one field of a record, if its schema takes the value. */
import { anyRecord } from '../../shared/model/records/index.ts';
import type { Controller } from '../state/controller.ts';
import { valueAt, withValueAt } from '../state/recordPath.ts';

/** Null when done, else why the value was refused. A value put in place of an assumed one counts as confirmed. */
export function setField(controller: Controller, id: string, path: string, value: unknown): string | null {
  const record = controller.app.getState().document?.get(id);
  if (!record) return `no record "${id}"`;
  if (valueAt(record, path) === value) return null;
  const changed = withValueAt(record, path, value);
  const trust = record.provenance?.[path];
  const parsed = anyRecord.safeParse(
    trust ? { ...changed, provenance: { ...record.provenance, [path]: { ...trust, status: 'confirmed' } } } : changed,
  );
  if (!parsed.success) return parsed.error.issues[0]?.message ?? 'refused';
  controller.transact('step.setField', (transaction) => transaction.put(parsed.data));
  return null;
}
