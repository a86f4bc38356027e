/** How a module sits in its place: as it is filled, turned round, or mirrored across, which its cells allow since each is turned by itself. */
import type { Point2 } from '../../geometry/types.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { BusbarFrame } from '../../model/records/busbarFrame.ts';
import type { Packing } from '../../model/records/packing.ts';
import { fieldOfModule, type Band } from '../bands/field.ts';
import { startSide, type Side } from '../fillRows.ts';
import { outputDirection } from '../outputDirection.ts';
import { stackEnd_mm } from '../stackEnd.ts';
import { hasTabsTogether, seat_mm } from '../tabs/foldedTab.ts';
import { fieldSize_mm, type ModuleStructure } from './moduleGrid.ts';

export interface Seat {
  /** By 180 degrees about z: its front end towards the pack's high x. */
  readonly turned: boolean;
  /** Its rows in the opposite order across, before it is turned. */
  readonly mirrored: boolean;
}

/** The first one is how a pack of rows is filled. */
const SEATS: readonly Seat[] = [
  { turned: false, mirrored: false },
  { turned: true, mirrored: true },
  { turned: true, mirrored: false },
  { turned: false, mirrored: true },
];

/** The ways a module may sit. Of round cells it cannot be mirrored: their columns and the combs over them would be others. */
export function seatsOf({ packing }: ModuleStructure): readonly Seat[] {
  return packing ? SEATS.filter(({ mirrored }) => !mirrored) : SEATS;
}

/** A place over the module's middle, as seated. */
export function seated({ x, y }: Point2, seat: Seat): Point2 {
  return { x: seat.turned ? -x : x, y: isFlipped(seat) ? -y : y };
}

/** Whether what lies towards low y when filled lies towards high y as seated. */
export function isFlipped({ turned, mirrored }: Seat): boolean {
  return turned !== mirrored;
}

/** Middle of a row over the module's middle, as it is filled. */
export function rowMiddle(structure: ModuleStructure, type: CellTypeRecord, row: number): number {
  return (row - (structure.rows - 1) / 2) * (type.size_mm.width + structure.rowGap_mm);
}

/** Where the two lugs of a module are bolted over its middle, as it is filled: over the middle of its end plates. */
export function lugsOf(structure: ModuleStructure, type: CellTypeRecord, parallel: number): { readonly minus: Point2; readonly plus: Point2 } {
  const { rows, cellsPerRow, modules } = structure;
  const groups = cellsPerRow / parallel;
  const reach = fieldSize_mm(structure, type).x / 2 + stackEnd_mm(structure) + modules.housing.endPlate_mm / 2;
  if (structure.packing) return lugsOfBands({ ...structure, packing: structure.packing }, type, reach);
  if (structure.busbarFrame) return lugsOfTabs(structure, structure.busbarFrame, type, parallel);
  const last = rows - 1;
  const lastStart = startSide(last, rows, groups);
  const plusSide: Side = groups % 2 === 1 ? opposite(lastStart) : lastStart;
  const lug = (row: number, side: Side, pole: '+' | '-', at: number): Point2 => ({
    x: reach * outputDirection({ position: at }).x,
    y: rowMiddle(structure, type, row) + side * Math.abs(type.terminals.find((terminal) => terminal.polarity === pole)?.centre_mm.x ?? 0),
  });
  // Row 0 begins at its front end; an odd number of rows ends at the back, unless one group is the whole row.
  const lastPosition = rows % 2 === 1 && groups > 1 ? cellsPerRow - 1 : 0;
  return { minus: lug(0, startSide(0, rows, groups), '-', 0), plus: lug(last, plusSide, '+', lastPosition) };
}

/** Of round cells they lie in the middle of the first and the last band: a band runs along the module, the next one back. */
function lugsOfBands(structure: ModuleStructure & { readonly packing: Packing }, type: CellTypeRecord, reach: number): { readonly minus: Point2; readonly plus: Point2 } {
  const { bands, y } = fieldOfModule(structure, type);
  const over = (band: Band | undefined): number => (band ? (band.y[0] + band.y[1] - y) / 2 : 0);
  return { minus: { x: -reach, y: over(bands[0]) }, plus: { x: bands.length % 2 === 1 ? reach : -reach, y: over(bands.at(-1)) } };
}

/** Of pouch cells they lie over the ends of the stack's first and last group, out of the faces that their tabs are folded over. */
function lugsOfTabs(structure: ModuleStructure, frame: BusbarFrame, type: CellTypeRecord, parallel: number): { readonly minus: Point2; readonly plus: Point2 } {
  const field = fieldSize_mm(structure, type);
  const groups = structure.cellsPerRow / parallel;
  const group_mm = parallel * (type.size_mm.thickness + structure.pad.thickness_mm);
  const x = Math.max(0, field.x / 2 - group_mm / 2);
  const y = field.y / 2 + seat_mm(frame) + frame.outside_mm / 2;
  if (hasTabsTogether(type)) return { minus: { x: -x, y: -y }, plus: { x, y: -y } };
  const start = startSide(0, structure.rows, groups);
  return { minus: { x: -x, y: start * y }, plus: { x, y: (groups % 2 === 1 ? opposite(start) : start) * y } };
}

function opposite(side: Side): Side {
  return side === 1 ? -1 : 1;
}
