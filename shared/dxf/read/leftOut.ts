/** What of a DXF file no loop was made of: nothing is dropped in silence. */

/**
 * Why: a kind that is not read (`kind`), a chain that does not close (`open`), coordinates that are no numbers (`number`), a plane that is not
 * the plan's (`tilted`), paper space (`paper`), a block that is missing, holds itself or lies too deep (`block`), a curve that is not
 * understood (`curve`), the same again (`double`), or nothing enclosed (`empty`).
 */
export type LeftOutReason = 'kind' | 'open' | 'number' | 'tilted' | 'paper' | 'block' | 'curve' | 'double' | 'empty';

export interface LeftOut {
  readonly kind: string;
  readonly why: LeftOutReason;
  readonly count: number;
}

/** Counts of what is left out, by kind and reason. */
export class LeftOutCounts {
  private readonly counts = new Map<string, number>();

  add(kind: string, why: LeftOutReason, count = 1): void {
    const key = `${why} ${kind}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + count);
  }

  /** By reason, then by kind, both in alphabetical order. */
  list(): LeftOut[] {
    return [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => {
      const space = key.indexOf(' ');
      return { kind: key.slice(space + 1), why: key.slice(0, space) as LeftOutReason, count };
    });
  }
}
