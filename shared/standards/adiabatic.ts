/** Short-time withstand of a conductor by IEC 60364-5-54 (MCE, confidence A, recomputed). Valid up to 5 s. */
import { electricalOf } from './materials.ts';
import { requirePositive, requireRange } from './range.ts';

const LONGEST_s = 5;

/** k0 = sqrt(Qc (beta + 20) / rho20) of a conductor, A sqrt(s)/mm2: 226 copper, 148 aluminium, 78 steel. */
export function adiabaticK0(material: string): number {
  const { beta_C, Qc_J_K_mm3, rho20_ohm_mm } = electricalOf(material).adiabatic;
  return Math.sqrt((Qc_J_K_mm3 * (beta_C + 20)) / rho20_ohm_mm);
}

export interface TemperatureSwing {
  /** Key of a conductor in `MATERIALS`. */
  readonly material: string;
  readonly initial_C: number;
  readonly final_C: number;
}

/**
 * k = k0 sqrt(ln((beta + final) / (beta + initial))), A sqrt(s)/mm2. Throws a RangeError for a material without constants, an
 * initial temperature outside -60 to 600 degC or a final one that is not above it (at most 1500 degC).
 */
export function adiabaticK({ material, initial_C, final_C }: TemperatureSwing): number {
  const { beta_C } = electricalOf(material).adiabatic;
  requireRange('initial_C', initial_C, -60, 600);
  requireRange('final_C', final_C, initial_C, 1500);
  if (final_C === initial_C) throw new RangeError(`final_C must be above initial_C, both are ${final_C}`);
  return adiabaticK0(material) * Math.sqrt(Math.log((beta_C + final_C) / (beta_C + initial_C)));
}

/** Smallest section, mm2: I sqrt(t) / k. Throws as `adiabaticK` does, for a negative current and for a time above 5 s or not above 0. */
export function adiabaticSection_mm2(duty: TemperatureSwing & { readonly current_A: number; readonly time_s: number }): number {
  requireRange('current_A', duty.current_A, 0, Number.MAX_VALUE);
  requirePositive('time_s', duty.time_s, LONGEST_s);
  return (duty.current_A * Math.sqrt(duty.time_s)) / adiabaticK(duty);
}

export interface AdiabaticHeating {
  readonly material: string;
  readonly initial_C: number;
  readonly density_A_mm2: number;
  readonly time_s: number;
}

/** Temperature after `time_s`, degC: (beta + initial) exp(J^2 t / k0^2) - beta. Throws for the material, a time above 5 s or an initial outside -60 to 600 degC. */
export function adiabaticFinal_C({ material, initial_C, density_A_mm2, time_s }: AdiabaticHeating): number {
  const { beta_C } = electricalOf(material).adiabatic;
  requireRange('initial_C', initial_C, -60, 600);
  requireRange('density_A_mm2', density_A_mm2, 0, Number.MAX_VALUE);
  requirePositive('time_s', time_s, LONGEST_s);
  return (beta_C + initial_C) * Math.exp((density_A_mm2 ** 2 * time_s) / adiabaticK0(material) ** 2) - beta_C;
}
