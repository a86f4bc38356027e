import type { ReactElement } from 'react';
import { RecordField, type RecordFieldSpec } from '../../fields/RecordField.tsx';
import { Section } from '../../fields/Section.tsx';
import type { TextKey } from '../../i18n/en.ts';
import { useText } from '../../i18n/text.ts';

export interface SettingSpec extends Omit<RecordFieldSpec, 'empty'> {
  readonly label: TextKey;
  readonly empty?: TextKey;
}

export interface SettingsFieldsProps {
  readonly title: string;
  readonly recordId: string;
  readonly fields: readonly SettingSpec[];
  readonly startsClosed?: boolean;
}

/** A folding group of fields of one record. */
export function SettingsFields({ title, recordId, fields, startsClosed }: SettingsFieldsProps): ReactElement {
  const t = useText();
  return (
    <Section title={title} startsClosed={startsClosed}>
      {fields.map(({ label, empty, ...field }) => (
        <RecordField key={field.path} recordId={recordId} label={t(label)} empty={empty && t(empty)} {...field} />
      ))}
    </Section>
  );
}
