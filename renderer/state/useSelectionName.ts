import { useMemo } from 'react';
import { useApp } from './context.ts';
import { nameOfOwner } from './ownerName.ts';

/** What the selection is called: the one thing's name, '' for none, null for several. Worked out when it changes, not with every move of the cursor. */
export function useSelectionName(): string | null {
  const selection = useApp((state) => state.selection);
  const derived = useApp((state) => state.derived);
  const document = useApp((state) => state.document);
  const bodies = useApp((state) => state.bodies);
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const [first] = selection;
    if (first === undefined) return '';
    return selection.size === 1 ? nameOfOwner({ derived, document, bodies, language }, first) : null;
  }, [selection, derived, document, bodies, language]);
}
