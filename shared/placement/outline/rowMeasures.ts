/** What rows of cells, or bands, take up: so that either can be laid into an outline. All mm. */
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import { bandField, cellsOfGroup, hasBands } from '../bands/field.ts';
import { groupLength_mm } from '../bands/lattice.ts';

/** A row with what must be free beside it, from the lower edge of the first. */
export interface Strip {
  readonly low: number;
  readonly high: number;
  /** Lower and upper edge of the box round its cells. */
  readonly cells: number;
  readonly top: number;
}

export interface RowMeasures {
  /** Along x from group to group, and by how much the cells of a row are longer than its groups so counted. */
  readonly group_mm: number;
  readonly tail_mm: number;
  readonly cellsOfGroup: number;
  /** Strips of as many rows. */
  readonly strips: (rows: number) => readonly Strip[];
}

export function rowMeasures(structure: StructureRecord, type: CellTypeRecord, parallel: number): RowMeasures {
  if (!hasBands(structure)) {
    const { pad, rowGap_mm } = structure;
    const width = type.size_mm.width;
    const strips = (rows: number): Strip[] => Array.from({ length: rows }, (_, row) => {
      const low = row * (width + rowGap_mm);
      return { low, high: low + width, cells: low, top: low + width };
    });
    return { group_mm: parallel * (type.size_mm.thickness + pad.thickness_mm), tail_mm: -pad.thickness_mm, cellsOfGroup: parallel, strips };
  }
  const { packing } = structure;
  // Enough groups that columns are moved against each other: a band of one column is narrower, and lies in the same strip.
  const field = (rows: number) => bandField({ ...structure, rows, packing: { ...packing, groups: Array.from({ length: rows }, () => 2) } }, type);
  const { lattice } = field(1);
  return {
    group_mm: groupLength_mm(lattice, packing.columns),
    tail_mm: type.size_mm.width - lattice.columnPitch_mm,
    cellsOfGroup: cellsOfGroup(packing),
    strips: (rows) => field(rows).bands.map(({ y: [low, high], samplingSide }) => ({
      low: samplingSide === -1 ? low - packing.samplingZone_mm : low,
      high: samplingSide === 1 ? high + packing.samplingZone_mm : high,
      cells: low,
      top: high,
    })),
  };
}
