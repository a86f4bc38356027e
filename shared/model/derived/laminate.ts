import type { Box2, Contour, Point2, Point3 } from '../../geometry/types.ts';
import type { Body } from './body.ts';
import type { Busbar } from './busbar.ts';
import type { Film } from './film.ts';

/** A round opening of a film or a conductor. */
export interface RoundOpening {
  /** The contact that passes through: `lc1/t1`. */
  readonly contact: string;
  readonly centre: Point2;
  readonly diameter_mm: number;
}

/** Where a conductor of the stack is bare, to be bolted. */
export interface LaminateContact {
  /** `lc1/t1` */
  readonly id: string;
  readonly type: 'hole' | 'tab';
  readonly current_A: number;
  readonly bolt: string;
  readonly hole_mm: number;
  /** Middle of the hole at the face that is bolted. */
  readonly at: Point3;
  /** The bare metal seen from above. */
  readonly outline: Contour;
  /** Least width of metal between the hole and the conductor's edge, mm. */
  readonly rim_mm: number;
  /** Diameter of the largest washer that stays on bare flat metal, mm. */
  readonly face_mm: number;
  /** Inner radius of its bend, mm; null where it has none. */
  readonly radius_mm: number | null;
}

/** A conductor of a laminated busbar. Its bar carries section, bodies and flat pattern as any other does. */
export interface LaminatedConductor {
  /** The record's id, and the net's. */
  readonly id: string;
  readonly name: string;
  readonly layer: number;
  /** Lowest and highest potential over the lowest of the stack, V. */
  readonly range_V: readonly [number, number];
  readonly bar: Busbar;
  /** The plate without its tabs. */
  readonly box: Box2;
  /** Openings round contacts of other conductors. */
  readonly openings: readonly RoundOpening[];
  readonly contacts: readonly LaminateContact[];
}

/** Two conductors that face each other through one film. */
export interface LaminatePair {
  readonly names: readonly [string, string];
  readonly voltage_V: number;
  readonly gap_mm: number;
  readonly overlap_mm2: number;
  readonly capacitance_nF: number;
  /** As a go-and-return pair over the length between contacts, nH. */
  readonly inductance_nH: number;
}

/** What is shown of a laminated busbar. */
export interface LaminateFigures {
  /** Highest voltage between any two conductors, V. */
  readonly working_V: number;
  /** What insulation asks of the film beyond the edges at that voltage, and what there is at the outer edge, mm. */
  readonly required_mm: number;
  readonly margin_mm: number;
  readonly thickness_mm: number;
  readonly pairs: readonly LaminatePair[];
  readonly conductors: readonly { readonly id: string; readonly name: string; readonly bar: string; readonly range_V: readonly [number, number]; readonly outer_mm: number; readonly contacts: readonly Pick<LaminateContact, 'id' | 'type' | 'current_A' | 'bolt'>[] }[];
}

export interface Laminate {
  readonly conductors: readonly LaminatedConductor[];
  readonly films: readonly Film[];
  readonly filmBox: Box2;
  /** Openings that all films share, round the contacts in the plates. */
  readonly windows: readonly RoundOpening[];
  /** Bushings that bring a contact of an inner layer to the stack's face; each belongs to its conductor. */
  readonly bushings: readonly Body[];
  readonly figures: LaminateFigures;
}
