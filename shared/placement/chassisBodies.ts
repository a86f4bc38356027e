/** What a vehicle's frame adds to the structure: the floor over the pack, and zones under it that stay free. */
import { counterClockwise, rectangle } from '../geometry/contour.ts';
import type { Body } from '../model/derived/body.ts';
import { CHASSIS } from '../model/ids.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { snap_mm } from '../units/units.ts';
import { zoneBodies } from './outline/zoneBodies.ts';

/**
 * The floor `structure/floor`, bonded to the frame, as large as the envelope and flush with its top, and a keep-out `structure/zone-<n>` for each zone
 * in the order of the record. None for a pack that is not built into a frame.
 */
export function chassisBodies({ chassis, envelope_mm, outline_mm }: StructureRecord): Body[] {
  if (!chassis) return [];
  const { floor } = chassis;
  const outline = outline_mm ? counterClockwise(outline_mm) : rectangle({ minX: 0, minY: 0, maxX: envelope_mm.x, maxY: envelope_mm.y });
  const body = { owner: 'structure', layer: 'KEEPOUT', holes: [] } as const;
  return [
    { ...body, id: 'structure/floor', kind: 'cover', net: CHASSIS, material: floor.material, z: [snap_mm(envelope_mm.z - floor.thickness_mm), envelope_mm.z], outline },
    ...zoneBodies({ chassis }),
  ];
}
