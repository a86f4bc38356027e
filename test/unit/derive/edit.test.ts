import { describe, expect, it } from 'vitest';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import { createStore, type Transaction } from '../../../shared/model/store/store.ts';
import { exampleDocument } from '../../support/examplePack.ts';

function edited(change: (tx: Transaction) => void) {
  const store = createStore(exampleDocument());
  const derivation = createDerivation(store.document);
  const before = derivation.derived();
  const full = derivation.stats().recomputed;
  const diff = store.transact('edit', change);
  derivation.apply(diff);
  const after = derivation.derived();
  return { before, after, full, stats: derivation.stats(), follow: derivation.partNumbers() };
}

describe('an edit of the shipped pack', () => {
  it('computes again only what a nudged cell touches', () => {
    const { stats, full, before, after } = edited((tx) =>
      tx.update('c20', 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, x: cell.pose.x + 0.5 } })));
    expect(stats.byQuery.get('placedCell')).toBe(1);
    expect(stats.byQuery.get('busbarOf')).toBe(2);
    expect(stats.byQuery.get('fpcOf')).toBe(1);
    expect(stats.recomputed).toBeLessThan(full / 4);
    const same = after.busbars.filter((bar, i) => bar === before.busbars[i]);
    expect(same).toHaveLength(before.busbars.length - 2);
  });

  it('never renumbers another part', () => {
    const { before, after } = edited((tx) =>
      tx.update('c20', 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, x: cell.pose.x + 0.5 } })));
    const numbers = (parts: typeof before.parts) => new Map(parts.flatMap((part) => part.items.map((item) => [item, part.number] as const)));
    const now = numbers(after.parts);
    const touched = new Set(['busbar:g19|g20', 'busbar:g20|g21', 'fpc:fe2', 'film:top', 'film:bottom']);
    for (const [item, number] of numbers(before.parts)) {
      if (item.startsWith('spacer:') || touched.has(item)) continue;
      expect([item, now.get(item)]).toEqual([item, number]);
    }
  });

  it('keeps an override on its conductor when a group is inserted below it', () => {
    const target = 'busbar:g30|g31';
    const { after } = edited((tx) => {
      tx.put({ id: `override:${target}`, kind: 'override', target, feature: 'thickness_mm', value: 3 });
      tx.put({ id: 'g53', kind: 'group' });
      tx.update('topology', 'topology', (topology) => ({ ...topology, series: 53, groupOrder: ['g53', ...topology.groupOrder] }));
    });
    const bar = after.busbars.find((candidate) => candidate.id === target);
    expect(bar?.section.thickness_mm).toBe(3);
    expect(after.busbars.filter((other) => other.section.chosenBy === 'override')).toHaveLength(1);
    expect(after.nets.nets.find((net) => net.id === 'g30|g31')?.label).toBe('N31');
  });
});
