/** Measures between two items: the shortest way through air, and what the rules ask for beside it. */
import { closestBodies, closestConductors } from '../../../shared/check/between.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import type { ScreenPoint } from './cursor.ts';
import type { Hand } from './Hand.ts';
import type { MeasureState } from './measurement.ts';
import type { ToolMaker } from './tool.ts';

const EMPTY: MeasureState = { points: [], next: null, result: null, wants: 'firstItem', problem: null };

export const measureClearanceTool: ToolMaker = measureItems('clearance');
export const measureCreepageTool: ToolMaker = measureItems('creepage');

function measureItems(kind: 'clearance' | 'creepage'): ToolMaker {
  return (hand) => {
    let first: string | null = null;
    const show = (part: Partial<MeasureState>): void => hand.cursor.measure.set({ ...EMPTY, ...part });
    const bodiesOf = (owner: string): readonly Body[] => hand.scene.ofOwner(owner).map(({ body }) => body);
    const ownerAt = (at: ScreenPoint): string | null => hand.hitAt(at)?.item.body.owner ?? null;

    function measure(a: string, b: string): void {
      if (a === b) return show({ wants: 'secondItem', problem: 'sameItem' });
      const closest = kind === 'clearance' ? closestBodies(bodiesOf(a), bodiesOf(b)) : closestConductors(bodiesOf(a), bodiesOf(b));
      if (closest === null) return show({ wants: 'secondItem', problem: 'noConductor' });
      const required = hand.props().requiredBetween?.(closest.a, closest.b) ?? null;
      const seen = (point: Point3, body: Body): Point3 => ({ ...point, z: point.z + hand.scene.liftOf(body) });
      first = null;
      show({
        points: [seen(closest.distance.from, closest.a), seen(closest.distance.to, closest.b)],
        result: { kind, items: [a, b], actual_mm: closest.distance.distance_mm, required },
        wants: 'done',
      });
      hand.props().onSelectMany?.([a, b], 'replace');
    }

    // Two selected items say already what is meant.
    const [one, other, ...more] = hand.props().selection;
    if (one !== undefined && other !== undefined && more.length === 0) measure(one, other);
    else show({});
    return {
      press: () => ({
        kind: 'press',
        move() {
          return this;
        },
        release: (at) => pick(hand, ownerAt(at)),
        end: () => undefined,
      }),
      escape() {
        const busy = first !== null || hand.cursor.measure.get()?.result !== null;
        first = null;
        show({});
        return busy;
      },
      leave: () => hand.cursor.measure.set(null),
    };

    function pick({ props }: Hand, owner: string | null): void {
      if (owner === null) return;
      if (first !== null) return measure(first, owner);
      first = owner;
      props().onSelect(owner, 'replace');
      show({ wants: 'secondItem' });
    }
  };
}
