import type { ReactElement, ReactNode } from 'react';
import { RecordField, type RecordFieldSpec } from '../../fields/RecordField.tsx';
import { Section } from '../../fields/Section.tsx';
import type { TextKey } from '../../i18n/en.ts';
import { useText } from '../../i18n/text.ts';

/** A value to choose, by a name in the user's language; a sign that needs no name stands for itself. */
export interface SettingOption {
  readonly value: string;
  readonly label?: TextKey;
}

export interface SettingSpec extends Omit<RecordFieldSpec, 'empty' | 'options'> {
  readonly label: TextKey;
  readonly empty?: TextKey;
  readonly options?: readonly SettingOption[];
}

export interface SettingsFieldsProps {
  readonly title: string;
  readonly recordId: string;
  readonly fields: readonly SettingSpec[];
  readonly startsClosed?: boolean;
  /** What follows from the fields, under them. */
  readonly children?: ReactNode;
}

/** A folding group of fields of one record. */
export function SettingsFields({ title, recordId, fields, startsClosed, children }: SettingsFieldsProps): ReactElement {
  const t = useText();
  return (
    <Section title={title} startsClosed={startsClosed}>
      {fields.map(({ label, empty, options, ...field }) => (
        <RecordField key={field.path} recordId={recordId} label={t(label)} empty={empty && t(empty)} options={options?.map((option) => ({ value: option.value, label: option.label ? t(option.label) : option.value }))} {...field} />
      ))}
      {children}
    </Section>
  );
}
