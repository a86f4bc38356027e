import type { AppState } from './appState.ts';
import { useApp } from './context.ts';
import { nameOfOwner } from './ownerName.ts';

/** What the selection is called: the one thing's name, '' for none, null for several. Worked out when it changes, not with every move of the cursor. */
export function useSelectionName(): string | null {
  return useApp(nameOfSelection);
}

type Named = Pick<AppState, 'selection' | 'derived' | 'document' | 'bodies' | 'language'>;

let known: { readonly of: Named; readonly name: string | null } | null = null;

/** Everybody who shows it asks with every change of the window: the last answer is kept. */
function nameOfSelection(state: AppState): string | null {
  const { selection, derived, document, bodies, language } = state, of = known?.of;
  if (!known || !of || of.selection !== selection || of.derived !== derived || of.document !== document || of.bodies !== bodies || of.language !== language) {
    const [first] = selection;
    known = { of: { selection, derived, document, bodies, language }, name: first === undefined ? '' : selection.size === 1 ? nameOfOwner(state, first) : null };
  }
  return known.name;
}
