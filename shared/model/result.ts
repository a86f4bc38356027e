/** Errors are values at the boundaries: a code for programs, the place in the input, and one sentence for people. */

export interface Problem {
  readonly code: string;
  /** Where in the input, as a path (`structure.rows`); empty when it is the whole. */
  readonly place: string;
  /** In English, figures and all. */
  readonly message: string;
  /** Which of the code's sentences it is, where it has several, and the figures in it: for the same in another language. */
  readonly variant?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T = never>(code: string, place: string, message: string, figures: Pick<Problem, 'variant' | 'values'> = {}): Result<T> {
  return { ok: false, problems: [{ code, place, message, ...figures }] };
}

/** `structure.rows: expected a positive whole number, got -3` */
export function problemText(problem: Problem): string {
  return problem.place === '' ? problem.message : `${problem.place}: ${problem.message}`;
}
