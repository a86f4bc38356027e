import { COINCIDENT_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { placeOfFpc } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A flexible circuit that fits its maker's panel in neither orientation. */
export const fpcPanel: Rule<'frontEnd'> = {
  code: 'fpc-panel',
  scope: 'frontEnd',
  clause: 'Panel size of the sampling settings',
  run({ fpc }, { sampling }) {
    if (!fpc) return [];
    const panel = sorted(sampling.fpc.panel_mm);
    const blank = sorted(fpc.blank_mm);
    const common = { code: this.code, severity: 'error', items: [fpc.id], clause: this.clause, at: placeOfFpc(fpc), unit: 'mm' } as const;
    const params = { length_mm: blank[0], width_mm: blank[1], panelLength_mm: panel[0], panelWidth_mm: panel[1] };
    if (blank[0] > panel[0] + COINCIDENT_mm) return [finding({ ...common, params, actual: blank[0], required: panel[0] })];
    if (blank[1] > panel[1] + COINCIDENT_mm) return [finding({ ...common, params, actual: blank[1], required: panel[1] })];
    return [];
  },
};

/** Longer side first. A rectangle fits another along the axes exactly when both its sorted sides do. */
function sorted({ x, y }: { readonly x: number; readonly y: number }): readonly [number, number] {
  return x >= y ? [x, y] : [y, x];
}
