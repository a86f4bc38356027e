import { useMemo } from 'react';
import { useShortcut } from '../../frame/useShortcut.ts';
import type { ViewShortcuts } from '../../viewport/types.ts';

/** The keys that the buttons in the view show; the same object until one is bound anew. */
export function useViewShortcuts(): ViewShortcuts {
  const fit = useShortcut('view.fit'), perspective = useShortcut('view.projection'), section = useShortcut('view.section');
  const explode = useShortcut('view.explode'), showAll = useShortcut('view.showAll');
  return useMemo(() => Object.fromEntries(Object.entries({ fit, perspective, section, explode, showAll }).filter(([, key]) => key !== undefined)), [fit, perspective, section, explode, showAll]);
}
