import type { NetId } from '../ids.ts';

/** A circuit net as the topology gives it. Labels and potentials follow from position and are computed afresh. */
export interface NetInfo {
  readonly id: NetId;
  /** `N17`, `N48a` and `N48b` on either side of a service disconnect, `T3+`, `HVIL1+`, `CHASSIS`. */
  readonly label: string;
  /** conductor: of a laminated busbar, with a free name. */
  readonly kind: 'power' | 'sensor' | 'chassis' | 'signal' | 'conductor';
  /**
   * How many groups lie below: the level that potential differences are counted in. A sensor line has the level of
   * its front end's lowest net; the chassis has none and is faced at full pack voltage.
   */
  readonly level: number | null;
  /** Potential over the pack's negative at nominal cell voltage, V; null for the chassis. */
  readonly potential_V: number | null;
  /** At how many places below it the series path can be opened; none where nothing is said. */
  readonly section?: number;
  /** Of a conductor of a laminated busbar: what its potential may be, V. `potential_V` is the middle then. */
  readonly range_V?: readonly [low: number, high: number];
  /** For a power net: the groups it joins. */
  readonly below: string | null;
  readonly above: string | null;
}

export interface NetTable {
  /** Power nets from N0 to NS, then sensor nets in front-end order, then the chassis. */
  readonly nets: readonly NetInfo[];
  readonly series: number;
  readonly cellMax_V: number;
  readonly cellNominal_V: number;
  /** Highest voltage between conductors of a laminated busbar, V; absent where there is none. */
  readonly laminate_V?: number;
}

/** Highest voltage that any net may have against another or the chassis, V. */
export function highestVoltage_V({ series, cellMax_V, laminate_V = 0 }: NetTable): number {
  return Math.max(series * cellMax_V, laminate_V);
}
