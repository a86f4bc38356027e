import type { ReactElement } from 'react';
import type { ListedFpc } from '../../../shared/contracts/listed.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { fixed, significant } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { OwnerLink } from './OwnerLink.tsx';
import { FPC_FIELDS } from './partFields.ts';
import { RoutePins } from './RoutePins.tsx';
import { withFace } from '../../state/withFace.ts';
import { SettingsFields } from './SettingsFields.tsx';

/** One front end's flexible circuit, and the settings all of them share. */
export function FpcInspector({ fpc }: { readonly fpc: ListedFpc }): ReactElement {
  const t = useText();
  return (
    <>
      <Section title={t('fpc.circuit')}>
        <Fact label={t('fpc.frontEnd')} value={withFace(fpc.frontEnd, fpc)} />
        <Fact label={t('fpc.taps')} value={fpc.taps.length} />
        <Fact label={t('fpc.ntcs')} value={fpc.ntcs.length} />
        <Fact label={t('fpc.traces')} value={fpc.traces.length} />
        <Fact label={t('fpc.connector')} value={<OwnerLink id={fpc.connector.id}>{`${fpc.connector.part} · ${fpc.connector.pins.length}`}</OwnerLink>} />
      </Section>
      <Section title={t('fpc.sheet')}>
        <Fact label={t('fpc.blank')} value={`${fixed(fpc.blank_mm.x, 1)} × ${fixed(fpc.blank_mm.y, 1)}`} unit="mm" />
        <Fact label={t('fpc.trunk')} value={fixed(fpc.trunkWidth_mm, 2)} unit="mm" />
        <Fact label={t('fpc.layers')} value={fpc.copperLayers} />
        <Fact label={t('fpc.mass')} value={significant(fpc.mass_kg * 1000, 4)} unit="g" />
      </Section>
      <RoutePins id={fpc.id} />
      <SettingsFields title={t('fpc.settings')} recordId="sampling" fields={FPC_FIELDS} />
    </>
  );
}
