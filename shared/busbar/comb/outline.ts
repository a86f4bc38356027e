/** The outline of a comb, walked from corner to corner: up the side away from the + poles, and down the side towards them. No booleans: arcs stay arcs. */
import { fillet, snapContour } from '../../geometry/contour.ts';
import type { Contour, Vertex } from '../../geometry/types.ts';
import { snap_mm } from '../../units/units.ts';
import { curlPath } from './curl.ts';
import { footPath, footReach_mm, type FootShape } from './foot.ts';
import type { CombMeasures } from './measures.ts';

/** A corner with a radius of its own. */
export type Corner = Vertex & { readonly radius_mm?: number };

/** What one side of a spine bears at a place across the band. `half`: corners of its lower half, outwards from the spine's edge; the upper one mirrors it. */
export interface Feature {
  readonly v: number;
  readonly half: readonly (readonly [d: number, h: number, radius_mm?: number])[];
  /** What its end goes round, from the lower side to the upper one. */
  readonly tip: readonly Vertex[];
}

/** A finger that were shorter is left out: its neck begins at the spine. */
const LEAST_FINGER_mm = 1;
/** Corners beside a neck are rounded by this, mm: more would leave nothing of it. */
const NECK_RADIUS_mm = 0.3;

/**
 * A finger to a + pole: a neck where there is one, as broad as cells leave, and a pad over the pole. `from`: the spine's edge; `to`: the pole's middle, both
 * along d. `isNear`: in the column next to the spine, where a link's necks are cut into its spine unless they curl.
 */
export function plusFinger(from: number, to: number, v: number, measures: CombMeasures, isNear: boolean, isLink: boolean): Feature {
  const { neck, slot_mm, padHalf_mm, fingerHalf_mm } = measures;
  if (neck?.curl && isNear) {
    const root = to - neck.curl.outer_mm - slot_mm;
    const finger: Feature['half'] = root - from > LEAST_FINGER_mm ? [[from, fingerHalf_mm], [root, fingerHalf_mm]] : [];
    return { v, half: [...finger, [finger.length > 0 ? root : from, neck.half_mm, NECK_RADIUS_mm]], tip: curlPath(neck.curl, neck.half_mm, to, v) };
  }
  const inSpine = isNear && isLink;
  const half = inSpine ? padHalf_mm : fingerHalf_mm;
  const [pad_d, end_d] = [to - padHalf_mm, to + padHalf_mm];
  const pad: Feature['half'] = half < padHalf_mm ? [[pad_d, half], [pad_d, padHalf_mm], [end_d, padHalf_mm]] : [[end_d, half]];
  if (!neck) return { v, half: [[from, half], ...pad], tip: [] };
  const n = neck.half_mm;
  if (!inSpine) return { v, half: [[from, n, NECK_RADIUS_mm], [from + neck.length_mm, n, NECK_RADIUS_mm], [from + neck.length_mm, half], ...pad], tip: [] };
  // Slots beside the neck lead into the spine, so that it has its length though the pole is near.
  const root = from - (neck.length_mm - slot_mm);
  return { v, half: [[from, n + slot_mm], [root, n + slot_mm, NECK_RADIUS_mm], [root, n, NECK_RADIUS_mm], [from + slot_mm, n, NECK_RADIUS_mm], [from + slot_mm, half], ...pad], tip: [] };
}

/** Where a finger to a rim comes down, along d; `to`: the middle of the rim. */
export function stubOf(from: number, to: number, foot: FootShape, { run_mm }: CombMeasures): number {
  return Math.max(from, to - footReach_mm(foot) - run_mm);
}

/** A finger to a rim, as it is cut or only as far as it is level with the sheet. `bulge`: what it grows out of. */
export function minusFinger(from: number, to: number, v: number, foot: FootShape, measures: CombMeasures, isCut: boolean, bulge: CombMeasures['bulge'] = null): Feature | null {
  const stub = stubOf(from, to, foot, measures);
  const w = foot.halfWidth_mm;
  const root: Feature['half'] = bulge ? [[from, bulge.half_mm], [from + bulge.depth_mm, bulge.half_mm], [from + bulge.depth_mm, w]] : [[from, w]];
  if (isCut) return { v, half: root, tip: footPath(foot, to + measures.stretch_mm, v) };
  if (stub - from <= 1e-6) return null;
  return { v, half: [...root, [stub, w, 0]], tip: [] };
}

export function bulgeOf(from: number, v: number, { depth_mm, half_mm }: NonNullable<CombMeasures['bulge']>): Feature {
  return { v, half: [[from, half_mm], [from + depth_mm, half_mm]], tip: [] };
}

export interface Walk {
  /** Edges of the spine along s. */
  readonly spine: readonly [number, number];
  /** Its ends across the band, and the corners that close it there, from left to right. */
  readonly low: readonly Corner[];
  readonly high: readonly Corner[];
  /** Of the side away from the + poles, where d is s, and of the side towards them, where d is -s. */
  readonly right: readonly Feature[];
  readonly left: readonly Feature[];
}

/** The closed outline, counter-clockwise, corners rounded. */
export function walked({ low, high, right, left }: Walk, cornerRadius_mm: number): Contour {
  return roundedCorners([...low, ...upwards(right), ...[...high].reverse(), ...mirrored(upwards(left))], cornerRadius_mm);
}

export function roundedCorners(corners: readonly Corner[], cornerRadius_mm: number): Contour {
  const rounded = fillet(corners.map(({ x, y, bulge }) => (bulge ? { x: snap_mm(x), y: snap_mm(y), bulge } : { x: snap_mm(x), y: snap_mm(y) })), (i) => corners[i]?.radius_mm ?? cornerRadius_mm);
  return snapContour(rounded);
}

export function upwards(features: readonly Feature[]): Corner[] {
  return [...features].sort((a, b) => a.v - b.v).flatMap(({ v, half, tip }): Corner[] => {
    const at = (sign: 1 | -1) => ([d, h, radius_mm]: Feature['half'][number]): Corner => ({ x: d, y: v + sign * h, ...(radius_mm === undefined ? {} : { radius_mm }) });
    return [...half.map(at(-1)), ...tip, ...[...half].reverse().map(at(1))];
  });
}

/** The path on the other side of the spine, run downwards: an arc belongs to the vertex it now starts at. */
function mirrored(path: readonly Corner[]): Corner[] {
  const back = [...path].reverse();
  return back.map(({ x, y, radius_mm }, i): Corner => {
    const bulge = back[i + 1]?.bulge;
    return { x: -x, y, ...(bulge === undefined ? {} : { bulge }), ...(radius_mm === undefined ? {} : { radius_mm }) };
  });
}
