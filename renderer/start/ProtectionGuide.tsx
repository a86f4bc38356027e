/** The guided start of a single small cell: its values on the left, cell, circuit and protection board on the right. */
import { useMemo, useState, type ReactElement } from 'react';
import { CELL_TYPES } from '../../shared/catalog/cells.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { TextKey } from '../i18n/en.ts';
import { useText } from '../i18n/text.ts';
import { GuideFoot } from './GuideFoot.tsx';
import { GuideSection } from './GuideSection.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { useLayoutPreview } from './useLayoutPreview.ts';

/** Cells whose tabs leave one end beside each other. */
const CELLS = CELL_TYPES.filter(({ format, terminals }) => format === 'pouch' && terminals.every(({ face }) => face === '+x'));

const FIRST = { name: 'New single cell', cell: CELLS[0]?.slug ?? '', continuous_A: CELLS[0]?.capacity_Ah ?? 1, charge_A: CELLS[0]?.capacity_Ah ?? 1, pulse_A: 2 * (CELLS[0]?.capacity_Ah ?? 1), length: 12, width: 9, thickness: 0.6, powerTrace_mm: 1 };
type Draft = typeof FIRST;
type NumberName = Exclude<keyof Draft, 'name' | 'cell'>;

function briefOf({ name, cell, continuous_A, charge_A, pulse_A, length, width, thickness, powerTrace_mm }: Draft): string {
  return `${JSON.stringify({ name, cell, protection: { board_mm: { length, width, thickness }, powerTrace_mm }, currents: { continuous_A, charge_A, pulse_A } }, null, 2)}\n`;
}

export function ProtectionGuide(): ReactElement {
  const t = useText();
  const [draft, setDraft] = useState<Draft>(FIRST);
  const brief = useMemo(() => briefOf(draft), [draft]);
  const preview = useLayoutPreview(brief);
  const ready = !preview.busy && preview.problems.length === 0 && preview.layout !== null;
  const number = (label: TextKey, unit: string, name: NumberName, step: number): ReactElement => (
    <NumberField
      label={t(label)}
      value={draft[name]}
      unit={unit}
      step={step}
      onCommit={(next) => {
        if (next === null || next <= 0) return t('field.mustBePositive');
        setDraft((before) => ({ ...before, [name]: next }));
        return null;
      }}
      testId={`protection-guide-${name}`}
    />
  );
  return (
    <main className="cw-start cw-guide" data-testid="protection-guide" aria-label={t('guide.protection.title')}>
      <div className="cw-guide-columns">
        <div className="cw-guide-steps">
          <h2>{t('guide.protection.title')}</h2>
          <GuideSection title={t('guide.cell')}>
            <ChoiceField
              label={t('guide.cellType')}
              value={draft.cell}
              options={CELLS.map((type) => ({ value: type.slug, label: `${type.maker} ${type.name} · ${type.capacity_Ah} Ah ${type.chemistry}` }))}
              onChoose={(cell) => setDraft({ ...draft, cell })}
              testId="protection-guide-cell"
            />
            <TextField label={t('guide.laminate.name')} value={draft.name} onCommit={(name) => (name.trim() === '' ? t('guide.nameNeeded') : (setDraft({ ...draft, name }), null))} testId="protection-guide-name" />
          </GuideSection>
          <GuideSection title={t('guide.protection.currents')}>
            {number('guide.protection.continuous', 'A', 'continuous_A', 0.01)}
            {number('guide.protection.charge', 'A', 'charge_A', 0.01)}
            {number('guide.protection.pulse', 'A', 'pulse_A', 0.01)}
          </GuideSection>
          <GuideSection title={t('protection.board')}>
            {number('protection.length', 'mm', 'length', 0.5)}
            {number('protection.width', 'mm', 'width', 0.5)}
            {number('protection.thickness', 'mm', 'thickness', 0.1)}
            {number('protection.powerTrace', 'mm', 'powerTrace_mm', 0.1)}
          </GuideSection>
        </div>
        <PreviewPane preview={preview} />
      </div>
      <GuideFoot name={draft.name} brief={brief} layout={preview.layout} ready={ready} />
    </main>
  );
}
