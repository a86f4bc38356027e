import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Recoverable } from '../../shared/contracts/host.ts';
import { discardRecoverable, recoverDocument } from '../commands/recover.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';

export interface RecoverableEntryProps {
  readonly entry: Recoverable;
  /** The first of several has the focus in a dialog. */
  readonly first: boolean;
  onTake?(): void;
}

/** One layout that was not saved, with what can be done about it. Throwing it away is asked twice. */
export function RecoverableEntry({ entry, first, onTake }: RecoverableEntryProps): ReactElement {
  const controller = useController();
  const t = useText();
  const language = useApp((state) => state.language);
  const [asked, setAsked] = useState(false);
  const when = new Date(entry.changed_ms).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const title = entry.title === '' ? t('recover.untitled') : entry.title;
  function take(): void {
    onTake?.();
    void recoverDocument(controller, entry.id);
  }
  return (
    <li className="cw-recover" data-testid="recoverable">
      <Icon name="file" className="cw-dim" />
      <div className="cw-recover-what">
        <strong className="cw-clip">{title}</strong>
        <span className="cw-dim cw-clip" title={entry.path ?? undefined}>
          {entry.path ?? t('recover.neverSaved')}
        </span>
        <span className="cw-dim">
          {when} · {t('recover.edits', { count: entry.edits })}
          {entry.lost > 0 && ` · ${t('recover.lost', { count: entry.lost })}`}
        </span>
      </div>
      <Button onClick={() => (asked ? void discardRecoverable(controller, entry.id) : setAsked(true))} onBlur={() => setAsked(false)} data-testid="discard-recoverable">
        {t(asked ? 'recover.discardSure' : 'recover.discard')}
      </Button>
      <Button variant="filled" data-autofocus={first || undefined} onClick={take} data-testid="recover">
        {t('recover.take')}
      </Button>
    </li>
  );
}
