import { useMemo, type ReactElement } from 'react';
import type { BomRow } from '../../../shared/model/derived/index.ts';
import { isMaterialKey } from '../../../shared/standards/materials.ts';
import { fixed, significant } from '../../format/figures.ts';
import { useMaterialName } from '../../i18n/materialName.ts';
import { useText, type Translate } from '../../i18n/text.ts';
import type { Language } from '../../state/appState.ts';
import { useApp, useController, useListed } from '../../state/context.ts';
import { ownersOfItems } from '../../state/itemOwners.ts';
import { hover, selectAll } from '../../state/selection.ts';
import type { Column } from '../../tables/columns.ts';
import { DataTable } from '../../tables/DataTable.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { NoDocument } from '../NoDocument.tsx';
import { bomName, bomSource } from './bomText.ts';

/** The bill of materials: one row per part number; a row selects all its pieces, and a selected piece marks its row. */
export function BomPanel(): ReactElement {
  const { app } = useController();
  const t = useText();
  const derived = useListed((state) => state.derived);
  const bodies = useListed((state) => state.bodies);
  const selection = useApp((state) => state.selection);
  const language = useApp((state) => state.language);
  const materialName = useMaterialName();
  const columns = useMemo(() => bomColumns(t, language, materialName), [t, language, materialName]);
  const owners = useMemo(() => {
    const byNumber = new Map((derived?.parts ?? []).map((part) => [part.number, part.items]));
    const known = new Map<string, readonly string[]>();
    return ({ number }: BomRow): readonly string[] => {
      const own = known.get(number) ?? ownersOfItems(byNumber.get(number) ?? [], bodies);
      known.set(number, own);
      return own;
    };
  }, [derived, bodies]);
  if (!derived) return <NoDocument what="empty.bom" />;
  if (derived.bom.length === 0) return <EmptyState text={t('bom.empty')} />;
  return (
    <DataTable
      label={t('panel.bom')}
      testId="bom"
      rows={derived.bom}
      columns={columns}
      keyOf={(row) => row.number}
      isSelected={(row) => selection.size > 0 && owners(row).some((id) => selection.has(id))}
      onPick={(row, additive) => selectAll(app, additive ? [...selection, ...owners(row)] : owners(row))}
      onHover={(row) => hover(app, (row && owners(row)[0]) ?? null)}
      footer={<BomTotals rows={derived.bom} t={t} />}
    />
  );
}

function BomTotals({ rows, t }: { readonly rows: readonly BomRow[]; readonly t: Translate }): ReactElement {
  const pieces = rows.reduce((sum, row) => sum + row.quantity, 0);
  const mass_kg = rows.reduce((sum, row) => sum + row.totalMass_kg, 0);
  const priced = rows.filter((row) => row.totalCost !== null);
  const cost = priced.reduce((sum, row) => sum + (row.totalCost ?? 0), 0);
  return (
    <>
      <strong>{t('bom.total')}</strong>
      <span>{t('bom.numbers', { count: rows.length })}</span>
      <span>{t('bom.pieces', { count: pieces })}</span>
      <span className="cw-spring" />
      <span data-testid="bom-mass">{fixed(mass_kg, 2)} kg</span>
      {priced.length > 0 && (
        <span>
          {fixed(cost, 2)} {priced[0]?.currency}
          {priced.length < rows.length && <span className="cw-dim"> {t('bom.partlyPriced', { count: priced.length, total: rows.length })}</span>}
        </span>
      )}
    </>
  );
}

function bomColumns(t: Translate, language: Language, materialName: (key: string) => string): readonly Column<BomRow>[] {
  return [
    { id: 'number', title: t('bom.number'), width_px: 104, value: (row) => row.number },
    {
      id: 'name',
      title: t('bom.name'),
      width_px: 180,
      grow: true,
      value: (row) => bomName(row, language, materialName),
      cell: (row) => (
        <>
          {bomName(row, language, materialName)}
          {row.preliminary && (
            <span className="cw-warning" role="img" aria-label={t('bom.preliminary')} title={t('bom.preliminary')}>
              {' *'}
            </span>
          )}
        </>
      ),
    },
    { id: 'quantity', title: t('bom.quantity'), width_px: 56, align: 'right', value: (row) => row.quantity },
    { id: 'material', title: t('bom.material'), width_px: 136, value: (row) => (isMaterialKey(row.material) ? materialName(row.material) : row.material) },
    { id: 'size', title: t('bom.size'), width_px: 168, value: (row) => row.size },
    { id: 'unitMass', title: t('bom.unitMass'), width_px: 88, align: 'right', value: (row) => row.unitMass_kg, cell: (row) => significant(row.unitMass_kg, 4) },
    { id: 'totalMass', title: t('bom.totalMass'), width_px: 88, align: 'right', value: (row) => row.totalMass_kg, cell: (row) => fixed(row.totalMass_kg, 3) },
    { id: 'totalCost', title: t('bom.cost'), width_px: 88, align: 'right', value: (row) => row.totalCost, cell: (row) => (row.totalCost === null ? <span className="cw-dim">–</span> : fixed(row.totalCost, 2)) },
    { id: 'currency', title: t('bom.currency'), width_px: 56, value: (row) => (row.totalCost === null ? '' : row.currency) },
    { id: 'source', title: t('bom.source'), width_px: 160, grow: true, value: (row) => bomSource(row, language) },
  ];
}
