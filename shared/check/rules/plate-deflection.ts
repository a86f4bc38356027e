import { recordsOfKind, singleton } from '../../model/document.ts';
import { pressureFigures } from '../../placement/pressure.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A pressure plate that bows more than is allowed, or is stressed beyond what the formula and its material stand. */
export const plateDeflection: Rule<'document'> = {
  code: 'plate-deflection',
  scope: 'document',
  clause: 'Beam on two supports under the stack pressure: 5 p L^4 / (32 E t^3) and shear',
  run({ document }) {
    const structure = singleton(document, 'structure');
    const { pressure } = structure;
    const [type] = recordsOfKind(document, 'cellType');
    const figures = type && pressureFigures(structure, type);
    if (!pressure || !figures) return [];
    const { deflection_mm, stress_MPa, proof_MPa, isElastic, force_N, span_mm } = figures;
    const draft = { code: this.code, severity: 'error', items: ['structure'], clause: this.clause } as const;
    const values = { thickness_mm: pressure.plate.thickness_mm, force_kN: force_N / 1000, span_mm };
    if (stress_MPa > proof_MPa) return [finding({ ...draft, feature: 'stress', actual: stress_MPa, required: proof_MPa, unit: 'MPa', params: { variant: 'stress', ...values } })];
    const allowed_mm = Math.min(pressure.maxDeflection_mm, isElastic ? Infinity : pressure.plate.thickness_mm / 2);
    if (deflection_mm <= allowed_mm) return [];
    return [finding({ ...draft, feature: 'deflection', actual: deflection_mm, required: allowed_mm, unit: 'mm', params: { variant: 'deflection', ...values } })];
  },
};
