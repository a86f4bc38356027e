/** However groups are moved along the series path and cells between groups: every net joins the + of one group to the - of the next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { integrityProblem } from '../../shared/format/integrity.ts';
import { diffOfChanges } from '../../shared/model/changes.ts';
import { applyDiff, recordsOfKind, singleton, type Document } from '../../shared/model/document.ts';
import { swapGroups } from '../../shared/placement/groups/assignCells.ts';
import { movedOrder } from '../../shared/placement/path/movedOrder.ts';
import { reorderSeries } from '../../shared/placement/path/reorderSeries.ts';
import { cellsAwaitingRefill } from '../../shared/placement/refill.ts';
import { exampleDocument } from '../support/examplePack.ts';
import { must } from '../support/must.ts';

/** Two rows of six cells, two to a group. */
const PACK = exampleDocument((brief) => ({ ...brief, series: 6, parallel: 2, structure: { type: 'ctp', rows: 2, cellsPerRow: 6 }, frontEnd: { part: 'bq79612' } }));

interface Edit {
  readonly isSwap: boolean;
  readonly from: number;
  readonly to: number;
}

const edits = fc.array(fc.record({ isSwap: fc.boolean(), from: fc.nat(11), to: fc.nat(11) }), { minLength: 1, maxLength: 6 });

function edited(document: Document, { isSwap, from, to }: Edit): Document {
  const order = singleton(document, 'topology').groupOrder;
  const cells = recordsOfKind(document, 'cell');
  const [a, b] = [cells[from], cells[to]];
  if (!a || !b) throw new Error('the pack has fewer cells');
  const changes = isSwap ? swapGroups(document, [a, b]) : reorderSeries(document, movedOrder(order, order[from % order.length] ?? '', to % order.length));
  return applyDiff(document, diffOfChanges(document, must(changes)));
}

describe('random edits of the series path', () => {
  it('keep the nets of the groups, their cells, and every cell in its place', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const pack = all.reduce(edited, PACK);
        expect(integrityProblem(pack)).toBeNull();
        expect(cellsAwaitingRefill(pack)).toBe(0);
        const order = singleton(pack, 'topology').groupOrder;
        expect([...order].sort()).toEqual([...singleton(PACK, 'topology').groupOrder].sort());
        for (const cell of recordsOfKind(pack, 'cell')) {
          const before = recordsOfKind(PACK, 'cell').find(({ id }) => id === cell.id);
          expect({ ...cell.pose, rotation_deg: 0 }).toEqual({ ...before?.pose, rotation_deg: 0 });
        }
        const nets = new Map<string, string[]>();
        for (const { group, terminals } of createDerivation(pack).arranged().cells) for (const { net, polarity } of terminals) nets.set(net, [...(nets.get(net) ?? []), `${group}${polarity}`]);
        const expected = [...Array(order.length + 1).keys()].map((level): [string, string[]] => {
          const [below, above] = [order[level - 1], order[level]];
          return [`${below ?? ''}|${above ?? ''}`, [...(below ? [`${below}+`, `${below}+`] : []), ...(above ? [`${above}-`, `${above}-`] : [])].sort()];
        });
        expect(new Map([...nets].map(([net, ends]) => [net, [...ends].sort()]))).toEqual(new Map(expected));
        // Cells of a group face alike.
        for (const group of order) {
          const own = recordsOfKind(pack, 'cell').filter((cell) => cell.group === group);
          expect(own.map(({ pose }) => pose.rotation_deg)).toEqual([own[0]?.pose.rotation_deg, own[0]?.pose.rotation_deg]);
        }
      }),
      { numRuns: 12 },
    );
  });
});
