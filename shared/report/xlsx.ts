/** XLSX workbooks: the one place that knows write-excel-file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import { MOST_DECIMALS, yesNo } from './table.ts';
import type { CellValue, TableColumn } from './table.ts';

/** The earliest time a ZIP entry can bear. Local time is what the format stores, so it is the same in every zone. */
const ENTRY_TIME = '1980-01-01T00:00:00';
/** The library's name for the first sheet. */
const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS_END = '</sheetData>';
const NO_ROWS = '<sheetData/>';
const HEADER_FILL = '#E8EAED';
const NUMBER_FORMAT = `0.${'#'.repeat(MOST_DECIMALS)}`;

/** What the library hands back, without the browser's `Blob`, which this layer does not know by name. */
interface Workbook {
  toBlob(): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>;
}

interface SheetTools {
  readonly read: (path: string) => unknown;
}

/** The part of the library's features used here: it may replace the files of a workbook before they are zipped. */
interface SheetFeature {
  readonly files: { readonly write: { readonly files: (options: unknown, tools: SheetTools) => Record<string, string> } };
}

interface SheetCell {
  readonly value?: string | number;
  readonly type?: StringConstructor | NumberConstructor;
  readonly format?: string;
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
  readonly wrap?: boolean;
}

/**
 * One sheet with a frozen header row. Numbers are numbers with their places, texts are texts even where they look like
 * formulas, null is an empty cell. The same table gives the same bytes. Throws on a sheet name Excel does not take
 * (empty, over 31 characters, or with one of `[]/\:*?`).
 */
export async function xlsxBytes<Row>(sheetName: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): Promise<Uint8Array> {
  const data: SheetCell[][] = [
    columns.map((column): SheetCell => ({ value: column.title, type: String, fontWeight: 'bold', backgroundColor: HEADER_FILL, wrap: true })),
    ...rows.map((row) => columns.map((column) => sheetCell(column.value(row), column.decimals))),
  ];
  const held = heldBackRows();
  const options = { sheet: sheetName, stickyRowsCount: 1, columns: columns.map(({ width }) => ({ width })) };
  const workbook: Workbook = writeXlsxFile(data, options, { features: [held.feature] });
  const blob = await workbook.toBlob();
  return rezipped(new Uint8Array(await blob.arrayBuffer()), held.putBack);
}

/**
 * Takes the rows out before the library zips the sheet. For an entry over 160 kB its zip starts a worker from a blob, which
 * the window's content security policy forbids, and then waits for it for ever.
 */
function heldBackRows(): { readonly feature: SheetFeature; readonly putBack: (sheet: string) => string } {
  let held = '';
  const takeOut = (_options: unknown, tools: SheetTools): Record<string, string> => {
    const sheet = String(tools.read(SHEET));
    held = sheet.slice(sheet.indexOf('<sheetData>'), sheet.indexOf(ROWS_END) + ROWS_END.length);
    return { [SHEET]: sheet.replace(held, () => NO_ROWS) };
  };
  return { feature: { files: { write: { files: takeOut } } }, putBack: (sheet) => sheet.replace(NO_ROWS, () => held) };
}

function sheetCell(value: CellValue, decimals?: number): SheetCell {
  if (value === null) return {};
  if (typeof value === 'boolean') return { value: yesNo(value), type: String };
  if (typeof value === 'string') return { value, type: String };
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a table`);
  const format = decimals === undefined ? NUMBER_FORMAT : decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return { value, type: Number, format };
}

/** The same entries in the order of their names, at a fixed time: the library stamps them with the clock. */
function rezipped(archive: Uint8Array, putBack: (sheet: string) => string): Uint8Array {
  const fixed: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(archive)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    fixed[name] = [name === SHEET ? strToU8(putBack(strFromU8(bytes))) : bytes, { mtime: ENTRY_TIME, level: 6 }];
  }
  return zipSync(fixed, { mtime: ENTRY_TIME });
}
