import { boundsOf } from '../../geometry/contour.ts';
import { regionArea_mm2 } from '../../geometry/flatten.ts';
import { pointOn } from '../../geometry/frame.ts';
import type { Body } from '../../model/derived/index.ts';
import { busbarId } from '../../model/ids.ts';
import { gapMovement } from '../../placement/stackMovement.ts';
import { electricalOf } from '../../standards/materials.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** What a bump has to spare over what moves: practice, no source seen (confidence U). Settings may say otherwise. */
const RESERVE = 1.5;
/** Standard deviations that a cell may stand off its neighbour's place. */
const DEVIATIONS = 3;
const ASSEMBLED_C = 20;

/**
 * A bump that is shorter, rolled out, than what its two cells may move asks for: swelling of the stack along the row, what the bar grows between
 * assembly and service, and how far its cells may stand off their places. What a bump has to give is its centre line less its chord.
 */
export const bumpMovement: Rule<'net'> = {
  code: 'bump-movement',
  scope: 'net',
  clause: 'A bump takes up movement, thermal growth and tolerance with a reserve (practice, unverified)',
  run({ net, cells, busbar }, { structure, duty, busbars }) {
    const bumps = busbar?.bodies.filter(({ id, kind, frame }) => kind === 'busbar' && frame && id.startsWith(`${busbarId(busbar.net)}/bump`)) ?? [];
    const [cell] = cells;
    if (!busbar || !cell || bumps.length === 0) return [];
    const { minX, maxX } = boundsOf(cell.outline);
    const thickness_mm = maxX - minX;
    const pitch_mm = thickness_mm + structure.pad.thickness_mm;
    const thermal_mm = snap_mm(electricalOf(busbar.section.material).cte_per_K * pitch_mm * Math.abs(duty.cell_C - ASSEMBLED_C));
    const tolerance_mm = snap_mm(DEVIATIONS * structure.stack.deviation_mm);
    const swelling_mm = gapMovement(structure.stack, thickness_mm, structure.pad.thickness_mm, structure.cellsPerRow).neighbours_mm;
    const short = bumps.flatMap((bump) => {
      // Cells of two rows side by side swell alike.
      const movement_mm = Math.abs(bump.frame?.u.x ?? 0) > 0.5 ? swelling_mm : 0;
      const required_mm = snap_mm((busbars.bump.reserve ?? RESERVE) * (movement_mm + thermal_mm + tolerance_mm));
      const actual_mm = takesUp_mm(bump, busbar.section.thickness_mm);
      return actual_mm < required_mm - COINCIDENT_mm ? [{ bump, movement_mm, required_mm, actual_mm }] : [];
    });
    const [worst] = short.sort((a, b) => a.actual_mm - a.required_mm - (b.actual_mm - b.required_mm));
    if (!worst) return [];
    return [
      finding({
        code: this.code,
        severity: 'warning',
        items: [busbar.id],
        clause: this.clause,
        at: pointOn(worst.bump.frame, worst.bump.outline[0] ?? { x: 0, y: 0 }, worst.bump.z[0]),
        actual: worst.actual_mm,
        required: worst.required_mm,
        unit: 'mm',
        params: { net: net.label, movement_mm: worst.movement_mm, thermal_mm, tolerance_mm },
      }),
    ];
  },
};

/** How much longer the centre line of a bump is than its chord, mm: its section is as thick everywhere. */
function takesUp_mm({ outline }: Body, thickness_mm: number): number {
  const { minX, maxX } = boundsOf(outline);
  return snap_mm(regionArea_mm2({ outline, holes: [] }) / thickness_mm - (maxX - minX));
}
