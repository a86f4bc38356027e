/** A bar so long that the air cools it rather than its ends: what it carries at its highest temperature. */
import { airCooledFrom_mm, EMISSIVITY, heatBalanceCurrent_A } from '../standards/busbar.ts';
import type { Rating, SegmentMeasures } from './section.ts';

/**
 * Current that a long segment may carry by heat balance, A; null for one that its ends keep cool, which the conduction-limited rise rates, and where the
 * settings have no limit for long bars. Long: from the length on at which conduction alone would let the middle get warmer than air alone does
 * (`airCooledFrom_mm`). The air is as warm as the cells or the surroundings, whichever is warmer; of bars that are warmer than their limit by themselves 0.
 * A sleeve counts by its emissivity only: 1 mm of plastic passes some 250 W/(m2 K), the air takes about 15.
 */
export function longBarCurrent_A({ length_mm, width_mm }: Pick<SegmentMeasures, 'length_mm' | 'width_mm'>, thickness_mm: number, { settings, duty, isWrapped = false }: Rating): number | null {
  const { longBar, material } = settings;
  if (!longBar) return null;
  const ambient_C = Math.max(duty.ambient_C, duty.cell_C);
  if (ambient_C >= longBar.limit_C) return 0;
  const bar = { width_mm, thickness_mm, material, ambient_C, bar_C: longBar.limit_C, emissivity: isWrapped ? EMISSIVITY.painted : longBar.emissivity };
  return length_mm < airCooledFrom_mm(bar) ? null : heatBalanceCurrent_A(bar);
}
