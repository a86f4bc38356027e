import { useState, type ReactElement } from 'react';
import { boxSize } from '../../shared/geometry/box.ts';
import { rectangularArray } from '../../shared/placement/arrange/array.ts';
import { footprintOfAll } from '../../shared/placement/arrange/piece.ts';
import { selectedPieces } from '../commands/arrangeCells.ts';
import { copyCellsBy, usualGaps_mm } from '../commands/copyCells.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { useText } from '../i18n/text.ts';
import { useController } from '../state/context.ts';
import { snap_mm } from '../../shared/units/units.ts';
import type { AppState } from '../state/appState.ts';
import type { Distance } from '../../shared/placement/arrange/move.ts';
import { FigureDialog } from './FigureDialog.tsx';
import { useGhostCopies } from './useGhostCopies.ts';

const FIELDS = [
  { field: 'columns', unit: '', step: 1 },
  { field: 'pitchX_mm', unit: 'mm', step: 1 },
  { field: 'rows', unit: '', step: 1 },
  { field: 'pitchY_mm', unit: 'mm', step: 1 },
] as const;

const NONE: readonly Distance[] = [];

/** How often the selected cells are repeated along x and y, and how far apart. */
export function ArrayDialog(): ReactElement {
  const controller = useController();
  const t = useText();
  const [figures, setFigures] = useState(() => ({ columns: 2, rows: 1, ...pitches(controller.app.getState()) }));
  const array = rectangularArray({ count: figures.columns, pitch_mm: figures.pitchX_mm }, { count: figures.rows, pitch_mm: figures.pitchY_mm });
  const copies = array.ok ? array.value.length : 0;
  useGhostCopies(array.ok ? array.value : NONE);
  return (
    <FigureDialog
      title={t('array.title')}
      action={t('array.take')}
      testId="array"
      overView
      refusal={array.ok ? (copies === 0 ? t('array.none') : null) : t('array.refused')}
      onTake={() => {
        const { document, selection } = controller.app.getState();
        const ids = [...selection].filter((id) => document?.get(id)?.kind === 'cell');
        if (array.ok) copyCellsBy(controller, 'step.arrayCells', ids, array.value);
      }}
    >
      {FIELDS.map(({ field, unit, step }, index) => (
        <NumberField
          key={field}
          label={t(`array.${field}`)}
          value={figures[field]}
          unit={unit}
          step={step}
          autoFocus={index === 0}
          testId={`array-${field}`}
          onCommit={(value) => {
            if (value !== null) setFigures((before) => ({ ...before, [field]: value }));
            return null;
          }}
        />
      ))}
      <p className="cw-dim">{t('array.copies', { count: copies })}</p>
    </FigureDialog>
  );
}

/** From one to the next with the usual gap between them. */
function pitches(state: AppState): { readonly pitchX_mm: number; readonly pitchY_mm: number } {
  const pieces = selectedPieces(state);
  if (pieces.length === 0 || !state.document) return { pitchX_mm: 0, pitchY_mm: 0 };
  const size = boxSize(footprintOfAll(pieces));
  const gap = usualGaps_mm(state.document);
  return { pitchX_mm: snap_mm(size.x + gap.x), pitchY_mm: snap_mm(size.y + gap.y) };
}
