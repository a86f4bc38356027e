/** Arrow keys: move the selected cells in plan by 1 mm, 10 mm with Shift, 0.1 mm with Alt. */
import type { Controller } from '../state/controller.ts';
import type { KeyPress } from './accelerators.ts';
import { moveCellsBy, selectedCells } from './moveCells.ts';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** How far a key press moves, mm in plan; null when it is no arrow key or means something else. */
export function nudgeOf(press: KeyPress): { readonly dx_mm: number; readonly dy_mm: number } | null {
  const direction = DIRECTIONS[press.key];
  if (!direction || press.ctrlKey || press.metaKey) return null;
  const step_mm = press.shiftKey ? 10 : press.altKey ? 0.1 : 1;
  return { dx_mm: direction[0] * step_mm, dy_mm: direction[1] * step_mm };
}

/** True when the press moved something, and so is used up. */
export function nudge(controller: Controller, press: KeyPress): boolean {
  const distance = nudgeOf(press);
  const cells = distance ? selectedCells(controller) : [];
  if (!distance || cells.length === 0) return false;
  moveCellsBy(controller, cells, distance.dx_mm, distance.dy_mm);
  return true;
}
