import { useState, type ReactElement } from 'react';
import { rankCount, type DistributeAxis, type Distribution } from '../../shared/placement/arrange/distribute.ts';
import { selectedPieces } from '../commands/arrangeCells.ts';
import { distributeCells } from '../commands/distributeCells.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { useText } from '../i18n/text.ts';
import { useController } from '../state/context.ts';
import { FigureDialog } from './FigureDialog.tsx';

const WAYS = ['gaps', 'centres', 'gap'] as const;
type Way = (typeof WAYS)[number];

/** How the selected cells are spaced: equal gaps or centres between the outermost, or an exact gap from the first. */
export function DistributeDialog(): ReactElement {
  const controller = useController();
  const t = useText();
  const [pieces] = useState(() => selectedPieces(controller.app.getState()));
  const [axis, setAxis] = useState<DistributeAxis>(() => (rankCount(pieces, 'x') >= rankCount(pieces, 'y') ? 'x' : 'y'));
  const [way, setWay] = useState<Way>('gaps');
  const [gap_mm, setGap] = useState(2);
  const ranks = rankCount(pieces, axis);
  const least = way === 'gap' ? 2 : 3;
  const distribution: Distribution = way === 'gap' ? { gap_mm } : { equal: way };
  return (
    <FigureDialog
      title={t('distribute.title')}
      action={t('distribute.take')}
      testId="distribute"
      refusal={ranks < least ? t('distribute.tooFew', { axis, ranks, least }) : null}
      onTake={() => distributeCells(controller, axis, distribution)}
    >
      <ChoiceField label={t('distribute.axis')} value={axis} options={[{ value: 'x', label: 'x' }, { value: 'y', label: 'y' }]} testId="distribute-axis" onChoose={(value) => setAxis(value === 'y' ? 'y' : 'x')} />
      <ChoiceField
        label={t('distribute.way')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`distribute.${value}`) }))}
        testId="distribute-way"
        onChoose={(value) => setWay(WAYS.find((candidate) => candidate === value) ?? 'gaps')}
      />
      {way === 'gap' && (
        <NumberField
          label={t('distribute.gapValue')}
          value={gap_mm}
          unit="mm"
          step={0.5}
          testId="distribute-gap"
          onCommit={(value) => {
            if (value !== null) setGap(value);
            return null;
          }}
        />
      )}
    </FigureDialog>
  );
}
