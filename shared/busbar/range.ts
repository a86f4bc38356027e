/** Whether duty and settings lie in the range that the rating formulas are good for: outside it they would throw. */
import type { Problem } from '../model/result.ts';
import { isMaterialKey, materialOf } from '../standards/materials.ts';
import type { BusbarInput } from './input.ts';

/** Linear resistance law, degC. */
const CELL_C = [-60, 300] as const;
/** Adiabatic withstand: temperature at the end, degC, and longest time, s. */
const SHORT_TIME_C = [-50, 600] as const;
const LONGEST_CLEARING_s = 5;

/** What keeps a bar from being rated at all, by field; empty when nothing does. */
export function ratingProblems({ settings, duty }: Pick<BusbarInput, 'settings' | 'duty'>): Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: string, place: string, message: string) => problems.push({ code, place, message });
  if (!isMaterialKey(settings.material) || !materialOf(settings.material).electrical) {
    refuse('no-conductor', 'busbars.material', `"${settings.material}" is no conductor with electrical constants in the material table`);
  }
  if (outside(duty.cell_C, CELL_C)) {
    refuse('out-of-range', 'duty.cell_C', `bars are rated at ${CELL_C[0]} to ${CELL_C[1]} degC, got ${duty.cell_C}`);
  }
  if (outside(settings.shortTimeLimit_C, SHORT_TIME_C)) {
    refuse('out-of-range', 'busbars.shortTimeLimit_C', `must be from ${SHORT_TIME_C[0]} to ${SHORT_TIME_C[1]} degC, got ${settings.shortTimeLimit_C}`);
  }
  if (duty.clearing_s > LONGEST_CLEARING_s) {
    refuse('out-of-range', 'duty.clearing_s', `the adiabatic withstand holds up to ${LONGEST_CLEARING_s} s, got ${duty.clearing_s}`);
  }
  return problems;
}

function outside(value: number, [low, high]: readonly [number, number]): boolean {
  return value < low || value > high;
}
