/** The necks by which fingers to + poles hang on their spine: as narrow and as long as it takes that each opens when its own cell fails, and not before. */
import type { FuseLink } from '../../model/derived/busbar.ts';
import { barResistance_ohm, conductionRise_K } from '../../standards/busbar.ts';
import { LONGEST_ADIABATIC_s, meltingDensity, openingTime_s } from '../../standards/fuseLink.ts';
import { settled } from '../section.ts';
import type { BusbarInput } from '../input.ts';
import type { CombInput } from './input.ts';

/** Necks are drawn in steps of these, mm. */
const STEP_mm = 0.05;
const LENGTH_STEP_mm = 0.5;
/** Of a time that is found by halving. */
const TIME_DIGITS = 6;

/**
 * The narrowest neck that the tool cuts and that stands both the cell's continuous current (rise of its middle between spine and pad as heat sinks)
 * and its share of the pack's short circuit until the fuse has cleared, no wider than its finger; and of that the shortest that opens in time, the least length
 * of the settings where none up to their longest does; all with the design margin on the currents. Null where necks are no fuses: by the settings, or because a cell has no neighbours
 * that could feed its fault.
 */
export function fuseLinkOf(thickness_mm: number, parallel: number, finger_mm: number, input: BusbarInput & { readonly comb: CombInput }): FuseLink | null {
  const { settings, duty, comb } = input;
  if (comb.settings.fuseLink === null || parallel < 2) return null;
  const { neckLength_mm, longestNeck_mm, leastNeck_mm, leastNeckFactor } = comb.settings;
  const { material, designMargin, maxRise_K } = settings;
  const initial_C = duty.cell_C;
  const carried_A = duty.continuous_A / parallel;
  const share_A = duty.shortCircuit_A / parallel;
  const fault_A = settled(comb.cell.nominal_V / (comb.cell.resistance_ohm * (1 + 1 / (parallel - 1))));
  const rise_K = (area_mm2: number, length_mm: number): number => conductionRise_K({ density_A_mm2: carried_A / area_mm2, length_mm, material, temperature_C: initial_C });
  const widthAt = (length_mm: number): number => {
    const withstand_mm2 = (designMargin * share_A * Math.sqrt(duty.clearing_s)) / meltingDensity(material, initial_C);
    const carry_mm2 = designMargin * Math.sqrt(rise_K(1, length_mm) / maxRise_K);
    const asked_mm = Math.max(leastNeck_mm, leastNeckFactor * thickness_mm, withstand_mm2 / thickness_mm, carry_mm2 / thickness_mm);
    return settled(Math.min(finger_mm, Math.ceil(asked_mm / STEP_mm - 1e-9) * STEP_mm));
  };
  const opens = (length_mm: number, current_A: number): number | null => openingTime_s({ material, initial_C, area_mm2: widthAt(length_mm) * thickness_mm, current_A, length_mm });
  const { opensWithin_s } = comb.settings.fuseLink;
  const steps = Math.floor(((longestNeck_mm ?? neckLength_mm) - neckLength_mm) / LENGTH_STEP_mm + 1e-9);
  const lengths_mm = Array.from({ length: steps + 1 }, (_, i) => neckLength_mm + i * LENGTH_STEP_mm);
  // A neck that no length lets open in time is no better for being long.
  const length_mm = lengths_mm.find((length) => (opens(length, fault_A / designMargin) ?? Infinity) <= opensWithin_s) ?? neckLength_mm;
  const width_mm = widthAt(length_mm);
  const area_mm2 = settled(width_mm * thickness_mm);
  const opening_s = opens(length_mm, fault_A);
  const shareOpening_s = openingTime_s({ material, initial_C, area_mm2, current_A: share_A });
  return {
    width_mm,
    length_mm: settled(length_mm),
    area_mm2,
    fault_A,
    opening_s: opening_s === null || opening_s > LONGEST_ADIABATIC_s ? null : Number(opening_s.toPrecision(TIME_DIGITS)),
    share_A: settled(share_A),
    shareOpening_s: shareOpening_s === null ? null : settled(shareOpening_s),
    rise_K: settled(rise_K(area_mm2, length_mm)),
    drop_mV: settled(1000 * carried_A * barResistance_ohm({ length_mm, area_mm2, material, temperature_C: initial_C })),
  };
}

/** Whether necks of a sheet this thick open in time when a cell of the group fails; true where they are no fuses. */
export function necksOpen(thickness_mm: number, parallel: number, finger_mm: number, input: BusbarInput & { readonly comb: CombInput }): boolean {
  const { fuseLink } = input.comb.settings;
  const link = fuseLinkOf(thickness_mm, parallel, finger_mm, input);
  return !link || !fuseLink || (link.opening_s ?? Infinity) <= fuseLink.opensWithin_s;
}
