/** Groups moved by one place along the series order. */

/** `earlier` is towards the pack's negative. Neighbours move together; groups that are at the end already stay, and so does what stands behind them. */
export function shiftedOrder(order: readonly string[], groups: ReadonlySet<string>, towards: 'earlier' | 'later'): string[] {
  const next = towards === 'earlier' ? [...order] : [...order].reverse();
  for (let i = 1; i < next.length; i++) {
    const [before, group] = [next[i - 1], next[i]];
    if (before === undefined || group === undefined || !groups.has(group) || groups.has(before)) continue;
    [next[i - 1], next[i]] = [group, before];
  }
  return towards === 'earlier' ? next : next.reverse();
}
