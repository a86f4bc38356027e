import type { ReactElement } from 'react';
import type { Ntc } from '../../../shared/model/derived/index.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { fixed } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { netLabel } from '../../state/ownerName.ts';
import { OwnerLink } from './OwnerLink.tsx';
import { NTC_FIELDS } from './partFields.ts';
import { RoutePins } from './RoutePins.tsx';
import { SettingsFields } from './SettingsFields.tsx';

/** A temperature sensor: at which cell, on which lines. */
export function NtcInspector({ ntc }: { readonly ntc: Ntc }): ReactElement {
  const t = useText();
  const derived = useApp((state) => state.derived);
  return (
    <>
      <Section title={t('ntc.sensor')}>
        <Fact label={t('ntc.cell')} value={<OwnerLink id={ntc.cell}>{ntc.cell}</OwnerLink>} />
        <Fact label={t('fpc.frontEnd')} value={<OwnerLink id={`fpc:${ntc.frontEnd}`}>{ntc.frontEnd}</OwnerLink>} />
        <Fact label={t('ntc.lines')} value={`${netLabel(derived, ntc.netPlus)}, ${netLabel(derived, ntc.netMinus)}`} />
        <Fact label={t('ntc.reference')} value={netLabel(derived, ntc.reference)} />
        <Fact label={t('tap.at')} value={`${fixed(ntc.at.x, 2)}, ${fixed(ntc.at.y, 2)}`} unit="mm" />
      </Section>
      <RoutePins id={ntc.id} />
      <SettingsFields title={t('ntc.settings')} recordId="sampling" fields={NTC_FIELDS} />
    </>
  );
}
