import { useState, type ReactElement } from 'react';
import { moveSelectionBy } from '../commands/moveSelectionBy.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { useText } from '../i18n/text.ts';
import { useController } from '../state/context.ts';
import { FigureDialog } from './FigureDialog.tsx';
import { useGhostCopies } from './useGhostCopies.ts';

const FIELDS = ['dx_mm', 'dy_mm', 'dz_mm'] as const;

/** How far the selected cells are moved along each axis. */
export function MoveByDialog(): ReactElement {
  const controller = useController();
  const t = useText();
  const [distance, setDistance] = useState({ dx_mm: 0, dy_mm: 0, dz_mm: 0 });
  useGhostCopies([distance]);
  return (
    <FigureDialog title={t('moveBy.title')} action={t('moveBy.take')} testId="move-by" overView onTake={() => moveSelectionBy(controller, distance)}>
      {FIELDS.map((field, index) => (
        <NumberField
          key={field}
          label={t(`moveBy.${field}`)}
          value={distance[field]}
          unit="mm"
          autoFocus={index === 0}
          testId={`move-by-${field}`}
          onCommit={(value) => {
            if (value !== null) setDistance((before) => ({ ...before, [field]: value }));
            return null;
          }}
        />
      ))}
    </FigureDialog>
  );
}
