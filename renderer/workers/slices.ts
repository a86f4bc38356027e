/** Runs long work in slices, so that a worker can listen to its messages in between. */

/** Long enough to get on, short enough for a cancel to be felt at once. */
const SLICE_ms = 30;

/** Lets messages that have arrived be handled first. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Runs the steps to their end; false when it was no longer wanted. `report` is told of a step after each slice but those of
 * work that is over at once.
 */
export async function inSlices<Step>(steps: Iterator<Step, void>, isWanted: () => boolean, report: (step: Step) => void): Promise<boolean> {
  return (await valueInSlices(steps, isWanted, report)) !== null;
}

/** What the steps come to, as `value`; null when it was no longer wanted. */
export async function valueInSlices<Step, V>(steps: Iterator<Step, V>, isWanted: () => boolean, report: (step: Step) => void = () => undefined): Promise<{ readonly value: V } | null> {
  let until_ms = performance.now() + SLICE_ms;
  for (;;) {
    const next = steps.next();
    if (next.done) return { value: next.value };
    if (performance.now() < until_ms) continue;
    report(next.value);
    await breathe();
    if (!isWanted()) return null;
    until_ms = performance.now() + SLICE_ms;
  }
}
