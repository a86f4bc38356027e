/** The width of the necks by which fingers to + poles hang on their spine, so that each opens when its own cell fails and not before. */
import type { FuseLink } from '../../model/derived/busbar.ts';
import { conductionRise_K } from '../../standards/busbar.ts';
import { LONGEST_ADIABATIC_s, meltingDensity, openingTime_s } from '../../standards/fuseLink.ts';
import { settled } from '../section.ts';
import type { BusbarInput } from '../input.ts';
import type { CombInput } from './input.ts';

/** Necks are drawn in steps of this, mm. */
const STEP_mm = 0.05;

/**
 * The narrowest neck that the tool cuts and that stands both the cell's continuous current (rise of its middle between spine and pad as heat sinks)
 * and its share of the pack's short circuit until the fuse has cleared, with the design margin on both currents; no wider than its finger. Null
 * where necks are no fuses: by the settings, or because a cell has no neighbours that could feed its fault.
 */
export function fuseLinkOf(thickness_mm: number, parallel: number, finger_mm: number, { settings, duty, comb }: BusbarInput & { readonly comb: CombInput }): FuseLink | null {
  if (comb.settings.fuseLink === null || parallel < 2) return null;
  const { neckLength_mm, leastNeck_mm, leastNeckFactor } = comb.settings;
  const { material, designMargin, maxRise_K } = settings;
  const carried_A = duty.continuous_A / parallel;
  const share_A = duty.shortCircuit_A / parallel;
  const initial_C = duty.cell_C;
  const rise_K = (area_mm2: number): number => conductionRise_K({ density_A_mm2: carried_A / area_mm2, length_mm: neckLength_mm, material, temperature_C: duty.cell_C });
  const withstand_mm2 = (designMargin * share_A * Math.sqrt(duty.clearing_s)) / meltingDensity(material, initial_C);
  const carry_mm2 = designMargin * Math.sqrt(rise_K(1) / maxRise_K);
  const asked_mm = Math.max(leastNeck_mm, leastNeckFactor * thickness_mm, withstand_mm2 / thickness_mm, carry_mm2 / thickness_mm);
  const width_mm = settled(Math.min(finger_mm, Math.ceil(asked_mm / STEP_mm - 1e-9) * STEP_mm));
  const area_mm2 = settled(width_mm * thickness_mm);
  const fault_A = settled(comb.cell.nominal_V / (comb.cell.resistance_ohm * (1 + 1 / (parallel - 1))));
  const opening = (current_A: number): number | null => {
    const time_s = openingTime_s({ material, initial_C, area_mm2, current_A });
    return time_s === null || time_s > LONGEST_ADIABATIC_s ? null : settled(time_s);
  };
  return { width_mm, length_mm: neckLength_mm, area_mm2, fault_A, opening_s: opening(fault_A), share_A: settled(share_A), shareOpening_s: opening(share_A), rise_K: settled(rise_K(area_mm2)) };
}
