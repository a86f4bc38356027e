/** Fills the modules of a pack with cells in series order: each is filled as rows are, and sits so that its lugs lie near its neighbours'. */
import type { CellRecord } from '../../model/records/cell.ts';
import { ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import { groupOfCell, isRolledFor, minusSideAt, rotationFor, type Filling } from '../fillRows.ts';
import type { FillInput } from '../fit.ts';
import { cellBase_z } from '../stack.ts';
import { hasTabsTogether } from '../tabs/foldedTab.ts';
import { moduleBox, type ModuleStructure } from './moduleGrid.ts';
import { modulePath } from './modulePath.ts';
import { isFlipped, rowMiddle, seated } from './moduleSeat.ts';

/**
 * Cells `c1..cN` and groups `g1..gM` as `fillRows` makes them of one module after the other. Rows are counted through: row `r` of the module
 * that is `m`-th in series has the number m x rows + r, r rising with y; `slot.position` counts along x in every row.
 */
export function fillModules({ cellType, series, parallel, breakAfter }: FillInput, structure: ModuleStructure): Result<Filling> {
  const { rows, cellsPerRow, pad } = structure;
  const perModule = rows * cellsPerRow;
  const path = modulePath(structure, cellType, parallel, breakAfter == null ? null : Math.round((breakAfter * parallel) / perModule));
  const pitch = cellType.size_mm.thickness + pad.thickness_mm;
  const z = cellBase_z(structure), together = hasTabsTogether(cellType);
  const cells: CellRecord[] = [];
  for (const [m, place] of path.places.entries()) {
    const box = moduleBox(structure, cellType, place);
    const flipped = isFlipped(place.seat);
    for (let i = 0; i < perModule; i++) {
      const index = m * perModule + i;
      const row = Math.floor(i / cellsPerRow);
      const step = i % cellsPerRow;
      const position = row % 2 === 0 ? step : cellsPerRow - 1 - step;
      const at = seated({ x: (position - (cellsPerRow - 1) / 2) * pitch, y: rowMiddle(structure, cellType, row) }, place.seat);
      const side = minusSideAt(row, step, { rows, cellsPerRow }, parallel);
      // Both tabs on the face to which the module has its front, the first - above the first +.
      const facing = together ? { rotation_deg: rotationFor(flipped ? 1 : -1, cellType), ...(isRolledFor(Math.floor(step / parallel) % 2 === 0, cellType) ? { rolled: true } : {}) } : { rotation_deg: rotationFor(flipped === (side === 1) ? -1 : 1, cellType) };
      cells.push({
        id: `c${index + 1}`,
        kind: 'cell',
        type: cellType.id,
        group: groupOfCell(index, parallel),
        pose: {
          x: snap_mm((box.minX + box.maxX) / 2 + at.x),
          y: snap_mm((box.minY + box.maxY) / 2 + at.y),
          z,
          ...facing,
        },
        slot: { row: m * rows + (flipped ? rows - 1 - row : row), position: place.seat.turned ? cellsPerRow - 1 - position : position },
        placed: 'fill',
      });
    }
  }
  const groups = Array.from({ length: series }, (_, i) => ({ id: groupOfCell(i * parallel, parallel), kind: 'group' as const }));
  return ok({ cells, groups, topology: { id: 'topology', kind: 'topology', series, parallel, groupOrder: groups.map(({ id }) => id) } });
}
