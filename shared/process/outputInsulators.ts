/** Insulating blocks that carry lugs over the front member, and legs over the back one. */
import { boxesOverlap, boxOf, boxUnion } from '../geometry/box.ts';
import { boundsOf, rectangle } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Body, Busbar, PlacedCell } from '../model/derived/index.ts';
import type { ModulesOfPack } from '../model/records/modules.ts';
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
 * the member where the lug does, so that the bolt has something to bear on. One under each leg that leads from row to row over
 * the back member: as much of it as lies over the member, as far away from the cells. Other bars, and lugs elsewhere, get none.
 */
export function outputInsulators(input: InsulatorInput): Body[] {
  const { busbars, structure, cells } = input;
  if (structure.modules) return lugBases(input, structure.modules);
  const field = cellField(cells);
  const base_z = Math.min(...cells.map((cell) => cell.z[0]));
  if (!field || !Number.isFinite(base_z)) return [];
  const member_z = snap_mm(base_z + structure.members.height_mm);
  const { endWidth_mm } = structure.members;
  const margin_mm = structure.endPlate.thickness_mm;
  const innerEdge = structure.frontZone_mm + endWidth_mm;
  const front: Box2 = { minX: structure.frontZone_mm, maxX: innerEdge, minY: 0, maxY: structure.envelope_mm.y };
  const backEdge = snap_mm(field.maxX + margin_mm + (structure.pressure?.plate.thickness_mm ?? 0));
  const back: Box2 = { minX: snap_mm(backEdge + margin_mm), maxX: snap_mm(backEdge + endWidth_mm), minY: 0, maxY: structure.envelope_mm.y };
  return busbars.flatMap((bar): Body[] => {
    if (bar.role === 'link') return [];
    const flat = flatBox(bar);
    if (!flat) return [];
    if (undersideOf(bar) - member_z <= COINCIDENT_mm) return [];
    const isFront = bar.role === 'output' && (bar.boltHoles[0]?.centre.x ?? field.minX) <= field.maxX;
    const over = isFront ? front : back;
    if (!boxesOverlap(flat, over)) return [];
    const block: Box2 = isFront ? { ...flat, maxX: Math.min(flat.maxX, innerEdge - margin_mm) } : { ...flat, minX: Math.max(flat.minX, back.minX), maxX: Math.min(flat.maxX, back.maxX) };
    if (block.maxX - Math.max(block.minX, over.minX) <= COINCIDENT_mm) return [];
    return [baseOf(bar, block, member_z)];
  });
}

/**
 * In a pack of modules one under each lug, on the module's end plate: as wide as the lug, from its tip to an end plate's thickness before the
 * metal, from the top of the housing to the lug's underside.
 */
function lugBases({ busbars, cells }: InsulatorInput, { housing }: ModulesOfPack): Body[] {
  const cellOf = new Map(cells.flatMap((cell) => cell.terminals.map((terminal) => [terminal.id, cell] as const)));
  return busbars.flatMap((bar): Body[] => {
    const own = bar.pads.flatMap((pad) => cellOf.get(pad.terminal) ?? []);
    const flat = flatBox(bar);
    const field = cellField(own);
    const [first] = own;
    const [bolt] = bar.boltHoles;
    if (bar.role !== 'output' || !flat || !field || !first || !bolt) return [];
    const top_z = snap_mm(first.z[0] + housing.height_mm);
    // A spine over round cells is as long as its band: only its lug is bolted to the end plate.
    const across = bar.lugWidth_mm === undefined ? {} : { minY: snap_mm(bolt.centre.y - bar.lugWidth_mm / 2), maxY: snap_mm(bolt.centre.y + bar.lugWidth_mm / 2) };
    const block: Box2 = { ...flat, ...across, ...(bolt.centre.x < field.minX ? { maxX: field.minX } : { minX: field.maxX }) };
    if (undersideOf(bar) - top_z <= COINCIDENT_mm || block.maxX - block.minX <= COINCIDENT_mm) return [];
    return [baseOf(bar, block, top_z)];
  });
}

function baseOf(bar: Busbar, block: Box2, from_z: number): Body {
  return { id: `${bar.id}/base`, owner: bar.id, kind: 'insulator', net: null, material: 'pa66-gf', layer: 'TRAY', z: [from_z, undersideOf(bar)], outline: rectangle(block), holes: [] };
}

function undersideOf({ z, backing }: Busbar): number {
  return backing ? backing.z[0] : z[0];
}

function flatBox(bar: Busbar): Box2 | null {
  return bar.bodies.filter((body) => body.kind === 'busbar' && !body.frame).map((body) => boundsOf(body.outline)).reduce<Box2 | null>((all, box) => (all ? boxUnion(all, box) : box), null);
}

/** Box of all cells in plan; null when there are none. */
export function cellField(cells: readonly PlacedCell[]): Box2 | null {
  return cells.length === 0 ? null : boxOf(cells.flatMap((cell) => [...cell.outline]));
}
