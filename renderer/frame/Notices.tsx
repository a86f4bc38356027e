import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { IconButton } from '../icons/IconButton.tsx';
import { useApp, useController } from '../state/context.ts';
import { dismissNotice } from '../state/notices.ts';

/** Problems, in a banner each, until they are dismissed. */
export function Notices(): ReactElement | null {
  const { app } = useController();
  const t = useText();
  const notices = useApp((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className="cw-notices">
      {notices.map((notice) => (
        <div key={notice.id} className="cw-notice" role="alert">
          <Icon name={notice.severity} className={`cw-${notice.severity}`} />
          <strong>{notice.title}</strong>
          <span className="cw-clip cw-selectable" title={notice.detail}>
            {notice.detail}
          </span>
          <span className="cw-spring" />
          <IconButton icon="close" label={t('action.dismiss')} onClick={() => dismissNotice(app, notice.id)} />
        </div>
      ))}
    </div>
  );
}
