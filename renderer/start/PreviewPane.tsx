import type { ReactElement } from 'react';
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import { problemText } from '../../shared/model/result.ts';
import { circuitText } from '../format/circuit.ts';
import { fixed } from '../format/figures.ts';
import { energyText } from '../format/scaled.ts';
import { isTextKey, useText } from '../i18n/text.ts';
import { countFindings } from '../panels/findings/countFindings.ts';
import { useApp } from '../state/context.ts';
import { PlanPicture } from './PlanPicture.tsx';
import type { LayoutPreview } from './useLayoutPreview.ts';

/** The layout as it would be created, with the figures that decide, or why it cannot be. */
export function PreviewPane({ preview }: { readonly preview: LayoutPreview & { readonly busy: boolean } }): ReactElement {
  const t = useText();
  const language = useApp((state) => state.language);
  const { layout, problems, busy } = preview;
  const broken = !busy && problems.length > 0;
  return (
    <div className="cw-guide-preview" data-busy={busy} data-testid="guide-preview" aria-busy={busy}>
      <div className="cw-guide-paper" data-stale={broken || busy}>
        {layout && <PlanPicture svg={layout.plan} label={t('guide.plan')} />}
      </div>
      {broken ? (
        <div className="cw-guide-problems cw-selectable" role="alert">
          <strong className="cw-error">{t('guide.cannot')}</strong>
          {problems.map((problem) => {
            const key = `guide.field.${problem.place}`;
            return isTextKey(key) ? <p key={problemText(problem)}>{t('guide.seeField', { field: t(key) })}</p> : <p key={problemText(problem)}>{problemWords(language, problem)}</p>;
          })}
        </div>
      ) : (
        layout && <Figures layout={layout} />
      )}
      {!layout && busy && <p className="cw-dim">{t('guide.building')}</p>}
    </div>
  );
}

function Figures({ layout }: { readonly layout: NonNullable<LayoutPreview['layout']> }): ReactElement {
  const t = useText();
  const { summary, findings } = layout;
  const counts = countFindings(findings);
  const structure = layout.records.find((record) => record.kind === 'structure');
  const figures: readonly (readonly [string, string])[] = [
    summary.cells === 0 ? [t('guide.laminate.conductors'), circuitText(summary)] : [t('guide.pack'), circuitText(summary)],
    [t('guide.voltage'), `${fixed(summary.nominal_V, 1)} V`],
    ...(summary.cells === 0 ? [] : ([[t('guide.energy'), energyText(summary.energy_kWh, 1)]] as const)),
    ...(structure?.kind === 'structure'
      ? ([
          ...(summary.cells === 0 ? [] : ([[t('guide.rows'), `${structure.rows} × ${structure.cellsPerRow}`]] as const)),
          [t('guide.envelope'), `${(['x', 'y', 'z'] as const).map((axis) => fixed(structure.envelope_mm[axis], 0)).join(' × ')} mm`],
        ] as const)
      : []),
    [t('guide.findings'), t('guide.findingCounts', { errors: counts.error, warnings: counts.warning })],
  ];
  return (
    <dl className="cw-guide-figures" data-testid="guide-figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
