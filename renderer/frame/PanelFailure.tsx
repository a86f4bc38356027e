import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../panels/EmptyState.tsx';

/** In place of a panel that cannot be drawn. */
export function PanelFailure({ onRetry }: { onRetry(): void }): ReactElement {
  const t = useText();
  return (
    <EmptyState text={t('empty.panelFailed')}>
      <Button onClick={onRetry}>{t('empty.retry')}</Button>
    </EmptyState>
  );
}
