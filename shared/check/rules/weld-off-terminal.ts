import { boundsOf } from '../../geometry/contour.ts';
import { boxCentre } from '../../geometry/box.ts';
import { placeDeviation_mm } from '../../placement/stackMovement.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { dot, PLAN, pointOn } from '../../geometry/frame.ts';
import type { Frame } from '../../geometry/types.ts';
import type { PlacedTerminal } from '../../model/derived/index.ts';
import { finding } from '../finding.ts';
import { outerHeight } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Standard deviations a cell may stand off its place: one in 370 stands farther. */
const DEVIATIONS = 3;

/** A weld whose seams can leave the terminal where its cell stands off its place along the row, within the tolerance of the stack. */
export const weldOffTerminal: Rule<'net'> = {
  code: 'weld-off-terminal',
  scope: 'net',
  clause: 'The weld stays on the terminal within three standard deviations of its cell’s place',
  run({ net, terminals, cells, busbar }, { structure }) {
    if (!busbar) return [];
    const terminalOf = new Map(terminals.map((terminal) => [terminal.id, terminal] as const));
    const cellOf = new Map(cells.map((cell) => [cell.id, cell] as const));
    return busbar.pads.flatMap((pad) => {
      const terminal = terminalOf.get(pad.terminal);
      const cell = terminal && cellOf.get(terminal.cell);
      if (!cell) return [];
      const zone = boundsOf(pad.weldZone);
      const face = extentAlong(terminal, busbar.frame);
      const spare_mm = snap_mm(Math.min(zone.minX - face.min, face.max - zone.maxX));
      const place = Math.min(cell.slot.position + 1, structure.cellsPerRow);
      // Round cells in bands stand in a holder, each off its own place only.
      const deviation_mm = structure.packing ? structure.stack.deviation_mm : placeDeviation_mm(structure.stack, place, structure.cellsPerRow);
      const required_mm = snap_mm(DEVIATIONS * deviation_mm);
      if (spare_mm >= required_mm - COINCIDENT_mm) return [];
      return [
        finding({
          code: this.code,
          severity: spare_mm < -COINCIDENT_mm ? 'error' : 'warning',
          items: [busbar.id, pad.terminal],
          clause: this.clause,
          at: pointOn(busbar.frame, boxCentre(pad.box), outerHeight(busbar)),
          actual: spare_mm,
          required: required_mm,
          unit: 'mm',
          params: { net: net.label, terminal: pad.terminal },
        }),
      ];
    });
  },
};

/** Of the terminal, along the x of its bar's plane. */
function extentAlong({ outline }: PlacedTerminal, frame: Frame = PLAN): { readonly min: number; readonly max: number } {
  const places = outline.map(({ x, y }) => dot({ x, y, z: 0 }, frame.u));
  return { min: Math.min(...places), max: Math.max(...places) };
}
