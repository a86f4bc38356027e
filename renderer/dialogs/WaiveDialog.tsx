import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { waiveFinding } from '../commands/waiveFinding.ts';
import { findingMessage, findingValue, ruleTitle } from '../i18n/findingText.ts';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import { useCloseDialog } from './useCloseDialog.ts';

/** Takes responsibility for a finding: who, and why. Both are asked for. */
export function WaiveDialog({ findingKey }: { readonly findingKey: string }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const close = useCloseDialog();
  const language = useApp((state) => state.language);
  const finding = useApp((state) => state.derived?.findings.find((candidate) => candidate.key === findingKey));
  const author = useApp((state) => {
    const project = state.document?.get('project');
    return project?.kind === 'project' ? project.author : '';
  });
  const [by, setBy] = useState(author);
  const [why, setWhy] = useState('');
  if (!finding) return null;
  const complete = by.trim() !== '' && why.trim() !== '';
  function waive(): void {
    if (!complete) return;
    close();
    waiveFinding(controller, { key: findingKey, by: by.trim(), on: new Date().toISOString().slice(0, 10), why: why.trim() });
  }
  return (
    <Modal opened onClose={close} title={t('waive.title')} size={480} data-testid="waive-dialog">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          waive();
        }}
      >
        <p className="cw-dialog-text">
          <strong>{ruleTitle(language, finding.code)}</strong> {findingMessage({ ...controller.app.getState(), language }, finding)}
        </p>
        {finding.actual !== null && (
          <p className="cw-dialog-text cw-dim">{t('waive.values', { actual: findingValue(language, finding.actual, finding.unit), required: findingValue(language, finding.required, finding.unit) })}</p>
        )}
        <TextInput label={t('waive.why')} value={why} onChange={(event) => setWhy(event.currentTarget.value)} autoFocus data-autofocus data-testid="waive-why" />
        <TextInput label={t('waive.by')} value={by} onChange={(event) => setBy(event.currentTarget.value)} data-testid="waive-by" />
        <div className="cw-dialog-actions">
          <span className="cw-spring" />
          <Button onClick={close}>{t('action.cancel')}</Button>
          <Button variant="filled" type="submit" disabled={!complete}>
            {t('findings.waive')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
