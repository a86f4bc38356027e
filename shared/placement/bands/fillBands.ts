/** Fills bands with round cells in series order: group by group along a band, and back along the next. */
import type { Box2, Point2 } from '../../geometry/types.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { Packing } from '../../model/records/packing.ts';
import type { GroupRecord } from '../../model/records/topology.ts';
import { ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import type { Filling } from '../fillRows.ts';
import type { FillInput } from '../fit.ts';
import { cellBase_z, rowBox } from '../stack.ts';
import { bandField, cellsOfGroup, type Band, type BandField, type BandStructure } from './field.ts';
import { bandProblems } from './fitBands.ts';
import { alongColumns_mm } from './lattice.ts';

/** Where a cell of a band stands, and as how many it counts there: `position` counts columns along x from the band's front end, and within a column from the lower edge. */
export interface PlaceInBand extends Point2 {
  readonly position: number;
}

/**
 * Cells `c1..cN` of groups `g1..gM` in series order, poses in mm. A group is its columns across the band; its cells are counted from the
 * band's sampling side, in the order in which the series path meets their columns. `slot.row` is the band. Bands that run back are turned by 180
 * degrees in all they are made of, so that bars of both are equal.
 *
 * Refuses what `bandProblems` says.
 */
export function fillBands(input: FillInput & { readonly structure: BandStructure }): Result<Filling> {
  const problems = bandProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  const { structure, cellType } = input;
  const field = bandField(structure, cellType);
  const filler = new BandFiller(structure, cellType);
  for (const band of field.bands) filler.fill(placesInBand(band, field, structure.packing, cellType, rowBox(structure, cellType, band.index)), band.index);
  return ok(filler.filling(input));
}

/** Where the cells of each group of a band stand whose cells lie in `box`: groups in series order, the cells of each from the sampling side. */
export function placesInBand(band: Band, { lattice }: BandField, packing: Packing, { size_mm }: CellTypeRecord, box: Box2): readonly (readonly PlaceInBand[])[] {
  const { columns, cellsPerColumn } = packing;
  const radius = size_mm.width / 2;
  return Array.from({ length: band.groups }, (_, step) => Array.from({ length: cellsOfGroup(packing) }, (__, index): PlaceInBand => {
    const met = step * columns + Math.floor(index / cellsPerColumn);
    const column = band.direction === 1 ? met : band.columns - 1 - met;
    const place = index % cellsPerColumn;
    // Counted along the path: a band turned by 180 degrees begins with a column that is not moved, too.
    const shift = met % 2 === 1 ? lattice.shift_mm : 0;
    const inward = radius + place * lattice.pitch_mm + shift;
    return {
      x: snap_mm(box.minX + radius + alongColumns_mm(lattice, column)),
      y: snap_mm(band.samplingSide === -1 ? box.minY + inward : box.maxY - inward),
      position: column * cellsPerColumn + (band.samplingSide === -1 ? place : cellsPerColumn - 1 - place),
    };
  }));
}

/** Counts cells and groups through while bands are filled one after the other. */
export class BandFiller {
  private readonly cells: CellRecord[] = [];
  private readonly groups: GroupRecord[] = [];
  private readonly z: number;

  constructor(
    structure: BandStructure,
    private readonly cellType: CellTypeRecord,
  ) {
    this.z = cellBase_z(structure);
  }

  fill(places: readonly (readonly PlaceInBand[])[], row: number): void {
    for (const group of places) {
      const id = `g${this.groups.length + 1}`;
      this.groups.push({ id, kind: 'group' });
      for (const { x, y, position } of group) {
        this.cells.push({ id: `c${this.cells.length + 1}`, kind: 'cell', type: this.cellType.id, group: id, pose: { x, y, z: this.z, rotation_deg: 0 }, slot: { row, position }, placed: 'fill' });
      }
    }
  }

  filling({ series, parallel }: Pick<FillInput, 'series' | 'parallel'>): Filling {
    const { cells, groups } = this;
    return { cells, groups, topology: { id: 'topology', kind: 'topology', series, parallel, groupOrder: groups.map(({ id }) => id) } };
  }
}
