/** Cells as they show on a plane: their end faces with the terminals there, in its coordinates. */
import { box3Of, type Box3 } from '../../geometry/box.ts';
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import { dot, normalOf } from '../../geometry/frame.ts';
import type { Contour, Frame, Point2, Point3 } from '../../geometry/types.ts';
import type { PlacedCell, PlacedTerminal } from '../../model/derived/index.ts';
import { snap_mm } from '../../units/units.ts';
import { planeOfTerminal, type ConnectionPlane } from './plane.ts';

const OUT: Point3 = { x: 0, y: 0, z: 1 };

/** A point or direction of the pack in the frame: along u, along v, and out of it. Directions take no origin. */
export function intoFrame({ u, v }: Frame, point: Point3): Point3 {
  return { x: snap_mm(dot(point, u)) + 0, y: snap_mm(dot(point, v)) + 0, z: snap_mm(dot(point, normalOf({ u, v }))) + 0 };
}

/**
 * The cell with the terminals that face this way. Its outline is the end face as a box, its `z` runs from the far end to this one; there is
 * no vent, and sampling lines run towards its upper edge. On the pack's top the cell as it is.
 */
export function cellInPlane(cell: PlacedCell, { id, local }: ConnectionPlane): PlacedCell {
  if (!local) return cell;
  const box = boxInFrame(cell.outline, cell.z, local);
  return {
    ...cell,
    centre: { x: snap_mm((box.minX + box.maxX) / 2), y: box.maxY },
    outline: rectangle(box),
    z: [box.minZ, box.maxZ],
    terminals: cell.terminals.filter((terminal) => planeOfTerminal(cell, terminal) === id).map((terminal) => terminalInFrame(terminal, local)),
    vent: null,
  };
}

/** The weldable face as outline; from its root to the face as heights. */
function terminalInFrame(terminal: PlacedTerminal, local: Frame): PlacedTerminal {
  const box = boxInFrame(terminal.outline, terminal.z, local);
  const centre: Point2 = { x: snap_mm((box.minX + box.maxX) / 2), y: snap_mm((box.minY + box.maxY) / 2) };
  const size = { x: snap_mm(box.maxX - box.minX), y: snap_mm(box.maxY - box.minY) };
  const { fold } = terminal;
  const slot = fold && boxInFrame(fold.slot, fold.slot_z, local);
  return {
    ...terminal,
    centre,
    size,
    outline: rectangle(box),
    holes: [],
    facing: OUT,
    z: [box.minZ, box.maxZ],
    lid_z: box.minZ,
    top_z: box.maxZ,
    ...(fold && slot ? { fold: { ...fold, slot: rectangle(slot), slot_z: [slot.minZ, slot.maxZ] as const } } : {}),
  };
}

function boxInFrame(plan: Contour, heights: readonly [number, number], local: Frame): Box3 {
  const { minX, minY, maxX, maxY } = boundsOf(plan);
  return box3Of([minX, maxX].flatMap((x) => [minY, maxY].flatMap((y) => heights.map((z) => intoFrame(local, { x, y, z })))));
}
