/** The real layout of the draft, built by the engine while the user types. */
import { useEffect, useState } from 'react';
import type { CreatedLayout } from '../../shared/contracts/engine.ts';
import type { Problem } from '../../shared/model/result.ts';
import { text } from '../i18n/text.ts';
import { useController } from '../state/context.ts';
import { messageOf } from '../state/notices.ts';

/** Long enough not to build what is typed over, ms. */
const PAUSE_ms = 250;

export interface LayoutPreview {
  /** The last layout that could be built. */
  readonly layout: CreatedLayout | null;
  /** Why the present draft cannot be built; empty when it can. */
  readonly problems: readonly Problem[];
  /** The brief that `layout` and `problems` are about. */
  readonly brief: string | null;
}

const NOTHING: LayoutPreview = { layout: null, problems: [], brief: null };

export function useLayoutPreview(brief: string): LayoutPreview & { readonly busy: boolean } {
  const { app, engine } = useController();
  const [preview, setPreview] = useState<LayoutPreview>(NOTHING);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      engine
        .createFromBrief(brief)
        .then((created) => {
          if (!wanted) return;
          // The user has given it up: a newer brief would have made this one unwanted.
          if (created === null) return setPreview((before) => ({ ...before, problems: [{ code: 'cancelled', place: '', message: text(app.getState().language, 'guide.cancelled') }], brief }));
          setPreview((before) => (created.ok ? { layout: created.value, problems: [], brief } : { layout: before.layout, problems: created.problems, brief }));
        })
        .catch((error: unknown) => {
          if (wanted) setPreview((before) => ({ ...before, problems: [{ code: 'failed', place: '', message: messageOf(error) }], brief }));
        });
    }, PAUSE_ms);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [brief, app, engine]);
  return { ...preview, busy: preview.brief !== brief };
}
