import type { HTMLAttributes, ReactElement, ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { Hint } from '../icons/Hint.tsx';
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

const LABEL_HINT_px = 320;

/** One line of the inspector: label, value, trust badge, and for an override a dot and the way back. */
export function FieldRow({ label, children, badge, overridden, hint, labelProps, onReset }: FieldRowProps): ReactElement {
  const t = useText();
  return (
    <div className="cw-field">
      <Hint label={hint ?? label} width_px={LABEL_HINT_px}>
        <span className="cw-field-label cw-clip" {...labelProps}>
          {overridden && <span className="cw-override" role="img" aria-label={t('field.overridden')} />}
          {label}
        </span>
      </Hint>
      <div className="cw-field-value">{children}</div>
      {badge}
      {overridden && onReset && <IconButton icon="reset" label={t('field.reset')} className="cw-field-reset" onClick={onReset} />}
    </div>
  );
}

export interface FactProps extends Pick<FieldRowProps, 'label' | 'hint' | 'badge'> {
  readonly value: ReactNode;
  readonly unit?: string;
  readonly testId?: string;
}

/** A derived or fixed value: plain text, not to be typed. */
export function Fact({ label, value, unit, hint, badge, testId }: FactProps): ReactElement {
  return (
    <FieldRow label={label} hint={hint} badge={badge}>
      <span className="cw-fact cw-clip cw-selectable" data-testid={testId} title={typeof value === 'string' ? value : undefined}>
        {value}
        {unit !== undefined && unit !== '' && <span className="cw-unit"> {unit}</span>}
      </span>
    </FieldRow>
  );
}
