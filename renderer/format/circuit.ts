/** What a pack is electrically, in a few signs: `1P52S`, or the conductors of a laminated busbar that has no cells. */
import type { PackSummary } from '../../shared/model/derived/index.ts';

export function circuitText({ parallel, series, laminate }: Pick<PackSummary, 'parallel' | 'series' | 'laminate'>): string {
  return series === 0 && laminate ? laminate.conductors.map(({ name }) => name).join(' / ') : `${parallel}P${series}S`;
}
