import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useFileDrop } from './useFileDrop.ts';

/** Says, while a file is held over the window, what letting go of it does. */
export function DropTarget(): ReactElement | null {
  const t = useText();
  if (!useFileDrop()) return null;
  return (
    <div className="cw-drop" data-testid="drop-target">
      <span className="cw-drop-text">
        <Icon name="file" /> {t('drop.hint')}
      </span>
    </div>
  );
}
