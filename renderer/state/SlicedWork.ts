/**
 * Long work of the window's own thread in slices, between which it listens to the user. One piece of work at a time: a newer one
 * takes the place of what is still going on, which is given up between two of its steps.
 */

/** Leaves a frame of 60 Hz room for everything else. */
const SLICE_MS = 10;

export interface Clock {
  now(): number;
  /** Calls once the window has listened; what it gives back calls it off. */
  later(work: () => void): () => void;
}

const WINDOW_CLOCK: Clock = {
  now: () => performance.now(),
  later(work) {
    const timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  },
};

/** What a step may say: that it waits for something else, and the next one had better come later. */
export const WAITS = 'waits';
export type Step = typeof WAITS | void;

export class SlicedWork {
  private going: { readonly steps: Iterator<Step, void>; readonly done: () => void } | null = null;
  private callOff: () => void = () => undefined;
  private busy = false;

  /** `onBusy` is told when work goes on past its first slice, and when nothing is left. */
  constructor(private readonly onBusy: (busy: boolean) => void = () => undefined, private readonly clock: Clock = WINDOW_CLOCK) {}

  /** Begins at once; short work is over when this returns. `done` is called after the last step, unless something newer was started. */
  start(steps: Iterator<Step, void>, done: () => void): void {
    this.giveUp();
    this.going = { steps, done };
    this.slice();
  }

  /** Gives up what is going on. */
  stop(): void {
    this.giveUp();
    this.tell(false);
  }

  private slice(): void {
    const { going } = this;
    if (going === null) return;
    const until_ms = this.clock.now() + SLICE_MS;
    try {
      for (let step = going.steps.next(); step.done !== true; step = going.steps.next()) {
        if (step.value !== WAITS && this.clock.now() < until_ms) continue;
        this.callOff = this.clock.later(() => this.slice());
        this.tell(true);
        return;
      }
    } catch (error) {
      this.going = null;
      this.tell(false);
      throw error;
    }
    this.going = null;
    going.done();
    if (this.going === null) this.tell(false);
  }

  private giveUp(): void {
    this.callOff();
    this.going?.steps.return?.();
    this.going = null;
  }

  private tell(busy: boolean): void {
    if (this.busy === busy) return;
    this.busy = busy;
    this.onBusy(busy);
  }
}
