/** The engine's answers are taken in slices, one on the other, and only the newest is shown. */
import { describe, expect, it } from 'vitest';
import type { DerivedUpdate } from '../../../shared/contracts/engine.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import { SlicedWork } from '../../../renderer/state/SlicedWork.ts';
import { createUpdates, type Shown } from '../../../renderer/state/updates.ts';
import { box, mapOf } from '../viewport/bodies.ts';

const bodiesAt = (x: number, ids: readonly string[]): readonly Body[] => ids.map((id) => box(id, 'cell', { x, y: 0 }, { x: 70, y: 170, z: [0, 200] }));
const update = (upserted: readonly Body[], removed: readonly string[], derive_ms: number): DerivedUpdate => ({
  bodies: { upserted, removed },
  // Nothing listed is read here.
  rest: {} as unknown as DerivedUpdate['rest'],
  follow: { added: new Map(), updated: new Map(), removed: new Map() },
  stats: { derive_ms, recomputed: 0, kept: 0 },
});

/** A clock on which a slice is over after every fourth look. */
function bench() {
  let looks = 0, put: (() => void)[] = [];
  const shown: Shown[] = [], busy: boolean[] = [];
  const onBusy = (is: boolean): void => void busy.push(is);
  const clock = {
    now: () => 4 * (looks += 1),
    later(work: () => void) {
      put.push(work);
      return () => (put = put.filter((other) => other !== work));
    },
  };
  const updates = createUpdates((state) => shown.push(state), new SlicedWork(onBusy, clock));
  const finish = (): void => {
    for (let next = put.shift(); next; next = put.shift()) next();
  };
  return { updates, shown, busy, finish };
}

const IDS = Array.from({ length: 40 }, (_, index) => `c${index}`);

describe('taking answers', () => {
  it('shows nothing of an answer until all of it is taken', () => {
    const { updates, shown, busy, finish } = bench();
    void updates.take(update(bodiesAt(0, IDS), [], 1), true);
    expect(shown).toEqual([]);
    expect(busy).toEqual([true]);
    finish();
    expect(shown.map(({ bodies }) => new Map(bodies))).toEqual([mapOf(...bodiesAt(0, IDS))]);
    expect(busy).toEqual([true, false]);
  });

  it('takes an answer that comes meanwhile on top, and shows the two as one', () => {
    const { updates, shown, finish } = bench();
    void updates.take(update(bodiesAt(0, IDS), [], 1), true);
    void updates.take(update(bodiesAt(9, ['c3']), ['c5'], 2), false);
    finish();
    const wanted = mapOf(...bodiesAt(0, IDS.filter((id) => id !== 'c3' && id !== 'c5')), ...bodiesAt(9, ['c3']));
    expect(shown).toHaveLength(1);
    expect(new Map(shown[0]?.bodies)).toEqual(wanted);
    expect(shown[0]?.stats.derive_ms).toBe(2);
  });

  it('drops what came before an answer that is everything there is', () => {
    const { updates, shown, finish } = bench();
    void updates.take(update(bodiesAt(0, IDS), [], 1), true);
    void updates.take(update(bodiesAt(5, ['a', 'b']), [], 2), true);
    finish();
    expect(shown.map(({ bodies }) => [...bodies.keys()])).toEqual([['a', 'b']]);
  });

  it('answers all who wait when the newest is shown', async () => {
    const { updates, shown, finish } = bench();
    const first = updates.take(update(bodiesAt(0, IDS), [], 1), true), second = updates.take(update(bodiesAt(9, ['c3']), [], 2), false);
    finish();
    await Promise.all([first, second]);
    expect(shown).toHaveLength(1);
  });

  it('shows nothing for a document that is gone, and lets nobody wait for it', async () => {
    const { updates, shown, busy, finish } = bench();
    const taken = updates.take(update(bodiesAt(0, IDS), [], 1), true);
    updates.forget();
    finish();
    await taken;
    expect(shown).toEqual([]);
    expect(busy).toEqual([true, false]);
  });
});
