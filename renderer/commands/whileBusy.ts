import type { TextKey } from '../i18n/en.ts';
import { text } from '../i18n/text.ts';
import type { Controller } from '../state/controller.ts';

/** Says in the status bar what the program is doing until the work is done. */
export async function whileBusy<T>({ app }: Controller, what: TextKey, work: Promise<T>): Promise<T> {
  const busy = text(app.getState().language, what);
  app.setState({ busy });
  try {
    return await work;
  } finally {
    if (app.getState().busy === busy) app.setState({ busy: null });
  }
}
