import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { singleton } from '../../../shared/model/document.ts';
import { cellsAmong } from '../../commands/cellsAmong.ts';
import { moveCellsBy, selectedCells } from '../../commands/moveCells.ts';
import { runCommand } from '../../commands/registry.ts';
import { stepFinding } from '../../commands/stepFinding.ts';
import { fixed, plain } from '../../format/figures.ts';
import { useRefusal } from '../../frame/useRefusal.ts';
import { useShortcut } from '../../frame/useShortcut.ts';
import { useMaterialName } from '../../i18n/materialName.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../icons/IconButton.tsx';
import { useApp, useController } from '../../state/context.ts';
import { countFindings } from '../findings/countFindings.ts';

/** What the stage's work needs at hand, in one line. */
export function StageTools(): ReactElement | null {
  const stage = useApp((state) => state.stage);
  switch (stage) {
    case 'layout':
      return <LayoutTools />;
    case 'connect':
      return <ConnectFacts />;
    case 'sense':
      return <SenseFacts />;
    case 'process':
      return <ProcessFacts />;
    case 'check':
      return <CheckTools />;
    case 'export':
      return <ExportTools />;
  }
}

function LayoutTools(): ReactElement {
  const controller = useController();
  const t = useText();
  const cells = useApp(({ document, selection }) => (document ? cellsAmong(document, selection).length : 0));
  // The arrow keys are no command: they need what a move by figures needs.
  const refusal = useRefusal('arrange.moveBy');
  const swapKey = useShortcut('arrange.swapPoles');
  const move = (dx_mm: number, dy_mm: number) => () => moveCellsBy(controller, selectedCells(controller), dx_mm, dy_mm);
  return (
    <>
      <IconButton icon="left" label={t('tool.nudge', { axis: '−x' })} shortcut="←" refusal={refusal} onClick={move(-1, 0)} />
      <IconButton icon="right" label={t('tool.nudge', { axis: '+x' })} shortcut="→" refusal={refusal} onClick={move(1, 0)} />
      <IconButton icon="up" label={t('tool.nudge', { axis: '+y' })} shortcut="↑" refusal={refusal} onClick={move(0, 1)} />
      <IconButton icon="down" label={t('tool.nudge', { axis: '−y' })} shortcut="↓" refusal={refusal} onClick={move(0, -1)} />
      <IconButton icon="turn" label={t('tool.turn')} shortcut={swapKey} refusal={useRefusal('arrange.swapPoles')} onClick={() => void runCommand(controller, 'arrange.swapPoles')} />
      <span className="cw-dim cw-clip">{cells === 0 ? t('tool.selectCells') : t('tool.nudgeHint', { count: cells })}</span>
    </>
  );
}

function ConnectFacts(): ReactElement | null {
  const t = useText();
  const materialName = useMaterialName();
  const document = useApp((state) => state.document);
  const derived = useApp((state) => state.derived);
  if (!document || !derived) return null;
  const settings = singleton(document, 'busbars');
  const thicknesses = [...new Set(derived.busbars.map((bar) => bar.section.thickness_mm))].sort((a, b) => a - b);
  const least = Math.min(...derived.busbars.map((bar) => bar.section.margin));
  return (
    <span className="cw-clip">
      {t('tool.connect', { count: derived.busbars.length, material: materialName(settings.material), thickness: thicknesses.map((value) => plain(value, 3)).join(', ') })}
      {Number.isFinite(least) && <span className={least < 1 ? 'cw-error' : 'cw-dim'}> · {t('tool.leastMargin', { margin: fixed(least, 2) })}</span>}
    </span>
  );
}

function SenseFacts(): ReactElement | null {
  const t = useText();
  const summary = useApp((state) => state.derived?.summary);
  return summary ? <span className="cw-clip">{t('tool.sense', { taps: summary.taps, ntcs: summary.ntcs, frontEnds: summary.frontEnds })}</span> : null;
}

function ProcessFacts(): ReactElement | null {
  const t = useText();
  const materialName = useMaterialName();
  const document = useApp((state) => state.document);
  const films = useApp((state) => state.derived?.films);
  if (!document || !films) return null;
  const { film } = singleton(document, 'process');
  return <span className="cw-clip">{t('tool.process', { count: films.length, material: materialName(film.material), thickness: film.thickness_mm })}</span>;
}

function CheckTools(): ReactElement {
  const controller = useController();
  const t = useText();
  const findings = useApp((state) => state.derived?.findings);
  const counts = countFindings(findings ?? []);
  const previousKey = useShortcut('finding.previous');
  const nextKey = useShortcut('finding.next');
  return (
    <>
      <IconButton icon="up" label={t('tool.previousFinding')} shortcut={previousKey} refusal={useRefusal('finding.previous')} onClick={() => stepFinding(controller, -1)} />
      <IconButton icon="down" label={t('tool.nextFinding')} shortcut={nextKey} refusal={useRefusal('finding.next')} onClick={() => stepFinding(controller, 1)} />
      <span className="cw-clip">{counts.error + counts.warning === 0 ? t('tool.clean') : t('tool.check', { errors: counts.error, warnings: counts.warning })}</span>
    </>
  );
}

function ExportTools(): ReactElement {
  const controller = useController();
  const t = useText();
  const derived = useApp((state) => state.derived);
  return (
    <>
      <Button variant="filled" onClick={() => void runCommand(controller, 'file.export')}>
        {t('tool.export')}
      </Button>
      {derived && <span className="cw-clip cw-dim">{t('tool.exportHint', { numbers: derived.parts.length, cut: derived.parts.filter((part) => part.isCut).length })}</span>}
    </>
  );
}
