import { useMemo, type ReactElement } from 'react';
import type { NetInfo } from '../../../shared/model/derived/index.ts';
import { fixed, plain, significant } from '../../format/figures.ts';
import { useText, type Translate } from '../../i18n/text.ts';
import type { DerivedRest } from '../../state/appState.ts';
import { useApp, useController, useListed } from '../../state/context.ts';
import { hover, selectAll } from '../../state/selection.ts';
import type { Column } from '../../tables/columns.ts';
import { DataTable } from '../../tables/DataTable.tsx';
import { NoDocument } from '../NoDocument.tsx';
import { netRows, type NetRow } from './netRows.ts';

/** Every net with its potential, the conductor that is it, and what taps it. */
export function NetsPanel(): ReactElement {
  const derived = useListed((state) => state.derived);
  return derived ? <NetsTable derived={derived} /> : <NoDocument what="empty.nets" />;
}

function NetsTable({ derived }: { readonly derived: DerivedRest }): ReactElement {
  const { app } = useController();
  const t = useText();
  const selection = useApp((state) => state.selection);
  const rows = useMemo(() => netRows(derived), [derived]);
  const columns = useMemo(() => netColumns(t), [t]);
  return (
    <DataTable
      label={t('panel.nets')}
      testId="nets"
      rows={rows}
      columns={columns}
      keyOf={(row) => row.net.id}
      isSelected={(row) => selection.size > 0 && row.owners.some((id) => selection.has(id))}
      onPick={(row, additive) => selectAll(app, additive ? [...selection, ...row.owners] : row.owners)}
      onHover={(row) => hover(app, row?.owners[0] ?? null)}
    />
  );
}

function netColumns(t: Translate): readonly Column<NetRow>[] {
  const groups = (net: NetInfo): string => (net.kind === 'power' ? [net.below ?? '−', net.above ?? '+'].join(' | ') : '');
  return [
    { id: 'label', title: t('nets.label'), width_px: 96, value: (row) => row.net.label },
    { id: 'kind', title: t('nets.kind'), width_px: 80, value: (row) => t(`netKind.${row.net.kind}`) },
    { id: 'potential', title: t('nets.potential'), width_px: 104, align: 'right', value: (row) => row.net.potential_V, cell: (row) => (row.net.potential_V === null ? '–' : fixed(row.net.potential_V, 1)) },
    { id: 'groups', title: t('nets.groups'), width_px: 96, value: (row) => groups(row.net) },
    { id: 'role', title: t('nets.conductor'), width_px: 96, grow: true, value: (row) => (row.busbar ? t(`role.${row.busbar.role}`) : row.net.kind === 'power' ? t('nets.open') : '') },
    { id: 'section', title: t('nets.section'), width_px: 120, align: 'right', value: (row) => row.busbar?.section.area_mm2 ?? null, cell: (row) => (row.busbar ? `${plain(row.busbar.section.width_mm, 1)} × ${plain(row.busbar.section.thickness_mm, 2)}` : '') },
    { id: 'margin', title: t('nets.margin'), width_px: 72, align: 'right', value: (row) => row.busbar?.section.margin ?? null, cell: (row) => (row.busbar ? <span className={row.busbar.section.margin < 1 ? 'cw-error' : undefined}>{fixed(row.busbar.section.margin, 2)}</span> : '') },
    { id: 'resistance', title: t('nets.resistance'), width_px: 88, align: 'right', value: (row) => (row.busbar ? row.busbar.resistance_ohm * 1e6 : null), cell: (row) => (row.busbar ? significant(row.busbar.resistance_ohm * 1e6, 3) : '') },
    { id: 'taps', title: t('nets.taps'), width_px: 112, grow: true, value: (row) => row.frontEnds.join(', ') },
  ];
}
