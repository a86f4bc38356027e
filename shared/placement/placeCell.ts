/** A cell record put into the pack: outlines, terminals and vent in pack coordinates. */
import { boundsOf, rectangle, slot, snapContour } from '../geometry/contour.ts';
import { rotated, rotatedPoint, translated } from '../geometry/transform.ts';
import type { Box2, Contour, Point2 } from '../geometry/types.ts';
import type { PlacedCell, PlacedTerminal } from '../model/derived/cells.ts';
import { terminalId, type NetId } from '../model/ids.ts';
import type { CellRecord } from '../model/records/cell.ts';
import type { CellTerminal, CellTypeRecord } from '../model/records/cellType.ts';
import { snap_mm } from '../units/units.ts';

/**
 * The cell in pack coordinates, mm, snapped. Its + terminal lies on the net above its group, its - on the net below.
 * Sizes along pack x and y are those of the turned outline's box. Terminals stand in the order of the type.
 */
export function placeCell(cell: CellRecord, type: CellTypeRecord, nets: { readonly below: NetId; readonly above: NetId }): PlacedCell {
  const toPack = (local: Contour) => placed(local, cell);
  const base_z = snap_mm(cell.pose.z);
  const lid_z = snap_mm(cell.pose.z + type.size_mm.height);
  const ventOutline = toPack(slot(type.vent.centre_mm, type.vent.size_mm));
  return {
    id: cell.id,
    type: type.id,
    group: cell.group,
    slot: { row: cell.slot.row, position: cell.slot.position },
    centre: { x: snap_mm(cell.pose.x), y: snap_mm(cell.pose.y) },
    rotation_deg: cell.pose.rotation_deg,
    outline: toPack(centredRectangle({ x: 0, y: 0 }, { x: type.size_mm.width, y: type.size_mm.thickness })),
    z: [base_z, lid_z],
    terminals: type.terminals.map((terminal) => placeTerminal(terminal, cell, lid_z, nets)),
    vent: { outline: ventOutline, centre: placedPoint(type.vent.centre_mm, cell), size: sizeOf(boundsOf(ventOutline)) },
  };
}

function placeTerminal(terminal: CellTerminal, cell: CellRecord, lid_z: number, nets: { readonly below: NetId; readonly above: NetId }): PlacedTerminal {
  const outline = placed(centredRectangle(terminal.centre_mm, terminal.size_mm), cell);
  return {
    id: terminalId(cell.id, terminal.polarity),
    cell: cell.id,
    group: cell.group,
    polarity: terminal.polarity,
    net: terminal.polarity === '+' ? nets.above : nets.below,
    centre: placedPoint(terminal.centre_mm, cell),
    size: sizeOf(boundsOf(outline)),
    outline,
    lid_z,
    top_z: snap_mm(lid_z + terminal.protrusion_mm),
    material: terminal.material,
  };
}

function placed(local: Contour, cell: CellRecord): Contour {
  return snapContour(translated(rotated(local, cell.pose.rotation_deg), cell.pose.x, cell.pose.y));
}

function placedPoint(local: Point2, cell: CellRecord): Point2 {
  const turned = rotatedPoint(local, cell.pose.rotation_deg);
  return { x: snap_mm(turned.x + cell.pose.x), y: snap_mm(turned.y + cell.pose.y) };
}

function centredRectangle(centre: Point2, size: { readonly x: number; readonly y: number }): Contour {
  return rectangle({ minX: centre.x - size.x / 2, minY: centre.y - size.y / 2, maxX: centre.x + size.x / 2, maxY: centre.y + size.y / 2 });
}

function sizeOf(box: Box2): { x: number; y: number } {
  return { x: snap_mm(box.maxX - box.minX), y: snap_mm(box.maxY - box.minY) };
}
