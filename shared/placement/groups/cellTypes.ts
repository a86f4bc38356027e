/** The type of a cell record. */
import { recordOfKind, type Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';

export function readType(document: Document, cell: CellRecord): CellTypeRecord {
  return recordOfKind(document, cell.type, 'cellType');
}
