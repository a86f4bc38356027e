import type { ReactElement } from 'react';
import type { ListedFpc } from '../../../shared/contracts/listed.ts';
import type { Tap } from '../../../shared/model/derived/index.ts';
import { busbarId } from '../../../shared/model/ids.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { fixed } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { netLabel } from '../../state/ownerName.ts';
import { placeOn } from '../../state/placeOn.ts';
import { withFace } from '../../state/withFace.ts';
import { OwnerLink } from './OwnerLink.tsx';
import { TAB_FIELDS } from './partFields.ts';
import { RoutePins } from './RoutePins.tsx';
import { SettingsFields } from './SettingsFields.tsx';

/** A voltage tap: what it senses, where, and the nickel piece all taps share. */
export function TapInspector({ tap, fpc }: { readonly tap: Tap; readonly fpc: ListedFpc }): ReactElement {
  const t = useText();
  const derived = useApp((state) => state.derived);
  const net = derived?.nets.nets.find((info) => info.id === tap.net);
  const [, cell = '', pole] = tap.terminal.split(':');
  return (
    <>
      <Section title={t('tap.sense')}>
        <Fact label={t('busbar.net')} value={<OwnerLink id={busbarId(tap.net)}>{netLabel(derived, tap.net)}</OwnerLink>} />
        <Fact label={t('busbar.potential')} value={net?.potential_V == null ? '–' : fixed(net.potential_V, 1)} unit="V" />
        <Fact label={t('fpc.frontEnd')} value={<OwnerLink id={fpc.id}>{withFace(fpc.frontEnd, fpc)}</OwnerLink>} />
        <Fact
          label={t('tap.terminal')}
          value={
            <>
              <OwnerLink id={cell}>{cell}</OwnerLink> {pole === 'pos' ? '+' : '−'}
            </>
          }
        />
        <Fact label={t('tap.at')} value={placeOn(fpc, tap.at)} unit="mm" />
      </Section>
      <RoutePins id={tap.id} />
      <SettingsFields title={t('tap.settings')} recordId="sampling" fields={TAB_FIELDS} />
    </>
  );
}
