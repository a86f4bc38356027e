/** Which numbers of cells in series and in parallel come near a voltage and an energy. */
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { Miss, ProposalRequest } from '../../model/derived/proposal.ts';

/** A pack's nominal voltage may be so much off the one that is asked. */
const VOLTAGE_SHARE = 0.05;
/** Its energy may fall so much short. */
const ENERGY_SHARE = 0.02;
/** Numbers in series that are looked at: those nearest to the voltage. */
const MOST_SERIES = 11;
/** A layout has at most so many cells. */
export const MOST_CELLS = 20_000;

export interface Count {
  readonly series: number;
  readonly parallel: number;
}

/** Numbers in series within the share of the voltage, the nearest first, each with the numbers in parallel just below and just above the energy. */
export function countsFor(cell: CellTypeRecord, { voltage_V, energy_kWh }: ProposalRequest): Count[] {
  const exact = voltage_V / cell.voltage_V.nominal;
  const from = Math.max(1, Math.ceil(exact * (1 - VOLTAGE_SHARE))), to = Math.floor(exact * (1 + VOLTAGE_SHARE));
  const nearest = Math.max(1, Math.round(exact));
  const all = to < from ? [nearest] : range(Math.max(from, nearest - MOST_SERIES), Math.min(to, nearest + MOST_SERIES));
  const off = (series: number): number => Math.abs(series - exact);
  return [...all]
    .sort((a, b) => off(a) - off(b))
    .slice(0, MOST_SERIES)
    .flatMap((series) => {
      const strings = (1000 * energy_kWh) / (series * cell.voltage_V.nominal * cell.capacity_Ah);
      const below = Math.max(1, Math.floor(strings * (1 + ENERGY_SHARE)));
      const above = Math.max(1, Math.ceil(strings * (1 - ENERGY_SHARE)));
      return [...new Set([above, below])].map((parallel) => ({ series, parallel }));
    });
}

/** What of the request these cells miss. An energy above the target is no miss unless it is half as much again: that would be another pack. */
export function missesOf(cell: CellTypeRecord, { series, parallel }: Count, request: ProposalRequest): Miss[] {
  const share = (has: number, wanted: number): number => Number((has / wanted - 1).toFixed(4));
  const voltage = share(series * cell.voltage_V.nominal, request.voltage_V);
  const energy = share((series * parallel * cell.voltage_V.nominal * cell.capacity_Ah) / 1000, request.energy_kWh);
  const current = request.current_A === undefined ? 0 : share(cell.rate_C.discharge * cell.capacity_Ah * parallel, request.current_A);
  return [
    ...(Math.abs(voltage) > VOLTAGE_SHARE ? [{ of: 'voltage' as const, by: voltage }] : []),
    ...(energy < -ENERGY_SHARE || energy > 0.5 ? [{ of: 'energy' as const, by: energy }] : []),
    ...(current < 0 ? [{ of: 'current' as const, by: current }] : []),
  ];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
