/** Long work of the window in slices, on a clock that moves with every step. */
import { describe, expect, it } from 'vitest';
import { SlicedWork, WAITS } from '../../../renderer/state/SlicedWork.ts';
import type { Clock } from '../../../renderer/state/SlicedWork.ts';

/** Each step takes 4 ms; what was put off runs when told. */
function bench() {
  let now_ms = 0, put: (() => void)[] = [];
  const clock: Clock = {
    now: () => now_ms,
    later(work) {
      put.push(work);
      return () => (put = put.filter((other) => other !== work));
    },
  };
  const done: string[] = [], busy: boolean[] = [], given: string[] = [];
  const work = new SlicedWork((is) => busy.push(is), clock);
  function* steps(name: string, count: number): Generator<void, void> {
    let whole = false;
    try {
      for (let step = 0; step < count; step += 1) {
        now_ms += 4;
        yield;
      }
      whole = true;
    } finally {
      if (!whole) given.push(name);
    }
  }
  const start = (name: string, count: number): void => work.start(steps(name, count), () => done.push(name));
  /** Runs what was put off; whether there was something. */
  const goOn = (): boolean => {
    const [next, ...rest] = put;
    put = rest;
    next?.();
    return next !== undefined;
  };
  return { work, start, goOn, done, busy, given };
}

describe('work in slices', () => {
  it('is over at once where it is short, and nobody is told that it goes on', () => {
    const { start, done, busy, goOn } = bench();
    start('short', 2);
    expect(done).toEqual(['short']);
    expect(busy).toEqual([]);
    expect(goOn()).toBe(false);
  });

  it('rests where a step waits for something else, however little time has passed', () => {
    const { work, done, goOn } = bench();
    let asked = 0;
    function* waiting(): Generator<typeof WAITS, void> {
      for (asked = 1; asked < 3; asked += 1) yield WAITS;
    }
    work.start(waiting(), () => done.push('waiting'));
    expect([asked, done]).toEqual([1, []]);
    goOn();
    expect([asked, done]).toEqual([2, []]);
    goOn();
    expect(done).toEqual(['waiting']);
  });

  it('rests after every 10 ms, and says that it goes on until it is over', () => {
    const { start, done, busy, goOn } = bench();
    start('long', 30);
    let slices = 1;
    while (goOn()) slices += 1;
    // Three steps fill a slice; the last slice finds that there is no thirty-first.
    expect(slices).toBe(11);
    expect(done).toEqual(['long']);
    expect(busy).toEqual([true, false]);
  });

  it('gives up what is going on for something newer, which alone is done', () => {
    const { start, done, busy, given, goOn } = bench();
    start('old', 30);
    goOn();
    start('new', 5);
    expect(given).toEqual(['old']);
    while (goOn());
    expect(done).toEqual(['new']);
    expect(busy).toEqual([true, false]);
  });

  it('goes on with what a finished piece starts', () => {
    const { work, start, done, goOn } = bench();
    work.start([][Symbol.iterator](), () => start('next', 6));
    expect(done).toEqual([]);
    while (goOn());
    expect(done).toEqual(['next']);
  });

  it('leaves nothing behind when it is stopped or a step throws', () => {
    const { work, start, done, busy, goOn } = bench();
    start('stopped', 30);
    work.stop();
    expect(goOn()).toBe(false);
    const broken = function* (): Generator<void, void> {
      yield;
      throw new Error('a step that fails');
    };
    expect(() => work.start(broken(), () => done.push('broken'))).toThrow('a step that fails');
    expect(goOn()).toBe(false);
    expect(done).toEqual([]);
    expect(busy).toEqual([true, false]);
  });
});
