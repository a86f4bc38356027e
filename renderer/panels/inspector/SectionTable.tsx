import type { ReactElement } from 'react';
import type { BarSection } from '../../../shared/model/derived/index.ts';
import { fixed, significant } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';

const UNITS = { 'A/mm2': 'A/mm²', K: 'K', A: 'A', mV: 'mV', mm2: 'mm²' } as const;

/** What each criterion asks of a bar's section and what it gets; the one that governs is marked. */
export function SectionTable({ section }: { readonly section: BarSection }): ReactElement {
  const t = useText();
  return (
    <table className="cw-mini-table" data-testid="section-table">
      <thead>
        <tr>
          <th>{t('section.criterion')}</th>
          <th className="cw-num">{t('section.actual')}</th>
          <th className="cw-num">{t('section.limit')}</th>
          <th className="cw-num">{t('section.margin')}</th>
        </tr>
      </thead>
      <tbody>
        {section.criteria.map((criterion) => {
          const failed = criterion.margin < 1;
          const governing = criterion.name === section.governing;
          return (
            <tr key={criterion.name} data-governing={governing} title={governing ? t('section.governing') : undefined}>
              <td>
                {t(`criterion.${criterion.name}`)} <span className="cw-unit">{UNITS[criterion.unit]}</span>
              </td>
              <td className="cw-num">{significant(criterion.actual, 3)}</td>
              <td className="cw-num cw-dim">{significant(criterion.limit, 3)}</td>
              <td className={failed ? 'cw-num cw-error' : 'cw-num'}>{fixed(criterion.margin, 2)}</td>
            </tr>
          );
        })}
      </tbody>
      <caption>{t('section.governedBy', { criterion: t(`criterion.${section.governing}`), margin: fixed(section.margin, 2) })}</caption>
    </table>
  );
}
