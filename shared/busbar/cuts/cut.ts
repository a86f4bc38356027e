/** Cuts through a bar, read from its overrides. */
import { barCut, type BarCutValue, type OverrideRecord } from '../../model/records/decisions.ts';

export interface BarCut {
  readonly override: OverrideRecord;
  readonly number: number;
  readonly cells: readonly string[];
  readonly joint: BarCutValue['joint'];
  /** Null: the program's choice. */
  readonly overlap_mm: number | null;
  readonly at_mm: number | null;
}

const FEATURE = /^split:(\d+)$/;

/** `split:1` */
export function cutFeature(number: number): string {
  return `split:${number}`;
}

/** The number of a cut; null for a feature of another sort. */
export function cutNumberOf(feature: string): number | null {
  const found = FEATURE.exec(feature);
  return found ? Number(found[1]) : null;
}

export interface ReadCuts {
  /** In the order of their numbers, each number once. */
  readonly cuts: readonly BarCut[];
  /** Those whose value is none of a cut. */
  readonly unread: readonly OverrideRecord[];
}

export function cutsOf(overrides: readonly OverrideRecord[]): ReadCuts {
  const cuts: BarCut[] = [];
  const unread: OverrideRecord[] = [];
  for (const override of overrides) {
    const number = cutNumberOf(override.feature);
    if (number === null || cuts.some((cut) => cut.number === number)) continue;
    const read = barCut.safeParse(override.value);
    if (!read.success) {
      unread.push(override);
      continue;
    }
    const { cells, joint, overlap_mm = null, at_mm = null } = read.data;
    cuts.push({ override, number, cells, joint, overlap_mm, at_mm });
  }
  return { cuts: cuts.sort((a, b) => a.number - b.number), unread };
}
