/** What the guided start of a laminated busbar has been told, and the brief it amounts to: DC+, DC- and phase, contacts in proportion to the plates. */
import type { LaminateBrief } from '../../shared/format/laminateBrief.ts';

export interface LaminateDraft {
  readonly name: string;
  readonly voltage_V: number;
  readonly current_A: number;
  readonly size_mm: { readonly x: number; readonly y: number };
  readonly seal: NonNullable<LaminateBrief['laminate']['seal']>;
  readonly film_mm: number;
  readonly material: 'copper-T2' | 'aluminium-1060-O';
  readonly ambient_C: number;
  readonly altitude_m: number;
  readonly shortCircuit_A: number;
  readonly clearing_s: number;
}

/** The shipped example's kind. */
export const FIRST_LAMINATE: LaminateDraft = {
  name: 'New laminated busbar',
  voltage_V: 800,
  current_A: 300,
  size_mm: { x: 250, y: 140 },
  seal: 'edge',
  film_mm: 0.25,
  material: 'copper-T2',
  ambient_C: 65,
  altitude_m: 2000,
  shortCircuit_A: 8000,
  clearing_s: 0.01,
};

const TAB = { width_mm: 32, length_mm: 34, bolt: 'M8' } as const;

/** The brief as the command line reads it. */
export function laminateBriefText(draft: LaminateDraft): string {
  return `${JSON.stringify(laminateBriefOf(draft), null, 2)}\n`;
}

export function laminateBriefOf({ name, voltage_V, current_A, size_mm, seal, film_mm, material, ambient_C, altitude_m, shortCircuit_A, clearing_s }: LaminateDraft): LaminateBrief {
  const { x, y } = size_mm;
  const at = (alongX: number, alongY: number): { x: number; y: number } => ({ x: Math.round(alongX * x), y: Math.round(alongY * y) });
  const hole = (alongX: number, alongY: number) => ({ type: 'hole' as const, at_mm: at(alongX, alongY), bolt: 'M6', face: 'bottom' as const });
  const tab = (side: '+x' | '-x', alongY: number, bend: 'up' | 'down') => ({ type: 'tab' as const, side, at_mm: Math.round(alongY * y), ...TAB, bend });
  return {
    name,
    laminate: {
      size_mm: { x, y },
      seal,
      film: { material: 'pet-film', thickness_mm: film_mm },
      conductors: [
        { name: 'PHASE', potential_V: { min: 0, max: voltage_V }, material, terminals: [tab('+x', 0.5, 'down'), hole(0.824, 0.5)] },
        { name: 'DC-', potential_V: 0, material, terminals: [tab('-x', 0.75, 'up'), hole(0.368, 0.25), hole(0.368, 0.75), hole(0.62, 0.75)] },
        { name: 'DC+', potential_V: voltage_V, material, terminals: [tab('-x', 0.25, 'up'), hole(0.2, 0.25), hole(0.2, 0.75), hole(0.62, 0.25)] },
      ],
    },
    currents: { continuous_A: current_A },
    conditions: { ambient_C, altitude_m, shortCircuit_A, clearing_s },
  };
}
