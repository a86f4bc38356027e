import { NativeSelect } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { FieldRow } from './FieldRow.tsx';

export interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly badge?: ReactNode;
  readonly testId?: string;
  onChoose(value: string): void;
}

/** A value out of a few. One the list does not know is kept and shown as it is. */
export function ChoiceField({ label, value, options, badge, testId, onChoose }: ChoiceFieldProps): ReactElement {
  const known = options.some((option) => option.value === value);
  return (
    <FieldRow label={label} badge={badge}>
      <NativeSelect
        aria-label={label}
        value={value}
        data={known ? [...options] : [{ value, label: value }, ...options]}
        data-testid={testId}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </FieldRow>
  );
}
