/** What differs between the parts of two layouts, and between the rows of their bills of materials. */
import { naturalCompare } from '../format/writeDocument.ts';
import type { BomRow, Part } from '../model/derived/index.ts';

/** A part under its number, for one that came or went. */
export interface PartMention {
  readonly number: string;
  readonly name: string;
  readonly quantity: number;
}

/**
 * What changed of a part that kept its number. `geometry`: the signatures of the shape; `size_mm`: its overall size; `quantity`:
 * how many pieces bear it; `items`: which pieces those are, where their number is the same.
 */
export interface PartAspectChange {
  readonly what: 'geometry' | 'size_mm' | 'quantity' | 'items' | 'material' | 'name' | 'unitMass_kg';
  readonly from: unknown;
  readonly to: unknown;
}

export interface PartChange {
  readonly number: string;
  readonly name: string;
  readonly changes: readonly PartAspectChange[];
}

export interface PartsDiff {
  readonly added: readonly PartMention[];
  readonly removed: readonly PartMention[];
  readonly changed: readonly PartChange[];
}

/** By part number. */
export function diffParts(left: readonly Part[], right: readonly Part[]): PartsDiff {
  const a = new Map(left.map((part) => [part.number, part] as const));
  const b = new Map(right.map((part) => [part.number, part] as const));
  return {
    added: right.filter(({ number }) => !a.has(number)).map(mention).sort(byNumber),
    removed: left.filter(({ number }) => !b.has(number)).map(mention).sort(byNumber),
    changed: left
      .flatMap((from) => {
        const to = b.get(from.number);
        const changes = to ? aspectsOf(from, to) : [];
        return to && changes.length > 0 ? [{ number: to.number, name: to.name, changes }] : [];
      })
      .sort(byNumber),
  };
}

function mention({ number, name, items }: Part): PartMention {
  return { number, name, quantity: items.length };
}

function aspectsOf(from: Part, to: Part): PartAspectChange[] {
  const changes: PartAspectChange[] = [];
  const note = (what: PartAspectChange['what'], a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b)) changes.push({ what, from: a, to: b });
  };
  note('geometry', from.signature, to.signature);
  note('size_mm', [from.size_mm.x, from.size_mm.y, from.size_mm.z], [to.size_mm.x, to.size_mm.y, to.size_mm.z]);
  note('quantity', from.items.length, to.items.length);
  if (from.items.length === to.items.length) note('items', [...from.items].sort(naturalCompare), [...to.items].sort(naturalCompare));
  note('material', from.material, to.material);
  note('name', from.name, to.name);
  note('unitMass_kg', from.unitMass_kg, to.unitMass_kg);
  return changes;
}

/** The columns of a bill of materials that a row can differ in; its number is what rows are matched by. */
export const BOM_COLUMNS = ['name', 'role', 'quantity', 'material', 'size', 'unitMass_kg', 'totalMass_kg', 'unitCost', 'totalCost', 'currency', 'source', 'preliminary'] as const satisfies readonly Exclude<keyof BomRow, 'number'>[];
type BomColumn = (typeof BOM_COLUMNS)[number];

export interface BomColumnChange {
  readonly column: BomColumn;
  readonly from: BomRow[BomColumn];
  readonly to: BomRow[BomColumn];
}

export type BomRowDiff =
  | { readonly number: string; readonly name: string; readonly change: 'added' | 'removed'; readonly row: BomRow }
  | { readonly number: string; readonly name: string; readonly change: 'changed'; readonly columns: readonly BomColumnChange[] };

/** By part number, changed rows with the columns that differ. */
export function diffBom(left: readonly BomRow[], right: readonly BomRow[]): readonly BomRowDiff[] {
  const a = new Map(left.map((row) => [row.number, row] as const));
  const b = new Map(right.map((row) => [row.number, row] as const));
  const rows: BomRowDiff[] = [];
  for (const row of left) if (!b.has(row.number)) rows.push({ number: row.number, name: row.name, change: 'removed', row });
  for (const row of right) {
    const from = a.get(row.number);
    if (!from) {
      rows.push({ number: row.number, name: row.name, change: 'added', row });
      continue;
    }
    const columns = BOM_COLUMNS.filter((column) => from[column] !== row[column]).map((column) => ({ column, from: from[column], to: row[column] }));
    if (columns.length > 0) rows.push({ number: row.number, name: row.name, change: 'changed', columns });
  }
  return rows.sort(byNumber);
}

function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  return naturalCompare(a.number, b.number);
}
