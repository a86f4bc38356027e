import { boxCentre } from '../../geometry/box.ts';
import { pointOn } from '../../geometry/frame.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { outerHeight } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A weld pad of aluminium that is thicker than is welded through, coined or not. One finding a bar. */
export const weldPad: Rule<'net'> = {
  code: 'weld-pad',
  scope: 'net',
  clause: 'Thickest weld pad of the busbar settings',
  run({ net, busbar }, { busbars }) {
    const { maxPad_mm } = busbars.weld;
    if (!busbar || maxPad_mm === undefined || !busbar.section.material.startsWith('aluminium')) return [];
    const thick = busbar.pads.filter((pad) => (pad.coined_mm ?? busbar.section.thickness_mm) > maxPad_mm + COINCIDENT_mm);
    const [first] = thick;
    if (!first) return [];
    return [
      finding({
        code: this.code,
        severity: 'error',
        items: [busbar.id, ...thick.map((pad) => pad.terminal)],
        subject: [busbar.id],
        clause: this.clause,
        at: pointOn(busbar.frame, boxCentre(first.box), outerHeight(busbar)),
        actual: first.coined_mm ?? busbar.section.thickness_mm,
        required: maxPad_mm,
        unit: 'mm',
        params: { net: net.label },
      }),
    ];
  },
};
