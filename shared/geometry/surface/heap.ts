/** A queue that hands out the number with the least key first. */
export class Heap {
  private readonly keys: number[] = [];
  private readonly values: number[] = [];

  get size(): number {
    return this.keys.length;
  }

  push(key: number, value: number): void {
    let i = this.keys.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if ((this.keys[parent] as number) <= key) break;
      this.keys[i] = this.keys[parent] as number;
      this.values[i] = this.values[parent] as number;
      i = parent;
    }
    this.keys[i] = key;
    this.values[i] = value;
  }

  /** The least key and its number; null when there is none. */
  pop(): readonly [key: number, value: number] | null {
    const key = this.keys[0], value = this.values[0];
    if (key === undefined || value === undefined) return null;
    const lastKey = this.keys.pop() as number, lastValue = this.values.pop() as number;
    const count = this.keys.length;
    if (count > 0) {
      let i = 0;
      for (;;) {
        let child = 2 * i + 1;
        if (child >= count) break;
        if (child + 1 < count && (this.keys[child + 1] as number) < (this.keys[child] as number)) child += 1;
        if ((this.keys[child] as number) >= lastKey) break;
        this.keys[i] = this.keys[child] as number;
        this.values[i] = this.values[child] as number;
        i = child;
      }
      this.keys[i] = lastKey;
      this.values[i] = lastValue;
    }
    return [key, value];
  }
}
