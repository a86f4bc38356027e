import type { Body } from './body.ts';
import type { BomRow, PinRow } from './bom.ts';
import type { Busbar } from './busbar.ts';
import type { PlacedCell } from './cells.ts';
import type { Film } from './film.ts';
import type { Finding } from './finding.ts';
import type { LaminateFigures } from './laminate.ts';
import type { NetTable } from './nets.ts';
import type { Part } from './part.ts';
import type { Fpc, RouteFailure } from './sampling.ts';

/** Figures of the whole pack; what each counts stands in `model/figures.ts`. */
export interface PackSummary {
  readonly name: string;
  readonly structure: string;
  readonly series: number;
  readonly parallel: number;
  readonly cells: number;
  readonly nominal_V: number;
  readonly max_V: number;
  readonly min_V: number;
  readonly capacity_Ah: number;
  readonly energy_kWh: number;
  readonly envelope_mm: { readonly x: number; readonly y: number; readonly z: number };
  readonly envelopeVolume_L: number;
  readonly cellVolume_L: number;
  readonly volumeUtilisation: number;
  /** Envelope in which nothing is drawn. */
  readonly unusedVolume_L: number;
  readonly cellMass_kg: number;
  readonly mass_kg: number;
  readonly massRatio: number;
  readonly Wh_per_L: number;
  readonly Wh_per_kg: number;
  /** Distinct part numbers and pieces. */
  readonly distinctParts: number;
  readonly pieces: number;
  readonly welds: number;
  readonly nets: number;
  readonly taps: number;
  readonly ntcs: number;
  readonly frontEnds: number;
  /** Of a laminated busbar, where there is one. */
  readonly laminate?: LaminateFigures;
}

/** Everything that follows from a document. Each array is in a fixed order. */
export interface Derived {
  readonly nets: NetTable;
  readonly cells: readonly PlacedCell[];
  readonly busbars: readonly Busbar[];
  readonly fpcs: readonly Fpc[];
  readonly routeFailures: readonly RouteFailure[];
  readonly films: readonly Film[];
  readonly bodies: readonly Body[];
  readonly parts: readonly Part[];
  readonly bom: readonly BomRow[];
  readonly pins: readonly PinRow[];
  readonly findings: readonly Finding[];
  readonly summary: PackSummary;
}
