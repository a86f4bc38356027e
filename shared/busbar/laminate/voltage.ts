/** Voltages between the conductors of a laminated busbar, and the film margin that they ask for. */
import type { ConductorRecord, LaminateRecord } from '../../model/records/laminate.ts';
import type { DeckRecord } from '../../model/records/deck.ts';
import { laminateMargin_mm } from '../../standards/laminate.ts';

type Potential = Pick<ConductorRecord, 'potential_V'>;

/** Highest voltage between two conductors, V: each may be at either end of its range. */
export function voltageBetween_V({ potential_V: a }: Potential, { potential_V: b }: Potential): number {
  return Math.max(a.max - b.min, b.max - a.min);
}

export interface MarginBasis {
  readonly seal: LaminateRecord['seal'];
  readonly deck: DeckRecord;
  readonly altitude_m: number;
}

/** Least reach of the bonded film beyond an edge at this voltage, mm. Throws a RangeError past the ends of the tables. */
export function requiredMargin_mm(voltage_V: number, { seal, deck, altitude_m }: MarginBasis): number {
  return laminateMargin_mm({
    voltage_V,
    pollutionDegree: deck.pollutionDegree,
    materialGroup: deck.materialGroup.film,
    lookup: deck.creepageLookup,
    altitude_m,
    sealed: seal === 'pd1',
  });
}

/** The highest voltage between a conductor and any other of the stack, V; 0 for one that is alone. */
export function worstVoltage_V(conductor: ConductorRecord, all: readonly ConductorRecord[]): number {
  return Math.max(0, ...all.filter((other) => other.id !== conductor.id).map((other) => voltageBetween_V(conductor, other)));
}
