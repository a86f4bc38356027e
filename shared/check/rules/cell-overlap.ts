import { inflated } from '../../geometry/box.ts';
import type { Box3 } from '../../geometry/box.ts';
import { solidBox, solidsWithin } from '../../geometry/solid.ts';
import { createSpatialIndex } from '../../geometry/spatialIndex.ts';
import type { BodyKind } from '../../model/derived/index.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { middleOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/** What a cell may lie against, but not reach into. A bar in the covered side of a wrapped can touches no bare metal, and is found here. */
const SOLIDS: ReadonlySet<BodyKind> = new Set(['member', 'plate', 'insulator', 'busbar']);

/**
 * Cells that reach into each other or stand closer than the deck's least gap, and cells that reach into the structure or a bar. The
 * actual value is the gap; below 0 it is how far the boxes round the bodies reach into each other.
 */
export const cellOverlap: Rule<'tile'> = {
  code: 'cell-overlap',
  scope: 'tile',
  clause: 'Cells stand apart by at least the deck’s cell gap',
  run({ bodies }, { deck }) {
    const cells = bodies.filter((body) => body.kind === 'cell');
    const others = bodies.filter((body) => body.kind === 'cell' || SOLIDS.has(body.kind));
    const index = createSpatialIndex(others.map(solidBox));
    return cells.flatMap((cell) => {
      const box = solidBox(cell);
      return index.search(inflated(box, deck.cellGap_mm)).flatMap((i) => {
        const other = others[i];
        if (!other || other.owner === cell.owner || (other.kind === 'cell' && other.id < cell.id)) return [];
        const required_mm = other.kind === 'cell' ? deck.cellGap_mm : 0;
        const near = solidsWithin(cell, other, Math.max(required_mm, COINCIDENT_mm));
        if (!near) return [];
        const { distance_mm, from, to } = near;
        const gap_mm = distance_mm > 0 ? distance_mm : 0 - overlap_mm(box, solidBox(other));
        if (gap_mm >= required_mm - COINCIDENT_mm) return [];
        return [
          finding({
            code: this.code,
            severity: 'error',
            items: [cell.owner, other.owner],
            clause: this.clause,
            at: middleOf(from, to),
            actual: gap_mm,
            required: required_mm,
            unit: 'mm',
            params: { a: cell.id, b: other.id },
            measure: [from, to],
          }),
        ];
      });
    });
  },
};

/** How far two boxes would have to move apart along one axis, mm; 0 where they only touch. */
function overlap_mm(a: Box3, b: Box3): number {
  const x = Math.min(a.maxX, b.maxX) - Math.max(a.minX, b.minX);
  const y = Math.min(a.maxY, b.maxY) - Math.max(a.minY, b.minY);
  const z = Math.min(a.maxZ, b.maxZ) - Math.max(a.minZ, b.minZ);
  return Math.max(0, snap_mm(Math.min(x, y, z)));
}
