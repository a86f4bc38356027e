import { boxCentre } from '../../geometry/box.ts';
import { pointOn } from '../../geometry/frame.ts';
import { finding } from '../finding.ts';
import { outerHeight } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Share of a seam's width that is counted: pores and edges are not. Heuristic, no public standard value found. */
const EFFECTIVE_WIDTH = 0.8;
/** Below this share of what is required a weld is an error rather than a warning. */
const ERROR_SHARE = 0.5;

/** A weld with less effective area than the section of its bar, at the thickness of its pad, that carries as much as its terminal, where the bar is loaded most. */
export const weldArea: Rule<'net'> = {
  code: 'weld-area',
  scope: 'net',
  clause: 'Weld area against bar section (heuristic, b_eff = 0.8 b)',
  run({ net, busbar }, { deck }) {
    if (!busbar) return [];
    const [densest] = busbar.segments.map(({ section }) => section).sort((a, b) => b.current_A / b.area_mm2 - a.current_A / a.area_mm2);
    const { area_mm2, current_A } = densest ?? busbar.section;
    const laps = (busbar.laps ?? []).filter((lap) => lap.isOver && lap.joint === 'welded').flatMap((lap) => {
      const required_mm2 = deck.weldSectionRatio * area_mm2 * (lap.current_A / current_A);
      const effective_mm2 = EFFECTIVE_WIDTH * lap.weldArea_mm2;
      if (effective_mm2 >= required_mm2 - 1e-9) return [];
      return [
        finding({
          code: this.code,
          severity: effective_mm2 < ERROR_SHARE * required_mm2 ? 'error' : 'warning',
          items: [busbar.id, lap.to],
          clause: this.clause,
          at: pointOn(busbar.frame, lap.centre, outerHeight(busbar)),
          actual: effective_mm2,
          required: required_mm2,
          unit: 'mm2',
          params: { net: net.label, terminal: lap.to },
        }),
      ];
    });
    return [...laps, ...busbar.pads.flatMap((pad) => {
      // The weld joins the pad: where that is pressed thinner than its bar, it has so much less section.
      const padShare = pad.coined_mm === undefined ? 1 : pad.coined_mm / busbar.section.thickness_mm;
      const required_mm2 = deck.weldSectionRatio * area_mm2 * padShare * (pad.current_A / current_A);
      const effective_mm2 = EFFECTIVE_WIDTH * pad.weldArea_mm2;
      if (effective_mm2 >= required_mm2 - 1e-9) return [];
      return [
        finding({
          code: this.code,
          severity: effective_mm2 < ERROR_SHARE * required_mm2 ? 'error' : 'warning',
          items: [busbar.id, pad.terminal],
          clause: this.clause,
          at: pointOn(busbar.frame, boxCentre(pad.box), outerHeight(busbar)),
          actual: effective_mm2,
          required: required_mm2,
          unit: 'mm2',
          params: { net: net.label, terminal: pad.terminal },
        }),
      ];
    })];
  },
};
