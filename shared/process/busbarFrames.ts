/** The plates that hold the bars of pouch cells, and the blocks under the lugs of their outputs. In the coordinates of the face they stand on. */
import { boundsOf, clockwise, rectangle } from '../geometry/contour.ts';
import { solidBox } from '../geometry/solid.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Body, Busbar, PlacedCell } from '../model/derived/index.ts';
import type { BusbarFrame } from '../model/records/busbarFrame.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';

export interface FrameInput {
  /** Of one stack, with the terminals that face this way. */
  readonly cells: readonly PlacedCell[];
  readonly busbars: readonly Busbar[];
  readonly structure: StructureRecord;
}

/** Height of the block under a lug, which takes its nut, mm. */
const BASE_mm = 10;
/** The block stays this far over the bar's edge beside it, mm. */
const OVER_EDGE_mm = 0.5;

/** What a frame is called, and behind that its seats. */
const FRAME = 'structure/busbar-frame@';

/** Whether a body is a seat of a frame, which is one piece with its plate, and of which frame. */
export function frameOfSeat(id: string): string | null {
  const at = id.indexOf('/seat-');
  return id.startsWith(FRAME) && at > 0 ? id.slice(0, at) : null;
}

/**
 * One plate `structure/busbar-frame@<field>`: from wall to wall of the module and from the cells' base to its cover, from the gap at the cells' ends to the
 * bars, with a slot for every tab; and behind every bar that is thinner than the thickest one of its face a seat `/seat-<bar>`. None without bars.
 */
export function busbarFrameBody({ cells, busbars, structure }: FrameInput, frame: BusbarFrame, field: string): Body[] {
  const slots = cells.flatMap(({ terminals }) => terminals.flatMap(({ fold }) => (fold ? [fold.slot] : [])));
  if (cells.length === 0 || busbars.length === 0 || slots.length === 0) return [];
  const boxes = cells.map(({ outline }) => boundsOf(outline));
  const wall_mm = structure.endPlate.thickness_mm + (structure.pressure?.plate.thickness_mm ?? 0) + (structure.modules?.housing.endPlate_mm ?? 0);
  const over_mm = structure.aboveLid_mm - (structure.modules?.housing.cover.thickness_mm ?? 0);
  const outline: Box2 = {
    minX: snap_mm(Math.min(...boxes.map(({ minX }) => minX)) - wall_mm),
    maxX: snap_mm(Math.max(...boxes.map(({ maxX }) => maxX)) + wall_mm),
    minY: snap_mm(Math.min(...boxes.map(({ minY }) => minY))),
    maxY: snap_mm(Math.max(...boxes.map(({ maxY }) => maxY)) + over_mm),
  };
  const inner_z = snap_mm(Math.max(...cells.map(({ z }) => z[1])) + frame.gap_mm);
  const outer_z = Math.min(...busbars.map(({ z }) => z[0]));
  if (outer_z <= inner_z) return [];
  const id = `${FRAME}${field}`;
  const plastic = { owner: 'structure', kind: 'tray', net: null, material: frame.material, layer: 'TRAY' } as const;
  const seats = busbars.flatMap((bar): Body[] => {
    const plate = bar.bodies.find((body) => body.id === `${bar.id}/plate`);
    if (!plate || bar.z[0] - outer_z <= COINCIDENT_mm) return [];
    return [{ ...plastic, id: `${id}/seat-${bar.id}`, z: [outer_z, bar.z[0]], outline: plate.outline, holes: plate.holes }];
  });
  return [{ ...plastic, id, z: [inner_z, outer_z], outline: rectangle(outline), holes: slots.map(clockwise) }, ...seats];
}

/** One block `<bar>/base` under the lug of an output, as broad as its bend and as deep as the lug. */
export function lugBaseBodies({ busbars }: Pick<FrameInput, 'busbars'>, frame: BusbarFrame): Body[] {
  return busbars.flatMap((bar): Body[] => {
    const [plate, bend, lug] = ['plate', 'bend', 'lug'].map((feature) => bar.bodies.find(({ id }) => id === `${bar.id}/${feature}`));
    const [tap] = bar.tapPieces ?? [];
    if (!plate || !bend || !lug || !tap) return [];
    const [across, out] = [solidBox(bend), solidBox(lug)];
    const box: Box2 = { minX: across.minX, maxX: across.maxX, minY: snap_mm(Math.max(out.minY - BASE_mm, boundsOf(tap.outline).maxY + OVER_EDGE_mm)), maxY: out.minY };
    return box.maxY <= box.minY ? [] : [{ id: `${bar.id}/base`, owner: bar.id, kind: 'insulator', net: null, material: frame.material, layer: 'TRAY', z: [out.minZ, out.maxZ], outline: rectangle(box), holes: [] }];
  });
}
