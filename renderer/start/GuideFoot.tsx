/** Under a guided start: take the brief along, leave, or create the layout. */
import { Button } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { createLayout } from '../commands/createLayout.ts';
import { saveBrief } from '../commands/saveBrief.ts';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import type { LayoutPreview } from './useLayoutPreview.ts';

export interface GuideFootProps {
  readonly name: string;
  readonly brief: string;
  readonly layout: LayoutPreview['layout'];
  /** Whether the layout is what the brief asks for. */
  readonly ready: boolean;
  /** What else may be done with the brief. */
  readonly children?: ReactNode;
}

export function GuideFoot({ name, brief, layout, ready, children }: GuideFootProps): ReactElement {
  const controller = useController();
  const t = useText();
  const open = useApp((state) => state.document !== null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const [savedAs, setSavedAs] = useState<string | null>(null);

  function leave(): void {
    controller.app.setState({ page: open ? 'none' : 'start' });
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(brief);
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
    setTimeout(() => setCopied('no'), 2000);
  }

  return (
    <div className="cw-guide-foot">
      <Button onClick={() => void copy()} title={t('guide.copyHint')}>
        {t('guide.copy')}
      </Button>
      <Button onClick={() => void saveBrief(controller, name, brief).then(setSavedAs)} title={t('guide.copyHint')} data-testid="guide-save-brief">
        {t('guide.saveBrief')}
      </Button>
      {savedAs !== null && copied === 'no' && (
        <span className="cw-dim cw-clip" role="status">
          {t('guide.briefSaved', { name: savedAs })}
        </span>
      )}
      {copied !== 'no' && (
        <span className={copied === 'yes' ? 'cw-dim' : 'cw-error'} role="status">
          {t(copied === 'yes' ? 'table.copied' : 'table.copyFailed')}
        </span>
      )}
      {children}
      <span className="cw-spring" />
      <Button onClick={leave} data-testid="guide-cancel">
        {t('action.cancel')}
      </Button>
      <Button variant="filled" disabled={!ready} onClick={() => void (layout && createLayout(controller, layout.records, name))} data-testid="guide-create">
        {t('guide.create')}
      </Button>
    </div>
  );
}
