import { surfacePath } from '../../geometry/surface/surfacePath.ts';
import type { SurfacePath } from '../../geometry/surface/surfacePath.ts';
import type { Point3 } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/index.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { pieceOf, surfacesIn } from '../conductors.ts';
import { finding } from '../finding.ts';
import { keyOfPieces, nearPairs, tooClose } from '../nearPairs.ts';
import type { NearPair } from '../nearPairs.ts';
import { middleOf } from '../place.ts';
import type { CheckContext, Rule, ScopeInputs } from '../rule.ts';
import { creepageQuery, surroundingsOf } from '../surfaces.ts';

/** A pair is called clean on a path that may be longer than the shortest by this at most, as far as the search gets; mm. */
const TOLERANCE_mm = 0.05;

/**
 * Distance along surfaces between bare conductors of different nets, and from them to the structure; never less than the
 * clearance. Measured over the insulating bodies (see geometry/surface), for those pairs only that are closer through air than
 * the creepage: no path along a surface is shorter. Where no insulating surface joins two pieces there is no creepage, and the
 * clearance alone insulates.
 */
export const creepage: Rule<'tile'> = {
  code: 'creepage',
  scope: 'tile',
  clause: 'IEC 60664-1:2020 Table F.5',
  run(input, context) {
    const worst = new Map<string, { readonly pair: NearPair; readonly path: SurfacePath }>();
    // A piece may bear several nets (a cell its poles): each two of them ask for a distance of their own.
    for (const pair of tooClose(nearPairs(input, context), ({ creepage_mm }) => creepage_mm, keyOfNets)) {
      const path = pathOf(pair, input, context);
      if (path === null || path.length_mm >= pair.creepage_mm - COINCIDENT_mm) continue;
      const key = keyOfPieces(pair), other = worst.get(key);
      if (!other || path.length_mm / pair.creepage_mm < other.path.length_mm / other.pair.creepage_mm) worst.set(key, { pair, path });
    }
    return [...worst.values()].map(({ pair: { a, b, netA, netB, pieces, voltage_V, creepage_mm }, path }) => {
      const line = pointsOf(path);
      const from = line[0], to = line[line.length - 1];
      return finding({
        code: this.code,
        severity: 'error',
        items: [a.owner, b.owner],
        subject: pieces,
        clause: this.clause,
        at: halfway(path),
        actual: rounded(path.length_mm),
        required: creepage_mm,
        unit: 'mm',
        params: { a: a.id, b: b.id, netA: context.net(netA)?.label ?? netA, netB: context.net(netB)?.label ?? netB, voltage_V },
        measure: from && to ? [from, to] : null,
        ...(line.length > 2 ? { path: line } : {}),
      });
    });
  },
};

function keyOfNets(pair: NearPair): string {
  return `${keyOfPieces(pair)}\n${pair.netA}\n${pair.netB}`;
}

function pathOf({ a, b, netA, netB, clearance_mm, creepage_mm, distance }: NearPair, input: ScopeInputs['tile'], context: CheckContext): SurfacePath | null {
  const bodies = surfacesIn(input.bodies);
  const pieceA = pieceOf(a), pieceB = pieceOf(b);
  const around = surroundingsOf(bodies);
  const ofPiece = (body: Body, piece: string): Body[] => bodies.filter((other) => other.owner === body.owner && pieceOf(other) === piece);
  return surfacePath(creepageQuery({ first: ofPiece(a, pieceA), second: ofPiece(b, pieceB), netA, netB, clearance_mm, air_mm: distance.distance_mm, limit_mm: creepage_mm, tolerance_mm: TOLERANCE_mm, enough_mm: creepage_mm - COINCIDENT_mm }, around, context));
}

/** The path as a line through space. */
function pointsOf({ legs }: SurfacePath): Point3[] {
  const last = legs[legs.length - 1];
  return [...legs.map(({ from }) => from), ...(last ? [last.to] : [])].map(({ x, y, z }) => ({ x: rounded(x), y: rounded(y), z: rounded(z) }));
}

/** The middle of the leg in which half the path is behind. */
function halfway({ legs, length_mm }: SurfacePath): Point3 | null {
  let behind_mm = 0;
  for (const leg of legs) {
    behind_mm += leg.length_mm;
    if (behind_mm >= length_mm / 2) return middleOf(leg.from, leg.to);
  }
  return null;
}

/** To a tenth of a micrometre: the sliding of points ends there. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
