import type { ReactElement } from 'react';
import type { Comparison } from '../../shared/model/derived/index.ts';
import { fixed } from '../format/figures.ts';
import { structureName } from '../i18n/structureName.ts';
import { useText } from '../i18n/text.ts';
import { useApp } from '../state/context.ts';

/** `+12.3 %` */
export function shareText(share: number, decimals = 1): string {
  return `${share < 0 ? '−' : '+'}${fixed(Math.abs(100 * share), decimals)} %`;
}

/** What is claimed of one structure against another, with its source, and what this pack gives. */
export function ClaimTable({ comparison: { claims, variants } }: { readonly comparison: Comparison }): ReactElement | null {
  const t = useText();
  const language = useApp((state) => state.language);
  if (claims.length === 0) return null;
  return (
    <section aria-label={t('compare.claims')}>
      <h3>{t('compare.claims')}</h3>
      <table className="cw-compare-table" data-testid="compare-claims">
        <thead>
          <tr>
            <th scope="col">{t('compare.claim')}</th>
            <th scope="col" className="cw-num">
              {t('pack.utilisation')}
            </th>
            <th scope="col" className="cw-num">
              {t('pack.pieces')}
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map(({ from, to, volumeUtilisation: [least, most], pieces, source }) => (
            <tr key={source.en}>
              <th scope="row">
                {t('compare.claimOf', { to: structureName(to, t), from: structureName(from, t) })}
                <div className="cw-dim">{source[language]}</div>
              </th>
              <td className="cw-num">{t('compare.range', { least: shareText(least, 0), most: shareText(most, 0) })}</td>
              <td className="cw-num">{shareText(pieces, 0)}</td>
            </tr>
          ))}
          {variants.flatMap(({ name, change }) =>
            change === null
              ? []
              : [
                  <tr key={name} className="cw-compare-own">
                    <th scope="row">{t('compare.own', { to: structureName(name, t) })}</th>
                    <td className="cw-num">{shareText(change.volumeUtilisation)}</td>
                    <td className="cw-num">{shareText(change.pieces)}</td>
                  </tr>,
                ],
          )}
        </tbody>
      </table>
    </section>
  );
}
