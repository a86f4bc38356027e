/** The outline whose corners can be dragged: that of the one selected item. */
import type { Document } from '../../shared/model/document.ts';
import { cornersOf } from '../../shared/placement/outline/draw.ts';
import type { ShownOutline } from '../viewport/types.ts';

/** Null where several items are selected, or one without an outline of its own. Of the structure only an envelope that is no box. */
export function shownOutline(document: Document | null, selection: ReadonlySet<string>): ShownOutline | null {
  const [id, ...more] = selection;
  const record = id === undefined || more.length > 0 ? undefined : document?.get(id);
  if (!document || id === undefined || !record || (record.kind === 'structure' && !record.outline_mm)) return null;
  const corners = cornersOf(document, id);
  return corners && { id, corners, z: record.kind === 'keepOut' ? record.z_mm.to : 0 };
}
