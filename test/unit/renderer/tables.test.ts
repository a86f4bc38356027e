/** What a table shows, in which order, and what leaves by the clipboard. */
import { describe, expect, it } from 'vitest';
import { filterRows, sortRows, tableText, type Column } from '../../../renderer/tables/columns.ts';

interface Row {
  readonly net: string;
  readonly volts: number | null;
}
const rows: readonly Row[] = [{ net: 'N10', volts: 32 }, { net: 'N2', volts: 6.4 }, { net: 'CHASSIS', volts: null }];
const columns: readonly Column<Row>[] = [
  { id: 'net', title: 'Net', width_px: 80, value: (row) => row.net },
  { id: 'volts', title: 'Potential, V', width_px: 80, align: 'right', value: (row) => row.volts },
];
const nets = (shown: readonly Row[]): string[] => shown.map((row) => row.net);

describe('tables', () => {
  it('sort texts in natural order', () => {
    expect(nets(sortRows(rows, columns, { column: 'net', descending: false }))).toEqual(['CHASSIS', 'N2', 'N10']);
  });

  it('sort figures as figures, rows without one last in both directions', () => {
    expect(nets(sortRows(rows, columns, { column: 'volts', descending: false }))).toEqual(['N2', 'N10', 'CHASSIS']);
    expect(nets(sortRows(rows, columns, { column: 'volts', descending: true }))).toEqual(['N10', 'N2', 'CHASSIS']);
  });

  it('keep the given order without sorting', () => {
    expect(sortRows(rows, columns, null)).toBe(rows);
  });

  it('filter by every word, in any column', () => {
    expect(nets(filterRows(rows, columns, 'n2'))).toEqual(['N2']);
    expect(nets(filterRows(rows, columns, 'n 32'))).toEqual(['N10']);
    expect(filterRows(rows, columns, ' ')).toBe(rows);
  });

  it('leave as tab-separated text with full figures and no stray breaks', () => {
    expect(tableText([{ net: 'a\tb\nc', volts: 6.4 }, { net: 'd', volts: null }], columns)).toBe('Net\tPotential, V\na b c\t6.4\nd\t');
  });
});
