import type { ReactElement } from 'react';
import { goToStage } from '../commands/goToStage.ts';
import { circuitText } from '../format/circuit.ts';
import { fixed } from '../format/figures.ts';
import { energyText } from '../format/scaled.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import { countFindings } from '../panels/findings/countFindings.ts';
import { AutosaveStatus } from './AutosaveStatus.tsx';
import { useSelectionName } from '../state/useSelectionName.ts';
import { EngineProgress, Stale } from './EngineProgress.tsx';
import { InTurn } from './turns.ts';

/** The 24 px line at the bottom: cursor, selection, pack, findings, and how long the last derivation took. */
export function StatusBar(): ReactElement {
  return (
    <footer className="cw-statusbar">
      <InTurn>
        <Cursor />
        <Selection />
        <Busy />
        <EngineProgress />
        <Stale />
        <span className="cw-spring" />
        <PackFigures />
        <AutosaveStatus />
        <FindingCounts />
        <DeriveTime />
      </InTurn>
    </footer>
  );
}

function Cursor(): ReactElement {
  const pointer = useApp((state) => state.pointer);
  const part = (axis: 'x' | 'y' | 'z'): string => (pointer ? fixed(pointer[axis], 1) : '–');
  return (
    <span className="cw-status-cursor" data-testid="cursor">
      {(['x', 'y', 'z'] as const).map((axis) => (
        <span key={axis}>
          <span className="cw-dim">{axis}</span> {part(axis)}
        </span>
      ))}
      <span className="cw-dim">mm</span>
    </span>
  );
}

function Selection(): ReactElement {
  const t = useText();
  const count = useApp((state) => state.selection.size);
  const label = useSelectionName() ?? t('status.selected', { count });
  return (
    <span className="cw-clip" data-testid="status-selection">
      {label === '' ? <span className="cw-dim">{t('status.noSelection')}</span> : label}
    </span>
  );
}

function Busy(): ReactElement | null {
  const busy = useApp((state) => state.busy);
  return busy === null ? null : <span className="cw-clip" data-testid="status-busy">{busy}</span>;
}

function PackFigures(): ReactElement | null {
  const summary = useApp((state) => state.derived?.summary);
  if (!summary) return null;
  return (
    <span data-testid="status-pack">
      {circuitText(summary)} · {fixed(summary.nominal_V, 1)} V{summary.cells > 0 && ` · ${energyText(summary.energy_kWh, 1)}`}
    </span>
  );
}

function FindingCounts(): ReactElement | null {
  const controller = useController();
  const t = useText();
  const findings = useApp((state) => state.derived?.findings);
  if (!findings) return null;
  const counts = countFindings(findings);
  return (
    <button type="button" className="cw-status-findings" onClick={() => goToStage(controller, 'check')} data-testid="status-findings">
      <span className={counts.error > 0 ? 'cw-error' : 'cw-dim'} title={t('severity.error')}>
        {counts.error} <Icon name="error" label={t('severity.error')} />
      </span>
      <span className={counts.warning > 0 ? 'cw-warning' : 'cw-dim'} title={t('severity.warning')}>
        {counts.warning} <Icon name="warning" label={t('severity.warning')} />
      </span>
    </button>
  );
}

function DeriveTime(): ReactElement {
  const t = useText();
  const stats = useApp((state) => state.stats);
  // What is derived is there when it is seen.
  const pending = useApp((state) => state.pending + (state.drawing ? 1 : 0));
  if (pending > 0) return <span className="cw-dim" data-testid="derive" data-pending={pending}>{t('status.deriving')}</span>;
  return (
    <span
      className="cw-dim"
      data-testid="derive"
      data-pending={0}
      title={stats ? t('status.deriveDetail', { recomputed: stats.recomputed, kept: stats.kept }) : undefined}
    >
      {stats ? t('status.derive', { ms: fixed(stats.derive_ms, 0) }) : ''}
    </span>
  );
}
