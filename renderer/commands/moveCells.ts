/** Moves cells: by a distance, or to a typed coordinate. A moved cell is the user's: filling again leaves it there. */
import { recordOfKind } from '../../shared/model/document.ts';
import { snap_mm } from '../../shared/units/units.ts';
import type { Controller } from '../state/controller.ts';

/** Shifts the cells in plan, as one undo step. */
export function moveCellsBy(controller: Controller, ids: readonly string[], dx_mm: number, dy_mm: number): void {
  const free = unlocked(controller, ids);
  if (free.length === 0 || (dx_mm === 0 && dy_mm === 0)) return;
  controller.transact('step.moveCell', (transaction) => {
    for (const id of free) {
      transaction.update(id, 'cell', (cell) => ({
        ...cell,
        placed: 'user',
        pose: { ...cell.pose, x: snap_mm(cell.pose.x + dx_mm), y: snap_mm(cell.pose.y + dy_mm) },
      }));
    }
  });
}

/** Gives every one of the cells the same value of one pose field, as one undo step. */
export function setCellPose(
  controller: Controller,
  ids: readonly string[],
  field: 'x' | 'y' | 'z' | 'rotation_deg',
  value: number,
): void {
  controller.transact('step.moveCell', (transaction) => {
    for (const id of ids) {
      const cell = recordOfKind(transaction.document, id, 'cell');
      if (cell.pose[field] === value) continue;
      transaction.put({ ...cell, placed: 'user', pose: { ...cell.pose, [field]: value } });
    }
  });
}

/** The selected cells, in the document's order. */
export function selectedCells(controller: Controller): string[] {
  const { selection, document } = controller.app.getState();
  return [...selection].filter((id) => document?.get(id)?.kind === 'cell');
}

/** Without what the user locked in place. */
function unlocked({ app }: Controller, ids: readonly string[]): readonly string[] {
  const { lockedItems } = app.getState();
  return ids.filter((id) => !lockedItems.has(id));
}

/** Turns each cell by half a turn about its own axis, which swaps its poles. */
export function turnCells(controller: Controller, ids: readonly string[]): void {
  const free = unlocked(controller, ids);
  if (free.length === 0) return;
  controller.transact('step.turnCell', (transaction) => {
    for (const id of free) {
      transaction.update(id, 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, rotation_deg: (cell.pose.rotation_deg + 180) % 360 } }));
    }
  });
}
