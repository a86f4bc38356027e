/**
 * What bars are covered with. Each value that no seen source states is the program's own until the supplier's data sheet takes its place: the reason says which.
 * Thermal conductivity, density and material group: typical of plastics without heat-conducting fillers; group IIIa until a comparative tracking index is given.
 */
import type { MaterialKey } from './materials.ts';

export interface CoveringStandard {
  readonly material: MaterialKey;
  readonly conductivity_W_mK: number;
  readonly density_kg_m3: number;
  /** Highest continuous temperature, degC. */
  readonly limit_C: number;
  readonly leastWall_mm: number;
  /** Taken where no wall is given, mm. */
  readonly usualWall_mm: number;
  readonly group: 'I' | 'II' | 'IIIa' | 'IIIb';
  readonly edgeRadius_mm?: number;
  readonly reason: string;
  readonly source: string;
}

export const COVERINGS = {
  'heat-shrink': {
    material: 'heat-shrink',
    conductivity_W_mK: 0.25,
    density_kg_m3: 1200,
    limit_C: 105,
    leastWall_mm: 0.5,
    usualWall_mm: 1,
    group: 'IIIa',
    reason: '105 degC is what makers state of polyolefin tubing for bars; its least wall of 0.5 mm, conductivity, density and tracking group IIIa are assumed until the data sheet of the tubing is given',
    source: 'Castell, heat-shrinkable tube on bus bar (DL/T 1059): -45 to 105 degC',
  },
  pa12: {
    material: 'pa12',
    conductivity_W_mK: 0.23,
    density_kg_m3: 1100,
    limit_C: 125,
    leastWall_mm: 0.5,
    usualWall_mm: 0.6,
    group: 'IIIa',
    reason: '125 degC and walls of 0.5 to 0.7 mm up to 1000 V are what the maker of one compound states; conductivity, density and tracking group IIIa are assumed until the data sheet is given',
    source: 'Evonik, Vestamid LX9050 OR (csengineermag.com)',
  },
  'epoxy-powder': {
    material: 'epoxy-powder',
    conductivity_W_mK: 0.25,
    density_kg_m3: 1500,
    limit_C: 130,
    leastWall_mm: 0.3,
    usualWall_mm: 0.5,
    group: 'IIIa',
    edgeRadius_mm: 1,
    reason: "a supplier's guide gives 0.3 to 0.76 mm up to 600 V; 130 degC, conductivity, density, tracking group IIIa and edges rounded to 1 mm are assumed until the data sheet of the powder is given",
    source: 'CAPLINQ, busbar coating guideline with epoxy coating powder',
  },
} as const satisfies Readonly<Record<string, CoveringStandard>>;

/** Bare metal round pads and bolts where nothing else is set, mm: the program's choice. */
export const BARE_MARGIN_mm = 2;
