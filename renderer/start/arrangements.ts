/** Rows that a number of cells fills without a gap, for the user to choose from. */
import { rowsMeet } from '../../shared/placement/fit.ts';

export interface ArrangementChoice {
  readonly rows: number;
  readonly cellsPerRow: number;
  /** Size of the field of cells with what lies between them, mm: along the rows and across them. */
  readonly x_mm: number;
  readonly y_mm: number;
}

export interface CellField {
  readonly width_mm: number;
  readonly thickness_mm: number;
  readonly pad_mm: number;
  readonly rowGap_mm: number;
  /** Cells that are connected at their ends stand in one row. */
  readonly isOneRow?: boolean;
}

/** Full rows of whole groups whose ends can be joined by short turns (an odd number of groups a row, or at most two rows), the squarest first. */
export function arrangementChoices(series: number, parallel: number, field: CellField): readonly ArrangementChoice[] {
  const cells = series * parallel;
  const choices: ArrangementChoice[] = [];
  for (let rows = 1; rows <= (field.isOneRow === true ? 1 : cells); rows += 1) {
    const cellsPerRow = cells / rows;
    if (!Number.isInteger(cellsPerRow) || !rowsMeet({ rows, cellsPerRow }, parallel)) continue;
    choices.push({
      rows,
      cellsPerRow,
      x_mm: cellsPerRow * field.thickness_mm + (cellsPerRow - 1) * field.pad_mm,
      y_mm: rows * field.width_mm + (rows - 1) * field.rowGap_mm,
    });
  }
  const stretch = ({ x_mm, y_mm }: ArrangementChoice): number => Math.max(x_mm, y_mm) / Math.min(x_mm, y_mm);
  return choices.sort((a, b) => stretch(a) - stretch(b));
}
