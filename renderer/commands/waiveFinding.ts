/** Takes responsibility for a finding, or gives it back. */
import { recordsOfKind } from '../../shared/model/document.ts';
import type { Controller } from '../state/controller.ts';

export interface Waiver {
  readonly key: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  readonly why: string;
}

/** A finding has one waiver: waived again, the new word stands in place of the old one. */
export function waiveFinding(controller: Controller, waiver: Waiver): void {
  controller.transact('step.waive', (transaction) => {
    const existing = recordsOfKind(transaction.document, 'waiver').find(({ key }) => key === waiver.key);
    let number = 1;
    while (transaction.document.has(`waiver:${number}`)) number += 1;
    transaction.put({ ...(existing ?? { id: `waiver:${number}`, kind: 'waiver' }), ...waiver });
  });
}

/** Removes every waiver of the finding. */
export function dropWaiver(controller: Controller, key: string): void {
  controller.transact('step.unwaive', (transaction) => {
    for (const waiver of recordsOfKind(transaction.document, 'waiver')) {
      if (waiver.key === key) transaction.remove(waiver.id);
    }
  });
}
