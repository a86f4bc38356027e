/** Unsaved work of windows that ended unexpectedly: recover it, throw it away, or leave it for later. */
import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { useApp } from '../state/context.ts';
import { RecoverableEntry } from './RecoverableEntry.tsx';
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
            <RecoverableEntry key={entry.id} entry={entry} first={index === 0} onTake={close} />
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
