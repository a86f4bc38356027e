/** The series order that groups picked one after the other ask for. */

/** The first of the picked groups keeps what lies below it, the others follow it in turn, then the rest as it was. As picked, where all of them are. */
export function followingOrder(order: readonly string[], picked: readonly string[]): string[] {
  const [first] = picked;
  if (first === undefined) return [...order];
  const followers = new Set(picked.slice(1));
  return order.flatMap((group) => (group === first ? picked : followers.has(group) ? [] : [group]));
}
