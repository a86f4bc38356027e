/** Problems that stay in view until they are dismissed. */
import type { Notice } from './appState.ts';
import type { AppStore } from './appStore.ts';
import { text } from '../i18n/text.ts';
import type { TextKey } from '../i18n/en.ts';

/** Shows a problem under the menu bar; the same problem twice is shown once. */
export function showNotice(app: AppStore, severity: Notice['severity'], title: TextKey, detail: string): void {
  app.setState((state) => {
    const heading = text(state.language, title);
    if (state.notices.some((notice) => notice.title === heading && notice.detail === detail)) return {};
    const id = Math.max(0, ...state.notices.map((notice) => notice.id)) + 1;
    return { notices: [...state.notices, { id, severity, title: heading, detail }] };
  });
}

export function dismissNotice(app: AppStore, id: number): void {
  app.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}

/** Takes away what no longer holds. */
export function withdrawNotices(app: AppStore, title: TextKey): void {
  app.setState((state) => {
    const headings = (['en', 'zh'] as const).map((language) => text(language, title));
    const notices = state.notices.filter((notice) => !headings.includes(notice.title));
    return notices.length === state.notices.length ? {} : { notices };
  });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
