/** Materials by the names people use, as the view's legend has them. */
import { useCallback } from 'react';
import { useApp } from '../state/context.ts';
import { VIEWPORT_TEXT } from '../viewport/text.ts';

/** The name of a material's key; the key where it has no name. */
export function useMaterialName(): (key: string) => string {
  const language = useApp((state) => state.language);
  return useCallback((key) => VIEWPORT_TEXT[language].materials[key] ?? key, [language]);
}
