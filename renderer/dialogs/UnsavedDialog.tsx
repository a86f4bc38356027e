import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import type { DialogState } from '../state/dialogState.ts';
import { useCloseDialog } from './useCloseDialog.ts';

type Choice = 'save' | 'discard' | 'cancel';

export function UnsavedDialog({ dialog }: { readonly dialog: Extract<DialogState, { kind: 'unsaved' }> }): ReactElement {
  const t = useText();
  const close = useCloseDialog();
  const choose = (choice: Choice) => () => {
    close();
    dialog.answer(choice);
  };
  return (
    <Modal opened onClose={choose('cancel')} title={t('unsaved.title')} size={440} data-testid="unsaved-dialog">
      <p className="cw-dialog-text">{t('unsaved.text', { name: dialog.name })}</p>
      <div className="cw-dialog-actions">
        <Button onClick={choose('discard')}>{t('unsaved.discard')}</Button>
        <span className="cw-spring" />
        <Button onClick={choose('cancel')}>{t('action.cancel')}</Button>
        <Button variant="filled" data-autofocus onClick={choose('save')}>
          {t('unsaved.save')}
        </Button>
      </div>
    </Modal>
  );
}
