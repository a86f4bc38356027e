/** What the engine is at, with a way to stop it; and, once stopped, that what is shown is behind, with a way to go on. */
import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import { percentOf } from '../state/progress.ts';

export function EngineProgress(): ReactElement | null {
  const t = useText();
  const { engine } = useController();
  const progress = useApp((state) => state.progress);
  if (!progress) return null;
  const percent = percentOf(progress);
  const label = t(`progress.${progress.label}`);
  return (
    <span className="cw-progress" data-testid="engine-progress">
      <span className="cw-dim">{label}</span>
      <progress value={percent} max={100} aria-label={label} />
      <span className="cw-num cw-progress-percent">{percent} %</span>
      <button type="button" className="cw-status-action" onClick={() => engine.cancel(progress.task)} title={t(`progress.cancel.${progress.task}`)}>
        {t('action.cancel')}
      </button>
    </span>
  );
}

export function Stale(): ReactElement | null {
  const t = useText();
  const { engine } = useController();
  const stale = useApp((state) => state.stale && state.document !== null);
  if (!stale) return null;
  return (
    <span className="cw-progress" role="status" data-testid="engine-stale">
      <Icon name="warning" className="cw-warning" />
      <span>{t('progress.stale')}</span>
      <button type="button" className="cw-status-action" onClick={() => engine.derive()} title={t('progress.deriveTitle')}>
        {t('progress.derive')}
      </button>
    </span>
  );
}
