import type { ReactElement } from 'react';
import { recordOfKind, singleton, type Document } from '../../../shared/model/document.ts';
import type { PlacedCell } from '../../../shared/model/derived/index.ts';
import type { CellRecord } from '../../../shared/model/records/cell.ts';
import { gapMovement, placeDeviation_mm } from '../../../shared/placement/stackMovement.ts';
import { setCellPose } from '../../commands/moveCells.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { Section } from '../../fields/Section.tsx';
import { fixed } from '../../format/figures.ts';
import { InTurn } from '../../frame/turns.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';
import { netLabel } from '../../state/ownerName.ts';
import { ArrangeSection } from './ArrangeSection.tsx';
import { AssignedGroup } from './AssignedGroup.tsx';
import { OwnerLink } from './OwnerLink.tsx';

const POSE = [
  { field: 'x', unit: 'mm', step: 1 },
  { field: 'y', unit: 'mm', step: 1 },
  { field: 'z', unit: 'mm', step: 1 },
  { field: 'rotation_deg', unit: '°', step: 90 },
] as const;

/** Where cells stand, which can be changed, and what follows from it. */
export function CellInspector({ cells }: { readonly cells: readonly PlacedCell[] }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const document = useApp((state) => state.document);
  if (!document) return null;
  const records = recordsOf(document, cells);
  const ids = records.map((record) => record.id);
  return (
    <>
      <Section title={t('cell.place')}>
        {POSE.map(({ field, unit, step }) => (
          <NumberField
            key={field}
            label={t(`cell.${field}`)}
            value={common(records.map((record) => record.pose[field]))}
            unit={unit}
            step={step}
            testId={`cell-${field}`}
            onCommit={(value) => (value === null ? null : setCellPose(controller, ids, field, value))}
          />
        ))}
        {cells.length === 1 && cells[0] && <Fact label={t('cell.placed')} value={t(records[0]?.placed === 'user' ? 'cell.placedByUser' : 'cell.placedByFill')} />}
      </Section>
      <AssignedGroup records={records} document={document} />
      <InTurn>
        <ArrangeSection />
      </InTurn>
      {cells.length === 1 && cells[0] && (
        <InTurn>
          <CellFacts cell={cells[0]} document={document} />
        </InTurn>
      )}
    </>
  );
}

function CellFacts({ cell, document }: { readonly cell: PlacedCell; readonly document: Document }): ReactElement {
  const t = useText();
  const derived = useApp((state) => state.derived);
  const type = recordOfKind(document, cell.type, 'cellType');
  return (
    <>
      <Section title={t('cell.circuit')}>
        <Fact label={t('cell.slot')} value={t('cell.slotValue', { row: cell.slot.row + 1, position: cell.slot.position + 1 })} />
        {cell.terminals.map((terminal) => {
          const info = derived?.nets.nets.find((net) => net.id === terminal.net);
          return (
            <Fact
              key={terminal.id}
              label={t(terminal.polarity === '+' ? 'cell.positive' : 'cell.negative')}
              value={
                <>
                  <span className={terminal.polarity === '+' ? 'cw-positive' : 'cw-negative'}>{terminal.polarity === '+' ? '+' : '−'}</span>{' '}
                  <OwnerLink id={`busbar:${terminal.net}`}>{netLabel(derived, terminal.net)}</OwnerLink>
                  {info?.potential_V != null && ` · ${fixed(info.potential_V, 1)} V`}
                </>
              }
            />
          );
        })}
      </Section>
      <StackFacts cell={cell} document={document} />
      <Section title={t('cell.type')}>
        <Fact label={t('cell.model')} value={<OwnerLink id={type.id}>{`${type.maker} ${type.name}`}</OwnerLink>} />
        <Fact label={t('cell.size')} value={`${type.size_mm.width} × ${type.size_mm.thickness} × ${type.size_mm.height}`} unit="mm" />
        <Fact label={t('cell.nominal')} value={`${type.voltage_V.nominal} V · ${type.capacity_Ah} Ah`} />
        <Fact label={t('cell.mass')} value={type.mass_kg} unit="kg" />
      </Section>
    </>
  );
}

/** How the cell's gap and place in its row change over life, and how far it may stand from where it is drawn. */
function StackFacts({ cell, document }: { readonly cell: PlacedCell; readonly document: Document }): ReactElement {
  const t = useText();
  const structure = singleton(document, 'structure');
  const { thickness } = recordOfKind(document, cell.type, 'cellType').size_mm;
  const gap = gapMovement(structure.stack, thickness, structure.pad.thickness_mm, structure.cellsPerRow);
  const place = Math.min(cell.slot.position + 1, structure.cellsPerRow);
  return (
    <Section title={t('cell.stack')}>
      <Fact label={t('cell.gapBegin')} value={fixed(gap.begin_mm, 2)} unit="mm" />
      <Fact label={t('cell.gapEnd')} value={fixed(gap.end_mm, 2)} unit="mm" />
      <Fact label={t('cell.neighbourMovement')} value={fixed(gap.neighbours_mm, 2)} unit="mm" />
      {gap.row_mm > 0 && <Fact label={t('cell.rowMovement')} value={fixed(gap.row_mm, 1)} unit="mm" />}
      <Fact label={t('cell.placeDeviation')} value={`±${fixed(placeDeviation_mm(structure.stack, place, structure.cellsPerRow), 2)}`} unit="mm" />
    </Section>
  );
}

/** The records behind the cells; a cell that an edit has just removed is left out. */
function recordsOf(document: Document, cells: readonly PlacedCell[]): readonly CellRecord[] {
  return cells.flatMap((cell) => {
    const record = document.get(cell.id);
    return record?.kind === 'cell' ? [record] : [];
  });
}

function common(values: readonly number[]): number | 'mixed' {
  const [first = 0] = values;
  return values.every((value) => value === first) ? first : 'mixed';
}
