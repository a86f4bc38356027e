/** The layouts worked on last; those that are gone say so and can be taken off the list. */
import { Button, Modal } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import type { RecentFile } from '../../shared/contracts/host.ts';
import { mayLeaveDocument } from '../commands/mayLeaveDocument.ts';
import { openInNewWindow } from '../commands/newWindow.ts';
import { openPath } from '../commands/openPath.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { IconButton } from '../icons/IconButton.tsx';
import { useController } from '../state/context.ts';
import { useCloseDialog } from './useCloseDialog.ts';

export function RecentsDialog(): ReactElement {
  const controller = useController();
  const t = useText();
  const close = useCloseDialog();
  const [recents, setRecents] = useState<readonly RecentFile[] | null>(null);
  const { host } = controller;

  useEffect(() => {
    let shown = true;
    void host.recents().then((listed) => {
      if (shown) setRecents(listed.ok ? listed.value : []);
    });
    return () => {
      shown = false;
    };
  }, [host]);

  async function forget(path: string | null): Promise<void> {
    await host.forgetRecent(path);
    const listed = await host.recents();
    setRecents(listed.ok ? listed.value : []);
  }

  async function open(path: string): Promise<void> {
    close();
    if (await mayLeaveDocument(controller)) await openPath(controller, path);
  }

  return (
    <Modal opened onClose={close} title={t('recents.title')} size={600} data-testid="recents-dialog">
      <div className="cw-file-list">
        {recents?.map((recent, index) => (
          <div key={recent.path} className="cw-recent" data-testid="recent">
            <button type="button" className="cw-file" disabled={recent.missing} data-autofocus={index === 0 || undefined} onClick={() => void open(recent.path)} title={recent.path}>
              <Icon name={recent.missing ? 'warning' : 'file'} className={recent.missing ? 'cw-warning' : 'cw-dim'} />
              <span>{recent.name}</span>
              <span className="cw-dim cw-clip">{recent.missing ? t('recents.missing') : recent.path}</span>
            </button>
            {!recent.missing && <IconButton icon="export" label={t('recents.newWindow')} onClick={() => void openInNewWindow(controller, recent.path)} />}
            <IconButton icon="close" label={t('recents.forget', { name: recent.name })} onClick={() => void forget(recent.path)} />
          </div>
        ))}
        {recents?.length === 0 && <p className="cw-empty">{t('recents.empty')}</p>}
      </div>
      <div className="cw-dialog-actions">
        <Button disabled={!recents || recents.length === 0} onClick={() => void forget(null)} data-testid="recents-clear">
          {t('recents.clear')}
        </Button>
        <span className="cw-spring" />
        <Button onClick={close}>{t('action.close')}</Button>
      </div>
    </Modal>
  );
}
