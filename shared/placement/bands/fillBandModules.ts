/** Fills the modules of a pack with round cells in series order: each as bands are filled, turned by 180 degrees where its lugs then lie near its neighbours'. */
import { snap_mm } from '../../units/units.ts';
import type { Filling } from '../fillRows.ts';
import type { FillInput } from '../fit.ts';
import { fieldBox } from '../modules/moduleGrid.ts';
import { bandModulePath, rowOfBand, type BandModuleStructure } from './bandModules.ts';
import { bandBox, cellsOfGroup, fieldOfModule } from './field.ts';
import { BandFiller, placesInBand, type PlaceInBand } from './fillBands.ts';

/**
 * Cells `c1..cN` and groups `g1..gM` as `fillBands` makes them of one module after the other. Rows are counted through: row `r` of the module that is
 * `m`-th in series has the number m x bands + r, r rising with y; `slot.position` counts along x in every one.
 */
export function fillBandModules(input: FillInput & { readonly structure: BandModuleStructure }): Filling {
  const { structure, cellType } = input;
  const { packing, rows } = structure;
  const field = fieldOfModule(structure, cellType);
  const filler = new BandFiller(structure, cellType);
  for (const [module, place] of bandModulePath(structure, cellType).entries()) {
    const box = fieldBox(structure, cellType, place);
    const { turned } = place.seat;
    for (const band of field.bands) {
      const places = placesInBand(band, field, packing, cellType, bandBox(band, field, cellType, box));
      const last = band.groups * cellsOfGroup(packing) - 1;
      const seated = ({ x, y, position }: PlaceInBand): PlaceInBand => ({ x: snap_mm(box.minX + box.maxX - x), y: snap_mm(box.minY + box.maxY - y), position: last - position });
      filler.fill(turned ? places.map((group) => group.map(seated)) : places, rowOfBand(band, rows, module, turned));
    }
  }
  return filler.filling(input);
}
