/** A pack some of whose bars are cut: what the rest of it makes of the pieces. */
import { describe, expect, it } from 'vitest';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import { recordsOfKind, type Document } from '../../../shared/model/document.ts';
import type { Derived } from '../../../shared/model/derived/index.ts';
import type { BarCutValue } from '../../../shared/model/records/decisions.ts';
import { createStore } from '../../../shared/model/store/store.ts';
import { edited, smallPack } from '../../support/edited.ts';

const document = smallPack();
const cut = (of: Document, bar: string, number: number, value: BarCutValue): Document =>
  edited(of, (transaction) => transaction.put({ id: `override:${bar}:split:${number}`, kind: 'override', target: bar, feature: `split:${number}`, value }));

const plain = createDerivation(document).derived();
const lapped = cut(cut(document, 'busbar:g2|g3', 1, { cells: ['c3'], joint: 'welded' }), 'busbar:g5|g6', 1, { cells: ['c6'], joint: 'welded', overlap_mm: 11 });
const lappedDerived = createDerivation(lapped).derived();
const errors = ({ findings }: Derived) => findings.filter(({ severity }) => severity === 'error').map(({ code, items }) => [code, items[0]]);
const numberOf = ({ parts }: Derived, item: string) => parts.find(({ items }) => items.includes(item))?.number;

describe('a pack with cut bars', () => {
  it('has no errors that it had not before: taps go to the piece on their terminal', () => {
    expect(errors(plain)).toEqual([]);
    expect(errors(lappedDerived)).toEqual([]);
    expect(lappedDerived.fpcs.flatMap(({ taps }) => taps.map(({ id }) => id))).toEqual(plain.fpcs.flatMap(({ taps }) => taps.map(({ id }) => id)));
  });

  it('counts two more bars and the two welds between the pieces', () => {
    expect(lappedDerived.busbars).toHaveLength(plain.busbars.length + 2);
    expect(lappedDerived.summary.welds).toBe(plain.summary.welds + 2);
  });

  it('gives new numbers to what is new and leaves those of other parts', () => {
    const others = plain.busbars.map(({ id }) => id).filter((id) => !['busbar:g2|g3', 'busbar:g5|g6'].includes(id));
    for (const id of others) expect(numberOf(lappedDerived, id)).toBe(numberOf(plain, id));
    const used = new Set(recordsOfKind(document, 'part').map(({ number }) => number));
    expect(used.has(numberOf(lappedDerived, 'busbar:g2|g3~1') ?? '')).toBe(false);
  });

  it('leaves a window in the upper film for the joint, which stands above the bars', () => {
    const top = lappedDerived.films.find(({ side }) => side === 'top');
    const before = plain.films.find(({ side }) => side === 'top');
    expect(top).toBeDefined();
    expect(JSON.stringify(top?.region)).not.toBe(JSON.stringify(before?.region));
  });

  it('keeps the number of a bar that alone bore it', () => {
    const derivation = createDerivation(edited(document, (transaction) => transaction.put({ id: 'override:t', kind: 'override', target: 'busbar:g2|g3', feature: 'thickness_mm', value: 3 })));
    derivation.apply(derivation.partNumbers());
    const own = recordsOfKind(derivation.document, 'part').find(({ users }) => users.join() === 'busbar:g2|g3')?.number;
    const diff = createStore(derivation.document).transact('cut', (transaction) =>
      transaction.put({ id: 'override:c', kind: 'override', target: 'busbar:g2|g3', feature: 'split:1', value: { cells: ['c3'], joint: 'welded' } }));
    derivation.apply(diff);
    derivation.apply(derivation.partNumbers());
    const users = (number: string | undefined) => recordsOfKind(derivation.document, 'part').find((part) => part.number === number)?.users;
    expect(own).toBeDefined();
    expect(users(own)).toEqual(['busbar:g2|g3']);
  });

  it('is open where a cut without a joint leaves cells of one side on a piece', () => {
    const open = createDerivation(cut(document, 'busbar:g2|g3', 1, { cells: ['c3'], joint: 'none' })).derived();
    expect(errors(open).map(([code]) => code)).toEqual(['series-open', 'series-open']);
    expect(open.busbars.filter(({ net }) => net === 'g2|g3').map(({ id }) => id)).toEqual(['busbar:g2|g3', 'busbar:g2|g3~1']);
  });

  it('reports a cut whose cell is gone, and changes of a piece that is no more, and draws the bar whole', () => {
    const gone = edited(cut(document, 'busbar:g2|g3', 1, { cells: ['c99'], joint: 'welded' }), (transaction) =>
      transaction.put({ id: 'override:x', kind: 'override', target: 'busbar:g2|g3~1', feature: 'thickness_mm', value: 3 }));
    const derived = createDerivation(gone).derived();
    const found = derived.findings.filter(({ code }) => code === 'orphaned-override').map(({ params }) => params['variant']).sort();
    expect(found).toEqual(['cell', 'item']);
    expect(derived.busbars).toHaveLength(plain.busbars.length);
  });

  it('is whole again when the cuts are taken away, as if they had never been', () => {
    const back = edited(lapped, (transaction) => {
      for (const { id } of recordsOfKind(lapped, 'override')) transaction.remove(id);
    });
    const derivation = createDerivation(lapped);
    derivation.derived();
    derivation.apply({ added: new Map(), updated: new Map(), removed: new Map(recordsOfKind(lapped, 'override').map((record) => [record.id, record] as const)) });
    expect(derivation.derived().busbars).toEqual(plain.busbars);
    expect(derivation.document).toEqual(back);
  });
});
