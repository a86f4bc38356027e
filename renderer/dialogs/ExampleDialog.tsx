import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import type { DialogState } from '../state/dialogState.ts';
import { useCloseDialog } from './useCloseDialog.ts';

/** The layouts that come with the program. */
export function ExampleDialog({ dialog }: { readonly dialog: Extract<DialogState, { kind: 'pickExample' }> }): ReactElement {
  const t = useText();
  const close = useCloseDialog();
  const choose = (name: string | null) => () => {
    close();
    dialog.answer(name);
  };
  return (
    <Modal opened onClose={choose(null)} title={t('example.title')} size={440}>
      <div className="cw-file-list">
        {dialog.examples.map((example) => (
          <button key={example.name} type="button" className="cw-file" onClick={choose(example.name)}>
            <Icon name="pack" />
            <span className="cw-clip">{example.title}</span>
          </button>
        ))}
      </div>
    </Modal>
  );
}
