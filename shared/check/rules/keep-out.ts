import { intersection } from '../../geometry/boolean.ts';
import type { Box3 } from '../../geometry/box.ts';
import { boundsOf, counterClockwise } from '../../geometry/contour.ts';
import { flatten } from '../../geometry/flatten.ts';
import { solidBox, solidsWithin } from '../../geometry/solid.ts';
import { createSpatialIndex } from '../../geometry/spatialIndex.ts';
import type { Point3 } from '../../geometry/types.ts';
import type { Body, BodyKind } from '../../model/derived/index.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

const NO_PART: ReadonlySet<BodyKind> = new Set(['envelope', 'keepout']);

/** What reaches into a drawn keep-out, or into a zone that a seat or a cross member needs. One finding an owner and a zone; into its own zones the frame may. */
export const keepOut: Rule<'tile'> = {
  code: 'keep-out',
  scope: 'tile',
  clause: 'Nothing of the pack lies in a zone that is kept free',
  run({ bodies }) {
    const zones = bodies.filter((body) => body.kind === 'keepout');
    if (zones.length === 0) return [];
    const parts = bodies.filter((body) => !NO_PART.has(body.kind));
    const index = createSpatialIndex(parts.map(solidBox));
    return zones.flatMap((zone) => {
      const box = solidBox(zone);
      const inside = new Map<string, Body>();
      for (const i of index.search(box)) {
        const part = parts[i];
        // A frame reaches into zones of its own: mounts hang on it.
        if (part && part.owner !== zone.owner && !inside.has(part.owner) && depth_mm(part, zone) > COINCIDENT_mm && solidsWithin(part, zone, COINCIDENT_mm)) inside.set(part.owner, part);
      }
      return [...inside].map(([owner, part]) =>
        finding({ code: this.code, severity: 'error', items: [owner, zone.id], clause: this.clause, at: middleOfShared(part, zone), actual: snap_mm(-depth_mm(part, zone)), required: 0, unit: 'mm', params: { body: part.id, zone: zone.id, depth_mm: snap_mm(depth_mm(part, zone)) } }),
      );
    });
  },
};

/** How far what both share reaches along its shortest axis, mm; below 0 where their boxes keep apart. */
function depth_mm(part: Body, zone: Body): number {
  const a = sharedBox(part, zone), b = solidBox(zone);
  return Math.min(Math.min(a.maxX, b.maxX) - Math.max(a.minX, b.minX), Math.min(a.maxY, b.maxY) - Math.max(a.minY, b.minY), Math.min(a.maxZ, b.maxZ) - Math.max(a.minZ, b.minZ));
}

/** Where they meet, not where the part is: a wall or a plate reaches far. */
function middleOfShared(part: Body, zone: Body): Point3 {
  const a = sharedBox(part, zone), b = solidBox(zone);
  const middle = (axis: 'X' | 'Y' | 'Z'): number => snap_mm((Math.max(a[`min${axis}`], b[`min${axis}`]) + Math.min(a[`max${axis}`], b[`max${axis}`])) / 2);
  return { x: middle('X'), y: middle('Y'), z: middle('Z') };
}

/** The box of what the part shares with the zone in plan; its own box where it lies in a frame or keeps apart. */
function sharedBox(part: Body, zone: Body): Box3 {
  const own = solidBox(part);
  if (part.frame) return own;
  const shared = intersection([flatten(counterClockwise(part.outline))], [flatten(counterClockwise(zone.outline))]);
  const boxes = shared.map(({ outline }) => boundsOf(outline));
  if (boxes.length === 0) return own;
  return {
    ...own,
    minX: Math.min(...boxes.map(({ minX }) => minX)),
    maxX: Math.max(...boxes.map(({ maxX }) => maxX)),
    minY: Math.min(...boxes.map(({ minY }) => minY)),
    maxY: Math.max(...boxes.map(({ maxY }) => maxY)),
  };
}
