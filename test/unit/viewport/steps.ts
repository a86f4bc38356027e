/** Runs work that rests between its steps to its end. */

export function taken<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}
