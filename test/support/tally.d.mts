export interface Tally {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}
export function vitestTally(path: string, code: number, root: string): Tally;
export function playwrightTally(path: string, code: number): Tally;
