/** Whether two plain values (objects, lists, maps, numbers, texts) are equal all the way down. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => sameValue(item, b[i]));
  }
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    const other = b.entries();
    // Order is part of a map's value here: what is built from it is written in that order.
    for (const [key, value] of a) {
      const next = other.next().value as [unknown, unknown] | undefined;
      if (!next || !Object.is(next[0], key) || !sameValue(next[1], value)) return false;
    }
    return true;
  }
  if (Array.isArray(b) || b instanceof Map) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && sameValue(left[key], right[key]));
}
