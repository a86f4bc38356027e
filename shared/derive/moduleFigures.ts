/** What one module of a pack is: its size, its mass, and how much of either is not cells. */
import { recordsOfKind, singleton, type Document } from '../model/document.ts';
import type { Derived } from '../model/derived/index.ts';
import { isOfModules, moduleSize_mm } from '../placement/modules/moduleGrid.ts';
import { cellVolume_mm3 } from './cellVolume.ts';
import type { StackSize } from '../placement/stack.ts';

export interface ModuleFigures {
  readonly count: number;
  readonly cells: number;
  /** With its housing, from the cells' base to the top of its cover; lugs beyond its end plates do not count. */
  readonly size_mm: StackSize;
  readonly volume_L: number;
  /** Cells over that volume. */
  readonly volumeUtilisation: number;
  /** End plates, side plates, boards, cover, pad and bolts of one module, and with cells, bars between them, circuits and films. */
  readonly housingMass_kg: number;
  readonly mass_kg: number;
}

const MM3_PER_L = 1e6;
const HOUSING = 'structure/module-';

/** Null for a pack that is not made of modules. */
export function moduleFigures(document: Document, derived: Derived): ModuleFigures | null {
  const structure = singleton(document, 'structure');
  const [type] = recordsOfKind(document, 'cellType');
  if (!isOfModules(structure) || !type) return null;
  const count = structure.modules.alongX * structure.modules.alongY;
  const cells = structure.rows * structure.cellsPerRow;
  const size_mm = moduleSize_mm(structure, type);
  const volume_L = (size_mm.x * size_mm.y * size_mm.z) / MM3_PER_L;
  const cell_L = cellVolume_mm3(type) / MM3_PER_L;
  const massOf = (isCounted: (item: string) => boolean): number => derived.parts.reduce((sum, part) => sum + part.unitMass_kg * part.items.filter(isCounted).length, 0);
  return {
    count,
    cells,
    size_mm,
    volume_L: rounded(volume_L),
    volumeUtilisation: rounded((cells * cell_L) / volume_L),
    housingMass_kg: rounded(massOf((item) => item.startsWith(HOUSING)) / count),
    mass_kg: rounded(massOf((item) => !isOfPack(item)) / count),
  };
}

/** The pack's own frame and cooling plate, and what joins modules. */
function isOfPack(item: string): boolean {
  return (item.startsWith('structure/') && !item.startsWith(HOUSING)) || item.startsWith('disconnect:') || item.includes('#link');
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}
