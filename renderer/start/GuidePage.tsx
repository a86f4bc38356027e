/** The guided first layout: six steps on the left, the layout they make on the right. */
import { Button } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { CELL_TYPES } from '../../shared/catalog/cells.ts';
import { saveBrief } from '../commands/saveBrief.ts';
import { createLayout } from '../commands/createLayout.ts';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import { briefText, envelopeState, firstDraft, type BriefDraft } from './briefDraft.ts';
import { GuideSteps } from './GuideSteps.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { useLayoutPreview } from './useLayoutPreview.ts';

export function GuidePage(): ReactElement {
  const controller = useController();
  const t = useText();
  const open = useApp((state) => state.document !== null);
  const guideCell = useApp((state) => state.guideCell);
  const [draft, setDraft] = useState<BriefDraft>(() => {
    const cell = CELL_TYPES.find(({ slug }) => slug === guideCell) ?? CELL_TYPES[0];
    return firstDraft(cell?.slug ?? '', cell?.capacity_Ah ?? 1);
  });
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const brief = useMemo(() => briefText(draft), [draft]);
  const preview = useLayoutPreview(brief);
  const ready = !preview.busy && preview.problems.length === 0 && preview.layout !== null && envelopeState(draft) !== 'part';

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
    <main className="cw-start cw-guide" data-testid="guide" aria-label={t('guide.title')}>
      <div className="cw-guide-columns">
        <div className="cw-guide-steps">
          <h2>{t('guide.title')}</h2>
          <GuideSteps draft={draft} preview={preview} onChange={setDraft} />
        </div>
        <PreviewPane preview={preview} />
      </div>
      <div className="cw-guide-foot">
        <Button onClick={() => void copy()} title={t('guide.copyHint')}>
          {t('guide.copy')}
        </Button>
        <Button onClick={() => void saveBrief(controller, draft.name, brief).then(setSavedAs)} title={t('guide.copyHint')} data-testid="guide-save-brief">
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
        <span className="cw-spring" />
        <Button onClick={leave} data-testid="guide-cancel">
          {t('action.cancel')}
        </Button>
        <Button variant="filled" disabled={!ready} onClick={() => void (preview.layout && createLayout(controller, preview.layout.records, draft.name))} data-testid="guide-create">
          {t('guide.create')}
        </Button>
      </div>
    </main>
  );
}
