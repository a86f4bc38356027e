import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import type { Proposal, ProposalOption } from '../../shared/model/derived/index.ts';
import { createFromBriefText } from '../commands/createFromBriefText.ts';
import { DefinitionMark } from '../fields/DefinedFact.tsx';
import { fixed } from '../format/figures.ts';
import { structureName } from '../i18n/structureName.ts';
import { useText, type Translate } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { PlanPicture } from '../start/PlanPicture.tsx';
import { useApp, useController } from '../state/context.ts';

/** The options, best first, each with its plan; a click makes the layout. */
export function OptionTable({ proposal, busy }: { readonly proposal: Proposal | null; readonly busy: boolean }): ReactElement {
  const controller = useController();
  const t = useText();
  const [making, setMaking] = useState<string | null>(null);
  async function make(option: ProposalOption): Promise<void> {
    if (option.brief === null) return;
    setMaking(option.brief);
    await createFromBriefText(controller, option.brief);
    setMaking(null);
  }
  return (
    <div className="cw-propose-options" aria-busy={busy} data-stale={busy} data-testid="propose-options" tabIndex={0} role="region" aria-label={t('propose.options')}>
      <table className="cw-propose-table">
        <thead>
          <tr>
            <th>{t('propose.plan')}</th>
            <th>{t('propose.pack')}</th>
            <th>{t('propose.verdict')}</th>
            <th className="cw-num">kWh</th>
            <th className="cw-num">V</th>
            <th className="cw-num">
              <span className="cw-propose-defined">
                VCTP % <DefinitionMark figure="volumeUtilisation" label={t('pack.utilisation')} />
              </span>
            </th>
            <th className="cw-num">Wh/L</th>
            <th className="cw-num" title={t('propose.massHint')}>
              kg
            </th>
            <th className="cw-num" title={t('propose.partsHint')}>
              {t('propose.parts')}
            </th>
            <th>
              <span className="cw-hidden">{t('propose.make')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {proposal?.options.map((option) => (
            <tr key={`${option.cell} ${option.structure} ${option.parallel}P${option.series}S`} data-verdict={option.verdict} data-testid="propose-option">
              <td className="cw-propose-picture">{option.picture !== null && <PlanPicture svg={option.picture} label={t('propose.planOf', { pack: packText(option, t) })} />}</td>
              <td>
                <strong>{`${option.parallel}P${option.series}S`}</strong> {option.cellName}
                <div className="cw-dim">{packText(option, t)}</div>
              </td>
              <td>
                <Verdict option={option} />
              </td>
              <td className="cw-num">{fixed(option.energy_kWh, 1)}</td>
              <td className="cw-num">
                {fixed(option.voltage_V.nominal, 1)}
                <div className="cw-dim">{`${fixed(option.voltage_V.min, 0)}–${fixed(option.voltage_V.max, 0)}`}</div>
              </td>
              <td className="cw-num">{fixed(100 * option.volumeUtilisation, 1)}</td>
              <td className="cw-num">{fixed(option.Wh_per_L, 0)}</td>
              <td className="cw-num">{option.mass_kg === null ? '–' : fixed(option.mass_kg, 0)}</td>
              <td className="cw-num">{option.mainParts ?? '–'}</td>
              <td>
                <Button variant={option.verdict === 'fits' ? 'filled' : 'default'} disabled={option.brief === null || making !== null} loading={making !== null && making === option.brief} onClick={() => void make(option)} title={option.verdict === 'too-large' ? t('propose.makeLarge') : undefined} data-testid="propose-make">
                  {t('propose.make')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {proposal === null && <p className="cw-dim cw-guide-note">{t('propose.working')}</p>}
    </div>
  );
}

function packText({ structure, rows, cellsPerRow, turned }: ProposalOption, t: Translate): string {
  const parts = [structureName(structure, t), ...(rows === null ? [] : [t('propose.rows', { rows, cells: cellsPerRow ?? 0 })]), ...(turned ? [t('propose.turned')] : [])];
  return parts.join(' · ');
}

const ICONS = { fits: 'check', misses: 'warning', 'too-large': 'error', refused: 'waived' } as const;
const TONES = { fits: 'cw-good', misses: 'cw-warning', 'too-large': 'cw-error', refused: 'cw-dim' } as const;

/** Whether it fits, or by how much it does not and along which side. */
function Verdict({ option }: { readonly option: ProposalOption }): ReactElement {
  const t = useText();
  const language = useApp((state) => state.language);
  const { verdict, excess_mm, misses, problem } = option;
  const over = (['x', 'y', 'z'] as const).filter((axis) => excess_mm[axis] > 0).map((axis) => t('propose.over', { by: fixed(excess_mm[axis], 1), axis }));
  const off = misses.map(({ of, by }) => t('propose.miss', { target: t(`propose.target.${of}`), by: `${by > 0 ? '+' : '−'}${fixed(Math.abs(100 * by), 0)}` }));
  return (
    <div className="cw-propose-verdict">
      <span className={TONES[verdict]}>
        <Icon name={ICONS[verdict]} /> {t(`propose.verdict.${verdict}`)}
      </span>
      {[...over, ...off].map((line) => (
        <div key={line} className="cw-dim">
          {line}
        </div>
      ))}
      {problem && <div className="cw-dim">{problemWords(language, problem)}</div>}
    </div>
  );
}
