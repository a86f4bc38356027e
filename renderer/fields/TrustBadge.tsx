import { Button, Popover, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { reasonText } from '../../shared/check/messages/fieldLabel.ts';
import { confirmTrust } from '../commands/confirmTrust.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import { isOpen, type FieldTrust } from '../state/recordPath.ts';

/** Says that no public source states a value, why, and lets the user vouch for it. */
export function TrustBadge({ recordId, trust }: { readonly recordId: string; readonly trust: FieldTrust | null }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const language = useApp((state) => state.language);
  const [opened, setOpened] = useState(false);
  if (!trust) return null;
  const open = isOpen(trust);
  const reason = reasonText(language, trust.reason);
  const status = t(`trust.${trust.status}`);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={`cw-trust ${open ? 'cw-warning' : 'cw-dim'}`} aria-label={`${status}: ${reason}`} title={status} onClick={() => setOpened(!opened)} data-testid={`trust-${trust.key}`}>
          <Icon name={open ? 'assumed' : 'check'} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="cw-trust-card">
        <strong>{status}</strong>
        <p className="cw-selectable">{reason}</p>
        {trust.source !== undefined && <p className="cw-dim cw-selectable">{trust.source}</p>}
        {open && (
          <>
            <p className="cw-dim">{t('trust.confirmHint')}</p>
            <Button
              variant="filled"
              data-autofocus
              onClick={() => {
                confirmTrust(controller, recordId, [trust.key]);
                setOpened(false);
              }}
            >
              {t('trust.confirm')}
            </Button>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
