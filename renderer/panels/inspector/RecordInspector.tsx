import type { ReactElement } from 'react';
import type { SingletonKind } from '../../../shared/model/records/index.ts';
import { useText } from '../../i18n/text.ts';
import { EnvelopeSection } from './EnvelopeSection.tsx';
import { OpenValues } from './OpenValues.tsx';
import { CONNECTOR_FIELDS, FILM_FIELDS, FPC_FIELDS, NTC_FIELDS, TAB_FIELDS } from './partFields.ts';
import { BUSBAR_FIELDS, DECK_FIELDS, DUTY_FIELDS, PROJECT_FIELDS, SAMPLING_FIELDS, STRUCTURE_FIELDS } from './projectFields.ts';
import { SettingsFields, type SettingSpec } from './SettingsFields.tsx';

const FIELDS: Readonly<Record<SingletonKind, readonly SettingSpec[]>> = {
  project: PROJECT_FIELDS,
  duty: DUTY_FIELDS,
  structure: STRUCTURE_FIELDS,
  topology: [],
  busbars: BUSBAR_FIELDS,
  sampling: [...SAMPLING_FIELDS, ...NTC_FIELDS, ...CONNECTOR_FIELDS, ...FPC_FIELDS, ...TAB_FIELDS],
  process: FILM_FIELDS,
  deck: DECK_FIELDS,
};

/** One record of settings: where a finding about assumed data leads. */
export function RecordInspector({ id }: { readonly id: SingletonKind }): ReactElement {
  const t = useText();
  return (
    <>
      {id === 'structure' && <EnvelopeSection />}
      <OpenValues id={id} />
      <SettingsFields title={t(`record.${id}`)} recordId={id} fields={FIELDS[id]} />
    </>
  );
}
