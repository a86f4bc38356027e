/** How far conductors of a flexible circuit must stay apart, from the potential between them. */
import type { DeckRecord } from '../model/records/deck.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import { requiredClearance_mm } from '../standards/clearance.ts';
import { requiredCreepage_mm } from '../standards/creepage.ts';
import { spacing_mm } from '../standards/ipc2221.ts';

export interface Spacing {
  /** Between two conductors under coverlay, mm. */
  readonly covered_mm: (difference_V: number) => number;
  /** Between bare copper and any other conductor, mm. */
  readonly bare_mm: (difference_V: number) => number;
  /** Between two bare pads over the surface of the circuit, mm. */
  readonly pads_mm: (difference_V: number) => number;
}

/**
 * Spacings of one circuit. Never below the fabrication floor. Covered: IPC-2221 table 6-1 column B4. Bare: column A6 and the
 * steady-state clearance of IEC 60664-1 at the altitude. Two bare pads also keep the creepage of the deck as functional
 * insulation; no printed-wiring values, which group IIIb must not use.
 */
export function spacingOf(input: { readonly sampling: SamplingRecord; readonly deck: DeckRecord; readonly altitude_m: number }): Spacing {
  const { deck, altitude_m } = input;
  const floor_mm = input.sampling.fpc.minSpace_mm;
  const covered_mm = (difference_V: number) => Math.max(floor_mm, spacing_mm(difference_V, 'B4'));
  const bare_mm = (difference_V: number) =>
    Math.max(
      covered_mm(difference_V),
      spacing_mm(difference_V, 'A6'),
      requiredClearance_mm({ impulse_V: null, peak_V: difference_V, pollutionDegree: deck.pollutionDegree, altitude_m, insulation: 'functional' }),
    );
  const pads_mm = (difference_V: number) => {
    const creepage_mm = requiredCreepage_mm({
      voltage_V: difference_V,
      pollutionDegree: deck.pollutionDegree,
      materialGroup: deck.materialGroup.fpc,
      lookup: deck.creepageLookup,
      insulation: 'functional',
    });
    return Math.max(bare_mm(difference_V), creepage_mm);
  };
  return { covered_mm, bare_mm, pads_mm };
}

/**
 * Centres of parallel lines laid side by side in the given order, the first at 0, mm: each as close to those before it as
 * the spacing allows, which looks past the nearest neighbour where a farther one stands at a higher difference.
 */
export function packed_mm(levels_V: readonly number[], width_mm: number, spacing: (difference_V: number) => number): number[] {
  const at: number[] = [];
  for (const [i, level_V] of levels_V.entries()) {
    let place = 0;
    for (let j = 0; j < i; j++) {
      place = Math.max(place, (at[j] as number) + width_mm + spacing(Math.abs(level_V - (levels_V[j] as number))));
    }
    at.push(place);
  }
  return at;
}
