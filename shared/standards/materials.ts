/**
 * Material data. Constants of conductors from CUORG (V. Calcutt, Introduction to Copper: Fact Sheets, Table 5), adiabatic
 * constants from IEC 60364-5-54 as restated by MCE (mycableengineering.com). Tag U: no source seen; show it as unverified.
 */
import type { Confidence } from './source.ts';

/** Constants of the adiabatic equation, IEC 60364-5-54. */
export interface AdiabaticConstants {
  /** Reciprocal of the temperature coefficient of resistivity at 0 degC, degC. */
  readonly beta_C: number;
  /** Volumetric heat capacity, J/(K mm3). */
  readonly Qc_J_K_mm3: number;
  readonly rho20_ohm_mm: number;
}

export interface ElectricalProperties {
  readonly resistivity20_ohm_m: number;
  /** Temperature coefficient of resistivity at 20 degC, 1/K. */
  readonly alpha20_per_K: number;
  /** Thermal conductivity, W/(m K). */
  readonly conductivity_W_mK: number;
  readonly heat_J_kgK: number;
  /** Linear thermal expansion, 1/K. */
  readonly cte_per_K: number;
  readonly adiabatic: AdiabaticConstants;
}

export interface Material {
  readonly key: MaterialKey;
  readonly name: string;
  readonly kind: 'conductor' | 'insulator' | 'cell' | 'assembly';
  readonly density_kg_m3: number;
  readonly electrical?: ElectricalProperties;
  readonly confidence: Confidence;
  readonly source: string;
}

export const MATERIAL_KEYS = [
  'aluminium-1060-O', 'copper-T2', 'nickel', 'copper-foil', 'polyimide', 'pet-film', 'aerogel', 'epoxy-board', 'aluminium-6061',
  'steel', 'pa66-gf', 'fr4', 'ceramic', 'lcp', 'cell', 'silicone-pad', 'air',
  'heat-shrink', 'pa12', 'epoxy-powder',
] as const;
export type MaterialKey = (typeof MATERIAL_KEYS)[number];

const HANDBOOK = 'typical handbook value, not seen in a source';

/** IEC 60364-5-54 (MCE), confidence A: recomputed to k0 226, 148 and 78. */
const COPPER_ADIABATIC: AdiabaticConstants = { beta_C: 234.5, Qc_J_K_mm3: 3.45e-3, rho20_ohm_mm: 17.241e-6 };
const ALUMINIUM_ADIABATIC: AdiabaticConstants = { beta_C: 228, Qc_J_K_mm3: 2.5e-3, rho20_ohm_mm: 28.264e-6 };
const STEEL_ADIABATIC: AdiabaticConstants = { beta_C: 202, Qc_J_K_mm3: 3.8e-3, rho20_ohm_mm: 138e-6 };

export const MATERIALS: Readonly<Record<MaterialKey, Material>> = {
  'aluminium-1060-O': {
    key: 'aluminium-1060-O',
    name: 'Aluminium 1060-O',
    kind: 'conductor',
    density_kg_m3: 2705,
    electrical: {
      // Upper end of the quoted 2.78 to 2.82e-8: the bar is never better than computed.
      resistivity20_ohm_m: 2.82e-8,
      alpha20_per_K: 0.004,
      conductivity_W_mK: 234,
      heat_J_kgK: 900,
      cte_per_K: 23.6e-6,
      adiabatic: ALUMINIUM_ADIABATIC,
    },
    confidence: 'U',
    source: 'typical values of 1060-O (resistivity 2.78 to 2.82e-8 ohm m), not seen in a source; adiabatic constants IEC 60364-5-54',
  },
  'copper-T2': {
    key: 'copper-T2',
    name: 'Copper T2 (C11000), annealed',
    kind: 'conductor',
    // Inside the quoted 8890 to 8920; the one that DIN 43671 masses are based on.
    density_kg_m3: 8900,
    electrical: {
      resistivity20_ohm_m: 1.7241e-8,
      alpha20_per_K: 0.00393,
      conductivity_W_mK: 394,
      heat_J_kgK: 386,
      cte_per_K: 16.8e-6,
      adiabatic: COPPER_ADIABATIC,
    },
    confidence: 'A',
    source: 'CUORG fact sheets Table 5 (expansion 25 to 100 degC); adiabatic constants IEC 60364-5-54',
  },
  nickel: {
    key: 'nickel',
    name: 'Nickel, pure',
    kind: 'conductor',
    density_kg_m3: 8900,
    electrical: {
      resistivity20_ohm_m: 6.99e-8,
      alpha20_per_K: 0.006,
      conductivity_W_mK: 90.9,
      heat_J_kgK: 444,
      cte_per_K: 13.4e-6,
      // From the values above: 1 / alpha - 20, density x heat, resistivity.
      adiabatic: { beta_C: 146.7, Qc_J_K_mm3: 3.95e-3, rho20_ohm_mm: 69.9e-6 },
    },
    confidence: 'U',
    source: HANDBOOK,
  },
  'copper-foil': {
    key: 'copper-foil',
    name: 'Copper foil of a flexible circuit',
    kind: 'conductor',
    density_kg_m3: 8900,
    electrical: {
      resistivity20_ohm_m: 1.724e-8,
      alpha20_per_K: 0.00393,
      conductivity_W_mK: 394,
      heat_J_kgK: 386,
      cte_per_K: 16.8e-6,
      adiabatic: COPPER_ADIABATIC,
    },
    confidence: 'A',
    source: 'IACS resistivity (TWC, KiCad, CUORG); otherwise as annealed copper, CUORG Table 5',
  },
  polyimide: insulator('polyimide', 'Polyimide film', 1420, 'B', 'Kapton HN areal mass (KAP table 3): about 1.42 g/cm3'),
  'pet-film': insulator('pet-film', 'PET film', 1390, 'B', 'Mylar A (VOLT): 1.39 g/cm3'),
  aerogel: insulator('aerogel', 'Aerogel pad', 200, 'U', HANDBOOK),
  'epoxy-board': insulator('epoxy-board', 'Epoxy board', 1850, 'U', HANDBOOK),
  'aluminium-6061': {
    key: 'aluminium-6061',
    name: 'Aluminium 6061',
    kind: 'conductor',
    density_kg_m3: 2700,
    confidence: 'U',
    source: HANDBOOK,
  },
  steel: {
    key: 'steel',
    name: 'Steel',
    kind: 'conductor',
    density_kg_m3: 7850,
    electrical: {
      resistivity20_ohm_m: 13.8e-8,
      alpha20_per_K: 0.0045,
      conductivity_W_mK: 50,
      heat_J_kgK: 484,
      cte_per_K: 12e-6,
      adiabatic: STEEL_ADIABATIC,
    },
    confidence: 'U',
    source: 'adiabatic constants and resistivity IEC 60364-5-54; the rest typical handbook values, not seen in a source',
  },
  'pa66-gf': insulator('pa66-gf', 'PA66, 30 % glass fibre', 1370, 'U', HANDBOOK),
  fr4: insulator('fr4', 'FR-4', 1850, 'U', HANDBOOK),
  ceramic: insulator('ceramic', 'Ceramic', 3900, 'U', HANDBOOK),
  lcp: insulator('lcp', 'Liquid crystal polymer, glass filled', 1670, 'U', HANDBOOK),
  cell: {
    key: 'cell',
    name: 'Cell',
    kind: 'cell',
    density_kg_m3: 2100,
    confidence: 'C',
    source: 'LF280K: 5.42 kg in 2.581 L (CELLDB); a cell with a stated mass does not use it',
  },
  air: insulator('air', 'Air', 1.2, 'U', HANDBOOK),
  'silicone-pad': insulator('silicone-pad', 'Silicone gap pad', 2500, 'U', HANDBOOK),
  'heat-shrink': insulator('heat-shrink', 'Heat-shrink tubing, cross-linked polyolefin', 1200, 'U', HANDBOOK),
  pa12: insulator('pa12', 'PA12, flame retardant', 1100, 'U', HANDBOOK),
  'epoxy-powder': insulator('epoxy-powder', 'Epoxy powder coating', 1500, 'U', HANDBOOK),
};

/** The material of that key. Throws a RangeError for a key that is not in `MATERIALS`. */
export function materialOf(key: string): Material {
  if (!isMaterialKey(key)) throw new RangeError(`unknown material "${key}"`);
  return MATERIALS[key];
}

/** Electrical constants of a conductor. Throws a RangeError for an unknown key and for a material without them. */
export function electricalOf(key: string): ElectricalProperties {
  const { electrical } = materialOf(key);
  if (!electrical) throw new RangeError(`material "${key}" has no electrical constants`);
  return electrical;
}

/** Whether the text is a key of `MATERIALS`. */
export function isMaterialKey(key: string): key is MaterialKey {
  return (MATERIAL_KEYS as readonly string[]).includes(key);
}

function insulator(key: MaterialKey, name: string, density_kg_m3: number, confidence: Confidence, source: string): Material {
  return { key, name, kind: 'insulator', density_kg_m3, confidence, source };
}
