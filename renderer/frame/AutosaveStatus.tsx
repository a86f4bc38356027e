import type { ReactElement } from 'react';
import { runCommand } from '../commands/registry.ts';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';

/** In the status bar: whether what is unsaved is autosaved, and whether there is work to recover. */
export function AutosaveStatus(): ReactElement {
  const controller = useController();
  const t = useText();
  const autosave = useApp((state) => state.autosave);
  const count = useApp((state) => state.recoverables.length);
  return (
    <>
      {count > 0 && (
        <button type="button" className="cw-status-button" onClick={() => void runCommand(controller, 'file.recover')} data-testid="status-recover">
          {t('status.recover', { count })}
        </button>
      )}
      {autosave !== 'off' && (
        <span className={autosave === 'failed' ? 'cw-warning' : 'cw-dim'} title={t(`autosave.${autosave}Detail`)} data-testid="autosave" data-state={autosave}>
          {t(`autosave.${autosave}`)}
        </span>
      )}
    </>
  );
}
