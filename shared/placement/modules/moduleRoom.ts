/** How much room a pack of modules and its frame take up. */
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import { snap_mm } from '../../units/units.ts';
import { cellBase_z, type StackSize } from '../stack.ts';
import { gridSize_mm, surroundings, type ModuleMeasures } from './moduleGrid.ts';

/** Least envelope, mm, that takes the modules, the gaps and end zones, the members, the front zone and the height kept free above the lids. */
export function requiredForModules_mm(structure: ModuleMeasures, type: CellTypeRecord): StackSize {
  const { endWidth_mm, sideWidth_mm, sideGap_mm, endZone_mm, frontZone_mm } = surroundings(structure);
  const grid = gridSize_mm(structure, type);
  return {
    x: snap_mm(frontZone_mm + 2 * (endWidth_mm + endZone_mm) + grid.x),
    y: snap_mm(2 * (sideWidth_mm + sideGap_mm) + grid.y),
    z: snap_mm(cellBase_z(structure) + type.size_mm.height + structure.aboveLid_mm),
  };
}
