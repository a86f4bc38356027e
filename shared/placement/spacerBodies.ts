/** The pads between neighbouring cells of a row, as the cells stand. */
import { boundsOf, rectangle } from '../geometry/contour.ts';
import type { Body } from '../model/derived/body.ts';
import type { PlacedCell } from '../model/derived/cells.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';

/**
 * One pad `spacer:<cell>|<next cell>` per pair of neighbours along x, filling the gap that is really there over the faces
 * that oppose each other. None where the cells touch, overlap or do not face each other. `rowCells` in any order.
 */
export function spacerBodies(rowCells: readonly PlacedCell[], structure: StructureRecord): Body[] {
  const cells = [...rowCells].sort((a, b) => a.centre.x - b.centre.x);
  const bodies: Body[] = [];
  for (const [index, cell] of cells.entries()) {
    const next = cells[index + 1];
    const pad = next && padBetween(cell, next, structure.pad.material);
    if (pad) bodies.push(pad);
  }
  return bodies;
}

function padBetween(cell: PlacedCell, next: PlacedCell, material: string): Body | null {
  const a = boundsOf(cell.outline);
  const b = boundsOf(next.outline);
  const box = {
    minX: snap_mm(a.maxX),
    maxX: snap_mm(b.minX),
    minY: snap_mm(Math.max(a.minY, b.minY)),
    maxY: snap_mm(Math.min(a.maxY, b.maxY)),
  };
  const z = [Math.max(cell.z[0], next.z[0]), Math.min(cell.z[1], next.z[1])] as const;
  const isSolid = box.maxX - box.minX > COINCIDENT_mm && box.maxY - box.minY > COINCIDENT_mm && z[1] - z[0] > COINCIDENT_mm;
  if (!isSolid) return null;
  const id = `spacer:${cell.id}|${next.id}`;
  return { id, kind: 'spacer', owner: id, net: null, material, layer: 'KEEPOUT', z, outline: rectangle(box), holes: [] };
}
