/** Errors are values at the boundaries: a code for programs, the place in the input, and one sentence for people. */

export interface Problem {
  readonly code: string;
  /** Where in the input, as a path (`structure.rows`); empty when it is the whole. */
  readonly place: string;
  readonly message: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T = never>(code: string, place: string, message: string): Result<T> {
  return { ok: false, problems: [{ code, place, message }] };
}

/** `structure.rows: expected a positive whole number, got -3` */
export function problemText(problem: Problem): string {
  return problem.place === '' ? problem.message : `${problem.place}: ${problem.message}`;
}
