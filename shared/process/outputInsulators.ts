/** Insulating blocks that carry the output lugs over the front member. */
import { boxesOverlap, boxOf, boxUnion } from '../geometry/box.ts';
import { boundsOf, rectangle } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Body, Busbar, PlacedCell } from '../model/derived/index.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';

export interface InsulatorInput {
  readonly busbars: readonly Busbar[];
  readonly structure: StructureRecord;
  readonly cells: readonly PlacedCell[];
}

/**
 * One block per output whose lug passes over the front member: as wide as the lug, from its tip to the member's inner edge
 * less an end plate's thickness (room for the films' margin), from the member's top to the lug's underside. It overhangs
 * the member where the lug does, so that the bolt has something to bear on. Other bars, and lugs elsewhere, get none.
 */
export function outputInsulators({ busbars, structure, cells }: InsulatorInput): Body[] {
  const base_z = Math.min(...cells.map((cell) => cell.z[0]));
  if (!Number.isFinite(base_z)) return [];
  const member_z = snap_mm(base_z + structure.members.height_mm);
  const innerEdge = structure.frontZone_mm + structure.members.endWidth_mm;
  const member: Box2 = { minX: structure.frontZone_mm, maxX: innerEdge, minY: 0, maxY: structure.envelope_mm.y };
  return busbars.flatMap((bar): Body[] => {
    if (bar.role !== 'output') return [];
    const lug = bar.bodies.filter((body) => body.kind === 'busbar' && !body.frame).map((body) => boundsOf(body.outline)).reduce<Box2 | null>((all, box) => (all ? boxUnion(all, box) : box), null);
    if (!lug || !boxesOverlap(lug, member)) return [];
    const block: Box2 = { ...lug, maxX: Math.min(lug.maxX, innerEdge - structure.endPlate.thickness_mm) };
    if (bar.z[0] - member_z <= COINCIDENT_mm || block.maxX - Math.max(block.minX, member.minX) <= COINCIDENT_mm) return [];
    return [
      {
        id: `${bar.id}/base`,
        owner: bar.id,
        kind: 'insulator',
        net: null,
        material: 'pa66-gf',
        layer: 'TRAY',
        z: [member_z, bar.z[0]],
        outline: rectangle(block),
        holes: [],
      },
    ];
  });
}

/** Box of all cells in plan; null when there are none. */
export function cellField(cells: readonly PlacedCell[]): Box2 | null {
  return cells.length === 0 ? null : boxOf(cells.flatMap((cell) => [...cell.outline]));
}
