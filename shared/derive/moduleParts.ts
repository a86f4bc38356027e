/** What the modules of a brief are made of beside their cells, and where the path through them can be opened. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { ModulesOfPack } from '../model/records/modules.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { hasFoldedTabs } from '../placement/tabs/foldedTab.ts';
import { fieldOfModule } from '../placement/bands/field.ts';
import { disconnectRoom_mm } from '../placement/modules/disconnectRoom.ts';
import type { BandModuleArrangement } from './bandModules.ts';
import type { BandArrangement } from './bands.ts';
import type { Take } from './create.ts';
import { STRUCTURE_DEFAULTS } from './defaults.ts';
import { BAND_MODULES_DEFAULTS, MODULES_DEFAULTS } from './moduleDefaults.ts';

export interface ModuleGrid {
  readonly alongX: number;
  readonly alongY: number;
}

/** What the modules are made of beside their cells. `bands`: how round cells stand in each. */
export function modulesOf(brief: Brief, cell: CellTypeRecord, grid: ModuleGrid, take: Take, bands: BandArrangement | null = null): ModulesOfPack {
  const given = brief.structure.modules ?? {};
  const D = bands ? bandDefaults(brief, cell, { ...bands, grid }) : MODULES_DEFAULTS;
  const number = (field: 'gapX_mm' | 'gapY_mm' | 'endZone_mm' | 'endPlate_mm' | 'sidePlate_mm' | 'sideGap_mm' | 'cover_mm' | 'boltsPerEnd' | 'linkRise_mm'): number => take(`structure.modules.${field}`, given[field], D[field]);
  const hasDisconnect = take('structure.modules.serviceDisconnect', given.serviceDisconnect, grid.alongX * grid.alongY > 1);
  return {
    ...grid,
    gap_mm: { x: number('gapX_mm'), y: number('gapY_mm') },
    endZone_mm: number('endZone_mm'),
    housing: {
      material: D.housingMaterial,
      endPlate_mm: number('endPlate_mm'),
      sidePlate_mm: number('sidePlate_mm'),
      sideGap_mm: number('sideGap_mm'),
      height_mm: take('structure.modules.housingHeight_mm', given.housingHeight_mm, Math.max(1, cell.size_mm.height - STRUCTURE_DEFAULTS.memberBelowLid_mm)),
      cover: { material: D.coverMaterial, thickness_mm: number('cover_mm') },
    },
    fixing: { bolt: D.bolt, diameter_mm: D.boltDiameter_mm, perEnd: number('boltsPerEnd') },
    link: { rise_mm: number('linkRise_mm'), ...(bands ? { stock_mm: [...BAND_MODULES_DEFAULTS.linkStock_mm] } : {}) },
    ...(isAlone(brief, cell, grid, take) ? { alone: true } : {}),
    serviceDisconnect: hasDisconnect && grid.alongX * grid.alongY > 1 ? { ...D.serviceDisconnect, size_mm: { ...D.serviceDisconnect.size_mm } } : null,
  };
}

/** Of round cells: room for the manifolds of coolant tubes, and for a service disconnect between the lugs of the two modules in the middle. */
function bandDefaults({ structure: { modules } }: Brief, cell: CellTypeRecord, { grid: { alongX, alongY }, rows, cellsPerRow, packing }: BandModuleArrangement) {
  const { besideTubes_mm, gapWithDisconnect_mm, ...plain } = BAND_MODULES_DEFAULTS;
  const D = { ...plain, ...(packing.tubes ? { sideGap_mm: besideTubes_mm } : {}) };
  const half = Math.floor((alongX * alongY) / 2);
  if (half === 0 || modules?.serviceDisconnect === false) return D;
  // Line by line or column by column the path crosses from one module to the one beside it, unless its middle lies between two in a line.
  const isCrossing = half % alongX === 0 || half % alongY !== 0;
  if (!isCrossing) return { ...D, gapX_mm: gapWithDisconnect_mm };
  const [band] = fieldOfModule({ rows, cellsPerRow, rowGap_mm: 0, packing }, cell).bands;
  const walls_mm = 2 * ((modules?.sidePlate_mm ?? D.sidePlate_mm) + (modules?.sideGap_mm ?? D.sideGap_mm));
  const apart_mm = (band ? band.y[1] - band.y[0] : 0) + walls_mm + (rows % 2 === 0 ? 2 * packing.samplingZone_mm : 0);
  return { ...D, gapY_mm: Math.max(D.gapY_mm, Math.ceil(disconnectRoom_mm(MODULES_DEFAULTS.serviceDisconnect) - apart_mm)) };
}

/** One module of pouch cells is a product of its own unless the brief puts it in a pack. */
function isAlone({ structure }: Brief, cell: CellTypeRecord, { alongX, alongY }: ModuleGrid, take: Take): boolean {
  if (alongX * alongY > 1) return false;
  const given = structure.modules?.alone;
  return hasFoldedTabs(cell) ? take('structure.modules.alone', given, true) : given === true;
}

/** After how many groups the service disconnect opens the path: between the two modules in the middle. Null without one. */
export function breakOf({ modules }: StructureRecord, series: number): number | null {
  if (!modules?.serviceDisconnect) return null;
  const count = modules.alongX * modules.alongY;
  return (series / count) * Math.floor(count / 2);
}
