/** Work that is written in steps, so that it can be left between two of them, done in one go where nobody waits. */

/** A value in the making. What it yields means nothing: that it may be left there. */
export type InSteps<V> = Generator<void, V>;

/** The value, with nothing in between. */
export function atOnce<V>(steps: Generator<unknown, V>): V {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
