/** What each branch of a bar carries, as shares of the pack's current. */

/** A branch between two nodes of the tree. */
export interface Branch {
  readonly low: number;
  readonly high: number;
}

/**
 * Shares of the current that run from `low` to `high` in each branch of a tree, from what enters at each node; a branch carries the
 * sum of what lies behind it. The entries add up to nothing.
 */
export function flowsIn(branches: readonly Branch[], entering: readonly number[]): number[] {
  const at = entering.map((): number[] => []);
  for (const [i, { low, high }] of branches.entries()) for (const node of [low, high]) at[node]?.push(i);
  const flows = branches.map(() => 0);
  const sums = [...entering];
  const order: { readonly node: number; readonly by: number }[] = [{ node: 0, by: -1 }];
  for (let i = 0; i < order.length; i++) {
    const step = order[i];
    for (const by of at[step?.node ?? 0] ?? []) {
      const branch = branches[by];
      if (!branch || !step || by === step.by) continue;
      order.push({ node: branch.low === step.node ? branch.high : branch.low, by });
    }
  }
  for (const { node, by } of order.slice(1).reverse()) {
    const branch = branches[by];
    if (!branch) continue;
    const sum = sums[node] ?? 0;
    const [root, sign] = branch.low === node ? [branch.high, 1] : [branch.low, -1];
    flows[by] = whole(sign * sum);
    sums[root] = (sums[root] ?? 0) + sum;
  }
  return flows;
}

/** Thirds add up to one but for their last bits. */
function whole(share: number): number {
  return Number(share.toFixed(12)) + 0;
}
