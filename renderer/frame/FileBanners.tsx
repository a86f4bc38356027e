import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { keepMine } from '../commands/keepMine.ts';
import { runCommand } from '../commands/registry.ts';
import { reopen } from '../commands/reloadFile.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/paths.ts';
import { useApp, useController } from '../state/context.ts';

/** What is the matter with the open file, as long as it is: somebody else has it, or changed it. */
export function FileBanners(): ReactElement {
  return (
    <>
      <LockedBanner />
      <ChangedBanner />
    </>
  );
}

function LockedBanner(): ReactElement | null {
  const controller = useController();
  const t = useText();
  const language = useApp((state) => state.language);
  const lockedBy = useApp((state) => state.file?.lockedBy ?? null);
  const free = useApp((state) => state.file?.lockFree ?? false);
  if (!lockedBy) return null;
  const since = new Date(lockedBy.started_ms).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const who = lockedBy.here ? t('banner.lockedHere') : t('banner.locked', { pid: lockedBy.pid, since });
  return (
    <Banner testId="locked-banner" icon="lock" title={t('banner.readOnly')} detail={free ? t('banner.lockFree') : who}>
      <Button onClick={() => void runCommand(controller, 'file.saveAs')}>{t('banner.saveAs')}</Button>
      <Button data-testid="take-over" title={free ? undefined : t('banner.takeOverHint')} onClick={() => void reopen(controller, !free)}>
        {t(free ? 'banner.edit' : 'banner.takeOver')}
      </Button>
    </Banner>
  );
}

function ChangedBanner(): ReactElement | null {
  const controller = useController();
  const t = useText();
  const change = useApp((state) => state.diskChange?.state ?? null);
  if (change === null || change === 'same') return null;
  const gone = change === 'gone';
  return (
    <Banner testId="changed-banner" icon="warning" title={t(gone ? 'banner.gone' : 'banner.changed')} detail={t(gone ? 'banner.goneDetail' : 'banner.changedDetail')}>
      {!gone && (
        <Button data-testid="reload" onClick={() => void reopen(controller, false)}>
          {t('banner.reload')}
        </Button>
      )}
      <Button data-testid="keep-mine" onClick={() => keepMine(controller)}>
        {t('banner.keepMine')}
      </Button>
      <Button onClick={() => void runCommand(controller, 'file.saveAs')}>{t('banner.saveAs')}</Button>
    </Banner>
  );
}

interface BannerProps {
  readonly testId: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly children: ReactNode;
}

function Banner({ testId, icon, title, detail, children }: BannerProps): ReactElement {
  return (
    <div className="cw-notice cw-banner" role="alert" data-testid={testId}>
      <Icon name={icon} className="cw-warning" />
      <strong>{title}</strong>
      <span className="cw-clip" title={detail}>
        {detail}
      </span>
      <span className="cw-spring" />
      {children}
    </div>
  );
}
