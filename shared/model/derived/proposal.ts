/** Packs proposed for a space: what is asked, and the ranked options. Lengths mm. */
import type { StructureType } from '../records/structure.ts';
import type { Problem } from '../result.ts';

interface Size_mm {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface ProposalRequest {
  readonly envelope_mm: Size_mm;
  /** Nominal, of the pack. */
  readonly voltage_V: number;
  readonly energy_kWh: number;
  /** Continuous discharge current that the cells must allow. */
  readonly current_A?: number;
  /** Free height above the lids; the structure's default where absent. */
  readonly aboveLid_mm?: number;
  /** Slugs of catalogue cells; all of them where absent. */
  readonly cells?: readonly string[];
  /** All that the engine builds where absent. */
  readonly structures?: readonly StructureType[];
  /** At most so many options, 12 where absent. */
  readonly most?: number;
}

/**
 * From best to worst: it fits and meets what is asked; it fits, but misses a target; it is too large for the envelope; it cannot
 * be built with that cell and structure.
 */
export const VERDICTS = ['fits', 'misses', 'too-large', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** By how much an option misses a target, as a share of the target: -0.1 is a tenth too little. */
export interface Miss {
  readonly of: 'voltage' | 'energy' | 'current';
  readonly by: number;
}

export interface ProposalOption {
  readonly verdict: Verdict;
  readonly cell: string;
  readonly cellName: string;
  readonly structure: StructureType;
  readonly series: number;
  readonly parallel: number;
  /** Null where nothing can be laid out. */
  readonly rows: number | null;
  readonly cellsPerRow: number | null;
  /** The rows run along the envelope's y: in the layout made of it x and y of the envelope change places. */
  readonly turned: boolean;
  /** The least envelope that takes it, as it lies in the one that is given; null where it cannot be laid out. */
  readonly needs_mm: Size_mm | null;
  /** By how much that is too large along each axis; all 0 where it fits. */
  readonly excess_mm: Size_mm;
  readonly misses: readonly Miss[];
  readonly voltage_V: { readonly nominal: number; readonly max: number; readonly min: number };
  readonly energy_kWh: number;
  /** Continuous discharge that the cells allow. */
  readonly current_A: number;
  /** Of the envelope that is given, and of the least one. */
  readonly volumeUtilisation: number;
  readonly ownUtilisation: number;
  readonly Wh_per_L: number;
  readonly cellMass_kg: number;
  /** Cells, frame, plates and pads; without the connection system. Null where it was not laid out. */
  readonly mass_kg: number | null;
  /** Cells, busbars, circuits, frame, plates and pads; without films, tabs, sensors and connectors. Null where it was not laid out. */
  readonly mainParts: number | null;
  readonly frontEnds: number | null;
  /** Whether short turns join its rows. */
  readonly shortTurns: boolean;
  /** Why it is refused. */
  readonly problem: Problem | null;
  /** The brief that makes it, as JSON; null where it is refused. */
  readonly brief: string | null;
  /** Plan sketch, an `<svg>` element, cells in series order; null where there is none. */
  readonly picture: string | null;
}

export interface Proposal {
  readonly request: ProposalRequest;
  readonly options: readonly ProposalOption[];
  /** How many combinations were looked at. */
  readonly considered: number;
}
