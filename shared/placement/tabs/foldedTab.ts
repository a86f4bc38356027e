/**
 * The tab of a pouch cell as it is built in: straight through the slots of frame and bar, folded by a right angle about the inner radius, its leg
 * flat on the bar. Lengths over the neutral fibre, which lies in the middle of a foil.
 */
import { counterClockwise } from '../../geometry/contour.ts';
import type { Box2, Contour, Vertex } from '../../geometry/types.ts';
import type { BusbarFrame } from '../../model/records/busbarFrame.ts';
import type { CellTerminal, CellTypeRecord } from '../../model/records/cellType.ts';
import { snap_mm } from '../../units/units.ts';

/** Bulge of a quarter turn to the left. */
const QUARTER = Math.tan(Math.PI / 8);

/** Least bar between a leg's end and the next slot or edge, mm: what a punch leaves standing. */
export const LEAST_LAND_mm = 1;

/** How far below the cells' upper edges the lugs of outputs lie, and the walls beside them end below these, mm: bars lead out over the walls. */
export const LUG_BELOW_LID_mm = 6;
export const WALL_BELOW_LUG_mm = 1;

/** What the way of a tab up to its leg follows from. */
export type FoldMeasures = Pick<BusbarFrame, 'gap_mm' | 'depth_mm' | 'foldRadius_mm'>;

/** Towards low or high local y of the cell. */
export type FoldSide = -1 | 1;

/** Whether both tabs reach out of the ends of a pouch cell, one out of each. */
export function hasOpposedTabs({ format, terminals }: CellTypeRecord): boolean {
  return format === 'pouch' && terminals.every(({ face }) => face !== 'top') && new Set(terminals.map(({ face }) => face)).size === terminals.length;
}

/** Whether both tabs reach out of the same end of a pouch cell, one above the other. */
export function hasTabsTogether({ format, terminals }: CellTypeRecord): boolean {
  const [first, second] = terminals;
  if (format !== 'pouch' || !first || !second || first.face === 'top' || first.face !== second.face) return false;
  return Math.abs(first.centre_mm.y - second.centre_mm.y) >= (first.size_mm.y + second.size_mm.y) / 2;
}

/** Whether the tabs are folded over busbar frames: of pouch cells that have them at their ends. */
export function hasFoldedTabs(type: CellTypeRecord): boolean {
  return hasOpposedTabs(type) || hasTabsTogether(type);
}

/** From a cell's end to the outer faces of the bars, mm. */
export function seat_mm({ gap_mm, depth_mm }: Pick<BusbarFrame, 'gap_mm' | 'depth_mm'>): number {
  return snap_mm(gap_mm + depth_mm);
}

/** How much of a tab of this thickness the way through the slots, the fold and the leg take, mm. */
export function consumed_mm(frame: FoldMeasures & Pick<BusbarFrame, 'leg_mm'>, thickness_mm: number): number {
  const straight_mm = seat_mm(frame) - frame.foldRadius_mm;
  return snap_mm(straight_mm + (Math.PI / 2) * (frame.foldRadius_mm + thickness_mm / 2) + frame.leg_mm);
}

/** Edges of a slot from the middle of its tab: away from the fold, and towards it, where the fold needs its radius, mm. */
export function slotReach_mm({ slotClearance_mm, foldRadius_mm }: BusbarFrame, thickness_mm: number): { readonly back_mm: number; readonly fold_mm: number } {
  return { back_mm: snap_mm(thickness_mm / 2 + slotClearance_mm), fold_mm: snap_mm(thickness_mm / 2 + Math.max(slotClearance_mm, foldRadius_mm)) };
}

/** Begin and end of the leg from the middle of its tab, mm. */
export function legReach_mm({ foldRadius_mm, leg_mm }: BusbarFrame, thickness_mm: number): readonly [number, number] {
  const begin = snap_mm(thickness_mm / 2 + foldRadius_mm);
  return [begin, snap_mm(begin + leg_mm)];
}

/**
 * The longest leg that two groups' tabs can have which are folded towards each other between two neighbouring cells, and that is left of the tab, in
 * whole halves of a millimetre; 0 or less where there is none. `pitch_mm`: from cell to cell.
 */
export function longestLeg_mm(frame: FoldMeasures, { terminals }: CellTypeRecord, pitch_mm: number): number {
  const widest_mm = Math.max(...terminals.map(({ size_mm }) => size_mm.x));
  const between_mm = (pitch_mm - LEAST_LAND_mm) / 2 - widest_mm / 2 - frame.foldRadius_mm;
  const left_mm = Math.min(...terminals.map(({ size_mm, protrusion_mm }) => protrusion_mm - consumed_mm({ ...frame, leg_mm: 0 }, size_mm.x)));
  return Math.floor(2 * Math.min(between_mm, left_mm) + 1e-9) / 2;
}

/** Of a folded tab in the cell's local plan: x along its width, y along its thickness. */
export interface FoldedPlan {
  /** The flat leg, as a box. */
  readonly leg: Box2;
  /** Its slot through the frame and the bar. */
  readonly slot: Box2;
  /** Straight piece and fold, up to the leg. */
  readonly root: Contour;
}

/** `face`: the end the tab reaches out of; `side`: where its leg lies. */
export function foldedPlan({ centre_mm, size_mm }: CellTerminal, face: '+x' | '-x', side: FoldSide, { size_mm: { width } }: CellTypeRecord, frame: BusbarFrame): FoldedPlan {
  const out = face === '+x' ? 1 : -1;
  const t = size_mm.x;
  const r = frame.foldRadius_mm;
  const end = width / 2;
  const seat = end + seat_mm(frame);
  const [begin, tip] = legReach_mm(frame, t);
  // Out of the end along +x, folded towards +y; mirrored into place.
  const root: Vertex[] = [
    { x: end, y: -t / 2 },
    { x: seat - r, y: -t / 2, bulge: QUARTER },
    { x: seat + t, y: begin },
    { x: seat, y: begin, bulge: -QUARTER },
    { x: seat - r, y: t / 2 },
    { x: end, y: t / 2 },
  ];
  const { back_mm, fold_mm } = slotReach_mm(frame, t);
  const boxOf = (from: number, to: number, low: number, high: number): Box2 => {
    const [xs, ys] = [[out * from, out * to], [centre_mm.x + side * low, centre_mm.x + side * high]];
    return { minX: Math.min(...xs), maxX: Math.max(...xs), minY: Math.min(...ys), maxY: Math.max(...ys) };
  };
  return {
    leg: boxOf(seat, seat + t, begin, tip),
    slot: boxOf(end + frame.gap_mm, seat, -back_mm, fold_mm),
    root: placedRoot(root, out, side, centre_mm.x),
  };
}

function placedRoot(root: readonly Vertex[], out: number, side: FoldSide, y: number): Contour {
  const isMirrored = out * side < 0;
  return counterClockwise(root.map((vertex): Vertex => {
    const at = { x: out * vertex.x, y: y + side * vertex.y };
    return vertex.bulge === undefined ? at : { ...at, bulge: isMirrored ? -vertex.bulge : vertex.bulge };
  }));
}
