import { TextInput } from '@mantine/core';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Warning } from '../icons/Hint.tsx';
import { FieldRow } from './FieldRow.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly badge?: ReactNode;
  readonly testId?: string;
  /** Takes the text; null when done, else why it was refused. */
  onCommit(value: string): string | null;
}

export function TextField({ label, value, badge, testId, onCommit }: TextFieldProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  function commit(text: string): void {
    const refusal = text === value ? null : onCommit(text);
    setProblem(refusal);
    if (refusal === null) setDraft(null);
  }
  return (
    <FieldRow label={label} badge={badge}>
      <TextInput
        ref={input}
        aria-label={label}
        value={draft ?? value}
        error={problem !== null}
        data-draft={draft === null ? undefined : true}
        data-testid={testId}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
          else if (event.key === 'Escape' && draft !== null) {
            event.preventDefault();
            setDraft(null);
            setProblem(null);
          }
        }}
      />
      <Warning label={problem} target={input} />
    </FieldRow>
  );
}
