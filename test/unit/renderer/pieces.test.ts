/** What travels in pieces arrives as it was, and no piece is heavier than allowed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched, patchOf } from '../../../renderer/workers/listPatch.ts';
import { createDelivery, createReception } from '../../../renderer/workers/delivery.ts';
import { createAssembly, piecesOf } from '../../../renderer/workers/pieces.ts';

const leaf = fc.oneof(fc.integer(), fc.constantFrom(null, true, undefined, NaN, -0, Infinity), fc.string({ maxLength: 400 }));
const { value: plain } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'medium' }, leaf, fc.array(tie('value'), { maxLength: 30 }), fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('value'), { maxKeys: 8, noNullPrototype: true }), fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 12 }).map((entries) => new Map(entries))),
}));

describe('pieces', () => {
  it('make the value they were cut from, whatever it is', () => {
    fc.assert(
      fc.property(plain, fc.integer({ min: 8, max: 200 }), (value, limit) => {
        const assembly = createAssembly();
        for (const fills of piecesOf(value, limit)) assembly.take(structuredClone(fills));
        expect(assembly.value()).toStrictEqual(value);
      }),
      { numRuns: 60 },
    );
  });

  it('are bounded, however long and deep the lists are', () => {
    const corner = { x: 1, y: 2 };
    const value = { name: 'sheet', holes: Array.from({ length: 300 }, () => Array.from({ length: 40 }, () => corner)), users: new Map([['a', Array.from({ length: 900 }, (_, i) => `c${i}`)]]) };
    const pieces = [...piecesOf(value, 500)];
    expect(pieces.length).toBeGreaterThan(50);
    // A piece ends with the item that fills it, so that it may hold as much again.
    for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(16 * 1000);
  });

  it('of an overtaken parcel are dropped', () => {
    const reception = createReception();
    const piece = { task: 'derive' as const, fills: [{ list: 0, items: ['new'], marked: [] }] };
    reception.take({ ...piece, parcel: 1, at: 0, last: false });
    reception.take({ ...piece, parcel: 2, at: 0, last: true });
    expect(() => reception.valueOf({ parcel: 1 })).toThrow('parcel 1 has not arrived');
    expect(reception.valueOf({ parcel: 2 })).toBe('new');
    expect(() => reception.take({ ...piece, parcel: 3, at: 1, last: true })).toThrow('piece 1 of parcel 3 came in the place of piece 0');
  });

  it('are no more than two on their way, and none once they are not wanted', async () => {
    const gates: (() => void)[] = [];
    let wanted = true;
    const delivered = createDelivery(() => new Promise((resolve) => gates.push(resolve)), 10)('derive', Array.from({ length: 200 }, (_, i) => i), () => wanted);
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
    await turn();
    expect(gates).toHaveLength(2);
    gates[0]?.();
    await turn();
    expect(gates).toHaveLength(3);
    wanted = false;
    for (const gate of gates) gate();
    expect(await delivered).toBeNull();
    expect(gates).toHaveLength(3);
  });
});

describe('a list patch', () => {
  it('leads from the one list to the other, and sends no item that was there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40)), fc.uniqueArray(fc.nat(40)), (ids, others) => {
        const things = Array.from({ length: 41 }, (_, id) => ({ id }));
        const of = (list: readonly number[]) => list.flatMap((id) => things[id] ?? []);
        const [before, after] = [of(ids), of(others)];
        const patch = patchOf(before, after);
        expect(patched(before, patch)).toEqual(after);
        expect(patch.flatMap((run) => ('items' in run ? run.items : []))).toEqual(after.filter((thing) => !before.includes(thing)));
        expect(patched(before, patchOf(before, [...before]))).toBe(before);
      }),
    );
  });
});
