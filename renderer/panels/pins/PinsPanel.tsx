import { Button } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import type { PinRow } from '../../../shared/model/derived/index.ts';
import { fixed, significant } from '../../format/figures.ts';
import { useText, type Translate } from '../../i18n/text.ts';
import { useApp, useController, useListed } from '../../state/context.ts';
import { hover, select } from '../../state/selection.ts';
import type { Column } from '../../tables/columns.ts';
import { DataTable } from '../../tables/DataTable.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { NoDocument } from '../NoDocument.tsx';

/** The pin table: what the front end sees on each pin of its connector. */
export function PinsPanel(): ReactElement {
  const { app, docks } = useController();
  const t = useText();
  const pins = useListed((state) => state.derived?.pins);
  const selection = useApp((state) => state.selection);
  const columns = useMemo(() => pinColumns(t), [t]);
  if (!pins) return <NoDocument what="empty.pins" />;
  if (pins.length === 0) {
    return (
      <EmptyState text={t('pins.empty')}>
        <Button onClick={() => docks.current?.reveal('findings')}>{t('pins.why')}</Button>
      </EmptyState>
    );
  }
  return (
    <DataTable
      label={t('panel.pins')}
      testId="pins"
      rows={pins}
      columns={columns}
      keyOf={(row) => `${row.connector}#${row.pin}`}
      isSelected={(row) => selection.has(row.trace)}
      onPick={(row, additive) => select(app, row.trace, additive ? 'toggle' : 'replace')}
      onHover={(row) => hover(app, row?.trace ?? null)}
    />
  );
}

function pinColumns(t: Translate): readonly Column<PinRow>[] {
  return [
    { id: 'frontEnd', title: t('pins.frontEnd'), width_px: 88, value: (row) => row.frontEnd },
    { id: 'connector', title: t('pins.connector'), width_px: 160, grow: true, value: (row) => row.connector },
    { id: 'pin', title: t('pins.pin'), width_px: 56, align: 'right', value: (row) => row.pin },
    { id: 'net', title: t('pins.net'), width_px: 96, value: (row) => row.net },
    { id: 'expected', title: t('pins.expected'), width_px: 104, align: 'right', value: (row) => row.expected_V, cell: (row) => (row.expected_V === null ? <span className="cw-dim">–</span> : fixed(row.expected_V, 2)) },
    { id: 'length', title: t('pins.length'), width_px: 96, align: 'right', value: (row) => row.length_mm, cell: (row) => fixed(row.length_mm, 1) },
    { id: 'resistance', title: t('pins.resistance'), width_px: 96, align: 'right', value: (row) => row.resistance_ohm, cell: (row) => significant(row.resistance_ohm, 4) },
    { id: 'trace', title: t('pins.trace'), width_px: 200, grow: true, value: (row) => row.trace },
  ];
}
