/** The user vouches for a value that no public source states. */
import type { Controller } from '../state/controller.ts';

/** Confirms the entries of the record under the given provenance keys, as one undo step. */
export function confirmTrust(controller: Controller, recordId: string, keys: readonly string[]): void {
  controller.transact('step.confirm', (transaction) => {
    const record = transaction.document.get(recordId);
    if (!record?.provenance) return;
    const provenance = { ...record.provenance };
    for (const key of keys) {
      const trust = provenance[key];
      if (trust) provenance[key] = { ...trust, status: 'confirmed' };
    }
    transaction.put({ ...record, provenance });
  });
}
