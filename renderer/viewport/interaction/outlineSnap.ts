/** Where a corner of an outline goes near the cursor: to what is drawn, in line with other corners, or to whole steps. */
import type { Point2 } from '../../../shared/geometry/types.ts';
import type { ScreenPoint } from './cursor.ts';
import { pickPoint, truePoint } from './featurePick.ts';
import type { Modifiers } from './gestures.ts';
import type { Hand } from './Hand.ts';

export type CornerHold = 'corner' | 'feature' | 'line' | 'step' | 'free' | 'typed';

export interface SnappedCorner {
  readonly point: Point2;
  /** What holds it. */
  readonly held: CornerHold;
  /** It is the first corner: the outline is closed there. */
  readonly closes: boolean;
}

/** From this close a line through another corner pulls. */
const LINE_PX = 8;
/** Steps where no grid is asked for, mm. */
const STEP_mm = 1;

/** Null where the cursor is nowhere in plan. Ctrl or Alt: free of any hold; Shift: straight from the last of the corners. */
export function snappedCorner(hand: Hand, at: ScreenPoint, corners: readonly Point2[], keys: Modifiers): SnappedCorner | null {
  const ground = hand.onPlane(at, 0);
  if (ground === null) return null;
  if (keys.ctrlKey || keys.metaKey || keys.altKey) return { point: stepped(ground, 0.01), held: 'free', closes: false };
  const feature = keys.shiftKey ? null : featureAt(hand, at);
  if (feature) return { point: feature, held: 'feature', closes: false };
  const { snap } = hand.props();
  const point = stepped(ground, snap.grid ? snap.grid_mm : STEP_mm);
  const from = corners.at(-1);
  if (keys.shiftKey && from) {
    const level = Math.abs(ground.x - from.x) >= Math.abs(ground.y - from.y);
    return { point: level ? { x: point.x, y: from.y } : { x: from.x, y: point.y }, held: 'line', closes: false };
  }
  const reach_mm = LINE_PX / hand.rig.px_per_mm;
  const inLine = (axis: 'x' | 'y'): number | null => {
    const near = corners.filter((corner) => Math.abs(corner[axis] - ground[axis]) <= reach_mm).sort((a, b) => Math.abs(a[axis] - ground[axis]) - Math.abs(b[axis] - ground[axis]));
    return near[0]?.[axis] ?? null;
  };
  const [x, y] = [inLine('x'), inLine('y')];
  return { point: { x: x ?? point.x, y: y ?? point.y }, held: x === null && y === null ? 'step' : 'line', closes: false };
}

function featureAt(hand: Hand, at: ScreenPoint): Point2 | null {
  if (!hand.props().snap.edge) return null;
  const picked = pickPoint(hand, at);
  if (!picked || picked.kind === 'ground' || picked.kind === 'face') return null;
  const { x, y } = truePoint(picked);
  return { x, y };
}

function stepped({ x, y }: Point2, step_mm: number): Point2 {
  const round = (value: number): number => Math.round(Math.round(value / step_mm) * step_mm * 1e4) / 1e4 + 0;
  return { x: round(x), y: round(y) };
}
