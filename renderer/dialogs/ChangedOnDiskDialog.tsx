import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import type { DialogState } from '../state/dialogState.ts';
import { useCloseDialog } from './useCloseDialog.ts';

type Choice = 'overwrite' | 'saveAs' | 'cancel';

export function ChangedOnDiskDialog({ dialog }: { readonly dialog: Extract<DialogState, { kind: 'changedOnDisk' }> }): ReactElement {
  const t = useText();
  const close = useCloseDialog();
  const choose = (choice: Choice) => () => {
    close();
    dialog.answer(choice);
  };
  return (
    <Modal opened onClose={choose('cancel')} title={t('changed.title')} size={480} data-testid="changed-dialog">
      <p className="cw-dialog-text">{t('changed.text', { name: dialog.name })}</p>
      <p className="cw-dialog-text cw-dim cw-selectable">{dialog.path}</p>
      <div className="cw-dialog-actions">
        <Button onClick={choose('overwrite')}>{t('changed.overwrite')}</Button>
        <span className="cw-spring" />
        <Button onClick={choose('cancel')}>{t('action.cancel')}</Button>
        <Button variant="filled" data-autofocus onClick={choose('saveAs')}>
          {t('changed.saveAs')}
        </Button>
      </div>
    </Modal>
  );
}
