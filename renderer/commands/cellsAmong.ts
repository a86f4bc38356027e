/** The cells among selected things. */
import type { Document } from '../../shared/model/document.ts';

export function hasCell(document: Document, ids: Iterable<string>): boolean {
  for (const id of ids) if (document.get(id)?.kind === 'cell') return true;
  return false;
}

let known: { readonly document: Document; readonly ids: Iterable<string>; readonly cells: readonly string[] } | null = null;

/** In the order of `ids`. Every button that arranges cells asks with every change of the window: the last answer is kept. */
export function cellsAmong(document: Document, ids: Iterable<string>): readonly string[] {
  if (known?.document !== document || known.ids !== ids) known = { document, ids, cells: [...ids].filter((id) => document.get(id)?.kind === 'cell') };
  return known.cells;
}
