/** A manual change that could not be built as things stand: its item is drawn as without it. */
export interface OverrideRefusal {
  readonly override: string;
  readonly target: string;
  readonly feature: string;
  readonly value: string;
  readonly reason: string;
  /** What the value may be while all other overrides stay as they are, mm; null where there is no such range. */
  readonly range_mm: readonly [min: number, max: number] | null;
}
