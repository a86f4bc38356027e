/** A bar so long that the air cools it rather than its ends: what it carries at its highest temperature. */
import { airCooledFrom_mm, EMISSIVITY, heatBalanceCurrent_A } from '../standards/busbar.ts';
import type { Rating, SegmentMeasures } from './section.ts';

/**
 * Current that a long segment may carry by heat balance, A; null for one that its ends keep cool, which the conduction-limited rise rates, and where the
 * settings have no limit for long bars. Long: from the length on at which conduction alone would let the middle get warmer than air alone does
 * (`airCooledFrom_mm`). The air is as warm as the cells or the surroundings, whichever is warmer; of bars that are warmer than their limit by themselves 0.
 * A covering counts by its limit, by what it holds back, and by its outer face, which radiates as paint does; of a bar that is bare over a part of its length the
 * worse of bare and covered.
 */
export function longBarCurrent_A({ length_mm, width_mm }: Pick<SegmentMeasures, 'length_mm' | 'width_mm'>, thickness_mm: number, { settings, duty, covering }: Rating): number | null {
  const { longBar, material } = settings;
  if (!longBar) return null;
  const ambient_C = Math.max(duty.ambient_C, duty.cell_C);
  const bar_C = Math.min(longBar.limit_C, covering?.limit_C ?? longBar.limit_C);
  if (ambient_C >= bar_C) return 0;
  const bare = { width_mm, thickness_mm, material, ambient_C, bar_C, emissivity: longBar.emissivity };
  const covered = covering && { ...bare, emissivity: EMISSIVITY.painted, layer: covering };
  const bars = covered ? (covering.isPartial ? [bare, covered] : [covered]) : [bare];
  const long = bars.filter((bar) => length_mm >= airCooledFrom_mm(bar));
  return long.length === 0 ? null : Math.min(...long.map((bar) => heatBalanceCurrent_A(bar)));
}
