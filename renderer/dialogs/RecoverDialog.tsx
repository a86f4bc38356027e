/** Unsaved work of windows that ended unexpectedly: recover it, throw it away, or leave it for later. */
import { Button, Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Recoverable } from '../../shared/contracts/host.ts';
import { discardRecoverable, recoverDocument } from '../commands/recover.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import { useCloseDialog } from './useCloseDialog.ts';

export function RecoverDialog(): ReactElement {
  const t = useText();
  const close = useCloseDialog();
  const found = useApp((state) => state.recoverables);
  return (
    <Modal opened onClose={close} title={t('recover.title')} size={640} data-testid="recover-dialog">
      <p className="cw-dialog-text">{t(found.length === 0 ? 'recover.none' : 'recover.text')}</p>
      {found.length > 0 && (
        <ul className="cw-recover-list">
          {found.map((entry, index) => (
            <Entry key={entry.id} entry={entry} first={index === 0} />
          ))}
        </ul>
      )}
      <div className="cw-dialog-actions">
        {found.length > 0 && <span className="cw-dim">{t('recover.laterHint')}</span>}
        <span className="cw-spring" />
        <Button onClick={close} data-testid="recover-later">
          {t(found.length === 0 ? 'action.close' : 'recover.later')}
        </Button>
      </div>
    </Modal>
  );
}

function Entry({ entry, first }: { readonly entry: Recoverable; readonly first: boolean }): ReactElement {
  const controller = useController();
  const t = useText();
  const close = useCloseDialog();
  const language = useApp((state) => state.language);
  const [asked, setAsked] = useState(false);
  const when = new Date(entry.changed_ms).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const title = entry.title === '' ? t('recover.untitled') : entry.title;
  function take(): void {
    close();
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
