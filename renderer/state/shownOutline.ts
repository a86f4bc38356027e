/** The outline whose corners can be dragged: that of the one selected item. */
import { cornersOf } from '../../shared/placement/outline/draw.ts';
import type { AppState } from './appState.ts';
import type { ShownOutline } from '../viewport/types.ts';

/** Null where several items are selected, one without an outline of its own, or one that is locked. Of the structure only an envelope that is no box. */
export function shownOutline({ document, selection, lockedItems, layers }: Pick<AppState, 'document' | 'selection' | 'lockedItems' | 'layers'>): ShownOutline | null {
  const [id, ...more] = selection;
  if (layers.envelope.locked || (id !== undefined && lockedItems.has(id))) return null;
  const record = id === undefined || more.length > 0 ? undefined : document?.get(id);
  if (!document || id === undefined || !record || (record.kind === 'structure' && !record.outline_mm)) return null;
  const corners = cornersOf(document, id);
  return corners && { id, corners, z: record.kind === 'keepOut' ? record.z_mm.to : 0 };
}
