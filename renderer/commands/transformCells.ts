/** Moves cells together: along the axes and turned about a point in plan. A moved cell is the user's: filling again leaves it. */
import { snap_mm } from '../../shared/units/units.ts';
import type { CellRecord } from '../../shared/model/records/cell.ts';
import type { Controller } from '../state/controller.ts';
import type { CellMove } from '../viewport/interaction/cellMove.ts';
import { refusedByLock } from './locked.ts';

/** As one undo step; none of them where one is locked. */
export function transformCells(controller: Controller, ids: readonly string[], move: CellMove): void {
  if (ids.length === 0 || refusedByLock(controller, ids)) return;
  controller.transact(move.turn_deg === 0 ? 'step.moveCell' : 'step.turnCell', (transaction) => {
    for (const id of ids) transaction.update(id, 'cell', (cell) => ({ ...cell, placed: 'user', pose: movedPose(cell.pose, move) }));
  });
}

/** First the turn, then the shift. */
export function movedPose(pose: CellRecord['pose'], { dx_mm, dy_mm, dz_mm, turn_deg, about }: CellMove): CellRecord['pose'] {
  const { cos, sin } = directionOf(turn_deg), x = pose.x - about.x, y = pose.y - about.y;
  return {
    ...pose,
    x: snap_mm(about.x + x * cos - y * sin + dx_mm),
    y: snap_mm(about.y + x * sin + y * cos + dy_mm),
    z: snap_mm(pose.z + dz_mm),
    rotation_deg: (((pose.rotation_deg + turn_deg) % 360) + 360) % 360,
  };
}

/** Exact at quarters, where a sine is not. */
function directionOf(turn_deg: number): { readonly cos: number; readonly sin: number } {
  const quarters = turn_deg / 90;
  if (Number.isInteger(quarters)) return [{ cos: 1, sin: 0 }, { cos: 0, sin: 1 }, { cos: -1, sin: 0 }, { cos: 0, sin: -1 }][((quarters % 4) + 4) % 4] ?? { cos: 1, sin: 0 };
  const angle = (turn_deg * Math.PI) / 180;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
}
