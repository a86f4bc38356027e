/** A difference between layouts in lines for people. */
import type { DocumentDiff } from './diff.ts';

/** One difference: what happened (`+`, `-`, `~`), to which kind of thing, which one, and what of it. */
export interface DiffLine {
  readonly sign: '+' | '-' | '~';
  readonly of: 'record' | 'part' | 'bom';
  readonly id: string;
  readonly text: string;
}

/** Longer values are cut: `--json` has them whole. */
const LONGEST = 72;
/** So many entries of a list are named that came or went. */
const NAMED = 6;

/** Records, a line a field; then parts and rows of the bill of materials, a line each. Units are in the names of the fields. */
export function diffLines({ records, parts, bom }: DocumentDiff): DiffLine[] {
  const lines: DiffLine[] = [];
  const put = (sign: DiffLine['sign'], of: DiffLine['of'], id: string, text: string): void => void lines.push({ sign, of, id, text });
  for (const { id, kind } of records.added) put('+', 'record', id, kind);
  for (const { id, kind } of records.removed) put('-', 'record', id, kind);
  for (const { id, fields } of records.changed) for (const change of fields) put('~', 'record', id, `${change.field}: ${changeText(change)}`);
  for (const { number, name, quantity } of parts.added) put('+', 'part', number, `${name}, ${pieces(quantity)}`);
  for (const { number, name, quantity } of parts.removed) put('-', 'part', number, `${name}, ${pieces(quantity)}`);
  for (const { number, changes } of parts.changed) {
    // A signature tells people nothing: that it differs does.
    put('~', 'part', number, changes.map((change) => (change.what === 'geometry' ? 'geometry: another shape' : `${change.what}: ${changeText(change)}`)).join('; '));
  }
  for (const row of bom) {
    if (row.change === 'changed') put('~', 'bom', row.number, row.columns.map((change) => `${change.column}: ${changeText(change)}`).join('; '));
    else put(row.change === 'added' ? '+' : '-', 'bom', row.number, `${row.name}, ${pieces(row.row.quantity)}`);
  }
  return lines;
}

/** `2 changed records, 1 changed part, no changed bill-of-materials rows` */
export function diffSummary({ records, parts, bom }: DocumentDiff): string {
  const part = parts.added.length + parts.removed.length + parts.changed.length;
  const record = records.added.length + records.removed.length + records.changed.length;
  return [counted(record, 'record'), counted(part, 'part'), counted(bom.length, 'bill-of-materials row')].join(', ');
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

function pieces(quantity: number): string {
  return quantity === 1 ? '1 piece' : `${quantity} pieces`;
}

function changeText({ from, to }: { readonly from?: unknown; readonly to?: unknown }): string {
  if (isPlainList(from) && isPlainList(to)) return listText(from, to);
  return `${valueText(from)} -> ${valueText(to)}`;
}

/** Of a list its length, and what came and went; with nothing of either it stands in another order. */
function listText(from: readonly unknown[], to: readonly unknown[]): string {
  const came = to.filter((item) => !from.includes(item));
  const went = from.filter((item) => !to.includes(item));
  if (from.length + to.length <= 2 * NAMED) return `${valueText(from)} -> ${valueText(to)}`;
  const length = from.length === to.length ? `${to.length} entries` : `${from.length} -> ${to.length} entries`;
  const named = [...(came.length > 0 ? [`added ${names(came)}`] : []), ...(went.length > 0 ? [`removed ${names(went)}`] : [])];
  return [length, ...(named.length > 0 ? named : ['in another order'])].join(', ');
}

function names(items: readonly unknown[]): string {
  const shown = items.slice(0, NAMED).map(valueText).join(' ');
  return items.length > NAMED ? `${shown} and ${items.length - NAMED} more` : shown;
}

function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
}

function valueText(value: unknown): string {
  if (value === undefined) return '(none)';
  const text = typeof value === 'number' ? String(Number(value.toPrecision(9))) : typeof value === 'string' && value !== '' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text;
}
