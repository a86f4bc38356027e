/** Where everything lies on the plane of the cell's tabs: along x and up, in pack coordinates, mm. */
import type { Box2, Frame, Point2 } from '../../geometry/types.ts';
import type { PlacedCell, PlacedTerminal } from '../../model/derived/cells.ts';
import type { ProtectionRecord } from '../../model/records/protection.ts';
import type { SamplingRecord } from '../../model/records/sampling.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';

export interface ProtectionInput {
  readonly cell: PlacedCell;
  readonly protection: ProtectionRecord;
  readonly sampling: SamplingRecord;
}

export interface PlannedPole {
  readonly terminal: PlacedTerminal;
  /** The tab's face on the plane. */
  readonly face: Box2;
  /** The circuit's pad under it, and where its trace ends on the board. */
  readonly pad: Box2;
  readonly pin: Box2;
}

export interface ProtectionPlan {
  /** u along x, v up: the plane through the tabs' middle, seen against y. */
  readonly frame: Frame;
  /** Face of the tabs towards the circuit along u x v, mm: the top of the circuit's copper. */
  readonly copperTop_z: number;
  readonly film: Box2;
  readonly board: Box2;
  readonly negative: PlannedPole;
  readonly positive: PlannedPole;
  readonly sensor: { readonly at: Point2; readonly minusPad: Box2; readonly plusPad: Box2; readonly minusPin: Box2; readonly plusPin: Box2 };
  /** Pads for the wires to the device. */
  readonly output: { readonly minus: Box2; readonly plus: Box2 };
}

/** Between a pad and the edge of its tab, and how far film and board reach round what lies on them, mm. */
const PAD_INSET_mm = 0.2;

/** Refuses a cell whose tabs do not both leave its end towards +x in one plane, and one whose board is too narrow for its pads. */
export function planProtection({ cell, protection, sampling }: ProtectionInput): Result<ProtectionPlan> {
  const [negative, positive] = (['-', '+'] as const).map((pole) => cell.terminals.find((terminal) => terminal.polarity === pole));
  if (!negative || !positive) return fail('tabs-not-together', cell.id, `cell ${cell.id} needs a positive and a negative tab`, { values: { cell: cell.id } });
  const towardsX = [negative, positive].every((terminal) => terminal.facing.x === 1);
  if (!towardsX || Math.abs(negative.centre.y - positive.centre.y) > COINCIDENT_mm) {
    return fail('tabs-not-together', cell.id, `both tabs of cell ${cell.id} must leave one end, towards +x, beside each other: the flexible circuit lies flat on both`, { values: { cell: cell.id } });
  }
  const { fpc, ntc } = sampling;
  const edge_mm = fpc.edgeDistance_mm;
  const faces = [negative, positive].map((terminal): Box2 => ({ minX: snap_mm(terminal.centre.x - terminal.size.x / 2), maxX: snap_mm(terminal.centre.x + terminal.size.x / 2), minY: terminal.z[0], maxY: terminal.z[1] }));
  const tip = Math.max(...faces.map((face) => face.maxX));
  const root = Math.min(...faces.map((face) => face.minX));
  const board_x = snap_mm(tip + protection.gap_mm);
  const middle = snap_mm((cell.z[0] + cell.z[1]) / 2);
  const { length, width } = protection.board_mm;
  const board: Box2 = { minX: board_x, maxX: snap_mm(board_x + length), minY: snap_mm(middle - width / 2), maxY: snap_mm(middle + width / 2) };
  const { x: padX, y: padY } = protection.pad_mm;
  // Four pads, evenly across the board, as far from its edge as from each other.
  const gap_mm = (width - 4 * padY) / 5;
  if (gap_mm < edge_mm || length < 2 * padX + 3 * edge_mm) {
    return fail('board-too-small', 'protection', `four pads of ${padY} mm need a board of at least ${snap_mm(4 * padY + 5 * edge_mm)} x ${snap_mm(2 * padX + 3 * edge_mm)} mm, it has ${width} x ${length}`, { values: { width: snap_mm(4 * padY + 5 * edge_mm), length: snap_mm(2 * padX + 3 * edge_mm), has: `${width} x ${length}` } });
  }
  const padRow = (minX: number) => (place: number): Box2 => ({ minX: snap_mm(minX), maxX: snap_mm(minX + padX), minY: snap_mm(board.minY + gap_mm + place * (padY + gap_mm)), maxY: snap_mm(board.minY + gap_mm + place * (padY + gap_mm) + padY) });
  const pin = padRow(board.minX + edge_mm);
  const out = padRow(board.maxX - edge_mm - padX);
  // The lower tab gets the lowest pad, so that no trace crosses another.
  const lowIsNegative = negative.z[0] < positive.z[0];
  const pole = (terminal: PlacedTerminal, face: Box2, isLow: boolean): PlannedPole => ({
    terminal,
    face,
    pad: { minX: snap_mm(root + 2 * edge_mm), maxX: snap_mm(face.maxX - PAD_INSET_mm), minY: snap_mm(face.minY + PAD_INSET_mm), maxY: snap_mm(face.maxY - PAD_INSET_mm) },
    pin: pin(isLow ? 0 : 3),
  });
  const [negativeFace, positiveFace] = faces as [Box2, Box2];
  const at = { x: snap_mm((tip + board.minX) / 2), y: snap_mm((negativeFace.minY + negativeFace.maxY + positiveFace.minY + positiveFace.maxY) / 4) };
  const half = ntc.body_mm.x / 2;
  const sensorPad = (x: number): Box2 => ({ minX: snap_mm(x - ntc.pad_mm.x / 2), maxX: snap_mm(x + ntc.pad_mm.x / 2), minY: snap_mm(at.y - ntc.pad_mm.y / 2), maxY: snap_mm(at.y + ntc.pad_mm.y / 2) });
  return ok({
    frame: { origin: { x: 0, y: negative.centre.y, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } },
    copperTop_z: snap_mm(-negative.size.y / 2),
    film: { minX: snap_mm(root + edge_mm), maxX: snap_mm(board.minX + padX + 2 * edge_mm), minY: board.minY, maxY: board.maxY },
    board,
    negative: pole(negative, negativeFace, lowIsNegative),
    positive: pole(positive, positiveFace, !lowIsNegative),
    sensor: { at, minusPad: sensorPad(at.x - half), plusPad: sensorPad(at.x + half), minusPin: pin(1), plusPin: pin(2) },
    output: { minus: out(lowIsNegative ? 0 : 3), plus: out(lowIsNegative ? 3 : 0) },
  });
}
