import type { ReactElement } from 'react';
import { overrideOf, overrideValue } from '../../commands/overrideValue.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { plain } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';

export interface OverrideFieldProps {
  readonly target: string;
  readonly feature: string;
  readonly label: string;
  readonly value_mm: number;
  readonly min_mm: number;
  readonly max_mm: number;
  /** Whether 0 is what is derived, so that it takes the manual value away. */
  readonly zeroIsDerived?: boolean;
}

/** A derived value that may be set by hand within its range, with a dot when it is, and the way back. */
export function OverrideField({ target, feature, label, value_mm, min_mm, max_mm, zeroIsDerived = true }: OverrideFieldProps): ReactElement {
  const controller = useController();
  const t = useText();
  const overridden = useApp(({ document }) => document !== null && overrideOf(document, target, feature) !== null);
  const range = { min: plain(min_mm, 2), max: plain(max_mm, 2) };
  return (
    <NumberField
      label={label}
      value={value_mm}
      unit="mm"
      step={0.5}
      overridden={overridden}
      hint={t('override.range', range)}
      testId={`override-${feature}`}
      onReset={() => overrideValue(controller, target, feature, null)}
      onCommit={(value) => {
        if (value === null || value < min_mm || value > max_mm) return t('override.outside', range);
        overrideValue(controller, target, feature, value === 0 && zeroIsDerived ? null : value);
        return null;
      }}
    />
  );
}
