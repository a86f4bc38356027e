/** A small dialog that asks for figures: Enter takes them, Esc leaves; wrong input stays in red and is not taken. */
import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { useCloseDialog } from './useCloseDialog.ts';

export interface FigureDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** On the button that takes the figures. */
  readonly action: string;
  readonly testId: string;
  /** Why the figures cannot be taken as they are; null when they can. */
  readonly refusal?: string | null;
  /** It stands at the side and darkens nothing: the view shows what the figures mean. */
  readonly overView?: boolean;
  onTake(): void;
}

export function FigureDialog({ title, children, action, testId, refusal = null, overView = false, onTake }: FigureDialogProps): ReactElement {
  const t = useText();
  const close = useCloseDialog();
  function take(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    // A field that refuses what is typed keeps the figure it had: that is not what the user sees.
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.focus();
    if (refusal !== null) return;
    close();
    onTake();
  }
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={360}
      data-testid={testId}
      {...(overView ? { centered: false, yOffset: 96, overlayProps: { backgroundOpacity: 0 }, classNames: { inner: 'cw-dialog-aside' } } : {})}
    >
      <form className="cw-figures" onSubmit={take}>
        {children}
        {refusal !== null && (
          <p className="cw-error" role="alert">
            {refusal}
          </p>
        )}
        <div className="cw-dialog-actions">
          <span className="cw-spring" />
          <Button onClick={close}>{t('action.cancel')}</Button>
          <Button variant="filled" type="submit" disabled={refusal !== null} data-testid={`${testId}-take`}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
