/** Where the modules of a pack lie, and how large one is. All mm, pack frame. */
import type { Box2 } from '../../geometry/types.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { ModulesOfPack } from '../../model/records/modules.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import { snap_mm } from '../../units/units.ts';
import { fieldOfModule } from '../bands/field.ts';
import { endRoom_mm } from '../cellEnds.ts';
import type { StackSize } from '../stack.ts';
import { stackEnd_mm, type StackEnd } from '../stackEnd.ts';

/** The structure of a pack of modules, its grid at hand. */
export type ModuleStructure = StructureRecord & { readonly modules: ModulesOfPack };

export function isOfModules(structure: StructureRecord): structure is ModuleStructure {
  return structure.type === 'module' && structure.modules !== undefined;
}

/** What the size of modules and of their grid follows from. */
export interface ModuleMeasures extends StackEnd, Pick<StructureRecord, 'rows' | 'cellsPerRow' | 'rowGap_mm' | 'aboveLid_mm' | 'frontZone_mm'> {
  readonly pad: { readonly thickness_mm: number };
  readonly members: { readonly endWidth_mm: number; readonly sideWidth_mm: number; readonly sideGap_mm: number };
  readonly coolingPlate: { readonly thickness_mm: number; readonly padThickness_mm: number };
  readonly modules: ModulesOfPack;
  readonly busbarFrame?: StructureRecord['busbarFrame'];
  readonly packing?: StructureRecord['packing'];
}

/** What stands round the modules of a pack; nothing round a module of its own. Lengths mm. */
export function surroundings({ members, frontZone_mm, modules }: Pick<ModuleMeasures, 'members' | 'frontZone_mm' | 'modules'>): {
  readonly endWidth_mm: number;
  readonly sideWidth_mm: number;
  readonly sideGap_mm: number;
  readonly endZone_mm: number;
  readonly frontZone_mm: number;
} {
  if (modules.alone === true) return { endWidth_mm: 0, sideWidth_mm: 0, sideGap_mm: 0, endZone_mm: 0, frontZone_mm: 0 };
  return { endWidth_mm: members.endWidth_mm, sideWidth_mm: members.sideWidth_mm, sideGap_mm: members.sideGap_mm, endZone_mm: modules.endZone_mm, frontZone_mm };
}

/** Between the cells of a module and its walls beside them, mm: a gap, or the room in which pouch cells are connected. */
export function wallGap_mm({ busbarFrame, modules }: Pick<ModuleMeasures, 'busbarFrame' | 'modules'>): number {
  return busbarFrame ? endRoom_mm(busbarFrame) : modules.housing.sideGap_mm;
}

/** Place in the grid: column along x, line along y. */
export interface GridPlace {
  readonly column: number;
  readonly line: number;
}

/** Every place of the grid, line by line. */
export function gridPlaces({ modules }: ModuleStructure): GridPlace[] {
  return Array.from({ length: modules.alongX * modules.alongY }, (_, i) => ({ column: i % modules.alongX, line: Math.floor(i / modules.alongX) }));
}

/** The cells of a module in plan: a row along x, all rows across; of round cells their bands with the zones beside them. */
export function fieldSize_mm(measures: Pick<ModuleMeasures, 'rows' | 'cellsPerRow' | 'pad' | 'rowGap_mm' | 'packing'>, type: CellTypeRecord): { readonly x: number; readonly y: number } {
  const { rows, cellsPerRow, pad, rowGap_mm, packing } = measures;
  const { size_mm } = type;
  if (packing) {
    const { x, y } = fieldOfModule({ rows, cellsPerRow, rowGap_mm, packing }, type);
    return { x, y };
  }
  return { x: snap_mm(cellsPerRow * size_mm.thickness + (cellsPerRow - 1) * pad.thickness_mm), y: snap_mm(rows * size_mm.width + (rows - 1) * rowGap_mm) };
}

/** One module with its housing: from the cells' base to the top of its cover. */
export function moduleSize_mm(structure: ModuleMeasures, type: CellTypeRecord): StackSize {
  const field = fieldSize_mm(structure, type);
  const { housing } = structure.modules;
  return {
    x: snap_mm(field.x + 2 * (stackEnd_mm(structure) + housing.endPlate_mm)),
    y: snap_mm(field.y + 2 * (wallGap_mm(structure) + housing.sidePlate_mm)),
    z: snap_mm(type.size_mm.height + structure.aboveLid_mm),
  };
}

/** What all modules take up with the gaps between them. */
export function gridSize_mm(structure: ModuleMeasures, type: CellTypeRecord): { readonly x: number; readonly y: number } {
  const { alongX, alongY, gap_mm } = structure.modules;
  const size = moduleSize_mm(structure, type);
  return { x: snap_mm(alongX * size.x + (alongX - 1) * gap_mm.x), y: snap_mm(alongY * size.y + (alongY - 1) * gap_mm.y) };
}

/** Box of all modules: from the end zone on, centred between the side members. */
export function gridBox(structure: ModuleStructure, type: CellTypeRecord): Box2 {
  const size = gridSize_mm(structure, type);
  const { frontZone_mm, endWidth_mm, endZone_mm } = surroundings(structure);
  const minX = frontZone_mm + endWidth_mm + endZone_mm;
  const minY = (structure.envelope_mm.y - size.y) / 2;
  return { minX: snap_mm(minX), minY: snap_mm(minY), maxX: snap_mm(minX + size.x), maxY: snap_mm(minY + size.y) };
}

/** Box of one module with its housing. */
export function moduleBox(structure: ModuleStructure, type: CellTypeRecord, { column, line }: GridPlace): Box2 {
  const grid = gridBox(structure, type);
  const size = moduleSize_mm(structure, type);
  const { gap_mm } = structure.modules;
  const minX = grid.minX + column * (size.x + gap_mm.x);
  const minY = grid.minY + line * (size.y + gap_mm.y);
  return { minX: snap_mm(minX), minY: snap_mm(minY), maxX: snap_mm(minX + size.x), maxY: snap_mm(minY + size.y) };
}

/** Box of the cells of a module. */
export function fieldBox(structure: ModuleStructure, type: CellTypeRecord, place: GridPlace): Box2 {
  const box = moduleBox(structure, type, place);
  const size = fieldSize_mm(structure, type);
  const [x, y] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  return { minX: snap_mm(x - size.x / 2), maxX: snap_mm(x + size.x / 2), minY: snap_mm(y - size.y / 2), maxY: snap_mm(y + size.y / 2) };
}

/** The module a row of cells belongs to: rows are counted through, module by module in series order. */
export function moduleOfRow(structure: StructureRecord, row: number): number {
  return isOfModules(structure) ? Math.floor(row / structure.rows) : 0;
}

/** How many rows of cells the pack has. */
export function rowsOfPack(structure: StructureRecord): number {
  return isOfModules(structure) ? structure.rows * structure.modules.alongX * structure.modules.alongY : structure.rows;
}
