/** All findings, grouped by rule: a click brings the view to the place; arrow keys walk the list. */
import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { clauseText } from '../../../shared/check/text.ts';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { focusFinding } from '../../commands/focusFinding.ts';
import { findingMessage, findingValue, ruleTitle } from '../../i18n/findingText.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController, useListed } from '../../state/context.ts';
import { EmptyState } from '../EmptyState.tsx';
import { NoDocument } from '../NoDocument.tsx';
import { countFindings, type FindingClass } from './countFindings.ts';
import { FindingLine, GroupLine } from './FindingLines.tsx';
import { FindingsToolbar } from './FindingsToolbar.tsx';
import { findingRows } from './findingRows.ts';

/** Height of a row, and of the header that stays above them. */
const ROW_px = 24;

export function FindingsPanel(): ReactElement {
  const derived = useListed((state) => state.derived);
  return derived ? <FindingsList findings={derived.findings} /> : <NoDocument what="empty.findings" />;
}

const FindingsList = memo(function FindingsList({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const controller = useController();
  const t = useText();
  const language = useApp((state) => state.language);
  const focused = useApp((state) => state.focusedFinding);
  const [hidden, setHidden] = useState<ReadonlySet<FindingClass>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState('');
  const scroller = useRef<HTMLDivElement>(null);

  const lines = useMemo(() => {
    const state = controller.app.getState();
    return new Map(findings.map((finding) => [finding, { title: ruleTitle(language, finding.code), message: findingMessage({ ...state, language }, finding) }]));
  }, [controller, findings, language]);
  const rows = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return findingRows(findings, hidden, closed, (finding) => {
      const line = lines.get(finding);
      return wanted === '' || `${finding.code} ${line?.title} ${line?.message} ${finding.clause} ${clauseText(finding.clause, language)}`.toLowerCase().includes(wanted);
    });
  }, [findings, hidden, closed, filter, lines, language]);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_px, overscan: 8, scrollMargin: ROW_px, scrollPaddingStart: ROW_px });

  const focusedRow = rows.findIndex((row) => row.kind === 'finding' && row.finding.key === focused);
  useEffect(() => {
    if (focusedRow >= 0) virtual.scrollToIndex(focusedRow, { align: 'auto' });
  }, [focusedRow, virtual]);

  function showAll(): void {
    setHidden(new Set());
    setFilter('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    for (let index = focusedRow < 0 && step < 0 ? rows.length - 1 : focusedRow + step; index >= 0 && index < rows.length; index += step) {
      const row = rows[index];
      if (row?.kind !== 'finding') continue;
      focusFinding(controller, row.finding);
      return;
    }
  }

  return (
    <div className="cw-panel" data-testid="findings">
      <FindingsToolbar counts={countFindings(findings)} hidden={hidden} onHidden={setHidden} filter={filter} onFilter={setFilter} />
      {findings.length === 0 ? (
        <EmptyState text={t('findings.none')} />
      ) : rows.length === 0 ? (
        <EmptyState text={filter.trim() === '' ? t('findings.allHidden') : t('table.noMatch', { filter })}>
          <Button onClick={showAll}>{t('findings.showAll')}</Button>
        </EmptyState>
      ) : (
        <div ref={scroller} className="cw-table-scroll" role="treegrid" data-context="finding" aria-label={t('panel.findings')} tabIndex={0} onKeyDown={onKeyDown}>
          <div className="cw-table-head cw-finding-grid" role="row">
            {(['finding', 'actual', 'required', 'clause'] as const).map((column) => (
              <div key={column} role="columnheader" className={column === 'actual' || column === 'required' ? 'cw-num' : undefined}>
                {t(`findings.${column}`)}
              </div>
            ))}
            <div role="columnheader" aria-label={t('findings.waive')} />
          </div>
          <div className="cw-table-body" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              const style = { transform: `translateY(${item.start - ROW_px}px)` };
              if (row.kind === 'group') {
                return <GroupLine key={`#${row.code}`} row={row} style={style} title={ruleTitle(language, row.code)} onToggle={() => setClosed((before) => toggled(before, row.code))} />;
              }
              const { finding } = row;
              return (
                <FindingLine
                  key={finding.key}
                  finding={finding}
                  style={style}
                  message={lines.get(finding)?.message ?? ''}
                  actual={findingValue(language, finding.actual, finding.unit)}
                  required={findingValue(language, finding.required, finding.unit)}
                  focused={finding.key === focused}
                />
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
});

function toggled(before: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(code)) next.add(code);
  return next;
}
