/** Which columns each band takes up, and how much room the bands need. All mm, pack frame. */
import type { Box2 } from '../../geometry/types.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { Packing } from '../../model/records/packing.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import { snap_mm } from '../../units/units.ts';
import { runsBack } from '../runsBack.ts';
import { alongColumns_mm, latticeOf, type Lattice } from './lattice.ts';

/** A structure whose cells stand in bands. */
export type BandStructure = StructureRecord & { readonly packing: Packing };

/** What the place of bands follows from. In a pack of modules these are the bands of one module. */
export type BandMeasures = Pick<StructureRecord, 'rows' | 'cellsPerRow' | 'rowGap_mm' | 'outputs'> & { readonly packing: Packing };

export interface Band {
  /** In series order; band 0 is the lowest in y. */
  readonly index: number;
  readonly groups: number;
  /** Towards which end its groups follow each other: +x for the first band, back for the next. */
  readonly direction: 1 | -1;
  /** Columns from the lowest in x up, counted over all bands from 0. */
  readonly firstColumn: number;
  readonly columns: number;
  /** Side in y on which its bars are tapped. Bands turned by 180 degrees against each other have equal bars. */
  readonly samplingSide: 1 | -1;
  /** Lowest and highest edge of its cells in y, from the lower edge of the field. */
  readonly y: readonly [number, number];
}

export interface BandField {
  readonly lattice: Lattice;
  readonly bands: readonly Band[];
  /** Length along x of all bands, and their width with the sampling zones. */
  readonly x: number;
  readonly y: number;
}

export function hasBands(structure: StructureRecord): structure is BandStructure {
  return structure.packing !== undefined;
}

/** Cells of one parallel group. */
export function cellsOfGroup({ columns, cellsPerColumn }: Packing): number {
  return columns * cellsPerColumn;
}

/** Groups of each band: as stated, or as many as its cells make; no whole number where a group would be split. */
export function groupsOfBands({ packing, rows, cellsPerRow }: BandMeasures): readonly number[] {
  return packing.groups ?? Array.from({ length: rows }, () => cellsPerRow / cellsOfGroup(packing));
}

/** The serpentine of bands: each begins in the columns in which the one before ends. */
export function bandField(structure: BandMeasures, type: CellTypeRecord): BandField {
  const { packing, rowGap_mm } = structure;
  const lattice = latticeOf(packing, type);
  const diameter = type.size_mm.width;
  const isMoved = lattice.shift_mm > 0 && (packing.columns > 1 || groupsOfBands(structure).some((groups) => groups > 1));
  const width = (packing.cellsPerColumn - 1) * lattice.pitch_mm + diameter + (isMoved ? lattice.shift_mm : 0);
  const bands: Band[] = [];
  let [turn, y] = [0, 0];
  for (const [index, groups] of groupsOfBands(structure).entries()) {
    const direction = runsBack(structure, index) ? -1 : 1;
    const columns = groups * packing.columns;
    const firstColumn = direction === 1 ? turn : turn - columns;
    const samplingSide = index % 2 === 0 ? -1 : 1;
    if (index > 0) y += rowGap_mm;
    if (samplingSide === -1) y += packing.samplingZone_mm;
    bands.push({ index, groups, direction, firstColumn, columns, samplingSide, y: [snap_mm(y), snap_mm(y + width)] });
    y += width + (samplingSide === 1 ? packing.samplingZone_mm : 0);
    turn = direction === 1 ? firstColumn + columns : firstColumn;
  }
  const first = Math.min(...bands.map((band) => band.firstColumn));
  const end = Math.max(...bands.map((band) => band.firstColumn + band.columns));
  return {
    lattice,
    bands: bands.map((band) => ({ ...band, firstColumn: band.firstColumn - first })),
    x: snap_mm(alongColumns_mm(lattice, end - first - 1) + diameter),
    y: snap_mm(y),
  };
}

/** The bands of one module: how its series path runs follows from how it sits, not from where outputs leave. */
export function fieldOfModule({ rows, cellsPerRow, rowGap_mm, packing }: Pick<BandMeasures, 'rows' | 'cellsPerRow' | 'rowGap_mm' | 'packing'>, type: CellTypeRecord): BandField {
  return bandField({ rows, cellsPerRow, rowGap_mm, packing }, type);
}

/** Where cells stand in x and y: box round the cells of a band. `field`: lower corner of the box round all bands. */
export function bandBox(band: Band, { lattice }: BandField, type: CellTypeRecord, field: { readonly minX: number; readonly minY: number }): Box2 {
  const minX = field.minX + alongColumns_mm(lattice, band.firstColumn);
  return {
    minX: snap_mm(minX),
    maxX: snap_mm(minX + alongColumns_mm(lattice, band.columns - 1) + type.size_mm.width),
    minY: snap_mm(field.minY + band.y[0]),
    maxY: snap_mm(field.minY + band.y[1]),
  };
}
