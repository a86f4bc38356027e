/** What many commands need before they can be run; each gives why they cannot, or null. */
import type { TextKey } from '../i18n/en.ts';
import type { AppState } from '../state/appState.ts';

export function needsDocument({ document }: AppState): TextKey | null {
  return document === null ? 'why.noDocument' : null;
}

export function needsDerived({ document, derived }: AppState): TextKey | null {
  return document === null ? 'why.noDocument' : derived === null ? 'why.notDerived' : null;
}

export function needsSelection({ document, selection }: AppState): TextKey | null {
  return document === null ? 'why.noDocument' : selection.size === 0 ? 'why.selectSomething' : null;
}
