/** One group moved to another place in the series order. */

/** `place`: where the group stands afterwards, 0 at the pack's negative; the others keep their order. */
export function movedOrder(order: readonly string[], group: string, place: number): string[] {
  const others = order.filter((other) => other !== group);
  return [...others.slice(0, place), group, ...others.slice(place)];
}
