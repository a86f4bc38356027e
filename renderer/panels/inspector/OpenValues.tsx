import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { confirmTrust } from '../../commands/confirmTrust.ts';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';
import { isOpen } from '../../state/recordPath.ts';

/** The values of a record that wait for somebody to vouch for them, with the reasons; nothing when there are none. */
export function OpenValues({ id }: { readonly id: string }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const record = useApp((state) => state.document?.get(id));
  const open = Object.entries(record?.provenance ?? {}).filter(([, trust]) => isOpen(trust));
  if (open.length === 0) return null;
  return (
    <Section title={t('trust.open', { count: open.length })}>
      <ul className="cw-open-values">
        {open.map(([key, trust]) => (
          <li key={key} data-testid={`open-${key}`}>
            <div className="cw-open-head">
              <code className="cw-clip">{key}</code>
              <span className="cw-warning">{t(`trust.${trust.status}`)}</span>
              <button type="button" className="cw-link" onClick={() => confirmTrust(controller, id, [key])}>
                {t('trust.confirm')}
              </button>
            </div>
            <p className="cw-selectable cw-dim">{trust.reason}</p>
          </li>
        ))}
      </ul>
      <div className="cw-field-action">
        <Button
          onClick={() =>
            confirmTrust(
              controller,
              id,
              open.map(([key]) => key),
            )
          }
          data-testid="confirm-all"
        >
          {t('trust.confirmAll')}
        </Button>
      </div>
    </Section>
  );
}
