/** Tables as the files for people show them: columns in order, each with its heading, unit included, and its value. */

export type CellValue = string | number | boolean | null;

export interface TableColumn<Row> {
  /** With the unit: `Length (mm)`. */
  readonly title: string;
  readonly value: (row: Row) => CellValue;
  /** Of a number; as many as it takes unless given. */
  readonly decimals?: number;
  /** Characters. */
  readonly width: number;
}

/** The most places a number is written with where its column does not say. */
export const MOST_DECIMALS = 9;

/** What a truth value reads as in every table. */
export function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
