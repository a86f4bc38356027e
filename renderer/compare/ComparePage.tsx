/** The same cells as modules, cell to pack and cell to chassis, side by side, and what the industry claims of that. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import type { Comparison, Variant, VariantFigures } from '../../shared/model/derived/index.ts';
import type { DefinedFigure } from '../../shared/model/figures.ts';
import { createFromBriefText } from '../commands/createFromBriefText.ts';
import { DefinitionMark } from '../fields/DefinedFact.tsx';
import { fixed } from '../format/figures.ts';
import { structureName } from '../i18n/structureName.ts';
import { useText } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import { ClaimTable, shareText } from './ClaimTable.tsx';
import { useComparison } from './useComparison.ts';

export function ComparePage({ brief }: { readonly brief: string }): ReactElement {
  const { app } = useController();
  const t = useText();
  const { comparison, problem } = useComparison(brief);
  return (
    <main className="cw-start cw-guide" data-testid="compare-page" aria-label={t('compare.title')}>
      <div className="cw-compare" aria-busy={comparison === null && problem === null}>
        <h2>{comparison === null ? t('compare.title') : `${t('compare.title')} · ${comparison.name}`}</h2>
        <p className="cw-dim cw-guide-note">{t('compare.note')}</p>
        {problem !== null && (
          <p className="cw-error" role="alert">
            {problem}
          </p>
        )}
        {comparison === null && problem === null && <p className="cw-dim">{t('compare.working')}</p>}
        {comparison && <Figures comparison={comparison} />}
        {comparison && <ClaimTable comparison={comparison} />}
      </div>
      <div className="cw-guide-foot">
        <span className="cw-spring" />
        <Button onClick={() => app.setState(({ compared }) => ({ page: compared?.behind ?? 'none', compared: null }))} data-testid="compare-close" data-autofocus>
          {t('compare.close')}
        </Button>
      </div>
    </main>
  );
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly figure?: DefinedFigure;
  readonly change?: 'volumeUtilisation' | 'pieces' | 'mass_kg' | 'welds';
  value(figures: VariantFigures): string;
}

function Figures({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const t = useText();
  const rows: readonly Row[] = [
    { key: 'envelope', label: t('compare.envelope'), value: ({ envelope_mm: { x, y, z } }) => `${fixed(x, 0)} × ${fixed(y, 0)} × ${fixed(z, 0)}` },
    { key: 'vctp', label: `${t('pack.utilisation')}, %`, figure: 'volumeUtilisation', change: 'volumeUtilisation', value: (of) => fixed(100 * of.volumeUtilisation, 1) },
    { key: 'unused', label: `${t('pack.unusedVolume')}, L`, figure: 'unusedVolume_L', value: (of) => fixed(of.unusedVolume_L, 1) },
    { key: 'whl', label: 'Wh/L', figure: 'Wh_per_L', value: (of) => fixed(of.Wh_per_L, 1) },
    { key: 'pieces', label: t('pack.pieces'), figure: 'pieces', change: 'pieces', value: (of) => String(of.pieces) },
    { key: 'numbers', label: t('pack.partNumbers'), figure: 'distinctParts', value: (of) => String(of.distinctParts) },
    { key: 'welds', label: t('pack.welds'), figure: 'welds', change: 'welds', value: (of) => String(of.welds) },
    { key: 'mass', label: `${t('pack.mass')}, kg`, change: 'mass_kg', value: (of) => fixed(of.mass_kg, 1) },
    { key: 'gctp', label: `${t('pack.massRatio')}, %`, figure: 'massRatio', value: (of) => fixed(100 * of.massRatio, 1) },
    { key: 'whkg', label: 'Wh/kg', figure: 'Wh_per_kg', value: (of) => fixed(of.Wh_per_kg, 1) },
    { key: 'findings', label: t('compare.findings'), value: (of) => `${of.errors} / ${of.warnings}` },
  ];
  const { variants, base } = comparison;
  return (
    <table className="cw-compare-table" data-testid="compare-table">
      <thead>
        <tr>
          <th>
            <span className="cw-hidden">{t('compare.figure')}</span>
          </th>
          {variants.map(({ name }) => (
            <th key={name} className="cw-num" scope="col">
              {structureName(name, t)}
              {name === base && variants.length > 1 && <div className="cw-dim">{t('compare.base')}</div>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.key}>
            <th scope="row">
              <span className="cw-propose-defined">
                {row.label}
                {row.figure && <DefinitionMark figure={row.figure} label={row.label} />}
              </span>
            </th>
            {variants.map((variant) => (
              <Cell key={variant.name} row={row} variant={variant} first={i === 0} rows={rows.length} />
            ))}
          </tr>
        ))}
        <tr>
          <td />
          {variants.map((variant) => (
            <td key={variant.name} className="cw-num">
              <MakeButton variant={variant} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** A figure and how it differs from the base; what cannot be built says why, once, across all rows. */
function Cell({ row, variant: { name, figures, change, problems }, first, rows }: { readonly row: Row; readonly variant: Variant; readonly first: boolean; readonly rows: number }): ReactElement | null {
  const t = useText();
  const language = useApp((state) => state.language);
  if (!figures) {
    if (!first) return null;
    return (
      <td rowSpan={rows} className="cw-compare-refused" data-testid={`compare-refused-${name}`}>
        <strong className="cw-warning">{t('compare.notBuilt')}</strong>
        {problems.map((problem) => (
          <p key={problem.message}>{problemWords(language, problem)}</p>
        ))}
      </td>
    );
  }
  return (
    <td className="cw-num cw-selectable">
      {row.value(figures)}
      <div className="cw-dim">{row.change && change ? shareText(change[row.change]) : ' '}</div>
    </td>
  );
}

function MakeButton({ variant: { name, brief } }: { readonly variant: Variant }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const [making, setMaking] = useState(false);
  if (brief === null) return null;
  return (
    <Button
      loading={making}
      onClick={() => {
        setMaking(true);
        void createFromBriefText(controller, brief).then(() => setMaking(false));
      }}
      data-testid={`compare-make-${name}`}
    >
      {t('propose.make')}
    </Button>
  );
}
