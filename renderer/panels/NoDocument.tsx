import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { runCommand } from '../commands/registry.ts';
import type { TextKey } from '../i18n/en.ts';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import { EmptyState } from './EmptyState.tsx';

/** What a panel shows while nothing is open (`what` belongs in it), or what is open is still being derived. */
export function NoDocument({ what }: { readonly what?: TextKey }): ReactElement {
  const controller = useController();
  const t = useText();
  const open = useApp((state) => state.document !== null);
  const pending = useApp((state) => state.pending > 0);
  if (open) return <EmptyState text={t(pending ? 'empty.deriving' : 'empty.failed')} />;
  return (
    <EmptyState text={what === undefined ? t('empty.noDocument') : t(what)}>
      <div className="cw-row">
        <Button variant="filled" onClick={() => void runCommand(controller, 'file.new')}>
          {t('guide.title')}
        </Button>
        <Button onClick={() => void runCommand(controller, 'file.open')}>{t('empty.open')}</Button>
      </div>
    </EmptyState>
  );
}
