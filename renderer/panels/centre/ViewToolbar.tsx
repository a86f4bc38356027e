import type { ReactElement } from 'react';
import { runCommand } from '../../commands/registry.ts';
import { useShortcut } from '../../frame/useShortcut.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../icons/IconButton.tsx';
import { useApp, useController } from '../../state/context.ts';
import { StageTools } from './StageTools.tsx';

/** Over the viewport: the stage's tools at the left, how it is framed at the right. */
export function ViewToolbar(): ReactElement {
  const controller = useController();
  const t = useText();
  const open = useApp((state) => state.document !== null);
  return (
    <div className="cw-toolbar cw-view-toolbar">
      {open && <StageTools />}
      <span className="cw-spring" />
      <IconButton icon="fit" label={t('view.fit')} shortcut={useShortcut('view.fit')} onClick={() => void runCommand(controller, 'view.fit')} />
    </div>
  );
}
