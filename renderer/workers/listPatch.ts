/** What became of a list: stretches of the list before, and new items in between. */

export type Run<T> = { readonly from: number; readonly count: number } | { readonly items: readonly T[] };
export type ListPatch<T> = readonly Run<T>[];

/** Leads from one list to the other. An item stays where it is the same object, in whatever place. */
export function patchOf<T>(before: readonly T[], after: readonly T[]): ListPatch<T> {
  if (before === after) return [{ from: 0, count: before.length }];
  // Most items stay where they were: only the others are looked up.
  const isAt = (place: number): boolean => place < before.length && before[place] === after[place];
  const places = new Map<T, number>();
  before.forEach((item, place) => {
    if (!isAt(place)) places.set(item, place);
  });
  const runs: Run<T>[] = [];
  let kept: { from: number; count: number } | null = null;
  let fresh: T[] | null = null;
  for (const [at, item] of after.entries()) {
    const place = isAt(at) ? at : places.get(item);
    if (place === undefined) {
      kept = null;
      if (!fresh) runs.push({ items: (fresh = []) });
      fresh.push(item);
    } else if (kept && place === kept.from + kept.count) kept.count += 1;
    else {
      fresh = null;
      runs.push((kept = { from: place, count: 1 }));
    }
  }
  return runs;
}

/** The list after the patch; the very list before where nothing has changed. */
export function patched<T>(before: readonly T[], patch: ListPatch<T>): readonly T[] {
  const [only, ...more] = patch;
  if (!only && before.length === 0) return before;
  if (more.length === 0 && only && 'count' in only && only.from === 0 && only.count === before.length) return before;
  return patch.flatMap((run) => ('items' in run ? run.items : before.slice(run.from, run.from + run.count)));
}
