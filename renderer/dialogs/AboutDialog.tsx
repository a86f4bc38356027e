import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { Fact } from '../fields/FieldRow.tsx';
import { useText } from '../i18n/text.ts';
import { useApp } from '../state/context.ts';
import { useCloseDialog } from './useCloseDialog.ts';

export function AboutDialog(): ReactElement {
  const t = useText();
  const info = useApp((state) => state.info);
  return (
    <Modal opened onClose={useCloseDialog()} title="Cellweave" size={400}>
      <p className="cw-dialog-text">{t('about.text')}</p>
      <Fact label={t('about.version')} value={info?.version ?? '–'} />
      <Fact label={t('about.host')} value={info ? `${info.host} · ${info.platform}` : '–'} />
      <Fact label={t('about.license')} value="MIT" />
    </Modal>
  );
}
