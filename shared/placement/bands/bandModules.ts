/** Bands of round cells in modules: which band of which module each row of cells is, and where it lies. All mm, pack frame. */
import type { Box2 } from '../../geometry/types.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { Packing } from '../../model/records/packing.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import { snap_mm } from '../../units/units.ts';
import { fieldBox, isOfModules, type GridPlace, type ModuleStructure } from '../modules/moduleGrid.ts';
import { modulePath, type ModulePlace } from '../modules/modulePath.ts';
import { rowBox } from '../stack.ts';
import { bandBox, bandField, cellsOfGroup, fieldOfModule, hasBands, type Band, type BandStructure } from './field.ts';

/** A pack of modules in each of which round cells stand in bands. */
export type BandModuleStructure = ModuleStructure & { readonly packing: Packing };

export function isOfBandModules(structure: StructureRecord): structure is BandModuleStructure {
  return isOfModules(structure) && hasBands(structure);
}

/** Where the cells of a row stand that are a band: by `slot.row`. */
export interface BandPlace {
  readonly box: Box2;
  /** Side in y on which its bars are tapped. */
  readonly samplingSide: 1 | -1;
}

/** The modules in series order, each with how it sits; follows from the structure alone, so that a cell that is moved moves no housing. */
export function bandModulePath(structure: BandModuleStructure, type: CellTypeRecord): readonly ModulePlace[] {
  const { alongX, alongY, serviceDisconnect } = structure.modules;
  return modulePath(structure, type, cellsOfGroup(structure.packing), serviceDisconnect ? Math.floor((alongX * alongY) / 2) : null).places;
}

/** Of every row of cells there is, by `slot.row`: of modules in series order, those of each from the lowest in y up. */
export function bandPlaces(structure: BandStructure, type: CellTypeRecord): readonly BandPlace[] {
  if (isOfBandModules(structure)) return bandModulePath(structure, type).flatMap((place) => bandsOfModule(structure, type, place));
  return bandField(structure, type).bands.map(({ index, samplingSide }) => ({ box: rowBox(structure, type, index), samplingSide }));
}

/** The bands of the module at a place of the grid, lowest in y first. */
export function bandsOfModule(structure: BandModuleStructure, type: CellTypeRecord, place: GridPlace & Pick<ModulePlace, 'seat'>): readonly BandPlace[] {
  const box = fieldBox(structure, type, place);
  const field = fieldOfModule(structure, type);
  const { turned } = place.seat;
  const places = field.bands.map((band): BandPlace => ({
    box: seatedBox(bandBox(band, field, type, box), box, turned),
    samplingSide: turned ? opposite(band.samplingSide) : band.samplingSide,
  }));
  return turned ? places.reverse() : places;
}

/** The `slot.row` of a band: rows are counted through, module by module in series order, in each from the lowest in y up. */
export function rowOfBand({ index }: Band, bands: number, module: number, turned: boolean): number {
  return module * bands + (turned ? bands - 1 - index : index);
}

/** A box in a module, turned with it by 180 degrees about the middle of its cells. */
function seatedBox(own: Box2, field: Box2, turned: boolean): Box2 {
  if (!turned) return own;
  const [x, y] = [field.minX + field.maxX, field.minY + field.maxY];
  return { minX: snap_mm(x - own.maxX), maxX: snap_mm(x - own.minX), minY: snap_mm(y - own.maxY), maxY: snap_mm(y - own.minY) };
}

function opposite(side: 1 | -1): 1 | -1 {
  return side === 1 ? -1 : 1;
}
