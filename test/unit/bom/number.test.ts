import { describe, expect, it } from 'vitest';
import { bomRows } from '../../../shared/bom/rows.ts';
import { assignNumbers } from '../../../shared/bom/number.ts';
import { applyDiff, type Document, recordsOfKind } from '../../../shared/model/document.ts';
import type { PartItem } from '../../../shared/model/derived/index.ts';
import type { PartRecord } from '../../../shared/model/records/decisions.ts';

const item = (id: string, signature: string, role = 'busbar'): PartItem => ({ item: id, role, signature, name: signature, material: 'm', size_mm: { x: 1, y: 1, z: 1 }, mass_kg: 2, cut: null, priceKey: '', source: '' });
const items = (shapes: Readonly<Record<string, string>>): PartItem[] => Object.entries(shapes).map(([id, signature]) => item(id, signature));

/** A document of part records that follows its items. */
function book(prefix = 'CW') {
  let document: Document = new Map();
  return {
    take(all: readonly PartItem[]) {
      const numbering = assignNumbers(all, recordsOfKind(document, 'part'), prefix);
      document = applyDiff(document, numbering.follow);
      return Object.fromEntries(numbering.parts.flatMap((part) => part.items.map((id) => [id, part.number])));
    },
    records: (): PartRecord[] => recordsOfKind(document, 'part'),
    put: (record: PartRecord) => {
      document = new Map([...document, [record.id, record] as const]);
    },
  };
}

describe('part numbers', () => {
  it('count up by role in the order of the items', () => {
    const numbers = book().take([item('c1', 'lf', 'cell'), item('b1', 'X'), item('b2', 'Y'), item('b3', 'X'), item('f', 'Z', 'film')]);
    expect(numbers).toEqual({ c1: 'CW-CE-0001', b1: 'CW-BB-0001', b2: 'CW-BB-0002', b3: 'CW-BB-0001', f: 'CW-FL-0001' });
  });

  it('are kept in records that need no second look', () => {
    const all = items({ a: 'X', b: 'X' });
    const { follow } = assignNumbers(all, [], 'CW');
    expect([...follow.added.values()]).toEqual([{ id: 'part:CW-BB-0001', kind: 'part', number: 'CW-BB-0001', role: 'busbar', signature: 'X', users: ['a', 'b'] }]);
    const again = assignNumbers(all, [...follow.added.values()] as PartRecord[], 'CW');
    expect(again.follow.added.size + again.follow.updated.size + again.follow.removed.size).toBe(0);
  });

  it('stay with an edited part when all its bearers changed alike', () => {
    const parts = book();
    parts.take(items({ a: 'X', b: 'X', c: 'Y' }));
    expect(parts.take(items({ a: 'X2', b: 'X2', c: 'Y' }))).toEqual({ a: 'CW-BB-0001', b: 'CW-BB-0001', c: 'CW-BB-0002' });
  });

  it('stay with the others when one of them is edited, and come back with its shape', () => {
    const parts = book();
    parts.take(items({ a: 'X', b: 'X' }));
    expect(parts.take(items({ a: 'X', b: 'X3' }))).toEqual({ a: 'CW-BB-0001', b: 'CW-BB-0002' });
    expect(parts.take(items({ a: 'X', b: 'X4' }))).toEqual({ a: 'CW-BB-0001', b: 'CW-BB-0002' });
    expect(parts.take(items({ a: 'X', b: 'X' }))).toEqual({ a: 'CW-BB-0001', b: 'CW-BB-0001' });
    expect(parts.take(items({ a: 'X', b: 'X4' }))).toEqual({ a: 'CW-BB-0001', b: 'CW-BB-0002' });
  });

  it('do not go to a stale record when everything changes', () => {
    const parts = book();
    parts.take(items({ a: 'P', b: 'Q', c: 'Q' }));
    // a joins b and c: the record of P has no bearers, and must not take Q's number away.
    parts.take(items({ a: 'Q', b: 'Q', c: 'Q' }));
    expect(parts.take(items({ a: 'R', b: 'R', c: 'R' }))).toEqual({ a: 'CW-BB-0002', b: 'CW-BB-0002', c: 'CW-BB-0002' });
    const more = book();
    more.take(items({ a: 'P', b: 'P', c: 'Q' }));
    more.take(items({ a: 'Q', b: 'Q', c: 'Q' }));
    expect(more.take(items({ a: 'R', b: 'R' }))).toEqual({ a: 'CW-BB-0002', b: 'CW-BB-0002' });
  });

  it('stay with neither when a part is edited into two', () => {
    const parts = book();
    parts.take(items({ a: 'X', b: 'X' }));
    expect(parts.take(items({ a: 'Y', b: 'Z' }))).toEqual({ a: 'CW-BB-0002', b: 'CW-BB-0003' });
  });

  it('follow an edited part although one of its pieces was taken out', () => {
    const parts = book();
    parts.take(items({ a: 'X', b: 'X' }));
    expect(parts.take(items({ b: 'X2' }))).toEqual({ b: 'CW-BB-0001' });
  });

  it('are not given again', () => {
    const parts = book();
    parts.take(items({ a: 'X', b: 'Y' }));
    parts.take(items({ a: 'X' }));
    expect(parts.take(items({ a: 'X', c: 'Z' }))).toEqual({ a: 'CW-BB-0001', c: 'CW-BB-0003' });
    expect(parts.records().map((record) => record.number)).toEqual(['CW-BB-0001', 'CW-BB-0002', 'CW-BB-0003']);
  });

  it('do not pass between roles, and keep what people wrote', () => {
    const parts = book();
    parts.put({ id: 'part:own', kind: 'part', number: 'ACME-77', role: 'busbar', signature: 'X', users: [] });
    expect(parts.take([item('a', 'X'), item('b', 'X', 'film'), item('c', 'Y')])).toEqual({ a: 'ACME-77', b: 'CW-FL-0001', c: 'CW-BB-0001' });
    expect(parts.records()[0]).toMatchObject({ id: 'part:own', number: 'ACME-77', users: ['a'] });
  });

  it('go on under a new prefix without touching the old ones', () => {
    const parts = book('CW');
    parts.take(items({ a: 'X' }));
    const { parts: next } = assignNumbers(items({ a: 'X', b: 'Y' }), parts.records(), 'ZZ');
    expect(next.map((part) => part.number)).toEqual(['CW-BB-0001', 'ZZ-BB-0001']);
  });

  it('refuse a role that has no letters', () => {
    expect(() => assignNumbers([item('a', 'X', 'gizmo')], [], 'CW')).toThrow('gizmo');
  });

  describe('of mirror images', () => {
    /** X and x are mirror images. */
    const image = (signature: string): string => (signature === signature.toUpperCase() ? signature.toLowerCase() : signature.toUpperCase());
    const numbersOf = (shapes: Readonly<Record<string, string>>, records: readonly PartRecord[] = [], isSamePart = false) =>
      Object.fromEntries(assignNumbers(items(shapes), records, 'CW', undefined, ({ signature }) => ({ signature: image(signature), isSamePart })).parts.flatMap((part) => part.items.map((id) => [id, part.number])));
    const record = (number: string, signature: string, users: string[]): PartRecord => ({ id: `part:${number}`, kind: 'part', number, role: 'busbar', signature, users });

    it('are the two hands of one number, the first of them the left', () => {
      expect(numbersOf({ a: 'x', b: 'Y', c: 'X', d: 'x', e: 'Z' })).toEqual({ a: 'CW-BB-0001-L', b: 'CW-BB-0002', c: 'CW-BB-0001-R', d: 'CW-BB-0001-L', e: 'CW-BB-0003' });
    });

    it('are as they were given once: unrelated, or one without a hand whose image becomes the right one', () => {
      expect(numbersOf({ a: 'X', b: 'x' }, [record('CW-BB-0001', 'X', ['a']), record('CW-BB-0004', 'x', ['b'])])).toEqual({ a: 'CW-BB-0001', b: 'CW-BB-0004' });
      expect(numbersOf({ a: 'X', b: 'x', c: 'Y' }, [record('CW-BB-0001', 'X', ['a'])])).toEqual({ a: 'CW-BB-0001', b: 'CW-BB-0001-R', c: 'CW-BB-0002' });
      expect(numbersOf({ b: 'x' }, [record('CW-BB-0001-L', 'X', [])])).toEqual({ b: 'CW-BB-0001-R' });
      expect(numbersOf({ b: 'x' }, [record('CW-BB-0001-R', 'X', [])])).toEqual({ b: 'CW-BB-0001-L' });
    });

    it('are unrelated where the other hand is taken, and stay with either when one is edited', () => {
      const pair = [record('CW-BB-0001-L', 'X', ['a']), record('CW-BB-0001-R', 'x', ['b'])];
      expect(numbersOf({ a: 'Y', b: 'x' }, pair)).toEqual({ a: 'CW-BB-0001-L', b: 'CW-BB-0001-R' });
      expect(numbersOf({ a: 'Y', b: 'y' }, pair)).toEqual({ a: 'CW-BB-0001-L', b: 'CW-BB-0001-R' });
      expect(numbersOf({ a: 'Y', b: 'x', c: 'y' }, pair)).toEqual({ a: 'CW-BB-0001-L', b: 'CW-BB-0001-R', c: 'CW-BB-0002' });
    });

    it('that were edited apart keep their numbers and say that they are images no more', () => {
      const partsOf = (shapes: Readonly<Record<string, string>>) =>
        assignNumbers(items(shapes), [record('CW-BB-0001-L', 'X', ['a']), record('CW-BB-0001-R', 'x', ['b'])], 'CW', undefined, ({ signature }) => ({ signature: image(signature), isSamePart: false })).parts;
      expect(partsOf({ a: 'X', b: 'x' }).map(({ number, notMirrorOf }) => [number, notMirrorOf])).toEqual([['CW-BB-0001-L', undefined], ['CW-BB-0001-R', undefined]]);
      const edited = partsOf({ a: 'Y', b: 'x' });
      expect(edited.map(({ number, notMirrorOf }) => [number, notMirrorOf])).toEqual([['CW-BB-0001-L', 'CW-BB-0001-R'], ['CW-BB-0001-R', 'CW-BB-0001-L']]);
      expect(bomRows(edited, { currency: 'CNY', date: '2026-01', entries: {} }).map(({ source }) => source)).toEqual(['; not the mirror image of CW-BB-0001-R; no price', '; not the mirror image of CW-BB-0001-L; no price']);
      expect(partsOf({ a: 'Y', b: 'y' }).map(({ notMirrorOf }) => notMirrorOf)).toEqual([undefined, undefined]);
      // Nobody bears the other hand any more.
      expect(partsOf({ a: 'Y' }).map(({ notMirrorOf }) => notMirrorOf)).toEqual([undefined]);
    });

    it('are one number where the part may be turned over, but two that were given once', () => {
      expect(numbersOf({ a: 'X', b: 'x' }, [], true)).toEqual({ a: 'CW-BB-0001', b: 'CW-BB-0001' });
      expect(numbersOf({ b: 'x' }, [record('CW-BB-0005', 'X', [])], true)).toEqual({ b: 'CW-BB-0005' });
      expect(numbersOf({ a: 'X', b: 'x' }, [record('CW-BB-0001', 'X', ['a']), record('CW-BB-0004', 'x', ['b'])], true)).toEqual({ a: 'CW-BB-0001', b: 'CW-BB-0004' });
    });
  });
});
