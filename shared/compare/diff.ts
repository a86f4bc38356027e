/** What differs between two layouts: records field by field, parts, and rows of the bill of materials. */
import { compareRecords } from '../format/writeDocument.ts';
import type { Document } from '../model/document.ts';
import type { Derived } from '../model/derived/index.ts';
import type { AnyRecord } from '../model/records/index.ts';
import { fieldChanges, type FieldChange } from './fieldChanges.ts';
import { diffBom, diffParts, type BomRowDiff, type PartsDiff } from './partChanges.ts';

/** A record that came or went, whole. */
export interface RecordMention {
  readonly id: string;
  readonly kind: string;
  readonly record: AnyRecord;
}

export interface RecordChange {
  readonly id: string;
  readonly kind: string;
  readonly fields: readonly FieldChange[];
}

export interface DocumentDiff {
  readonly same: boolean;
  readonly records: {
    readonly added: readonly RecordMention[];
    readonly removed: readonly RecordMention[];
    readonly changed: readonly RecordChange[];
  };
  readonly parts: PartsDiff;
  readonly bom: readonly BomRowDiff[];
}

/** A document with what follows from it. */
export interface Layout {
  readonly document: Document;
  readonly derived: Derived;
}

/** Compares by meaning: order of records and keys does not count. Lists stand in the order of a file. */
export function diffLayouts(left: Layout, right: Layout): DocumentDiff {
  const a = left.document;
  const b = right.document;
  const added = inOrder(b).filter(({ id }) => !a.has(id)).map(mention);
  const removed = inOrder(a).filter(({ id }) => !b.has(id)).map(mention);
  const changed = inOrder(a).flatMap((from): RecordChange[] => {
    const to = b.get(from.id);
    const fields = to ? fieldChanges(from, to) : [];
    return to && fields.length > 0 ? [{ id: to.id, kind: to.kind, fields }] : [];
  });
  return {
    same: added.length + removed.length + changed.length === 0,
    records: { added, removed, changed },
    parts: diffParts(left.derived.parts, right.derived.parts),
    bom: diffBom(left.derived.bom, right.derived.bom),
  };
}

function inOrder(document: Document): AnyRecord[] {
  return [...document.values()].sort(compareRecords);
}

function mention(record: AnyRecord): RecordMention {
  return { id: record.id, kind: record.kind, record };
}
