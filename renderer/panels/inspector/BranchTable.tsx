import type { ReactElement } from 'react';
import type { BarSegment } from '../../../shared/model/derived/index.ts';
import { fixed, significant } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';

interface BranchTableProps {
  readonly segments: readonly BarSegment[];
  /** Heading of the names, and what a branch between these two is called; null for the bolt. */
  readonly title: string;
  readonly nameOf: (from: string, to: string | null) => string;
  readonly testId: string;
}

/** What each branch of a bar carries, and how well. */
export function BranchTable({ segments, title, nameOf, testId }: BranchTableProps): ReactElement {
  const t = useText();
  return (
    <table className="cw-mini-table" data-testid={testId} aria-label={t('branches.title')}>
      <thead>
        <tr>
          <th>{title}</th>
          <th className="cw-num">{t('branches.current')}</th>
          <th className="cw-num">{t('branches.area')}</th>
          <th className="cw-num">{t('branches.margin')}</th>
        </tr>
      </thead>
      <tbody>
        {segments.map(({ between: [from, to], section }) => (
          <tr key={`${from} ${to ?? ''}`}>
            <td>{nameOf(from, to)}</td>
            <td className="cw-num">{fixed(section.current_A, 0)}</td>
            <td className="cw-num">{significant(section.area_mm2, 4)}</td>
            <td className={section.margin < 1 ? 'cw-num cw-error' : 'cw-num'}>{fixed(section.margin, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
