/**
 * Plain values (objects, lists, maps, texts, numbers) cut into pieces of bounded size, and put together again. What is too heavy
 * for one piece is cut at its lists: their items travel ahead, and a mark stands where the list belongs.
 */

/** Properties, items and stretches of text in one piece. Taking that many costs a thread about a frame. */
export const PIECE_WEIGHT = 16_000;
/** As much text as weighs like one property. */
const TEXT_WEIGHT = 64;

/** Stands for a list or a map that has travelled ahead. */
interface Mark {
  readonly $ahead: number;
  readonly $map?: true;
}

/** Items of a list that travels ahead; those at `marked` hold marks. */
interface Fill {
  readonly list: number;
  readonly items: readonly unknown[];
  readonly marked: readonly number[];
}

/** The contents of the pieces of a value, in order; what remains of the value itself is the only item of the last. */
export function* piecesOf(value: unknown, limit: number): Generator<readonly Fill[], void> {
  let lists = 0;
  let fills: Fill[] = [];
  let filled = 0;

  function* pack(list: number, items: Iterable<unknown>): Generator<readonly Fill[], void> {
    let own: { items: unknown[]; marked: number[] } = { items: [], marked: [] };
    const close = (): void => {
      if (own.items.length > 0) fills.push({ list, ...own });
      own = { items: [], marked: [] };
    };
    for (const item of items) {
      const weight = weightOf(item, limit);
      let light = item;
      if (weight > limit) {
        // What the item is made of must be there before it.
        close();
        light = yield* lightened(item);
        own.marked.push(own.items.length);
      }
      own.items.push(light);
      filled += Math.min(weight, limit);
      if (filled < limit) continue;
      close();
      yield fills;
      fills = [];
      filled = 0;
    }
    close();
  }

  /** The value with marks in the place of what is too heavy to stay. */
  function* lightened(heavy: unknown): Generator<readonly Fill[], unknown> {
    if (typeof heavy !== 'object' || heavy === null) return heavy;
    if (Array.isArray(heavy) || heavy instanceof Map) {
      lists += 1;
      const mark: Mark = heavy instanceof Map ? { $ahead: lists, $map: true } : { $ahead: lists };
      yield* pack(lists, heavy);
      return mark;
    }
    const entries: [string, unknown][] = [];
    for (const [key, field] of Object.entries(heavy)) entries.push([key, weightOf(field, limit / 4) > limit / 4 ? yield* lightened(field) : field]);
    return Object.fromEntries(entries);
  }

  yield* pack(0, [value]);
  yield fills;
}

/** How much a value weighs; counting stops once it is over the limit. */
function weightOf(value: unknown, limit: number): number {
  if (typeof value === 'string') return 1 + value.length / TEXT_WEIGHT;
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value)) return 1;
  let weight = 1;
  if (value instanceof Map) {
    for (const [key, item] of value) {
      weight += weightOf(key, limit) + weightOf(item, limit - weight);
      if (weight > limit) return weight;
    }
    return weight;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) {
    weight += weightOf(fields[key], limit - weight);
    if (weight > limit) return weight;
  }
  return weight;
}

/** Takes the pieces of one value in their order. */
export interface Assembly {
  take(fills: readonly unknown[]): void;
  /** The value, once the last piece has been taken. */
  value(): unknown;
}

export function createAssembly(): Assembly {
  const lists = new Map<number, unknown[]>();

  function restored(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(restored);
    if (value instanceof Map || ArrayBuffer.isView(value)) return value;
    if (isMark(value)) {
      const list = lists.get(value.$ahead) ?? [];
      return value.$map ? new Map(list as [unknown, unknown][]) : list;
    }
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, restored(field)]));
  }

  return {
    take(fills) {
      for (const { list, items, marked } of fills as readonly Fill[]) {
        const into = lists.get(list) ?? [];
        lists.set(list, into);
        const heavy = new Set(marked);
        items.forEach((item, i) => into.push(heavy.has(i) ? restored(item) : item));
      }
    },
    value: () => lists.get(0)?.[0],
  };
}

function isMark(value: object): value is Mark {
  return '$ahead' in value;
}
