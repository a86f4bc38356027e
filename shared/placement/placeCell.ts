/** A cell record put into the pack: outlines, terminals and vent in pack coordinates. */
import { boundsOf, circle, clockwise, rectangle, slot, snapContour } from '../geometry/contour.ts';
import { rotated, rotatedPoint, translated } from '../geometry/transform.ts';
import type { Box2, Contour, Point2, Point3 } from '../geometry/types.ts';
import type { PlacedCell, PlacedTerminal, PlacedVent } from '../model/derived/cells.ts';
import { terminalId, type NetId, type Polarity } from '../model/ids.ts';
import type { CellRecord } from '../model/records/cell.ts';
import type { CellTerminal, CellTypeRecord } from '../model/records/cellType.ts';
import type { BusbarFrame } from '../model/records/busbarFrame.ts';
import { snap_mm } from '../units/units.ts';
import { foldedPlan, type FoldSide } from './tabs/foldedTab.ts';

/** Thickness a terminal is drawn with when its face is flush with its surroundings, mm: a body must have a height. */
const FLUSH_TERMINAL_mm = 0.1;

interface Nets {
  readonly below: NetId;
  readonly above: NetId;
}

/** How the tabs of a pouch cell are folded: to which side of its thickness, in its local frame. */
export interface Folds {
  readonly frame: BusbarFrame;
  readonly sides: Readonly<Record<Polarity, FoldSide>>;
}

/**
 * The cell in pack coordinates, mm, snapped. Its + terminal lies on the net above its group, its - on the net below.
 * Sizes along pack x and y are those of the turned outline's box. Terminals stand in the order of the type.
 */
export function placeCell(cell: CellRecord, type: CellTypeRecord, nets: Nets, folds: Folds | null = null): PlacedCell {
  const base_z = snap_mm(cell.pose.z);
  const lid_z = snap_mm(cell.pose.z + type.size_mm.height);
  return {
    id: cell.id,
    type: type.id,
    group: cell.group,
    slot: { row: cell.slot.row, position: cell.slot.position },
    centre: { x: snap_mm(cell.pose.x), y: snap_mm(cell.pose.y) },
    rotation_deg: cell.pose.rotation_deg,
    outline: placed(outlineOf(type), cell),
    z: [base_z, lid_z],
    terminals: type.terminals.map((terminal) => placeTerminal(cell.pose.rolled === true ? rolledOver(terminal, type) : terminal, type, cell, lid_z, nets, folds)),
    vent: type.vent && placeVent(type.vent, cell),
  };
}

/** In the local frame. */
function outlineOf({ format, size_mm: { width, thickness } }: CellTypeRecord): Contour {
  return format === 'cylindrical' ? circle({ x: 0, y: 0 }, width / 2) : centredRectangle({ x: 0, y: 0 }, { x: width, y: thickness });
}

/** Of a cell turned by 180 degrees about its length: as far below its upper edge as it was over its base. Terminals on the lid stay on it. */
function rolledOver(terminal: CellTerminal, { size_mm }: CellTypeRecord): CellTerminal {
  if (terminal.face === 'top') return terminal;
  const { x, y } = terminal.centre_mm;
  return { ...terminal, centre_mm: { ...terminal.centre_mm, x: 0 - x, y: size_mm.height - y } };
}

function placeVent(vent: NonNullable<CellTypeRecord['vent']>, cell: CellRecord): PlacedVent {
  const outline = placed(slot(vent.centre_mm, vent.size_mm), cell);
  return { outline, centre: placedPoint(vent.centre_mm, cell), size: sizeOf(boundsOf(outline)) };
}

function placeTerminal(terminal: CellTerminal, type: CellTypeRecord, cell: CellRecord, lid_z: number, nets: Nets, folds: Folds | null): PlacedTerminal {
  const fold = folds && terminal.face !== 'top' ? foldedPlan(terminal, terminal.face, folds.sides[terminal.polarity], type, folds.frame) : null;
  const straight = terminal.face === 'top' ? onLid(terminal, lid_z) : onEnd(terminal, terminal.face, type, cell);
  const { outline, holes, z, facing } = fold ? { ...straight, outline: rectangle(fold.leg) } : straight;
  const clearance_mm = folds?.frame.slotClearance_mm ?? 0;
  const inPack = placed(outline, cell);
  const centre = boundsOf(outline);
  const [top_z, isUp] = [z[1], facing.z === 1];
  return {
    id: terminalId(cell.id, terminal.polarity),
    cell: cell.id,
    group: cell.group,
    polarity: terminal.polarity,
    net: terminal.polarity === '+' ? nets.above : nets.below,
    centre: placedPoint({ x: (centre.minX + centre.maxX) / 2, y: (centre.minY + centre.maxY) / 2 }, cell),
    size: sizeOf(boundsOf(inPack)),
    outline: inPack,
    holes: holes.map((hole) => placed(hole, cell)),
    facing: isUp ? facing : turned(facing, cell.pose.rotation_deg),
    z,
    lid_z: isUp ? lid_z : top_z,
    top_z,
    material: terminal.material,
    ...(fold ? { fold: { root: placed(fold.root, cell), slot: placed(rectangle(fold.slot), cell), slot_z: [snap_mm(z[0] - clearance_mm), snap_mm(z[1] + clearance_mm)] as const, thickness_mm: terminal.size_mm.x } } : {}),
  };
}

/** Plan in the local frame, heights in the pack. */
interface TerminalShape {
  readonly outline: Contour;
  readonly holes: readonly Contour[];
  readonly z: readonly [number, number];
  readonly facing: Point3;
}

function onLid(terminal: CellTerminal, lid_z: number): TerminalShape {
  const { centre_mm, size_mm, shape, inner_mm, protrusion_mm } = terminal;
  const top_z = snap_mm(lid_z + protrusion_mm);
  const isRound = shape === 'disc' || shape === 'ring';
  return {
    outline: isRound ? circle(centre_mm, size_mm.x / 2) : centredRectangle(centre_mm, size_mm),
    holes: shape === 'ring' && inner_mm !== undefined ? [clockwise(circle(centre_mm, inner_mm / 2))] : [],
    z: [snap_mm(Math.min(lid_z, top_z - FLUSH_TERMINAL_mm)), top_z],
    facing: { x: 0, y: 0, z: 1 },
  };
}

/** A block or a straight tab out of an end of the cell's width. */
function onEnd({ centre_mm, size_mm, protrusion_mm }: CellTerminal, face: '+x' | '-x', type: CellTypeRecord, cell: CellRecord): TerminalShape {
  const out = face === '+x' ? 1 : -1;
  const [root, tip] = [(out * type.size_mm.width) / 2, out * (type.size_mm.width / 2 + Math.max(protrusion_mm, FLUSH_TERMINAL_mm))];
  const height = cell.pose.z + centre_mm.y;
  return {
    outline: rectangle({ minX: Math.min(root, tip), maxX: Math.max(root, tip), minY: centre_mm.x - size_mm.x / 2, maxY: centre_mm.x + size_mm.x / 2 }),
    holes: [],
    z: [snap_mm(height - size_mm.y / 2), snap_mm(height + size_mm.y / 2)],
    facing: { x: out, y: 0, z: 0 },
  };
}

function turned(facing: Point3, rotation_deg: number): Point3 {
  const { x, y } = rotatedPoint(facing, rotation_deg);
  return { x: snap_mm(x), y: snap_mm(y), z: facing.z };
}

function placed(local: Contour, cell: CellRecord): Contour {
  return snapContour(translated(rotated(local, cell.pose.rotation_deg), cell.pose.x, cell.pose.y));
}

function placedPoint(local: Point2, cell: CellRecord): Point2 {
  const point = rotatedPoint(local, cell.pose.rotation_deg);
  return { x: snap_mm(point.x + cell.pose.x), y: snap_mm(point.y + cell.pose.y) };
}

function centredRectangle(centre: Point2, size: { readonly x: number; readonly y: number }): Contour {
  return rectangle({ minX: centre.x - size.x / 2, minY: centre.y - size.y / 2, maxX: centre.x + size.x / 2, maxY: centre.y + size.y / 2 });
}

function sizeOf(box: Box2): { x: number; y: number } {
  return { x: snap_mm(box.maxX - box.minX), y: snap_mm(box.maxY - box.minY) };
}
