/** The guided start of a laminated busbar: its values on the left, the busbar they make on the right. */
import { useMemo, useState, type ReactElement } from 'react';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { TextKey } from '../i18n/en.ts';
import { useText } from '../i18n/text.ts';
import { GuideFoot } from './GuideFoot.tsx';
import { FIRST_LAMINATE, laminateBriefText, type LaminateDraft } from './laminateDraft.ts';
import { GuideSection } from './GuideSection.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { useLayoutPreview } from './useLayoutPreview.ts';

type NumberName = { [K in keyof LaminateDraft]: LaminateDraft[K] extends number ? K : never }[keyof LaminateDraft];

export function LaminateGuide(): ReactElement {
  const t = useText();
  const [draft, setDraft] = useState<LaminateDraft>(FIRST_LAMINATE);
  const brief = useMemo(() => laminateBriefText(draft), [draft]);
  const preview = useLayoutPreview(brief);
  const ready = !preview.busy && preview.problems.length === 0 && preview.layout !== null;
  const positive = (label: TextKey, unit: string, value: number, change: (value: number) => Partial<LaminateDraft>, testId: string, step = 1): ReactElement => (
    <NumberField
      label={t(label)}
      value={value}
      unit={unit}
      step={step}
      onCommit={(next) => {
        if (next === null || next <= 0) return t('field.mustBePositive');
        setDraft((before) => ({ ...before, ...change(next) }));
        return null;
      }}
      testId={`laminate-guide-${testId}`}
    />
  );
  const number = (label: TextKey, unit: string, name: NumberName, step = 1): ReactElement => positive(label, unit, draft[name], (value) => ({ [name]: value }), name, step);
  return (
    <main className="cw-start cw-guide" data-testid="laminate-guide" aria-label={t('guide.laminate.title')}>
      <div className="cw-guide-columns">
        <div className="cw-guide-steps">
          <h2>{t('guide.laminate.title')}</h2>
          <GuideSection title={t('guide.laminate.electrical')}>
            <TextField label={t('guide.laminate.name')} value={draft.name} onCommit={(name) => (name.trim() === '' ? t('guide.nameNeeded') : (setDraft({ ...draft, name }), null))} testId="laminate-guide-name" />
            {number('guide.laminate.voltage', 'V', 'voltage_V', 10)}
            {number('guide.laminate.current', 'A', 'current_A', 10)}
            {number('guide.laminate.short', 'A', 'shortCircuit_A', 100)}
            {number('guide.laminate.clearing', 's', 'clearing_s', 0.005)}
          </GuideSection>
          <GuideSection title={t('guide.laminate.plates')}>
            {positive('guide.laminate.sizeX', 'mm', draft.size_mm.x, (x) => ({ size_mm: { ...draft.size_mm, x } }), 'size-x', 5)}
            {positive('guide.laminate.sizeY', 'mm', draft.size_mm.y, (y) => ({ size_mm: { ...draft.size_mm, y } }), 'size-y', 5)}
            <ChoiceField
              label={t('guide.laminate.material')}
              value={draft.material}
              options={(['copper-T2', 'aluminium-1060-O'] as const).map((material) => ({ value: material, label: t(`guide.${material}`) }))}
              onChoose={(material) => setDraft({ ...draft, material: material === 'copper-T2' ? 'copper-T2' : 'aluminium-1060-O' })}
              testId="laminate-guide-material"
            />
            <p className="cw-dim cw-guide-note">{t('guide.laminate.places')}</p>
          </GuideSection>
          <GuideSection title={t('guide.laminate.film')}>
            {number('laminate.filmThickness', 'mm', 'film_mm', 0.05)}
            <ChoiceField
              label={t('laminate.seal')}
              value={draft.seal}
              options={(['edge', 'pd1'] as const).map((seal) => ({ value: seal, label: t(`laminate.seal.${seal}`) }))}
              onChoose={(seal) => setDraft({ ...draft, seal: seal === 'pd1' ? 'pd1' : 'edge' })}
              testId="laminate-guide-seal"
            />
            {number('guide.laminate.ambient', '°C', 'ambient_C')}
            {number('guide.laminate.altitude', 'm', 'altitude_m', 100)}
          </GuideSection>
        </div>
        <PreviewPane preview={preview} />
      </div>
      <GuideFoot name={draft.name} brief={brief} layout={preview.layout} ready={ready} />
    </main>
  );
}
