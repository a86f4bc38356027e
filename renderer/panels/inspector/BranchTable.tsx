import type { ReactElement } from 'react';
import type { BarSegment } from '../../../shared/model/derived/index.ts';
import { fixed, significant } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { terminalName } from './terminalName.ts';

/** What each branch of a bar over several cells carries, and how well. */
export function BranchTable({ segments }: { readonly segments: readonly BarSegment[] }): ReactElement {
  const t = useText();
  return (
    <table className="cw-mini-table" data-testid="branch-table" aria-label={t('branches.title')}>
      <thead>
        <tr>
          <th>{t('branches.between')}</th>
          <th className="cw-num">{t('branches.current')}</th>
          <th className="cw-num">{t('branches.area')}</th>
          <th className="cw-num">{t('branches.margin')}</th>
        </tr>
      </thead>
      <tbody>
        {segments.map(({ between: [from, to], section }) => (
          <tr key={`${from} ${to ?? ''}`}>
            <td>{`${terminalName(from)} ↔ ${to === null ? t('branches.bolt') : terminalName(to)}`}</td>
            <td className="cw-num">{fixed(section.current_A, 0)}</td>
            <td className="cw-num">{significant(section.area_mm2, 4)}</td>
            <td className={section.margin < 1 ? 'cw-num cw-error' : 'cw-num'}>{fixed(section.margin, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
