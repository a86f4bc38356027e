import type { ReactElement } from 'react';
import { singleton } from '../../../shared/model/document.ts';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { COVERING_FIELDS } from './coveringFields.ts';
import { SettingsFields } from './SettingsFields.tsx';

/** What is known of the coverings in use. */
export function CoveringSettings({ startsClosed }: { readonly startsClosed: boolean }): ReactElement {
  const t = useText();
  const used = useApp(({ document }) => (document ? singleton(document, 'busbars').coverings : undefined));
  return (
    <>
      {COVERING_FIELDS.filter(({ kind }) => used?.[kind]).map(({ kind, fields }) => (
        <SettingsFields key={kind} title={t(`insulation.data.${kind}`)} recordId="busbars" fields={fields} startsClosed={startsClosed} />
      ))}
    </>
  );
}
