/** Draws a dimension that stays: two features of items, then where its line stands. Tab changes the axis meanwhile. */
import { anchorPoint, axisBetween, itemBox, layoutDimension } from '../../../shared/drawing/drivenDimension.ts';
import type { Box3 } from '../../../shared/geometry/box.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Anchor, DimensionRecord } from '../../../shared/model/records/dimension.ts';
import { raisedLayout } from '../scene/seenDimension.ts';
import type { ScreenPoint } from './cursor.ts';
import type { Hand } from './Hand.ts';
import type { Tool } from './tool.ts';

const FEATURES: readonly Anchor['feature'][] = ['centre', 'min-x', 'max-x', 'min-y', 'max-y', 'min-z', 'max-z'];
const AXES: readonly DimensionRecord['axis'][] = ['x', 'y', 'z', 'direct'];
/** An offset nobody can tell from another is rounded to this. */
const OFFSET_STEP_mm = 0.5;

interface PickedAnchor {
  readonly anchor: Anchor;
  readonly box: Box3;
  readonly point: Point3;
  /** By how much the exploded view lifts it, mm. */
  readonly lift_mm: number;
}

export function dimensionTool(hand: Hand): Tool {
  let from: PickedAnchor | null = null, to: PickedAnchor | null = null;
  let axis: DimensionRecord['axis'] = 'x', last: ScreenPoint | null = null;

  function clear(): void {
    from = to = null;
    hand.cursor.draft.set(null);
  }

  /** The feature of the item under the cursor that shows nearest to it. */
  function anchorAt(at: ScreenPoint): PickedAnchor | null {
    const hit = hand.hitAt(at);
    if (hit === null) return null;
    const lift_mm = hand.scene.liftOf(hit.item.body);
    const item = hit.item.body.owner, box = itemBox(item, hand.scene.ofOwner(item).map(({ body }) => body));
    if (box === null) return null;
    const away = (point: Point3): number => {
      const { x, y } = hand.rig.toScreen({ ...point, z: (hand.seesPlan() ? box.maxZ : point.z) + lift_mm });
      return Math.hypot(x - at.x, y - at.y);
    };
    // In plan the two faces along z fall on the centre, which is meant then.
    const [feature] = FEATURES.filter((name) => !hand.seesPlan() || !name.endsWith('z')).sort((a, b) => away(anchorPoint(box, a)) - away(anchorPoint(box, b)));
    return feature === undefined ? null : { anchor: { item, feature }, box, point: anchorPoint(box, feature), lift_mm };
  }

  function drawn(point: PickedAnchor): Point3 {
    return axis === 'x' || axis === 'y' ? { ...point.point, z: point.box.maxZ } : point.point;
  }

  function offsetAt(at: ScreenPoint, start: PickedAnchor, end: PickedAnchor): number {
    const origin = drawn(start), place = hand.onPlane(at, origin.z + start.lift_mm) ?? origin;
    const step = (value: number): number => Math.round(value / OFFSET_STEP_mm) * OFFSET_STEP_mm + 0;
    if (axis === 'x') return step(place.y - origin.y);
    if (axis === 'direct') {
      const dx = end.point.x - start.point.x, dy = end.point.y - start.point.y, plan = Math.hypot(dx, dy);
      return plan === 0 ? step(place.x - origin.x) : step(((place.y - origin.y) * dx - (place.x - origin.x) * dy) / plan);
    }
    return step(place.x - origin.x);
  }

  function show(at: ScreenPoint): void {
    last = at;
    if (from !== null && to !== null) {
      const offset_mm = offsetAt(at, from, to);
      hand.cursor.draft.set({ wants: 'offset', anchor: null, layout: raisedLayout(layoutDimension(drawn(from), drawn(to), { axis, offset_mm }), from.lift_mm, to.lift_mm) });
      return;
    }
    const under = anchorAt(at);
    hand.cursor.draft.set({ wants: from === null ? 'first' : 'second', anchor: under === null ? null : { ...under.point, z: under.box.maxZ + under.lift_mm }, layout: null });
  }

  function pick(at: ScreenPoint): void {
    if (from !== null && to !== null) {
      hand.props().onAddDimension?.({ type: 'distance', from: from.anchor, to: to.anchor, axis, offset_mm: offsetAt(at, from, to) });
      clear();
      return;
    }
    const under = anchorAt(at);
    if (under === null) return;
    if (from === null) from = under;
    else if (from.anchor.item !== under.anchor.item || from.anchor.feature !== under.anchor.feature) {
      to = under;
      axis = axisBetween(from.anchor.feature, to.anchor.feature, from.point, to.point);
    }
    show(at);
  }

  return {
    press: () => ({
      kind: 'press',
      move(at) {
        show(at);
        return this;
      },
      release: (at) => pick(at),
      end: () => undefined,
    }),
    hover(at) {
      show(at);
      return true;
    },
    key(event) {
      if (event.key !== 'Tab' || to === null || last === null) return false;
      axis = AXES[(AXES.indexOf(axis) + 1) % AXES.length] ?? 'x';
      show(last);
      return true;
    },
    escape() {
      const busy = from !== null;
      clear();
      return busy;
    },
    leave: clear,
  };
}
