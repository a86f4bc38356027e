import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { runCommand } from '../commands/registry.ts';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import { EmptyState } from './EmptyState.tsx';

/** What a panel shows while nothing is open, or what is open is still being derived. */
export function NoDocument(): ReactElement {
  const controller = useController();
  const t = useText();
  const open = useApp((state) => state.document !== null);
  const pending = useApp((state) => state.pending > 0);
  if (open) return <EmptyState text={t(pending ? 'empty.deriving' : 'empty.failed')} />;
  return (
    <EmptyState text={t('empty.noDocument')}>
      <Button onClick={() => void runCommand(controller, 'file.open')}>{t('empty.open')}</Button>
    </EmptyState>
  );
}
