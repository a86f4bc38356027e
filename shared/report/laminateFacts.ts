/** What the report says of a laminated busbar: voltages, margins, and each two neighbours as a plate capacitor and a plate line. */
import { figure } from '../drawing/numbers.ts';
import type { LaminateFigures, PackSummary } from '../model/derived/index.ts';

/** Name and value of each fact. Where there are no cells these take the place of the pack's. */
export function laminateFacts({ summary, laminate }: { readonly summary: PackSummary; readonly laminate: LaminateFigures }): readonly (readonly [string, string])[] {
  const { envelope_mm: size } = summary;
  return [
    ['Laminated busbar', `${laminate.conductors.map(({ name }) => name).join(', ')}; ${figure(laminate.working_V)} V between conductors`],
    ['Film margin', `${figure(laminate.margin_mm, 2)} mm beyond the edges, ${figure(laminate.required_mm, 2)} mm required`],
    ['Stack', `${figure(laminate.thickness_mm, 2)} mm thick`],
    ...laminate.pairs.map(({ names, voltage_V, capacitance_nF, inductance_nH }) => [
      names.join(' / '),
      `${figure(voltage_V)} V, ${figure(capacitance_nF, 2)} nF, ${figure(inductance_nH, 2)} nH (e0 er A / d and mu0 d l / w, textbook formulas for wide plates, unverified)`,
    ] as const),
    ['Envelope', `${figure(size.x)} × ${figure(size.y)} × ${figure(size.z)} mm`],
    ['Mass', `${figure(summary.mass_kg, 3)} kg`],
    ['Parts', `${summary.distinctParts} part numbers, ${summary.pieces} pieces`],
  ];
}
