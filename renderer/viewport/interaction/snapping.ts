/** Snapping of dragged cells among those that stay. */
import { createSnapField, snapMove } from '../../../shared/placement/snap/snapMove.ts';
import type { SnapField } from '../../../shared/placement/snap/snapMove.ts';
import type { SnapAxis } from '../../../shared/placement/snap/span.ts';
import type { SnapResult, SnapSettings } from '../../../shared/placement/snap/types.ts';
import type { Box2 } from '../../../shared/geometry/types.ts';
import { boxOfCell, boxOfCells } from './cellMove.ts';
import type { Modifiers } from './gestures.ts';
import type { Hand } from './Hand.ts';

/** From this close an edge pulls. */
const PULL_PX = 8;
const FREE: Omit<SnapSettings, 'grid_mm'> = { grid: false, edge: false, centre: false, equalGap: false };

export type Snapper = (dx_mm: number, dy_mm: number, keys: Modifiers, axes: readonly SnapAxis[]) => SnapResult;

/** For one drag of these cells. Ctrl or Alt suspends snapping; Shift keeps to the longer direction. */
export function snapperFor(hand: Hand, ids: readonly string[]): Snapper {
  const dragged = new Set(ids), { cells } = hand.props();
  const box: Box2 | null = boxOfCells(cells.filter(({ id }) => dragged.has(id)));
  const field: SnapField = createSnapField(cells.filter(({ id }) => !dragged.has(id)).map(boxOfCell));
  return (dx_mm, dy_mm, keys, axes) => {
    if (box === null) return { dx_mm: 0, dy_mm: 0, guides: [] };
    const { snap, gaps_mm } = hand.props();
    const free = keys.ctrlKey || keys.metaKey || keys.altKey;
    const settings = free ? { ...FREE, grid_mm: snap.grid_mm } : snap;
    const straight: readonly SnapAxis[] = keys.shiftKey && axes.length > 1 ? [Math.abs(dx_mm) >= Math.abs(dy_mm) ? 'x' : 'y'] : axes;
    return snapMove(field, { box, dx_mm, dy_mm, settings, tolerance_mm: PULL_PX / hand.rig.px_per_mm, gaps_mm, axes: straight });
  };
}
