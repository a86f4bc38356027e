/** Cells that are connected at their ends: what lies between the ends and the side members, and what that needs. */
import type { CellTerminal, CellTypeRecord } from '../model/records/cellType.ts';
import type { BusbarFrame } from '../model/records/busbarFrame.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { snap_mm } from '../units/units.ts';
import { hasFoldedTabs, seat_mm } from './tabs/foldedTab.ts';

/** Least room for bars, films and connectors from the terminals' faces to the side members, mm: the program's choice. */
export const CONNECTION_mm = 14;

/** Whether both terminals lie on ends of the cell's width. */
export function hasEndTerminals({ format, terminals }: CellTypeRecord): boolean {
  return format === 'prismatic' && terminals.every(({ face }) => face !== 'top');
}

/** Whether cells are connected on their ends: by terminals there, or by tabs that reach out of them. */
export function isConnectedAtEnds(type: CellTypeRecord): boolean {
  return hasEndTerminals(type) || hasFoldedTabs(type);
}

/** From the ends of pouch cells to the walls of their module, mm: the busbar frame, and the room outside it. */
export function endRoom_mm(frame: BusbarFrame): number {
  return snap_mm(seat_mm(frame) + frame.outside_mm);
}

/** Which side of the cell's middle a terminal lies on, along its width: below 0 or above. */
export function sideOfCell({ face, centre_mm }: CellTerminal): number {
  return face === 'top' ? centre_mm.x : face === '+x' ? 1 : -1;
}

/** Least gap from the cells to the side members, mm; 0 where nothing is connected there. */
export function leastSideGap_mm(type: CellTypeRecord): number {
  return hasEndTerminals(type) ? CONNECTION_mm + Math.max(...type.terminals.map(({ protrusion_mm }) => protrusion_mm)) : 0;
}

/** How far the end members stay away from the side members, mm. */
export function endMemberInset_mm({ members }: StructureRecord): number {
  return members.endInset_mm === undefined ? 0 : members.sideGap_mm + members.endInset_mm;
}
