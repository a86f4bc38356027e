/** What a vehicle's frame adds to the structure: the floor over the pack, and zones under it that stay free. */
import { rectangle } from '../geometry/contour.ts';
import type { Body } from '../model/derived/body.ts';
import { CHASSIS } from '../model/ids.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { snap_mm } from '../units/units.ts';

/**
 * The floor `structure/floor`, bonded to the frame, as large as the envelope and flush with its top, and a keep-out `structure/zone-<n>` for each zone
 * in the order of the record. None for a pack that is not built into a frame.
 */
export function chassisBodies({ chassis, envelope_mm }: StructureRecord): Body[] {
  if (!chassis) return [];
  const { floor, zones } = chassis;
  const outline = rectangle({ minX: 0, minY: 0, maxX: envelope_mm.x, maxY: envelope_mm.y });
  const body = { owner: 'structure', layer: 'KEEPOUT', holes: [] } as const;
  return [
    { ...body, id: 'structure/floor', kind: 'cover', net: CHASSIS, material: floor.material, z: [snap_mm(envelope_mm.z - floor.thickness_mm), envelope_mm.z], outline },
    ...zones.map(({ x, y, z }, i): Body => ({
      ...body,
      id: `structure/zone-${i + 1}`,
      kind: 'keepout',
      net: null,
      material: 'air',
      z: [Math.min(...z), Math.max(...z)],
      outline: rectangle({ minX: Math.min(...x), maxX: Math.max(...x), minY: Math.min(...y), maxY: Math.max(...y) }),
    })),
  ];
}
