import { Button } from '@mantine/core';
import { useRef, type ReactElement } from 'react';

export interface DrawingButtonProps {
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Whether a dialog that opens puts the focus here. */
  readonly autofocus?: boolean;
  readonly testId: string;
  /** Of the input that takes the file. */
  readonly fileTestId: string;
  onFile(file: File): void;
}

/** A button that asks for a DXF. The same file can be chosen again, because it may have changed meanwhile. */
export function DrawingButton({ label, hint, disabled = false, autofocus = false, testId, fileTestId, onFile }: DrawingButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".dxf"
        hidden
        data-testid={fileTestId}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button disabled={disabled} title={hint} data-autofocus={autofocus || undefined} data-testid={testId} onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
