import { recordsOfKind, singleton } from '../../model/document.ts';
import { needsPressure, pressureFigures } from '../../placement/pressure.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A cell that works only under pressure in a stack without any, and a pressure that bowed plates leave uneven over a cell's face. */
export const stackPressure: Rule<'document'> = {
  code: 'stack-pressure',
  scope: 'document',
  clause: 'Pressure on the cells of a stack, as their data sheet asks',
  run({ document }) {
    const structure = singleton(document, 'structure');
    const draft = { code: this.code, severity: 'error', items: ['structure'], clause: this.clause } as const;
    return recordsOfKind(document, 'cellType').flatMap((type) => {
      const figures = pressureFigures(structure, type);
      if (!figures || !structure.pressure) return needsPressure(type) ? [finding({ ...draft, feature: 'none', params: { variant: 'none', cell: type.name } })] : [];
      const { uneven, deflection_mm } = figures;
      const { maxUneven } = structure.pressure;
      if (uneven === null || uneven <= maxUneven) return [];
      return [finding({ ...draft, severity: 'warning', feature: 'uneven', actual: 100 * uneven, required: 100 * maxUneven, unit: '%', params: { variant: 'uneven', deflection_mm } })];
    });
  },
};
