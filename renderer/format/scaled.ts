/** Figures of a whole pack in the unit that suits their size: an earphone's cell has no kilowatt-hours. */
import { fixed, significant } from './figures.ts';

export interface ScaledFigure {
  readonly value: string;
  readonly unit: string;
}

/** Under this much of the large unit the small one says more. */
const SMALL = 0.1;
const DIGITS = 3;

function scaled(large: number, decimals: number, units: readonly [large: string, small: string]): ScaledFigure {
  if (large === 0 || Math.abs(large) >= SMALL) return { value: fixed(large, decimals), unit: units[0] };
  return { value: significant(Number((large * 1000).toPrecision(DIGITS)), DIGITS), unit: units[1] };
}

/** kWh, of small packs Wh. */
export function energyText(energy_kWh: number, decimals: number): string {
  const { value, unit } = scaled(energy_kWh, decimals, ['kWh', 'Wh']);
  return `${value} ${unit}`;
}

/** Whole Ah of large cells, tenths of middling ones, mAh of small ones. */
export function chargeText(capacity_Ah: number): string {
  const { value, unit } = scaled(capacity_Ah, capacity_Ah >= 20 ? 0 : 1, ['Ah', 'mAh']);
  return `${value} ${unit}`;
}

export function massFigure(mass_kg: number): ScaledFigure {
  return scaled(mass_kg, 1, ['kg', 'g']);
}

export function volumeFigure(volume_L: number): ScaledFigure {
  return scaled(volume_L, 1, ['L', 'mL']);
}
