import { useState, type ReactElement } from 'react';
import type { Pivot } from '../../shared/placement/arrange/rotate.ts';
import { rotateCells } from '../commands/rotateCells.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { useText } from '../i18n/text.ts';
import { useController } from '../state/context.ts';
import { FigureDialog } from './FigureDialog.tsx';

const PIVOTS: readonly Pivot[] = ['selection', 'each'];

/** By how much the selected cells are turned, and about what. */
export function RotateByDialog(): ReactElement {
  const controller = useController();
  const t = useText();
  const [angle_deg, setAngle] = useState(90);
  const [pivot, setPivot] = useState<Pivot>('selection');
  return (
    <FigureDialog title={t('rotateBy.title')} action={t('rotateBy.take')} testId="rotate-by" onTake={() => rotateCells(controller, angle_deg, pivot)}>
      <NumberField
        label={t('rotateBy.angle')}
        hint={t('rotateBy.angleHint')}
        value={angle_deg}
        unit="°"
        step={15}
        autoFocus
        testId="rotate-by-angle"
        onCommit={(value) => {
          if (value !== null) setAngle(value);
          return null;
        }}
      />
      <ChoiceField
        label={t('rotateBy.pivot')}
        value={pivot}
        options={PIVOTS.map((value) => ({ value, label: t(`rotateBy.${value}`) }))}
        testId="rotate-by-pivot"
        onChoose={(value) => setPivot(value === 'each' ? 'each' : 'selection')}
      />
    </FigureDialog>
  );
}
