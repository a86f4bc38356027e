/** The same cells built in several ways, side by side. */
import type { Problem } from '../result.ts';

/** What of a brief is varied: how the pack is built, what carries the sampling lines, how the connection system is held together. */
export const VARIED = ['structures', 'carriers', 'processes'] as const;
export type Varied = (typeof VARIED)[number];

export interface VariantFigures {
  /** The least envelope that takes the cells built this way, mm. */
  readonly envelope_mm: { readonly x: number; readonly y: number; readonly z: number };
  readonly cells: number;
  readonly energy_kWh: number;
  readonly volumeUtilisation: number;
  readonly unusedVolume_L: number;
  readonly massRatio: number;
  readonly mass_kg: number;
  readonly pieces: number;
  readonly distinctParts: number;
  readonly welds: number;
  readonly Wh_per_L: number;
  readonly Wh_per_kg: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Relative changes against the row that all are measured by: 0.2 is a fifth more. */
export interface VariantChange {
  readonly volumeUtilisation: number;
  readonly pieces: number;
  readonly mass_kg: number;
  readonly welds: number;
}

export interface Variant {
  readonly name: string;
  /** Null where it cannot be built. */
  readonly figures: VariantFigures | null;
  /** Null for the base itself, where there is none, and where it cannot be built. */
  readonly change: VariantChange | null;
  /** Why it cannot be built; empty where it can. */
  readonly problems: readonly Problem[];
  /** The brief that makes it, as JSON; null where it cannot be built. */
  readonly brief: string | null;
}

/** What others say such a change brings, not what this program found. */
export interface Claim {
  readonly from: string;
  readonly to: string;
  /** Relative change of volume utilisation, from and to. */
  readonly volumeUtilisation: readonly [least: number, most: number];
  readonly pieces: number;
  readonly source: Readonly<Record<'en' | 'zh', string>>;
}

export interface Comparison {
  readonly name: string;
  readonly varied: Varied;
  /** Name of the row that changes are measured by; null where it could not be built. */
  readonly base: string | null;
  readonly variants: readonly Variant[];
  readonly claims: readonly Claim[];
}
