/** A virtual table: sticky header, sortable, filterable, copied as TSV, walked with the arrow keys. */
import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { EmptyState } from '../panels/EmptyState.tsx';
import { useController } from '../state/context.ts';
import { openItemMenu } from '../state/contextMenu.ts';
import { filterRows, sortRows, type Column, type Sorting } from './columns.ts';
import { TableToolbar } from './TableToolbar.tsx';

/** Height of a row, and of the header that stays above them. */
const ROW_px = 24;

export interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly footer?: ReactNode;
  readonly testId: string;
  keyOf(row: Row): string;
  isSelected(row: Row): boolean;
  onPick(row: Row, additive: boolean): void;
  onHover?(row: Row | null): void;
}

export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { label, rows, columns, footer, testId, keyOf, isSelected, onPick, onHover } = props;
  const { app } = useController();
  const t = useText();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [filter, setFilter] = useState('');
  const [cursor, setCursor] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => sortRows(filterRows(rows, columns, filter), columns, sorting), [rows, columns, filter, sorting]);
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_px, overscan: 8, scrollMargin: ROW_px, scrollPaddingStart: ROW_px });
  const template = columns.map((column) => (column.grow ? `minmax(${column.width_px}px, 1fr)` : `${column.width_px}px`)).join(' ');
  const grid: CSSProperties = { gridTemplateColumns: template };
  const minWidth = columns.reduce((sum, column) => sum + column.width_px, 0);

  const firstSelected = shown.findIndex(isSelected);
  useEffect(() => {
    if (firstSelected >= 0) virtual.scrollToIndex(firstSelected, { align: 'auto' });
  }, [firstSelected, virtual]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = shown.findIndex((row) => keyOf(row) === cursor);
    const next = Math.min(shown.length - 1, Math.max(0, (at < 0 ? firstSelected : at) + step));
    const row = shown[next];
    if (row === undefined) return;
    setCursor(keyOf(row));
    onPick(row, false);
    virtual.scrollToIndex(next, { align: 'auto' });
  }

  return (
    <div className="cw-table" data-testid={testId}>
      <TableToolbar filter={filter} onFilter={setFilter} rows={shown} columns={columns} total={rows.length} />
      <div ref={scroller} className="cw-table-scroll" data-pinned role="grid" aria-label={label} aria-rowcount={shown.length + 1} tabIndex={0} onKeyDown={onKeyDown} onMouseLeave={() => onHover?.(null)}>
        <div className="cw-table-head" role="row" style={{ ...grid, minWidth }}>
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} sorting={sorting} onSort={setSorting} />
          ))}
        </div>
        <div className="cw-table-body" style={{ height: virtual.getTotalSize(), minWidth }}>
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={keyOf(row)}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={isSelected(row)}
                className="cw-table-row"
                style={{ ...grid, transform: `translateY(${item.start - ROW_px}px)` }}
                onClick={(event) => {
                  setCursor(keyOf(row));
                  onPick(row, event.ctrlKey || event.metaKey || event.shiftKey);
                }}
                onContextMenu={(event) => {
                  setCursor(keyOf(row));
                  if (!isSelected(row)) onPick(row, false);
                  openItemMenu(app, { x: event.clientX, y: event.clientY }, null);
                }}
                onMouseEnter={() => onHover?.(row)}
              >
                {columns.map((column) => (
                  <div key={column.id} role="gridcell" className={column.align === 'right' ? 'cw-clip cw-num' : 'cw-clip'}>
                    {column.cell ? column.cell(row) : column.value(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {shown.length === 0 && rows.length > 0 && (
        <div className="cw-table-none">
          <EmptyState text={t('table.noMatch', { filter })}>
            <Button onClick={() => setFilter('')}>{t('table.clearFilter')}</Button>
          </EmptyState>
        </div>
      )}
      {footer !== undefined && <div className="cw-table-foot">{footer}</div>}
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  onSort(sorting: Sorting | null): void;
}

/** Sorts ascending, descending, and not at all, in turn. */
function HeaderCell<Row>({ column, sorting, onSort }: HeaderCellProps<Row>): ReactElement {
  const mine = sorting?.column === column.id ? sorting : null;
  const next: Sorting | null = !mine ? { column: column.id, descending: false } : mine.descending ? null : { column: column.id, descending: true };
  return (
    <div role="columnheader" aria-sort={!mine ? 'none' : mine.descending ? 'descending' : 'ascending'}>
      <button type="button" tabIndex={-1} className={column.align === 'right' ? 'cw-num' : undefined} title={column.title} onClick={() => onSort(next)}>
        <span className="cw-clip">{column.title}</span>
        {mine && <Icon name={mine.descending ? 'down' : 'up'} />}
      </button>
    </div>
  );
}
