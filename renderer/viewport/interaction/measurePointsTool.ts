/** Measures between picked points: a distance from two, an angle from three with the apex second. In the exploded view too as they are in the pack. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { ScreenPoint } from './cursor.ts';
import { pickPoint, truePoint } from './featurePick.ts';
import type { PickedPoint } from './featurePick.ts';
import { angleAt, distanceBetween } from './measurement.ts';
import type { Measurement, MeasureState } from './measurement.ts';
import type { ToolMaker } from './tool.ts';

const WANTS = ['firstPoint', 'secondPoint', 'thirdPoint'] as const;

export const measureDistanceTool: ToolMaker = measurePoints(2, ([a, b]) => (a && b ? distanceBetween(a, b) : null));
export const measureAngleTool: ToolMaker = measurePoints(3, ([a, apex, b]) => (a && apex && b ? angleAt(a, apex, b) : null));

function measurePoints(count: number, resultOf: (points: readonly Point3[]) => Measurement | null): ToolMaker {
  return (hand) => {
    let points: readonly PickedPoint[] = [];
    const show = (next: MeasureState['next']): void => {
      const done = points.length === count;
      hand.cursor.measure.set({ points: points.map(({ point }) => point), next: done ? null : next, result: done ? resultOf(points.map(truePoint)) : null, wants: done ? 'done' : (WANTS[points.length] ?? 'done'), problem: null });
    };
    const point = (at: ScreenPoint): void => show(pickPoint(hand, at));
    const clear = (): void => {
      points = [];
      show(null);
    };
    show(null);
    return {
      press: () => ({
        kind: 'press',
        move(at) {
          if (points.length < count) point(at);
          return this;
        },
        release(at) {
          // After a result the next click begins anew.
          if (points.length === count) points = [];
          const picked = pickPoint(hand, at);
          if (picked !== null) points = [...points, picked];
          show(null);
        },
        end: () => undefined,
      }),
      hover(at) {
        if (points.length < count) point(at);
        return true;
      },
      escape() {
        const busy = points.length > 0;
        clear();
        return busy;
      },
      leave: () => hand.cursor.measure.set(null),
    };
  };
}
