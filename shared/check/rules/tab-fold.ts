import { recordsOfKind, singleton } from '../../model/document.ts';
import { consumed_mm, hasFoldedTabs } from '../../placement/tabs/foldedTab.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A tab that is shorter than its way through the slots of frame and bar, round its fold and along its leg. */
export const tabFold: Rule<'document'> = {
  code: 'tab-fold',
  scope: 'document',
  clause: 'A folded tab is no longer than the cell’s tab',
  run({ document }) {
    const { busbarFrame } = singleton(document, 'structure');
    if (!busbarFrame) return [];
    return recordsOfKind(document, 'cellType').flatMap((type) => {
      if (!hasFoldedTabs(type)) return [];
      return type.terminals.flatMap(({ polarity, size_mm, protrusion_mm }) => {
        const required_mm = consumed_mm(busbarFrame, size_mm.x);
        if (required_mm <= protrusion_mm + COINCIDENT_mm) return [];
        return [finding({ code: this.code, severity: 'error', items: [type.id, 'structure'], clause: this.clause, feature: polarity, actual: protrusion_mm, required: required_mm, unit: 'mm', params: { cell: type.name, polarity } })];
      });
    });
  },
};
