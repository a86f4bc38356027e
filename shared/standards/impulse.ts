/** Rated impulse voltage of a circuit, IEC 60664-1:2020 Table F.1 (K1 = OM, confidence A). */
import { requirePositive } from './range.ts';

export type OvervoltageCategory = 'I' | 'II' | 'III' | 'IV';

const COLUMN: Readonly<Record<OvervoltageCategory, 1 | 2 | 3 | 4>> = { I: 1, II: 2, III: 3, IV: 4 };

/** System voltage up to, V, and rated impulse voltage of categories I to IV, V. The last two rows hold for d.c. only. */
const F1: readonly (readonly [number, number, number, number, number])[] = [
  [50, 330, 500, 800, 1500],
  [100, 500, 800, 1500, 2500],
  [150, 800, 1500, 2500, 4000],
  [300, 1500, 2500, 4000, 6000],
  [600, 2500, 4000, 6000, 8000],
  [1000, 4000, 6000, 8000, 12000],
  [1250, 4000, 6000, 8000, 12000],
  [1500, 6000, 8000, 10000, 15000],
];

/**
 * Rated impulse voltage, V, of the row that holds the system voltage. A battery that no mains reaches has no category of
 * its own: that choice is the project's. Throws a RangeError unless the voltage is above 0 and at most 1500 V.
 */
export function ratedImpulse_V(system_V: number, category: OvervoltageCategory): number {
  requirePositive('system_V', system_V, 1500);
  const row = F1.find(([upTo_V]) => system_V <= upTo_V) as (typeof F1)[number];
  return row[COLUMN[category]];
}
