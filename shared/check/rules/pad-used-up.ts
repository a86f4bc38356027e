import { recordsOfKind, singleton } from '../../model/document.ts';
import { gapMovement } from '../../placement/stackMovement.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Cells between rigid ends that grow more over life than the pads between them can give. */
export const padUsedUp: Rule<'document'> = {
  code: 'pad-used-up',
  scope: 'document',
  clause: 'Pads between the cells of a row of fixed length take up what the cells swell',
  run({ document }) {
    const { stack, pad, cellsPerRow, packing } = singleton(document, 'structure');
    // Round cans do not swell against pads.
    if (packing) return [];
    const [thickest] = recordsOfKind(document, 'cellType').map((type) => type.size_mm.thickness).sort((a, b) => b - a);
    if (thickest === undefined || cellsPerRow < 2) return [];
    const { begin_mm, end_mm } = gapMovement(stack, thickest, pad.thickness_mm, cellsPerRow);
    if (end_mm >= -COINCIDENT_mm) return [];
    return [finding({ code: this.code, severity: 'warning', items: ['structure'], clause: this.clause, actual: begin_mm, required: begin_mm - end_mm, unit: 'mm', params: {} })];
  },
};
