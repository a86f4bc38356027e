/** The bars that a series order gives, by the terminals they lie on. */
import { singleton, type Document } from '../../model/document.ts';
import { barKeyOf, brokenNetId, netIdOf, type BarKey } from '../../model/ids.ts';
import { readSeries } from '../groups/series.ts';
import { isOfModules, moduleOfRow } from '../modules/moduleGrid.ts';

/**
 * Each bar with its terminals as one text, the same for the same bar under another name: the cells whose positives it joins, then those whose
 * negatives. Bars that are bolted on lugs lie on none and are left out.
 */
export function barsOfSeries(document: Document): ReadonlyMap<BarKey, string> {
  const { order, cellsOf } = readSeries(document);
  const structure = singleton(document, 'structure');
  const broken = new Set((singleton(document, 'topology').breaks ?? []).map(({ above }) => above));
  const cells = (group: string | null): string => (group === null ? '' : (cellsOf.get(group) ?? []).map(({ id }) => id).sort().join(' '));
  const modulesOf = (group: string): ReadonlySet<number> => new Set((cellsOf.get(group) ?? []).map(({ slot }) => moduleOfRow(structure, slot.row)));
  const bars = new Map<BarKey, string>();
  const put = (key: BarKey, below: string | null, above: string | null): void => void bars.set(key, `${cells(below)} | ${cells(above)}`);
  for (let level = 0; level <= order.length; level++) {
    const below = order[level - 1] ?? null, above = order[level] ?? null;
    if (below === null || above === null) put(netIdOf(below, above), below, above);
    else if (broken.has(below)) {
      put(brokenNetId(below, above, 'a'), below, null);
      put(brokenNetId(below, above, 'b'), null, above);
    } else if (isOfModules(structure) && areApart(modulesOf(below), modulesOf(above))) {
      put(barKeyOf(netIdOf(below, above), 'low'), below, null);
      put(barKeyOf(netIdOf(below, above), 'high'), null, above);
    } else put(netIdOf(below, above), below, above);
  }
  return bars;
}

/** Whether each of two groups stands in one module, and these are two. */
function areApart(from: ReadonlySet<number>, to: ReadonlySet<number>): boolean {
  const [a, b] = [[...from][0], [...to][0]];
  return from.size === 1 && to.size === 1 && a !== b;
}
