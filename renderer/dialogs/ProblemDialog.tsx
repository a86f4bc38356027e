import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import type { DialogState } from '../state/dialogState.ts';
import { useCloseDialog } from './useCloseDialog.ts';

/** Why something was refused; the text can be copied. */
export function ProblemDialog({ dialog }: { readonly dialog: Extract<DialogState, { kind: 'problem' }> }): ReactElement {
  const t = useText();
  const close = useCloseDialog();
  return (
    <Modal opened onClose={close} title={dialog.title} size={520} data-testid="problem-dialog">
      <div className="cw-problem" role="alert">
        <Icon name="error" className="cw-error" />
        <div className="cw-selectable">
          {dialog.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      <div className="cw-dialog-actions">
        <span className="cw-spring" />
        <Button variant="filled" data-autofocus onClick={close}>
          {t('action.close')}
        </Button>
      </div>
    </Modal>
  );
}
