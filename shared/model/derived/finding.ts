import type { Point3 } from '../../geometry/types.ts';

export type Severity = 'error' | 'warning' | 'note';

/** What a check has to say. One physical pair gives one finding. */
export interface Finding {
  /** Stable, kebab-case: `clearance`, `tap-wrong-net`. */
  readonly code: string;
  readonly severity: Severity;
  /** Ids of bodies, derived items or records it is about, the first one the most. */
  readonly items: readonly string[];
  readonly at: Point3 | null;
  readonly actual: number | string | null;
  readonly required: number | string | null;
  readonly unit: string | null;
  /** The clause or reference it rests on. */
  readonly clause: string;
  /** The same between runs and across insertions of groups, so that waivers hold. */
  readonly key: string;
  /** Values for the message text of the code. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Both ends of what was measured, to be drawn. */
  readonly measure: readonly [Point3, Point3] | null;
  /** The measured path from end to end, where it is not straight. */
  readonly path?: readonly Point3[];
  readonly waived: boolean;
}
