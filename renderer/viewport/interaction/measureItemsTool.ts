/** Measures between two items: the shortest way through air or along surfaces, and what the rules ask for beside it. */
import { closestBodies, closestConductors } from '../../../shared/check/between.ts';
import type { SurfaceBetween } from '../../../shared/check/between.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import type { ScreenPoint } from './cursor.ts';
import type { Hand } from './Hand.ts';
import type { MeasuredSurface, MeasureState } from './measurement.ts';
import type { ToolMaker } from './tool.ts';

/** Search at a time, ms: the view goes on in between. */
const SLICE_ms = 8;

const EMPTY: MeasureState = { points: [], next: null, result: null, wants: 'firstItem', problem: null };

export const measureClearanceTool: ToolMaker = measureItems('clearance');
export const measureCreepageTool: ToolMaker = measureItems('creepage');

function measureItems(kind: 'clearance' | 'creepage'): ToolMaker {
  return (hand) => {
    let first: string | null = null;
    /** The search that is wanted; an older one stops. */
    let search = 0;
    const show = (part: Partial<MeasureState>): void => hand.cursor.measure.set({ ...EMPTY, ...part });
    const bodiesOf = (owner: string): readonly Body[] => hand.scene.ofOwner(owner).map(({ body }) => body);
    const ownerAt = (at: ScreenPoint): string | null => hand.hitAt(at)?.item.body.owner ?? null;

    function measure(a: string, b: string): void {
      search += 1;
      if (a === b) return show({ wants: 'secondItem', problem: 'sameItem' });
      const closest = kind === 'clearance' ? closestBodies(bodiesOf(a), bodiesOf(b)) : closestConductors(bodiesOf(a), bodiesOf(b));
      if (closest === null) return show({ wants: 'secondItem', problem: 'noConductor' });
      const required = hand.props().requiredBetween?.(closest.a, closest.b) ?? null;
      const seen = (point: Point3, body: Body): Point3 => ({ ...point, z: point.z + hand.scene.liftOf(body) });
      first = null;
      const points = [seen(closest.distance.from, closest.a), seen(closest.distance.to, closest.b)];
      const result = { kind, items: [a, b], actual_mm: closest.distance.distance_mm, required } as const;
      const isLifted = [closest.a, closest.b].some((body) => hand.scene.liftOf(body) !== 0);
      hand.props().onSelectMany?.([a, b], 'replace');
      const steps = kind === 'creepage' && required !== null ? hand.props().surfaceBetween?.(bodiesOf(a), bodiesOf(b), closest) : undefined;
      if (steps === undefined) return show({ points, result, wants: 'done' });
      show({ points, result: { ...result, surface: { state: 'searching' } }, wants: 'done' });
      follow(steps, search, (found) => {
        // Between pieces of an exploded pack there is no way to be drawn.
        const line = isLifted ? [] : lineOf(found);
        const ends = [line[0], line[line.length - 1]].filter((point) => point !== undefined);
        show({ points: ends.length === 2 ? ends : points, ...(line.length > 2 ? { path: line } : {}), result: { ...result, surface: measured(found) }, wants: 'done' });
      });
    }

    function follow(steps: Generator<void, SurfaceBetween | null>, mine: number, done: (found: SurfaceBetween | null) => void): void {
      if (mine !== search) return;
      const until_ms = performance.now() + SLICE_ms;
      for (let next = steps.next(); ; next = steps.next()) {
        if (next.done) return done(next.value);
        if (performance.now() >= until_ms) break;
      }
      setTimeout(() => follow(steps, mine, done), 0);
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
        search += 1;
        show({});
        return busy;
      },
      leave() {
        search += 1;
        hand.cursor.measure.set(null);
      },
    };

    function pick({ props }: Hand, owner: string | null): void {
      if (owner === null) return;
      if (first !== null) return measure(first, owner);
      search += 1;
      first = owner;
      props().onSelect(owner, 'replace');
      show({ wants: 'secondItem' });
    }
  };
}

function measured(found: SurfaceBetween | null): MeasuredSurface {
  if (!found?.path) return { state: 'none', limit_mm: found?.limit_mm ?? 0 };
  const { length_mm, tolerance_mm, legs } = found.path;
  return { state: 'found', length_mm, tolerance_mm, groove_mm: found.groove_mm, legs: legs.length };
}

function lineOf(found: SurfaceBetween | null): Point3[] {
  const legs = found?.path?.legs ?? [], last = legs[legs.length - 1];
  return [...legs.map(({ from }) => from), ...(last ? [last.to] : [])];
}
