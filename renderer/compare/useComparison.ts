import { useEffect, useState } from 'react';
import type { Comparison } from '../../shared/model/derived/index.ts';
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import { text } from '../i18n/text.ts';
import { useController } from '../state/context.ts';
import { messageOf } from '../state/notices.ts';

export interface ShownComparison {
  readonly comparison: Comparison | null;
  /** Why there is none. */
  readonly problem: string | null;
}

/** The cells of a brief as each structure; derived once for the page. */
export function useComparison(brief: string): ShownComparison {
  const { app, engine } = useController();
  const [shown, setShown] = useState<ShownComparison>({ comparison: null, problem: null });
  useEffect(() => {
    let wanted = true;
    const show = (next: ShownComparison): void => {
      if (wanted) setShown(next);
    };
    const { language } = app.getState();
    engine
      .compareStructures(brief)
      .then((answer) => {
        if (answer === null) show({ comparison: null, problem: text(language, 'compare.cancelled') });
        else if (answer.ok) show({ comparison: answer.value, problem: null });
        else show({ comparison: null, problem: answer.problems.map((problem) => problemWords(language, problem)).join(' ') });
      })
      .catch((error: unknown) => show({ comparison: null, problem: messageOf(error) }));
    return () => {
      wanted = false;
      engine.cancel('compare');
    };
  }, [brief, app, engine]);
  return shown;
}
