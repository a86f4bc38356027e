/** Tables in the report. */
import { figure } from '../drawing/numbers.ts';
import { escaped } from './markup.ts';
import { MOST_DECIMALS, yesNo } from './table.ts';
import type { CellValue, TableColumn } from './table.ts';

/** Figures to the right, texts to the left; the header repeats on every printed page. */
export function htmlTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column.title)}</th>`).join('');
  const body = rows.map((row) => `<tr>${columns.map((column) => cell(column.value(row), column.decimals)).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function cell(value: CellValue, decimals: number = MOST_DECIMALS): string {
  if (typeof value === 'number') return `<td class="n">${figure(value, decimals)}</td>`;
  const text = value === null ? '' : typeof value === 'boolean' ? yesNo(value) : escaped(value);
  return `<td>${text}</td>`;
}
