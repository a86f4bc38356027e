/** Moves cells: by a distance, or to a typed coordinate. A moved cell is the user's: filling again leaves it there. */
import { recordOfKind } from '../../shared/model/document.ts';
import { snap_mm } from '../../shared/units/units.ts';
import type { Controller } from '../state/controller.ts';
import { refusalText } from './command.ts';
import { lockRefusal, refusedByLock } from './locked.ts';

/** Shifts the cells in plan, as one undo step; none of them where one is locked. */
export function moveCellsBy(controller: Controller, ids: readonly string[], dx_mm: number, dy_mm: number): void {
  if (ids.length === 0 || (dx_mm === 0 && dy_mm === 0) || refusedByLock(controller, ids)) return;
  controller.transact('step.moveCell', (transaction) => {
    for (const id of ids) {
      transaction.update(id, 'cell', (cell) => ({
        ...cell,
        placed: 'user',
        pose: { ...cell.pose, x: snap_mm(cell.pose.x + dx_mm), y: snap_mm(cell.pose.y + dy_mm) },
      }));
    }
  });
}

/** Gives every one of the cells the same value of one pose field, as one undo step. Null when done, else which of them is locked. */
export function setCellPose(
  controller: Controller,
  ids: readonly string[],
  field: 'x' | 'y' | 'z' | 'rotation_deg',
  value: number,
): string | null {
  const state = controller.app.getState(), refusal = lockRefusal(state, ids);
  if (refusal) return refusalText(state.language, refusal);
  controller.transact('step.moveCell', (transaction) => {
    for (const id of ids) {
      const cell = recordOfKind(transaction.document, id, 'cell');
      if (cell.pose[field] === value) continue;
      transaction.put({ ...cell, placed: 'user', pose: { ...cell.pose, [field]: value } });
    }
  });
  return null;
}

/** The selected cells, in the document's order. */
export function selectedCells(controller: Controller): string[] {
  const { selection, document } = controller.app.getState();
  return [...selection].filter((id) => document?.get(id)?.kind === 'cell');
}
