import type { ReactElement } from 'react';
import type { ListedFpc } from '../../../shared/contracts/listed.ts';
import type { Ntc } from '../../../shared/model/derived/index.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { netLabel } from '../../state/ownerName.ts';
import { placeOn } from '../../state/placeOn.ts';
import { withFace } from '../../state/withFace.ts';
import { OwnerLink } from './OwnerLink.tsx';
import { NTC_FIELDS } from './partFields.ts';
import { RoutePins } from './RoutePins.tsx';
import { SettingsFields } from './SettingsFields.tsx';

/** A temperature sensor: at which cell, on which lines. */
export function NtcInspector({ ntc, fpc }: { readonly ntc: Ntc; readonly fpc: ListedFpc }): ReactElement {
  const t = useText();
  const derived = useApp((state) => state.derived);
  return (
    <>
      <Section title={t('ntc.sensor')}>
        <Fact label={t('ntc.cell')} value={<OwnerLink id={ntc.cell}>{ntc.cell}</OwnerLink>} />
        <Fact label={t('fpc.frontEnd')} value={<OwnerLink id={fpc.id}>{withFace(fpc.frontEnd, fpc)}</OwnerLink>} />
        <Fact label={t('ntc.lines')} value={`${netLabel(derived, ntc.netPlus)}, ${netLabel(derived, ntc.netMinus)}`} />
        <Fact label={t('ntc.reference')} value={netLabel(derived, ntc.reference)} />
        <Fact label={t('tap.at')} value={placeOn(fpc, ntc.at)} unit="mm" />
      </Section>
      <RoutePins id={ntc.id} />
      <SettingsFields title={t('ntc.settings')} recordId="sampling" fields={NTC_FIELDS} />
    </>
  );
}
