/** Fills bands with round cells in series order: group by group along a band, and back along the next. */
import type { CellRecord } from '../../model/records/cell.ts';
import type { GroupRecord } from '../../model/records/topology.ts';
import { ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import type { Filling } from '../fillRows.ts';
import type { FillInput } from '../fit.ts';
import { cellBase_z, rowBox } from '../stack.ts';
import { bandField, cellsOfGroup, type BandStructure } from './field.ts';
import { bandProblems } from './fitBands.ts';
import { alongColumns_mm } from './lattice.ts';

/**
 * Cells `c1..cN` of groups `g1..gM` in series order, poses in mm. A group is its columns across the band; its cells are counted from the
 * band's sampling side, in the order in which the series path meets their columns. `slot.row` is the band, `slot.position` counts
 * columns along x from the band's front end, and within a column from the lower edge. Bands that run back are turned by 180
 * degrees in all they are made of, so that bars of both are equal.
 *
 * Refuses what `bandProblems` says.
 */
export function fillBands(input: FillInput & { readonly structure: BandStructure }): Result<Filling> {
  const problems = bandProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  const { structure, cellType, series, parallel } = input;
  const { columns, cellsPerColumn } = structure.packing;
  const field = bandField(structure, cellType);
  const { lattice } = field;
  const z = cellBase_z(structure);
  const radius = cellType.size_mm.width / 2;
  const cells: CellRecord[] = [];
  const groups: GroupRecord[] = [];
  for (const band of field.bands) {
    const box = rowBox(structure, cellType, band.index);
    for (let step = 0; step < band.groups; step++) {
      const group = `g${groups.length + 1}`;
      groups.push({ id: group, kind: 'group' });
      for (let index = 0; index < cellsOfGroup(structure.packing); index++) {
        const met = step * columns + Math.floor(index / cellsPerColumn);
        const column = band.direction === 1 ? met : band.columns - 1 - met;
        const place = index % cellsPerColumn;
        // Counted along the path: a band turned by 180 degrees begins with a column that is not moved, too.
        const shift = met % 2 === 1 ? lattice.shift_mm : 0;
        const inward = radius + place * lattice.pitch_mm + shift;
        cells.push({
          id: `c${cells.length + 1}`,
          kind: 'cell',
          type: cellType.id,
          group,
          pose: {
            x: snap_mm(box.minX + radius + alongColumns_mm(lattice, column)),
            y: snap_mm(band.samplingSide === -1 ? box.minY + inward : box.maxY - inward),
            z,
            rotation_deg: 0,
          },
          slot: { row: band.index, position: column * cellsPerColumn + (band.samplingSide === -1 ? place : cellsPerColumn - 1 - place) },
          placed: 'fill',
        });
      }
    }
  }
  return ok({ cells, groups, topology: { id: 'topology', kind: 'topology', series, parallel, groupOrder: groups.map((group) => group.id) } });
}
