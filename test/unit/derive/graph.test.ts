import { describe, expect, it } from 'vitest';
import { createGraph, defineGuarded, defineGuardedInSteps, defineInSteps, defineQuery, type Graph } from '../../../shared/derive/incremental/graph.ts';
import { applyDiff, type RecordDiff } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/records/index.ts';

const record = (id: string, value: number): AnyRecord => ({ id, kind: 'group', value });
const valueOf = (found: AnyRecord | undefined): number => (found as unknown as { value: number } | undefined)?.value ?? 0;

const parity = defineQuery('parity', (id, reader) => valueOf(reader.record(id)) % 2);
const sum = defineQuery('sum', (_key, reader) => reader.ids('group').reduce((total, id) => total + reader.get(parity, id), 0));

function change(graph: Graph, diff: Partial<RecordDiff>): void {
  const full = { added: new Map(), updated: new Map(), removed: new Map(), ...diff };
  graph.resetStats();
  graph.advance(applyDiff(graph.document, full), full);
}

describe('incremental graph', () => {
  const document = new Map(['a', 'b', 'c'].map((id, i) => [id, record(id, i)] as const));

  it('computes only what an edit touched', () => {
    const graph = createGraph(document);
    expect(graph.get(sum, '')).toBe(1);
    change(graph, { updated: new Map([['a', [record('a', 0), record('a', 3)]]]) });
    expect(graph.get(sum, '')).toBe(2);
    expect(Object.fromEntries(graph.stats().byQuery)).toEqual({ parity: 1, sum: 1 });
  });

  it('stops where a value is recomputed equal', () => {
    const graph = createGraph(document);
    graph.get(sum, '');
    change(graph, { updated: new Map([['a', [record('a', 0), record('a', 8)]]]) });
    expect(graph.get(sum, '')).toBe(1);
    expect(Object.fromEntries(graph.stats().byQuery)).toEqual({ parity: 1 });
  });

  it('notices records that come and go', () => {
    const graph = createGraph(document);
    graph.get(sum, '');
    change(graph, { added: new Map([['d', record('d', 5)]]) });
    expect(graph.get(sum, '')).toBe(2);
    change(graph, { removed: new Map([['b', record('b', 1)]]) });
    expect(graph.get(sum, '')).toBe(1);
  });

  it('keeps the identity of equal values, so that listeners can compare by reference', () => {
    const boxed = defineQuery('boxed', (id, reader) => ({ parity: reader.get(parity, id), list: [1, 2] }));
    const graph = createGraph(document);
    const first = graph.get(boxed, 'a');
    change(graph, { updated: new Map([['a', [record('a', 0), record('a', 2)]]]) });
    expect(graph.get(boxed, 'a')).toBe(first);
  });

  it('names a query that depends on itself', () => {
    const loop: ReturnType<typeof defineQuery<number>> = defineQuery('loop', (key, reader): number => reader.get(loop, key));
    expect(() => createGraph(document).get(loop, 'x')).toThrow('loop(x) depends on itself');
  });

  describe('in steps', () => {
    const slow = defineInSteps('slow', function* (_key, reader) {
      let total = 0;
      for (const id of reader.ids('group')) {
        total += reader.get(parity, id);
        yield;
      }
      return total;
    });

    it('computes once, what is then ready', () => {
      const graph = createGraph(document);
      expect([...graph.inSteps(slow, '')]).toHaveLength(3);
      expect([...graph.inSteps(slow, '')]).toHaveLength(0);
      expect(graph.get(slow, '')).toBe(1);
      expect(graph.stats().byQuery.get('slow')).toBe(1);
    });

    it('follows the records it read, as what is computed at once', () => {
      const graph = createGraph(document);
      for (const _ of graph.inSteps(slow, ''));
      change(graph, { updated: new Map([['a', [record('a', 0), record('a', 3)]]]) });
      expect(graph.get(slow, '')).toBe(2);
    });

    it('keeps nothing that an edit overtook', () => {
      const graph = createGraph(document);
      const steps = graph.inSteps(slow, '');
      steps.next();
      change(graph, { updated: new Map([['a', [record('a', 0), record('a', 3)]]]) });
      for (const _ of steps);
      expect(graph.stats().byQuery.get('slow')).toBeUndefined();
      expect(graph.get(slow, '')).toBe(2);
    });

    it('keeps nothing whose sources were swept away', () => {
      const graph = createGraph(document);
      const steps = graph.inSteps(slow, '');
      steps.next();
      change(graph, {});
      const again = graph.inSteps(slow, '');
      again.next();
      graph.sweep();
      for (const _ of again);
      change(graph, { updated: new Map([['a', [record('a', 0), record('a', 3)]]]) });
      expect(graph.get(slow, '')).toBe(2);
    });

    it('gives way to whoever could not wait', () => {
      const graph = createGraph(document);
      const steps = graph.inSteps(slow, '');
      steps.next();
      expect(graph.get(slow, '')).toBe(1);
      for (const _ of steps);
      expect(graph.stats().byQuery.get('slow')).toBe(1);
    });

    it('lets its stand-in stand for what throws', () => {
      const failing = defineGuardedInSteps('failing', () => -1, function* (): Generator<void, number> {
        yield;
        throw new Error('no such value');
      });
      const graph = createGraph(document);
      for (const _ of graph.inSteps(failing, ''));
      expect(graph.get(failing, '')).toBe(-1);
      expect(graph.failure(failing, '')).toBe('no such value');
      expect(graph.stats().byQuery.get('failing')).toBe(1);
    });
  });

  describe('where a computation throws', () => {
    const strict = defineQuery('strict', (id, reader): number => {
      if (valueOf(reader.record(id)) > 10) throw new Error(`${id} is too much`);
      return valueOf(reader.record(id));
    });
    const guarded = defineGuarded('guarded', () => -1, (id, reader): number => reader.get(strict, id) * 2);
    const reader = defineQuery('reader', (id, read) => `${read.get(guarded, id)} ${read.failure(guarded, id) ?? 'good'}`);
    const set = (graph: Graph, from: number, to: number): void => change(graph, { updated: new Map([['a', [record('a', from), record('a', to)]]]) });

    it('hands out the stand-in, says why, and takes it back when what was read below is mended', () => {
      const graph = createGraph(new Map([['a', record('a', 11)]]));
      expect(graph.get(reader, 'a')).toBe('-1 a is too much');
      expect(graph.failure(guarded, 'a')).toBe('a is too much');
      set(graph, 11, 3);
      expect(graph.get(reader, 'a')).toBe('6 good');
      set(graph, 3, 12);
      expect(graph.get(reader, 'a')).toBe('-1 a is too much');
    });

    it('throws anew where nothing stands in, until it is mended', () => {
      const graph = createGraph(new Map([['a', record('a', 11)]]));
      expect(() => graph.get(strict, 'a')).toThrow('too much');
      expect(() => graph.get(strict, 'a')).toThrow('too much');
      set(graph, 11, 4);
      expect(graph.get(strict, 'a')).toBe(4);
    });
  });
});
