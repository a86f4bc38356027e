import { beyond, boxWithin } from '../../geometry/beyond.ts';
import type { Box3 } from '../../geometry/box.ts';
import { counterClockwise, rectangle } from '../../geometry/contour.ts';
import { flatten } from '../../geometry/flatten.ts';
import { solidBox } from '../../geometry/solid.ts';
import type { Point3, Ring } from '../../geometry/types.ts';
import type { Body, BodyKind } from '../../model/derived/index.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Arcs count as chords on both sides, mm. */
const CURVE_TOLERANCE_mm = 0.02;
const NO_PART: ReadonlySet<BodyKind> = new Set(['envelope', 'keepout']);

/** Anything that sticks out of the pack's envelope. One finding an owner; the actual value is minus how far it sticks out. */
export const outsideEnvelope: Rule<'tile'> = {
  code: 'outside-envelope',
  scope: 'tile',
  clause: 'Everything lies within the envelope of the brief',
  run({ bodies }, { structure }) {
    const size = structure.envelope_mm;
    const ring = structure.outline_mm ? flatten(counterClockwise(structure.outline_mm)) : null;
    const worst = new Map<string, { inside_mm: number; body: Body; side: string; at: Point3 }>();
    for (const body of bodies) {
      if (NO_PART.has(body.kind)) continue;
      const box = solidBox(body);
      const sides: readonly (readonly [string, number])[] = [
        ['-x', box.minX], ['-y', box.minY], ['-z', box.minZ],
        ['+x', size.x - box.maxX], ['+y', size.y - box.maxY], ['+z', size.z - box.maxZ],
      ];
      const [boxSide, inBox_mm] = sides.reduce((least, candidate) => (candidate[1] < least[1] ? candidate : least));
      const beside = ring === null ? null : besideOutline(body, box, ring);
      const { side, inside_mm, at } = beside !== null && beside.inside_mm < inBox_mm ? beside : { side: boxSide, inside_mm: inBox_mm, at: middleOfSide(body, box, boxSide) };
      if (inside_mm >= -COINCIDENT_mm || inside_mm >= (worst.get(body.owner)?.inside_mm ?? 0)) continue;
      worst.set(body.owner, { inside_mm, body, side, at });
    }
    return [...worst].map(([owner, { inside_mm, body, side, at }]) =>
      finding({
        code: this.code,
        severity: 'error',
        items: [owner],
        clause: this.clause,
        at,
        actual: snap_mm(inside_mm),
        required: 0,
        unit: 'mm',
        params: { body: body.id, side, excess_mm: snap_mm(-inside_mm) },
      }),
    );
  },
};

/** How far the body lies outside of an envelope that is no box, in plan; null where it keeps inside. */
function besideOutline(body: Body, box: Box3, ring: Ring): { readonly inside_mm: number; readonly side: string; readonly at: Point3 } | null {
  if (boxWithin(box, ring)) return null;
  const found = beyond(body.frame ? rectangle(box) : flatten(counterClockwise(body.outline)), ring, CURVE_TOLERANCE_mm);
  if (!found) return null;
  const { at, edge, depth_mm } = found;
  const along = Math.abs(at.x - edge.x) >= Math.abs(at.y - edge.y) ? 'x' : 'y';
  return { inside_mm: -depth_mm, side: `${at[along] > edge[along] ? '+' : '-'}${along}`, at: { ...at, z: placeOfBody(body).z } };
}

/** Middle of the side of the body's box that lies outside. */
function middleOfSide(body: Body, box: Box3, side: string): Point3 {
  const faces: Readonly<Record<string, Partial<Point3>>> = { '-x': { x: box.minX }, '-y': { y: box.minY }, '-z': { z: box.minZ }, '+x': { x: box.maxX }, '+y': { y: box.maxY }, '+z': { z: box.maxZ } };
  return { ...placeOfBody(body), ...faces[side] };
}
