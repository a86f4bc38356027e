/** A number with its unit: typed, stepped with the arrow keys, or scrubbed by dragging its label. Invalid input stays, in red. */
import { TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { plain } from '../format/figures.ts';
import { useText } from '../i18n/text.ts';
import { Warning } from '../icons/Hint.tsx';
import { FieldRow, type FieldRowProps } from './FieldRow.tsx';
import { parseFieldText } from './quantityText.ts';

export interface NumberFieldProps extends Pick<FieldRowProps, 'label' | 'badge' | 'overridden' | 'onReset' | 'hint'> {
  /** null: empty, `placeholder` shows; `mixed`: the selection has several. */
  readonly value: number | null | 'mixed';
  readonly unit: string;
  readonly decimals?: number;
  /** What one arrow key or one pixel of dragging changes. */
  readonly step?: number;
  readonly placeholder?: string;
  /** Whether the field may be emptied: gives null. */
  readonly clearable?: boolean;
  /** Takes the value; null when done, else why it was refused. */
  onCommit(value: number | null): string | null;
  readonly testId?: string;
  /** Has the focus when its dialog opens. */
  readonly autoFocus?: boolean;
}

export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, badge, overridden, onReset, hint, value, unit, decimals = 4, step = 1, placeholder, clearable, onCommit, testId, autoFocus } = props;
  const t = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const scrub = useRef<{ readonly x: number; readonly from: number } | null>(null);
  const shown = typeof value === 'number' ? plain(value, decimals) : '';

  function commit(text: string): void {
    if (text === shown) return discard();
    if (text.trim() === '') {
      if (value === 'mixed') return discard();
      return clearable ? settle(onCommit(null)) : setProblem(t('quantity.empty'));
    }
    const parsed = parseFieldText(text, unit);
    if (!parsed.ok) return setProblem(t(`quantity.${parsed.code}`, { unit: unit === '' ? '1' : unit, example: unit === '' ? '12' : `12 ${unit}` }));
    settle(onCommit(parsed.value));
  }

  function settle(refusal: string | null): void {
    setProblem(refusal);
    if (refusal === null) setDraft(null);
  }

  function discard(): void {
    setDraft(null);
    setProblem(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') commit(event.currentTarget.value);
    else if (event.key === 'Escape' && draft !== null) {
      event.preventDefault();
      discard();
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && typeof value === 'number') {
      event.preventDefault();
      const size = step * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1);
      commit(plain(value + (event.key === 'ArrowUp' ? size : -size), decimals));
    }
  }

  const scrubbing = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (typeof value !== 'number' || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      scrub.current = { x: event.clientX, from: value };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!scrub.current) return;
      const pixels = event.clientX - scrub.current.x;
      if (Math.abs(pixels) > 2 || draft !== null) setDraft(plain(scrub.current.from + Math.round(pixels / 2) * step * (event.altKey ? 0.1 : 1), decimals));
    },
    onPointerUp() {
      if (scrub.current && draft !== null) commit(draft);
      scrub.current = null;
    },
  };

  return (
    <FieldRow label={label} badge={badge} overridden={overridden} onReset={onReset} hint={hint} labelProps={{ ...scrubbing, 'data-scrub': true }}>
      <TextInput
        ref={input}
        aria-label={label}
        className="cw-number"
        value={draft ?? shown}
        placeholder={value === 'mixed' ? '—' : placeholder}
        error={problem !== null}
        data-draft={draft === null ? undefined : true}
        data-testid={testId}
        data-autofocus={autoFocus ? true : undefined}
        rightSection={unit === '' ? undefined : <span className="cw-unit">{unit}</span>}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Warning label={problem} target={input} />
    </FieldRow>
  );
}
