import type { ReactElement } from 'react';
import type { ListedFpc } from '../../../shared/contracts/listed.ts';
import type { Connector } from '../../../shared/model/derived/index.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { netLabel } from '../../state/ownerName.ts';
import { withFace } from '../../state/withFace.ts';
import { OwnerLink } from './OwnerLink.tsx';
import { CONNECTOR_FIELDS } from './partFields.ts';
import { RoutePins } from './RoutePins.tsx';
import { SettingsFields } from './SettingsFields.tsx';

/** A connector, pin by pin. */
export function ConnectorInspector({ connector, fpc }: { readonly connector: Connector; readonly fpc: ListedFpc }): ReactElement {
  const t = useText();
  const derived = useApp((state) => state.derived);
  return (
    <>
      <Section title={t('connector.plug')}>
        <Fact label={t('connector.part')} value={connector.part} />
        <Fact label={t('fpc.frontEnd')} value={<OwnerLink id={fpc.id}>{withFace(fpc.frontEnd, fpc)}</OwnerLink>} />
        <table className="cw-mini-table">
          <thead>
            <tr>
              <th className="cw-num">{t('pins.pin')}</th>
              <th>{t('pins.net')}</th>
            </tr>
          </thead>
          <tbody>
            {connector.pins.map((pin) => (
              <tr key={pin.number}>
                <td className="cw-num">{pin.number}</td>
                <td>
                  <OwnerLink id={pin.trace}>{netLabel(derived, pin.net)}</OwnerLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <RoutePins id={connector.id} />
      <SettingsFields title={t('connector.settings')} recordId="sampling" fields={CONNECTOR_FIELDS} />
    </>
  );
}
