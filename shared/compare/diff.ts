/** What differs between two layouts: records field by field, parts, and rows of the bill of materials. */
import type { Document } from '../model/document.ts';
import type { BomRow, Derived, Part } from '../model/derived/index.ts';
import type { AnyRecord } from '../model/records/index.ts';

export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface DocumentDiff {
  readonly same: boolean;
  readonly records: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly { readonly id: string; readonly kind: string; readonly fields: readonly FieldChange[] }[];
  };
  readonly parts: { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[] };
  readonly bom: readonly { readonly number: string; readonly from: BomRow | null; readonly to: BomRow | null }[];
}

/** A document with what follows from it. */
export interface Layout {
  readonly document: Document;
  readonly derived: Derived;
}

/** Compares by meaning: order of records and keys does not count. */
export function diffLayouts(left: Layout, right: Layout): DocumentDiff {
  const a = left.document;
  const b = right.document;
  const added = [...b.keys()].filter((id) => !a.has(id)).sort();
  const removed = [...a.keys()].filter((id) => !b.has(id)).sort();
  const changed = [...a.keys()].sort().flatMap((id) => {
    const from = a.get(id);
    const to = b.get(id);
    if (!from || !to) return [];
    const fields = fieldChanges(from, to);
    return fields.length === 0 ? [] : [{ id, kind: to.kind, fields }];
  });
  return {
    same: added.length + removed.length + changed.length === 0,
    records: { added, removed, changed },
    parts: partChanges(left.derived, right.derived),
    bom: bomChanges(left.derived.bom, right.derived.bom),
  };
}

function fieldChanges(from: AnyRecord, to: AnyRecord): FieldChange[] {
  const changes: FieldChange[] = [];
  walk('', from, to, changes);
  return changes;
}

function walk(field: string, from: unknown, to: unknown, changes: FieldChange[]): void {
  if (isPlainObject(from) && isPlainObject(to)) {
    for (const key of [...new Set([...Object.keys(from), ...Object.keys(to)])].sort()) {
      walk(field === '' ? key : `${field}.${key}`, from[key], to[key], changes);
    }
  } else if (JSON.stringify(from) !== JSON.stringify(to)) {
    changes.push({ field, from: from ?? null, to: to ?? null });
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function partChanges(a: Derived, b: Derived): DocumentDiff['parts'] {
  const left = new Map(a.parts.map((part) => [part.number, part] as const));
  const right = new Map(b.parts.map((part) => [part.number, part] as const));
  return {
    added: [...right.keys()].filter((number) => !left.has(number)).sort(),
    removed: [...left.keys()].filter((number) => !right.has(number)).sort(),
    changed: [...left.keys()].filter((number) => differs(left.get(number), right.get(number))).sort(),
  };
}

function differs(a: Part | undefined, b: Part | undefined): boolean {
  return a !== undefined && b !== undefined && (a.signature !== b.signature || a.items.length !== b.items.length);
}

function bomChanges(a: readonly BomRow[], b: readonly BomRow[]): DocumentDiff['bom'] {
  const left = new Map(a.map((row) => [row.number, row] as const));
  const right = new Map(b.map((row) => [row.number, row] as const));
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((number) => {
    const from = left.get(number) ?? null;
    const to = right.get(number) ?? null;
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ number, from, to }];
  });
}
