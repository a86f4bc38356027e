/** What is kept free in a pack, as bodies: drawn keep-outs, and the zones of a vehicle's frame. */
import { counterClockwise, rectangle } from '../../geometry/contour.ts';
import type { Body } from '../../model/derived/body.ts';
import type { KeepOutRecord } from '../../model/records/outline.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import type { KeptFree } from './laidOut.ts';

/** Of the frame's zones, in the order of the record. */
export function zonesOf({ chassis }: Pick<StructureRecord, 'chassis'>): KeptFree[] {
  return (chassis?.zones ?? []).map(({ x, y, z }) => ({
    outline: rectangle({ minX: Math.min(...x), maxX: Math.max(...x), minY: Math.min(...y), maxY: Math.max(...y) }),
    z: [Math.min(...z), Math.max(...z)],
  }));
}

export function keptFreeBy({ outline_mm, z_mm }: Pick<KeepOutRecord, 'outline_mm' | 'z_mm'>): KeptFree {
  return { outline: counterClockwise(outline_mm), z: [z_mm.from, z_mm.to] };
}

/** Bodies `structure/zone-<n>` of the frame's zones. */
export function zoneBodies(structure: Pick<StructureRecord, 'chassis'>): Body[] {
  return zonesOf(structure).map((zone, i) => keptFreeBody(`structure/zone-${i + 1}`, 'structure', zone));
}

/** A body under the record's own id. */
export function keepOutBody(record: KeepOutRecord): Body {
  return keptFreeBody(record.id, record.id, keptFreeBy(record));
}

function keptFreeBody(id: string, owner: string, { outline, z }: KeptFree): Body {
  return { id, owner, kind: 'keepout', net: null, material: 'air', layer: 'KEEPOUT', z, outline, holes: [] };
}
