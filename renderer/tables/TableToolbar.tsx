import { TextInput } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { IconButton } from '../icons/IconButton.tsx';
import { tableText, type Column } from './columns.ts';

export interface TableToolbarProps<Row> {
  readonly filter: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly total: number;
  readonly children?: ReactNode;
  onFilter(filter: string): void;
}

/** Filter and copy, above a table. */
export function TableToolbar<Row>({ filter, rows, columns, total, children, onFilter }: TableToolbarProps<Row>): ReactElement {
  const t = useText();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(tableText(rows, columns));
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
    setTimeout(() => setCopied('no'), 2000);
  }
  return (
    <div className="cw-toolbar">
      <TextInput
        className="cw-filter"
        leftSection={<Icon name="search" />}
        placeholder={t('table.filter')}
        aria-label={t('table.filter')}
        value={filter}
        onChange={(event) => onFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onFilter('');
        }}
      />
      {children}
      <span className="cw-spring" />
      <span className="cw-dim">{rows.length === total ? t('table.rows', { count: total }) : t('table.rowsOf', { count: rows.length, total })}</span>
      {copied !== 'no' && (
        <span className={copied === 'yes' ? 'cw-dim' : 'cw-error'} role="status">
          {t(copied === 'yes' ? 'table.copied' : 'table.copyFailed')}
        </span>
      )}
      <IconButton icon="copy" label={t('table.copy')} onClick={() => void copy()} />
    </div>
  );
}
