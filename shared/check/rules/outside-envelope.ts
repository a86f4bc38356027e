import type { Box3 } from '../../geometry/box.ts';
import { solidBox } from '../../geometry/solid.ts';
import type { Point3 } from '../../geometry/types.ts';
import type { Body, BodyKind } from '../../model/derived/index.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

const NO_PART: ReadonlySet<BodyKind> = new Set(['envelope', 'keepout']);

/** Anything that sticks out of the pack's envelope. One finding an owner; the actual value is minus how far it sticks out. */
export const outsideEnvelope: Rule<'tile'> = {
  code: 'outside-envelope',
  scope: 'tile',
  clause: 'Everything lies within the envelope of the brief',
  run({ bodies }, { structure }) {
    const size = structure.envelope_mm;
    const worst = new Map<string, { inside_mm: number; body: Body; side: string }>();
    for (const body of bodies) {
      if (NO_PART.has(body.kind)) continue;
      const box = solidBox(body);
      const sides: readonly (readonly [string, number])[] = [
        ['-x', box.minX], ['-y', box.minY], ['-z', box.minZ],
        ['+x', size.x - box.maxX], ['+y', size.y - box.maxY], ['+z', size.z - box.maxZ],
      ];
      const [side, inside_mm] = sides.reduce((least, candidate) => (candidate[1] < least[1] ? candidate : least));
      if (inside_mm >= -COINCIDENT_mm || inside_mm >= (worst.get(body.owner)?.inside_mm ?? 0)) continue;
      worst.set(body.owner, { inside_mm, body, side });
    }
    return [...worst].map(([owner, { inside_mm, body, side }]) =>
      finding({
        code: this.code,
        severity: 'error',
        items: [owner],
        clause: this.clause,
        at: middleOfSide(body, solidBox(body), side),
        actual: snap_mm(inside_mm),
        required: 0,
        unit: 'mm',
        params: { body: body.id, side, excess_mm: snap_mm(-inside_mm) },
      }),
    );
  },
};

/** Middle of the side of the body's box that lies outside. */
function middleOfSide(body: Body, box: Box3, side: string): Point3 {
  const faces: Readonly<Record<string, Partial<Point3>>> = { '-x': { x: box.minX }, '-y': { y: box.minY }, '-z': { z: box.minZ }, '+x': { x: box.maxX }, '+y': { y: box.maxY }, '+z': { z: box.maxZ } };
  return { ...placeOfBody(body), ...faces[side] };
}
