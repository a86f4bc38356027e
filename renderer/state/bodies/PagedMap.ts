/**
 * A map that never changes: an edit gives another, which shares with this one every page that holds nothing of the edit. A few changes
 * among many thousand values copy a few pages, and whoever asks what changed looks at those alone.
 */

/** Values in a page. */
export const PAGE_SIZE = 128;
/** With more places given away than this many times what is there, an edit begins with places of its own. */
const MOST_PLACES = 3;
const FEW_PLACES = 1000;

/** Places given to keys, by all maps that came from one another: a place keeps its key, whether or not a map has it. */
interface Places {
  readonly of: Map<string, number>;
  readonly keys: string[];
}

export type Page<V> = readonly (V | undefined)[];

export class PagedMap<V> implements ReadonlyMap<string, V> {
  /** `pages`: by place. */
  private constructor(private readonly places: Places, readonly pages: readonly Page<V>[], readonly size: number) {}

  static empty<V>(): PagedMap<V> {
    return new PagedMap({ of: new Map(), keys: [] }, [], 0);
  }

  static of<V>(entries: Iterable<readonly [string, V]>): PagedMap<V> {
    const edit = PagedMap.empty<V>().edit();
    for (const [key, value] of entries) edit.set(key, value);
    return edit.done();
  }

  get(key: string): V | undefined {
    const place = this.places.of.get(key);
    return place === undefined ? undefined : this.pages[Math.floor(place / PAGE_SIZE)]?.[place % PAGE_SIZE];
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[string, V]> {
    for (const [number, page] of this.pages.entries()) {
      for (let at = 0; at < page.length; at += 1) {
        const value = page[at], key = this.places.keys[number * PAGE_SIZE + at];
        if (value !== undefined && key !== undefined) yield [key, value];
      }
    }
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const page of this.pages) for (const value of page) if (value !== undefined) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }

  /** Takes changes; this map stays as it is. */
  edit(): PagedEdit<V> {
    const { of, keys } = this.places;
    if (keys.length <= FEW_PLACES + MOST_PLACES * this.size) return new PagedEdit(this.pages, this.size, of, keys, (pages, size) => new PagedMap(this.places, pages, size));
    return PagedMap.of(this).edit();
  }

  /**
   * What another map has in place of what this one has, as [before, after] with undefined where one has nothing. Only pages that
   * differ are looked at where one of the two came from the other; `sawPage` is told of each.
   */
  *changesTo(after: PagedMap<V>, sawPage: () => void = () => undefined): Generator<readonly [V | undefined, V | undefined], void> {
    if (after.places !== this.places) {
      for (const [key, value] of after.entries()) {
        const mine = this.get(key);
        if (mine !== value) yield [mine, value];
      }
      for (const [key, value] of this.entries()) if (!after.has(key)) yield [value, undefined];
      return;
    }
    for (let number = 0; number < Math.max(this.pages.length, after.pages.length); number += 1) {
      const mine = this.pages[number] ?? [], other = after.pages[number] ?? [];
      if (mine === other) continue;
      sawPage();
      for (let at = 0; at < Math.max(mine.length, other.length); at += 1) if (mine[at] !== other[at]) yield [mine[at], other[at]];
    }
  }
}

/** Changes that become a map of their own when they are done. */
export class PagedEdit<V> {
  private readonly pages: Page<V>[];
  private readonly own = new Map<number, (V | undefined)[]>();

  constructor(before: readonly Page<V>[], private size: number, private readonly places: Map<string, number>, private readonly keys: string[], private readonly made: (pages: readonly Page<V>[], size: number) => PagedMap<V>) {
    this.pages = [...before];
  }

  get(key: string): V | undefined {
    const place = this.places.get(key);
    return place === undefined ? undefined : this.pages[Math.floor(place / PAGE_SIZE)]?.[place % PAGE_SIZE];
  }

  set(key: string, value: V): void {
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.keys.length;
      this.places.set(key, place);
      this.keys.push(key);
    }
    if (this.put(place, value) === undefined) this.size += 1;
  }

  delete(key: string): void {
    const place = this.places.get(key);
    if (place !== undefined && this.get(key) !== undefined) {
      this.put(place, undefined);
      this.size -= 1;
    }
  }

  done(): PagedMap<V> {
    return this.made(this.pages, this.size);
  }

  /** What stood there. */
  private put(place: number, value: V | undefined): V | undefined {
    const number = Math.floor(place / PAGE_SIZE), at = place % PAGE_SIZE;
    let page = this.own.get(number);
    if (page === undefined) {
      page = [...(this.pages[number] ?? [])];
      while (page.length < at) page.push(undefined);
      this.own.set(number, page);
      // Pages between that nobody wrote yet are empty.
      while (this.pages.length < number) this.pages.push([]);
      this.pages[number] = page;
    }
    const before = page[at];
    while (page.length < at) page.push(undefined);
    page[at] = value;
    return before;
  }
}
