/** What a table shows: its columns, sorting and filtering, and how it leaves as tab-separated text. */
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  /** With the unit, for figures. */
  readonly title: string;
  readonly width_px: number;
  readonly align?: 'left' | 'right';
  /** Takes what is left of the width. */
  readonly grow?: boolean;
  /** What the column sorts by and copies: figures as numbers. null sorts last. */
  value(row: Row): string | number | null;
  /** What is drawn; the value when absent. */
  cell?(row: Row): ReactNode;
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** Texts in natural order (N2 before N10), the same on every machine. */
const collator = new Intl.Collator('en', { numeric: true });

export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null): readonly Row[] {
  const column = columns.find((candidate) => candidate.id === sorting?.column);
  if (!sorting || !column) return rows;
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const left = column.value(a);
    const right = column.value(b);
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}

/** Rows in which every word of the filter occurs in some column. */
export function filterRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], filter: string): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns.map((column) => String(column.value(row) ?? '')).join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Header and rows, tab-separated, as spreadsheets take them from the clipboard. */
export function tableText<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const clean = (value: string | number | null): string => String(value ?? '').replace(/[\t\r\n]+/g, ' ');
  const lines = rows.map((row) => columns.map((column) => clean(column.value(row))).join('\t'));
  return [columns.map((column) => clean(column.title)).join('\t'), ...lines].join('\n');
}
