/** How far a plate bows that presses a stack of cells and is held along two opposite edges. */
import { stiffnessOf } from './mechanics.ts';

export interface PressedPlate {
  readonly pressure_MPa: number;
  /** Between the two lines along which it is held, and its thickness, mm. */
  readonly span_mm: number;
  readonly thickness_mm: number;
  readonly material: string;
}

export interface PlateBow {
  /** At the middle against the edges: from bending, from shear, and both, mm. */
  readonly bending_mm: number;
  readonly shear_mm: number;
  readonly deflection_mm: number;
  /** At the outer fibre of the middle, and where the material begins to stay bent, MPa. */
  readonly stress_MPa: number;
  readonly proof_MPa: number;
  /** Elastic and bowed by at most half its thickness: the formula speaks of no others. */
  readonly isElastic: boolean;
}

/**
 * A strip of width b across the plate as a beam on two supports under the uniform load w = p b, of I = b t^3 / 12 and A = b t. The moment
 * w x (L - x) / 2, integrated twice, gives 5 w L^4 / (384 E I) at the middle; the shear force w (L/2 - x) over 5/6 G A gives w L^2 / (8 (5/6) G A).
 * b falls out of both: bending 5 p L^4 / (32 E t^3), shear 3 p L^2 / (20 G t), G = E / (2 (1 + nu)); stress M / W = 3 p L^2 / (4 t^2).
 *
 * On the safe side: ties that clamp the plate, and edges that hold it all round, leave it less bowed (clamped on two edges a fifth of
 * the bending); the load is taken over the whole span though the cell may cover less. Range: elastic, deflection up to half the thickness.
 * Throws a RangeError for a pressure, span or thickness that is not above 0, and for a material without stiffness.
 */
export function plateBow({ pressure_MPa, span_mm, thickness_mm, material }: PressedPlate): PlateBow {
  for (const value of [pressure_MPa, span_mm, thickness_mm]) if (!(value > 0)) throw new RangeError(`pressure, span and thickness must be above 0, got ${value}`);
  const { modulus_MPa, poisson, proof_MPa } = stiffnessOf(material);
  const shearModulus_MPa = modulus_MPa / (2 * (1 + poisson));
  const bending_mm = (5 * pressure_MPa * span_mm ** 4) / (32 * modulus_MPa * thickness_mm ** 3);
  const shear_mm = (3 * pressure_MPa * span_mm ** 2) / (20 * shearModulus_MPa * thickness_mm);
  const deflection_mm = bending_mm + shear_mm;
  const stress_MPa = (3 * pressure_MPa * span_mm ** 2) / (4 * thickness_mm ** 2);
  return { bending_mm, shear_mm, deflection_mm, stress_MPa, proof_MPa, isElastic: stress_MPa <= proof_MPa && deflection_mm <= thickness_mm / 2 };
}
