/** CSV by RFC 4180, in UTF-8 with a byte order mark, without which Excel takes it for the system's code page. */
import { figure } from '../drawing/numbers.ts';
import { MOST_DECIMALS, yesNo } from './table.ts';
import type { CellValue, TableColumn } from './table.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const RECORD_END = '\r\n';

/**
 * A header record and one record per row. Numbers have a decimal point, no exponent and no grouping; null is an empty field.
 * A text that a spreadsheet would take for a formula is quoted and led by an apostrophe, which makes it text there.
 */
export function csvText<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const records = [
    columns.map((column) => textField(column.title)),
    ...rows.map((row) => columns.map((column) => field(column.value(row), column.decimals))),
  ];
  return BYTE_ORDER_MARK + records.map((record) => record.join(',') + RECORD_END).join('');
}

function field(value: CellValue, decimals: number = MOST_DECIMALS): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'string') return textField(value);
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a table`);
  return figure(value, decimals);
}

function textField(text: string): string {
  const formula = /^[=+\-@\t\r]/.test(text);
  const safe = formula ? `'${text}` : text;
  return formula || /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
