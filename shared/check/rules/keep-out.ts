import { solidBox, solidsWithin } from '../../geometry/solid.ts';
import { createSpatialIndex } from '../../geometry/spatialIndex.ts';
import type { Body, BodyKind } from '../../model/derived/index.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

const NO_PART: ReadonlySet<BodyKind> = new Set(['envelope', 'keepout']);

/** What reaches into a zone that a seat or a cross member needs. One finding an owner and a zone; the frame itself may. */
export const keepOut: Rule<'tile'> = {
  code: 'keep-out',
  scope: 'tile',
  clause: 'Nothing of the pack lies in a zone that is kept free',
  run({ bodies }) {
    const zones = bodies.filter((body) => body.kind === 'keepout');
    if (zones.length === 0) return [];
    const parts = bodies.filter((body) => !NO_PART.has(body.kind) && body.owner !== 'structure');
    const index = createSpatialIndex(parts.map(solidBox));
    return zones.flatMap((zone) => {
      const box = solidBox(zone);
      const inside = new Map<string, Body>();
      for (const i of index.search(box)) {
        const part = parts[i];
        if (part && !inside.has(part.owner) && depth_mm(part, zone) > COINCIDENT_mm && solidsWithin(part, zone, COINCIDENT_mm)) inside.set(part.owner, part);
      }
      return [...inside].map(([owner, part]) =>
        finding({ code: this.code, severity: 'error', items: [owner, zone.id], clause: this.clause, at: placeOfBody(part), actual: snap_mm(-depth_mm(part, zone)), required: 0, unit: 'mm', params: { body: part.id, zone: zone.id, depth_mm: snap_mm(depth_mm(part, zone)) } }),
      );
    });
  },
};

/** How far two boxes would have to move apart along one axis, mm; below 0 where they keep apart. */
function depth_mm(part: Body, zone: Body): number {
  const a = solidBox(part), b = solidBox(zone);
  return Math.min(Math.min(a.maxX, b.maxX) - Math.max(a.minX, b.minX), Math.min(a.maxY, b.maxY) - Math.max(a.minY, b.minY), Math.min(a.maxZ, b.maxZ) - Math.max(a.minZ, b.minZ));
}
