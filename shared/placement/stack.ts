/** Where the stacked rows lie in the pack, and how much room they and their frame take up. All mm, pack frame. */
import type { Box2 } from '../geometry/types.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { RowPlace } from '../model/records/outline.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { snap_mm } from '../units/units.ts';
import { bandBox, bandField, hasBands } from './bands/field.ts';
import { alongColumns_mm } from './bands/lattice.ts';
import { stackEnd_mm } from './stackEnd.ts';

/** What the rows and their frame take up along each axis. */
export interface StackSize {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** z of the cells' base: on the cooling plate's pad, mm. */
export function cellBase_z({ coolingPlate }: { readonly coolingPlate: { readonly thickness_mm: number; readonly padThickness_mm: number } }): number {
  return snap_mm(coolingPlate.thickness_mm + coolingPlate.padThickness_mm);
}

/** Box of all the rows, of bands with their sampling zones: from the first end plate's inner face, centred between the side members. */
export function rowsBox(structure: StructureRecord, type: CellTypeRecord): Box2 {
  const { rowPlaces } = structure;
  if (rowPlaces) return boxRound(rowPlaces.map((_, row) => withSamplingZone(structure, type, row)));
  const minX = structure.frontZone_mm + structure.members.endWidth_mm + stackEnd_mm(structure);
  const width = rowsWidth_mm(structure, type);
  const minY = (structure.envelope_mm.y - width) / 2;
  return {
    minX: snap_mm(minX),
    minY: snap_mm(minY),
    maxX: snap_mm(minX + rowLength_mm(structure, type)),
    maxY: snap_mm(minY + width),
  };
}

/** Box of one row, row 0 the lowest in y; of cells in bands that of the cells of one band. */
export function rowBox(structure: StructureRecord, type: CellTypeRecord, row: number): Box2 {
  const place = structure.rowPlaces?.[row];
  if (place) return placedBox(structure, type, row, place);
  const rows = rowsBox(structure, type);
  const field = hasBands(structure) ? bandField(structure, type) : null;
  const band = field?.bands[row];
  if (field && band) return bandBox(band, field, type, rows);
  const minY = rows.minY + row * (type.size_mm.width + structure.rowGap_mm);
  return { minX: rows.minX, maxX: rows.maxX, minY: snap_mm(minY), maxY: snap_mm(minY + type.size_mm.width) };
}

function placedBox(structure: StructureRecord, type: CellTypeRecord, row: number, { x_mm, y_mm, cells }: RowPlace): Box2 {
  const { width, thickness } = type.size_mm;
  const field = hasBands(structure) ? bandField(structure, type) : null;
  const band = field?.bands[row];
  const length_mm = field && band ? alongColumns_mm(field.lattice, band.columns - 1) + width : cells * thickness + (cells - 1) * structure.pad.thickness_mm;
  const width_mm = band ? band.y[1] - band.y[0] : width;
  return { minX: snap_mm(x_mm), minY: snap_mm(y_mm), maxX: snap_mm(x_mm + length_mm), maxY: snap_mm(y_mm + width_mm) };
}

function withSamplingZone(structure: StructureRecord, type: CellTypeRecord, row: number): Box2 {
  const box = rowBox(structure, type, row);
  if (!hasBands(structure)) return box;
  const { samplingZone_mm } = structure.packing;
  return bandField(structure, type).bands[row]?.samplingSide === -1 ? { ...box, minY: snap_mm(box.minY - samplingZone_mm) } : { ...box, maxY: snap_mm(box.maxY + samplingZone_mm) };
}

function boxRound(boxes: readonly Box2[]): Box2 {
  return {
    minX: Math.min(...boxes.map(({ minX }) => minX)),
    minY: Math.min(...boxes.map(({ minY }) => minY)),
    maxX: Math.max(...boxes.map(({ maxX }) => maxX)),
    maxY: Math.max(...boxes.map(({ maxY }) => maxY)),
  };
}

/** Centre of a place: `position` counts along x from the front end of its row. */
export function placeCentre(structure: StructureRecord, type: CellTypeRecord, row: number, position: number): { x: number; y: number } {
  const box = rowBox(structure, type, row);
  const pitch = type.size_mm.thickness + structure.pad.thickness_mm;
  return {
    x: snap_mm(box.minX + type.size_mm.thickness / 2 + position * pitch),
    y: snap_mm(box.minY + type.size_mm.width / 2),
  };
}

/** Least envelope that takes the rows, plates, members, the front zone and the height kept free above the lids. */
export function requiredEnvelope_mm(structure: StructureRecord, type: CellTypeRecord): StackSize {
  const { members } = structure;
  return {
    x: snap_mm(structure.frontZone_mm + 2 * (members.endWidth_mm + stackEnd_mm(structure)) + rowLength_mm(structure, type)),
    y: snap_mm(2 * (members.sideWidth_mm + members.sideGap_mm) + rowsWidth_mm(structure, type)),
    z: snap_mm(cellBase_z(structure) + type.size_mm.height + structure.aboveLid_mm + underFloor_mm(structure)),
  };
}

/** What the floor of a vehicle's frame takes up over the height above the lids, mm. */
export function underFloor_mm({ chassis }: Pick<StructureRecord, 'chassis'>): number {
  return chassis ? chassis.floor.thickness_mm + chassis.floorClearance_mm : 0;
}

function rowLength_mm(structure: StructureRecord, type: CellTypeRecord): number {
  if (hasBands(structure)) return bandField(structure, type).x;
  return structure.cellsPerRow * type.size_mm.thickness + (structure.cellsPerRow - 1) * structure.pad.thickness_mm;
}

function rowsWidth_mm(structure: StructureRecord, type: CellTypeRecord): number {
  if (hasBands(structure)) return bandField(structure, type).y;
  return structure.rows * type.size_mm.width + (structure.rows - 1) * structure.rowGap_mm;
}
