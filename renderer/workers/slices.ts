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
  let until_ms = performance.now() + SLICE_ms;
  for (let next = steps.next(); !next.done; next = steps.next()) {
    if (performance.now() < until_ms) continue;
    report(next.value);
    await breathe();
    if (!isWanted()) return false;
    until_ms = performance.now() + SLICE_ms;
  }
  return true;
}
