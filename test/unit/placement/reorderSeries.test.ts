import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../../shared/derive/create.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import { integrityProblem } from '../../../shared/format/integrity.ts';
import { diffOfChanges, type RecordChanges } from '../../../shared/model/changes.ts';
import { applyDiff, recordsOfKind, singleton, type Document } from '../../../shared/model/document.ts';
import { anyRecord } from '../../../shared/model/records/index.ts';
import type { Result } from '../../../shared/model/result.ts';
import { createStore } from '../../../shared/model/store/store.ts';
import { copyCells } from '../../../shared/placement/groups/copyCells.ts';
import { insertGroups } from '../../../shared/placement/groups/insertGroups.ts';
import { removeCells } from '../../../shared/placement/groups/removeCells.ts';
import { followingOrder } from '../../../shared/placement/path/followingOrder.ts';
import { movedOrder } from '../../../shared/placement/path/movedOrder.ts';
import { reorderSeries } from '../../../shared/placement/path/reorderSeries.ts';
import { shiftedOrder } from '../../../shared/placement/path/shiftedOrder.ts';
import { cellsAwaitingRefill, refilled } from '../../../shared/placement/refill.ts';
import { ROOT } from '../../architecture/source.ts';
import { derivedOf, errorCodesOf, smallPack, withRecord } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

/** Three rows of five: c1..c5 from the front, c6..c10 back, c11..c15; fe1 g1..g5, fe2 g6..g10, fe3 g11..g15. */
const PACK = smallPack();

function after(changes: Result<RecordChanges>, document: Document = PACK): Document {
  const next = applyDiff(document, diffOfChanges(document, must(changes)));
  expect(integrityProblem(next)).toBeNull();
  for (const record of next.values()) expect(anyRecord.safeParse(record).success).toBe(true);
  return next;
}

const order = (document: Document): readonly string[] => singleton(document, 'topology').groupOrder;
const frontEnds = (document: Document): Record<string, string> => Object.fromEntries(recordsOfKind(document, 'frontEnd').map(({ id, groups }) => [id, groups.join(' ')]));
const rotations = (document: Document): Map<string, number> => new Map(recordsOfKind(document, 'cell').map(({ id, pose }) => [id, pose.rotation_deg]));
const turned = (document: Document, before: Document = PACK): string[] => [...rotations(document)].filter(([id, angle]) => rotations(before).get(id) !== angle).map(([id]) => id);
const swapped = (a: number, b: number, of: readonly string[] = order(PACK)): string[] => of.map((group, i) => (i === a ? of[b] : i === b ? of[a] : group) ?? group);

describe('another series order', () => {
  it('swaps two neighbours, turns both and leaves the rest', () => {
    const next = after(reorderSeries(PACK, swapped(2, 1)));
    expect(order(next).slice(0, 5)).toEqual(['g1', 'g3', 'g2', 'g4', 'g5']);
    expect(turned(next)).toEqual(['c2', 'c3']);
    expect(frontEnds(next)).toEqual({ fe1: 'g1 g3 g2 g4 g5', fe2: 'g6 g7 g8 g9 g10', fe3: 'g11 g12 g13 g14 g15' });
    for (const cell of recordsOfKind(next, 'cell')) expect(cell).toMatchObject({ ...recordsOfKind(PACK, 'cell').find(({ id }) => id === cell.id), pose: { ...cell.pose } });
  });

  it('derives the bars between the new neighbours on the same side, and tells of what they cross', () => {
    const next = after(reorderSeries(PACK, swapped(2, 1)));
    const { busbars, cells } = derivedOf(next);
    expect(busbars.map(({ id }) => id).slice(0, 5)).toEqual(['busbar:|g1', 'busbar:g1|g3', 'busbar:g3|g2', 'busbar:g2|g4', 'busbar:g4|g5']);
    // From + of one to - of the next the pole lies across the row at the same place.
    for (const [from, to] of [['c1', 'c3'], ['c3', 'c2'], ['c2', 'c4']]) {
      const pole = (id: string | undefined, polarity: string) => cells.find((cell) => cell.id === id)?.terminals.find((terminal) => terminal.polarity === polarity)?.centre.y;
      expect(pole(from, '+')).toBe(pole(to, '-'));
    }
    expect(errorCodesOf(next)).not.toEqual([]);
  });

  it('runs backwards with every cell turned: the bars between rows stay short', () => {
    const next = after(reorderSeries(PACK, [...order(PACK)].reverse()));
    expect(turned(next)).toHaveLength(15);
    expect(frontEnds(next)).toMatchObject({ fe1: 'g5 g4 g3 g2 g1', fe3: 'g15 g14 g13 g12 g11' });
    expect(errorCodesOf(next)).toEqual(errorCodesOf(PACK));
  });

  it('is no change where it is the one there is', () => {
    expect(reorderSeries(PACK, order(PACK))).toEqual({ ok: true, value: { puts: [], removes: [], rejoined: [], turned: [] } });
  });

  it('gives the document back when it is undone, and when the groups are put back', () => {
    const store = createStore(PACK);
    store.transact('edit', (transaction) => {
      for (const record of must(reorderSeries(PACK, swapped(2, 1))).puts) transaction.put(record);
    });
    expect(store.document).not.toEqual(PACK);
    store.undo();
    expect(store.document).toEqual(PACK);
    const there = after(reorderSeries(PACK, swapped(2, 1)));
    expect(after(reorderSeries(there, order(PACK)), there)).toEqual(PACK);
    // Over the border of two rows front ends are divided; back again they are whole.
    const over = after(reorderSeries(PACK, swapped(4, 5)));
    expect(frontEnds(over)).toMatchObject({ fe1: 'g1 g2 g3 g4', fe2: 'g7 g8 g9 g10', fe4: 'g6', fe5: 'g5' });
    expect(frontEnds(after(reorderSeries(over, order(PACK)), over))).toEqual(frontEnds(PACK));
  });

  it('names the groups that have other neighbours', () => {
    expect(must(reorderSeries(PACK, swapped(6, 7))).rejoined).toEqual(['g6', 'g8', 'g7', 'g9']);
  });

  it('turns few cells where turning would not make the bars short: two modules far apart', () => {
    const pack = must(createRecords(must(parseBrief(readFileSync(join(ROOT, 'assets/examples/modules-in-pack-96s2p.brief.json'), 'utf8')))));
    const over = must(reorderSeries(pack, movedOrder(order(pack), 'g48', 48)));
    expect(over.turned.length).toBeLessThanOrEqual(4);
    // Within a module neighbours are turned so that no bar leads across.
    expect(must(reorderSeries(pack, movedOrder(order(pack), 'g5', 3))).turned).toEqual(['c7', 'c8', 'c9', 'c10']);
  });

  it('keeps a break at its level', () => {
    const broken = withRecord(PACK, 'topology', () => ({ breaks: [{ above: 'g5', by: 'service-disconnect' }] }));
    expect(singleton(after(reorderSeries(broken, swapped(4, 3)), broken), 'topology').breaks).toEqual([{ above: 'g4', by: 'service-disconnect' }]);
    expect(singleton(after(reorderSeries(broken, swapped(4, 14)), broken), 'topology').breaks).toEqual([{ above: 'g15', by: 'service-disconnect' }]);
  });

  it.each([
    ['twice', ['g2', ...order(PACK).slice(1)], 'series-order', 'group "g2" stands in the series order twice'],
    ['not there', ['g99', ...order(PACK).slice(1)], 'no-group', 'there is no group "g99" in the series order'],
    ['left out', order(PACK).slice(0, -2), 'series-order', 'expected every group once, 2 are missing, "g14" first'],
  ])('refuses a group that is %s', (_why, wanted, code, message) => {
    expect(reorderSeries(PACK, wanted)).toMatchObject({ ok: false, problems: [{ code, message }] });
  });
});

describe('filling a pack again whose series order was changed', () => {
  const next = after(reorderSeries(PACK, swapped(2, 1)));

  it('leaves every group in its place and the way it faces', () => {
    expect(cellsAwaitingRefill(next)).toBe(0);
    expect(must(refilled(next)).puts).toEqual([]);
  });

  it('follows a thicker pad by the places, not by the series order', () => {
    const thicker = withRecord(next, 'structure', (record) => (record.kind === 'structure' ? { pad: { ...record.pad, thickness_mm: record.pad.thickness_mm - 0.2 } } : {}));
    const filled = after(refilled(thicker), thicker);
    const x = (id: string): number => recordsOfKind(filled, 'cell').find((cell) => cell.id === id)?.pose.x ?? NaN;
    expect(x('c2')).toBeLessThan(x('c3'));
    expect(turned(filled, next)).toEqual([]);
  });

  it('holds each group at one place after groups were copied, added and removed', () => {
    for (const changes of [copyCells(next, ['c2'], [{ dx_mm: 0, dy_mm: 2000, dz_mm: 0 }]), insertGroups(next, null, 1), insertGroups(next, 'g3', 2), removeCells(next, ['c3'])]) {
      const more = after(changes, next);
      const places = singleton(more, 'topology').placeOrder ?? [];
      expect([...places].sort()).toEqual([...order(more)].sort());
    }
  });
});

describe('moving groups along the series order', () => {
  it.each<[string[], 'earlier' | 'later', string]>([
    [['c'], 'earlier', 'acbde'],
    [['c'], 'later', 'abdce'],
    [['b', 'c'], 'earlier', 'bcade'],
    [['b', 'd'], 'later', 'acbed'],
    [['a', 'c'], 'earlier', 'acbde'],
    [['a', 'b'], 'earlier', 'abcde'],
    [['e'], 'later', 'abcde'],
  ])('%s %s gives %s', (groups, towards, expected) => {
    expect(shiftedOrder([...'abcde'], new Set(groups), towards).join('')).toBe(expected);
  });
});

describe('moving one group to a place', () => {
  it.each<[string, number, string]>([
    ['c', 0, 'cabde'],
    ['c', 4, 'abdec'],
    ['a', 2, 'bcade'],
    ['d', 3, 'abcde'],
  ])('%s to %i gives %s', (group, place, expected) => {
    expect(movedOrder([...'abcde'], group, place).join('')).toBe(expected);
  });
});

describe('groups picked one after the other', () => {
  it.each([
    ['', 'abcde'],
    ['a', 'abcde'],
    ['acb', 'acbde'],
    ['bdc', 'abdce'],
    ['da', 'bcdae'],
    ['edcba', 'edcba'],
  ])('%s give %s', (picked, expected) => {
    expect(followingOrder([...'abcde'], [...picked]).join('')).toBe(expected);
  });
});
