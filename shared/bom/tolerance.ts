/** Ordering numbers that carry noise: what lies within the tolerance counts as equal and decides nothing. */

/** Lengths that differ by no more are one length, mm; bulges and angles likewise. */
export const SAME_FORM = 1e-4;

/** The order of the first values that differ by more than the tolerance; shorter lists first; 0 when none does. */
export function compareValues(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (Math.abs(difference) > SAME_FORM) return difference;
  }
  return a.length - b.length;
}
