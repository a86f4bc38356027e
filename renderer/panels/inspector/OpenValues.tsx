import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { fieldLabel, ownFieldLabel, reasonText } from '../../../shared/check/messages/fieldLabel.ts';
import type { Trust } from '../../../shared/model/records/base.ts';
import { confirmTrust } from '../../commands/confirmTrust.ts';
import { Section } from '../../fields/Section.tsx';
import { valueSummary } from '../../format/valueSummary.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';
import { focusedFieldOf } from '../../state/focusedField.ts';
import { isOpen, valueAt } from '../../state/recordPath.ts';

/** The values of a record that wait for somebody to vouch for them, with the reasons; nothing when there are none. */
export function OpenValues({ id }: { readonly id: string }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const record = useApp((state) => state.document?.get(id));
  const focused = useApp((state) => focusedFieldOf(state, id));
  const open = Object.entries(record?.provenance ?? {}).filter(([, trust]) => isOpen(trust));
  if (!record || open.length === 0) return null;
  return (
    <Section title={t('trust.open', { count: open.length })}>
      <ul className="cw-open-values">
        {open.map(([key, trust]) => (
          <OpenValue key={key} recordId={id} kind={record.kind} field={key} value={valueAt(record, key)} trust={trust} focused={key === focused} />
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

interface OpenValueProps {
  readonly recordId: string;
  readonly kind: string;
  readonly field: string;
  readonly value: unknown;
  readonly trust: Trust;
  /** A finding about this very field is in focus: it comes into view. */
  readonly focused: boolean;
}

function OpenValue({ recordId, kind, field, value, trust, focused }: OpenValueProps): ReactElement {
  const controller = useController();
  const t = useText();
  const language = useApp((state) => state.language);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) line.current?.scrollIntoView({ block: 'nearest' });
  }, [focused]);
  const label = fieldLabel(language, kind, field);
  return (
    <li ref={line} data-testid={`open-${field}`} className={focused ? 'cw-focused-field' : undefined} aria-current={focused || undefined}>
      <div className="cw-open-head">
        <strong className="cw-clip" title={field}>
          {label}
        </strong>
        <span className="cw-warning">{t(`trust.${trust.status}`)}</span>
        <button type="button" className="cw-link" aria-label={`${t('trust.confirm')}: ${label}`} onClick={() => confirmTrust(controller, recordId, [field])}>
          {t('trust.confirm')}
        </button>
      </div>
      <p className="cw-selectable">{valueSummary(field, value, (path) => ownFieldLabel(language, kind, path))}</p>
      <p className="cw-selectable cw-dim">{reasonText(language, trust.reason)}</p>
    </li>
  );
}
