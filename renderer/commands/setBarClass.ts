/** Sets material or thickness for all bars of a class, as one undo step; null: as all bars. */
import { singleton } from '../../shared/model/document.ts';
import type { BarClass, BarClassName } from '../../shared/model/records/busbars.ts';
import type { Controller } from '../state/controller.ts';

export function setBarClass(controller: Controller, name: BarClassName, change: { readonly [K in 'material' | 'thickness_mm']?: BarClass[K] | null }): void {
  const { document } = controller.app.getState();
  if (!document) return;
  const { classes: before, ...busbars } = singleton(document, 'busbars');
  const chosen = withoutNulls({ ...before?.[name], ...change });
  const classes = withoutNulls({ ...before, [name]: Object.keys(chosen).length > 0 ? chosen : null });
  if (JSON.stringify(classes) === JSON.stringify(before ?? {})) return;
  controller.transact('step.setBarClass', (transaction) => transaction.put({ ...busbars, ...(Object.keys(classes).length > 0 ? { classes } : {}) }));
}

function withoutNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
