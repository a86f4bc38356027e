/** Every step of the open document, as a list to walk back and forth in: a click goes there at once. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { isTextKey, useText, type Translate } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useApp, useController } from '../../state/context.ts';
import { EmptyState } from '../EmptyState.tsx';
import { NoDocument } from '../NoDocument.tsx';
import { historyRows, type HistoryRow } from './historyRows.ts';

const ROW_px = 24;

export function HistoryPanel(): ReactElement {
  const controller = useController();
  const t = useText();
  const open = useApp((state) => state.document !== null);
  const history = useApp((state) => state.history);
  const rows = useMemo(() => historyRows(history), [history]);
  const here = history.done.length;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_px, overscan: 10 });
  useEffect(() => virtual.scrollToIndex(here, { align: 'auto' }), [here, virtual]);
  if (!open) return <NoDocument what="empty.history" />;
  if (rows.length === 1) return <EmptyState text={t('history.empty')} />;

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_px) / ROW_px) - 1);
    const aims: Readonly<Record<string, number>> = { ArrowUp: here - 1, ArrowDown: here + 1, PageUp: here - page, PageDown: here + page, Home: 0, End: rows.length - 1 };
    const aim = aims[event.key];
    if (aim === undefined) return;
    event.preventDefault();
    controller.goToStep(Math.min(rows.length - 1, Math.max(0, aim)));
  }

  return (
    <div className="cw-panel">
      <div
        ref={scroller}
        className="cw-tree"
        role="listbox"
        aria-label={t('panel.history')}
        aria-activedescendant={`history-${here}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-testid="history"
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row && <Line key={row.steps} row={row} t={t} start_px={item.start} onGo={() => controller.goToStep(row.steps)} />;
          })}
        </div>
      </div>
      <div className="cw-table-foot">
        <span className="cw-dim">{t('history.count', { done: here, total: rows.length - 1 })}</span>
      </div>
    </div>
  );
}

interface LineProps {
  readonly row: HistoryRow;
  readonly t: Translate;
  readonly start_px: number;
  onGo(): void;
}

function Line({ row, t, start_px, onGo }: LineProps): ReactElement {
  const label = row.label === null ? t('history.opened') : isTextKey(row.label) ? t(row.label) : row.label;
  const [first] = row.touched;
  const detail = first === undefined ? '' : row.touched.length === 1 ? first : t('history.touched', { first, count: row.touched.length - 1 });
  return (
    <div
      id={`history-${row.steps}`}
      role="option"
      aria-selected={row.place === 'here'}
      className="cw-tree-row cw-history-row"
      data-place={row.place}
      data-cursor={row.place === 'here'}
      data-testid="history-step"
      title={row.touched.slice(0, 12).join(', ') || undefined}
      style={{ transform: `translateY(${start_px}px)` }}
      onClick={onGo}
    >
      <span className="cw-history-mark">{row.place === 'here' && <Icon name="right" label={t('history.here')} />}</span>
      <span className="cw-clip">{label}</span>
      <span className="cw-tree-detail cw-clip">{detail}</span>
      {row.saved && (
        <span className="cw-history-saved" title={t('history.savedHint')}>
          {t('history.saved')}
        </span>
      )}
    </div>
  );
}
