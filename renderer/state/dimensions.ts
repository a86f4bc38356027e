/** The dimensions of the document with where they lie now. */
import { dimensionOf, itemBox, type DimensionLayout } from '../../shared/drawing/drivenDimension.ts';
import type { Box3 } from '../../shared/geometry/box.ts';
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import type { Body } from '../../shared/model/derived/index.ts';
import type { DimensionRecord } from '../../shared/model/records/dimension.ts';

export interface PlacedDimension {
  readonly record: DimensionRecord;
  /** Null: lost, since an item that it measures is gone. */
  readonly layout: DimensionLayout | null;
}

/** In the document's order. */
export function placedDimensions(document: Document, bodies: ReadonlyMap<string, Body>): readonly PlacedDimension[] {
  const known = new Map<string, Box3 | null>();
  const boxOf = (item: string): Box3 | null => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const box = itemBox(item, bodies.values());
    known.set(item, box);
    return box;
  };
  return recordsOfKind(document, 'dimension').map((record) => ({ record, layout: dimensionOf(record, boxOf) }));
}
