/** How stiff and how strong the metals of plates are. Handbook values of which no source was seen (U): show them as unverified. */

export interface Stiffness {
  /** Young's modulus, MPa. */
  readonly modulus_MPa: number;
  readonly poisson: number;
  /** Stress at which it begins to stay bent (proof stress), MPa. */
  readonly proof_MPa: number;
}

export const PLATE_MATERIALS = ['aluminium-6061', 'steel'] as const;
export type PlateMaterial = (typeof PLATE_MATERIALS)[number];

const STIFFNESS: Readonly<Record<PlateMaterial, Stiffness>> = {
  // Temper T6; 1050A has 68 GPa (MIF), alloys hardly differ.
  'aluminium-6061': { modulus_MPa: 69_000, poisson: 0.33, proof_MPa: 240 },
  // Structural steel of 235 MPa.
  steel: { modulus_MPa: 210_000, poisson: 0.3, proof_MPa: 235 },
};

export function isPlateMaterial(key: string): key is PlateMaterial {
  return (PLATE_MATERIALS as readonly string[]).includes(key);
}

/** Throws a RangeError for a material that plates are not made of. */
export function stiffnessOf(key: string): Stiffness {
  if (!isPlateMaterial(key)) throw new RangeError(`no stiffness of "${key}" is known (known: ${PLATE_MATERIALS.join(', ')})`);
  return STIFFNESS[key];
}
