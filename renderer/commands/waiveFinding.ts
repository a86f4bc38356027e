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

export function waiveFinding(controller: Controller, waiver: Waiver): void {
  controller.transact('step.waive', (transaction) => {
    let number = 1;
    while (transaction.document.has(`waiver:${number}`)) number += 1;
    transaction.put({ id: `waiver:${number}`, kind: 'waiver', ...waiver });
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
