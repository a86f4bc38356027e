/** The guided first layout: six steps on the left, the layout they make on the right. */
import { Button } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { CELL_TYPES } from '../../shared/catalog/cells.ts';
import { compareBrief } from '../commands/compareStructures.ts';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import { briefText, envelopeState, firstDraft, type BriefDraft } from './briefDraft.ts';
import { GuideFoot } from './GuideFoot.tsx';
import { GuideSteps } from './GuideSteps.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { useLayoutPreview } from './useLayoutPreview.ts';

export function GuidePage(): ReactElement {
  const controller = useController();
  const t = useText();
  const guideCell = useApp((state) => state.guideCell);
  const [draft, setDraft] = useState<BriefDraft>(() => {
    const cell = CELL_TYPES.find(({ slug }) => slug === guideCell) ?? CELL_TYPES[0];
    return firstDraft(cell?.slug ?? '', cell?.capacity_Ah ?? 1);
  });
  const brief = useMemo(() => briefText(draft), [draft]);
  const preview = useLayoutPreview(brief);
  const ready = !preview.busy && preview.problems.length === 0 && preview.layout !== null && envelopeState(draft) !== 'part';
  return (
    <main className="cw-start cw-guide" data-testid="guide" aria-label={t('guide.title')}>
      <div className="cw-guide-columns">
        <div className="cw-guide-steps">
          <h2>{t('guide.title')}</h2>
          <GuideSteps draft={draft} preview={preview} onChange={setDraft} />
        </div>
        <PreviewPane preview={preview} />
      </div>
      <GuideFoot name={draft.name} brief={brief} layout={preview.layout} ready={ready}>
        <Button disabled={!ready} onClick={() => compareBrief(controller, brief)} data-testid="guide-compare">
          {t('compare.open')}
        </Button>
      </GuideFoot>
    </main>
  );
}
