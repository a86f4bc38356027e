import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { KeepOutRecord } from '../../../shared/model/records/outline.ts';
import { runCommand } from '../../commands/registry.ts';
import { RecordField } from '../../fields/RecordField.tsx';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { useController } from '../../state/context.ts';
import { OutlineTable } from './OutlineTable.tsx';

/** A place that stays free: what for, how high, and its outline. */
export function KeepOutInspector({ keepOut: { id } }: { readonly keepOut: KeepOutRecord }): ReactElement {
  const t = useText();
  const controller = useController();
  return (
    <>
      <Section title={t('keepOut.name')}>
        <RecordField recordId={id} path="name" label={t('keepOut.label')} />
        <RecordField recordId={id} path="purpose" label={t('keepOut.purpose')} />
        <RecordField recordId={id} path="z_mm.from" label={t('keepOut.from')} unit="mm" />
        <RecordField recordId={id} path="z_mm.to" label={t('keepOut.to')} unit="mm" />
        <div className="cw-row">
          <Button onClick={() => void runCommand(controller, 'arrange.fillAgain')}>{t('keepOut.fillAgain')}</Button>
          <Button onClick={() => void runCommand(controller, 'edit.delete')}>{t('keepOut.delete')}</Button>
        </div>
      </Section>
      <OutlineTable id={id} />
    </>
  );
}
