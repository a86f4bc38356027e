import type { ReactElement } from 'react';
import { reasonText } from '../../shared/check/messages/fieldLabel.ts';
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { plain } from '../format/figures.ts';
import { isTextKey, useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp } from '../state/context.ts';
import { withoutRows } from './briefDraft.ts';
import { defaultOf, defaultTrust } from './takenDefaults.ts';
import type { GuideStepsProps } from './GuideSteps.tsx';

export interface GuideNumberProps extends GuideStepsProps {
  /** Field of the brief. */
  readonly field: string;
  readonly unit: string;
  readonly required?: boolean;
}

/** A number of the brief. Empty, it shows in grey what the engine takes, and a mark says on what ground; what is to blame on it stands under it. */
export function GuideNumber({ draft, preview, field, unit, required = false, onChange }: GuideNumberProps): ReactElement {
  const t = useText();
  const language = useApp((state) => state.language);
  const key = `guide.field.${field}`;
  const label = isTextKey(key) ? t(key) : field;
  const isCount = field === 'series' || field === 'parallel';
  const value = field === 'series' ? draft.series : field === 'parallel' ? draft.parallel : (draft.numbers[field] ?? null);
  const taken = value === null ? defaultOf(preview, field) : null;
  const trust = value === null ? defaultTrust(preview, field) : null;
  const problems = preview.problems.filter((problem) => problem.place === field);

  function commit(next: number | null): string | null {
    if (isCount) {
      if (next === null || !Number.isInteger(next) || next < 1 || next > 20_000) return t('guide.wholeNumber');
      onChange({ ...draft, [field]: next, numbers: withoutRows(draft.numbers) });
    } else onChange({ ...draft, numbers: { ...draft.numbers, [field]: next } });
    return null;
  }

  return (
    <>
      <NumberField
        label={label}
        value={value}
        unit={unit}
        clearable={!required}
        placeholder={typeof taken === 'number' ? plain(taken, 4) : t('guide.leftOpen')}
        badge={
          trust && (
            <span className="cw-trust cw-warning" role="img" aria-label={`${t(`trust.${trust.status}`)}: ${reasonText(language, trust.reason)}`} title={`${t(`trust.${trust.status}`)}: ${reasonText(language, trust.reason)}`}>
              <Icon name="assumed" />
            </span>
          )
        }
        onCommit={commit}
        testId={`guide-${field}`}
      />
      {problems.map((problem) => (
        <p key={problem.message} className="cw-error cw-guide-note" data-testid={`guide-problem-${field}`}>
          {problemWords(language, problem)}
        </p>
      ))}
    </>
  );
}
