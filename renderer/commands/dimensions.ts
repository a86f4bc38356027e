/** Adds and deletes dimensions of the document, each as one undo step. */
import { recordsOfKind } from '../../shared/model/document.ts';
import type { Controller } from '../state/controller.ts';
import type { DimensionFields } from '../viewport/types.ts';
import type { Command } from './command.ts';
import { lockRefusal } from './locked.ts';
import { needsDocument } from './preconditions.ts';

/** Under the next free number. */
export function addDimension(controller: Controller, dimension: DimensionFields): void {
  controller.transact('step.addDimension', (transaction) => {
    const numbers = recordsOfKind(transaction.document, 'dimension').map(({ id }) => Number(id.slice('dimension:'.length)));
    transaction.put({ id: `dimension:${Math.max(0, ...numbers) + 1}`, kind: 'dimension', ...dimension });
  });
}

function selectedDimensions({ selection, document }: { readonly selection: ReadonlySet<string>; readonly document: Parameters<typeof recordsOfKind>[0] | null }): string[] {
  return [...selection].filter((id) => document?.get(id)?.kind === 'dimension');
}

export const deleteDimensions: Command = {
  id: 'dimension.delete',
  whyNot(state) {
    const ids = selectedDimensions(state);
    return needsDocument(state) ?? (ids.length === 0 ? 'why.selectDimension' : lockRefusal(state, ids));
  },
  run(controller) {
    const ids = selectedDimensions(controller.app.getState());
    controller.transact('step.deleteDimension', (transaction) => {
      for (const id of ids) transaction.remove(id);
    });
    controller.app.setState(({ selection }) => ({ selection: new Set([...selection].filter((id) => !ids.includes(id))) }));
  },
};
