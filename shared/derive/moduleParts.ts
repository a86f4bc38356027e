/** What the modules of a brief are made of beside their cells, and where the path through them can be opened. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { ModulesOfPack } from '../model/records/modules.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { hasOpposedTabs } from '../placement/tabs/foldedTab.ts';
import type { Take } from './create.ts';
import { STRUCTURE_DEFAULTS } from './defaults.ts';
import { MODULES_DEFAULTS as D } from './moduleDefaults.ts';

export interface ModuleGrid {
  readonly alongX: number;
  readonly alongY: number;
}

/** What the modules are made of beside their cells. */
export function modulesOf(brief: Brief, cell: CellTypeRecord, grid: ModuleGrid, take: Take): ModulesOfPack {
  const given = brief.structure.modules ?? {};
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
    link: { rise_mm: number('linkRise_mm') },
    ...(isAlone(brief, cell, grid, take) ? { alone: true } : {}),
    serviceDisconnect: hasDisconnect && grid.alongX * grid.alongY > 1 ? { ...D.serviceDisconnect, size_mm: { ...D.serviceDisconnect.size_mm } } : null,
  };
}

/** One module of pouch cells is a product of its own unless the brief puts it in a pack. */
function isAlone({ structure }: Brief, cell: CellTypeRecord, { alongX, alongY }: ModuleGrid, take: Take): boolean {
  if (alongX * alongY > 1) return false;
  const given = structure.modules?.alone;
  return hasOpposedTabs(cell) ? take('structure.modules.alone', given, true) : given === true;
}

/** After how many groups the service disconnect opens the path: between the two modules in the middle. Null without one. */
export function breakOf({ modules }: StructureRecord, series: number): number | null {
  if (!modules?.serviceDisconnect) return null;
  const count = modules.alongX * modules.alongY;
  return (series / count) * Math.floor(count / 2);
}
