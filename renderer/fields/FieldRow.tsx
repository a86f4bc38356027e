import { Tooltip } from '@mantine/core';
import type { HTMLAttributes, ReactElement, ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { IconButton } from '../icons/IconButton.tsx';

export interface FieldRowProps {
  readonly label: string;
  readonly children?: ReactNode;
  /** How far the value can be trusted, where that is in question. */
  readonly badge?: ReactNode;
  /** A manual value stands in place of the derived one. */
  readonly overridden?: boolean;
  readonly hint?: string;
  readonly labelProps?: HTMLAttributes<HTMLSpanElement> & { readonly 'data-scrub'?: boolean };
  onReset?(): void;
}

/** One line of the inspector: label, value, trust badge, and for an override a dot and the way back. */
export function FieldRow({ label, children, badge, overridden, hint, labelProps, onReset }: FieldRowProps): ReactElement {
  const t = useText();
  return (
    <div className="cw-field">
      <Tooltip label={hint ?? label} multiline maw={320}>
        <span className="cw-field-label cw-clip" {...labelProps}>
          {overridden && <span className="cw-override" role="img" aria-label={t('field.overridden')} />}
          {label}
        </span>
      </Tooltip>
      <div className="cw-field-value">{children}</div>
      {badge}
      {overridden && onReset && <IconButton icon="reset" label={t('field.reset')} className="cw-field-reset" onClick={onReset} />}
    </div>
  );
}

/** A derived or fixed value: grey, not to be typed. */
export function Fact({ label, value, unit, hint, testId }: { readonly label: string; readonly value: ReactNode; readonly unit?: string; readonly hint?: string; readonly testId?: string }): ReactElement {
  return (
    <FieldRow label={label} hint={hint}>
      <span className="cw-fact cw-clip cw-selectable" data-testid={testId}>
        {value}
        {unit !== undefined && unit !== '' && <span className="cw-unit"> {unit}</span>}
      </span>
    </FieldRow>
  );
}
