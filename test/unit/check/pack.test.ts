import { describe, expect, it } from 'vitest';
import { groupCells } from '../../../shared/check/rules/group-cells.ts';
import { polarity } from '../../../shared/check/rules/polarity.ts';
import type { PlacedCell } from '../../../shared/model/derived/index.ts';
import { turnedCells } from '../../../shared/check/turnedCells.ts';
import { cell, GROUPS, ROW, run } from './fixtures.ts';

const pack = (cells: readonly PlacedCell[]) => ({ cells, groupOrder: GROUPS, parallel: 1, frontEnds: [] });
const turnedAt = (...turned: number[]): PlacedCell[] => [1, 2, 3, 4].map((i) => cell(i, (i % 2 === 0) !== turned.includes(i)));

describe('polarity', () => {
  it('is silent for a row that alternates', () => {
    expect(run(polarity, pack(ROW))).toEqual([]);
    expect(run(polarity, pack([1, 2, 3, 4].map((i) => cell(i, i % 2 === 1))))).toEqual([]);
  });

  it('finds the cell that is turned, in the middle and at the ends', () => {
    for (const i of [1, 2, 3, 4]) {
      expect(run(polarity, pack(turnedAt(i)))).toMatchObject([
        { severity: 'error', items: [`c${i}`], key: `polarity~c${i}~#turned`, actual: i % 2 === 0 ? 90 : 270, required: i % 2 === 0 ? 270 : 90, unit: 'deg', at: { x: 50 + (i - 1) * 22, y: 100, z: 50 } },
      ]);
    }
  });

  it('lets a nudged cell be', () => {
    expect(run(polarity, pack([cell(1, false), cell(2, true, { x: 73, y: 104 }), cell(3, false), cell(4, true)]))).toEqual([]);
  });

  it('finds poles that a turn to the next row cannot join', () => {
    // Row 0 runs +x with c1, c2, row 1 above it back with c3, c4: c2's + must face row 1.
    const rows = (flip: boolean) => [
      cell(1, flip, { x: 50, y: 100 }),
      cell(2, !flip, { x: 72, y: 100 }),
      cell(3, !flip, { x: 72, y: 165, row: 1 }),
      cell(4, flip, { x: 50, y: 165, row: 1 }),
    ];
    expect(run(polarity, pack(rows(true)))).toEqual([]);
    expect(run(polarity, pack(rows(false)))).toMatchObject([{ items: ['busbar:g2|g3', 'c2', 'c3'], key: 'polarity~c2~c3~#crossed', actual: 'terminal:c2:pos', required: 'terminal:c3:neg' }]);
  });

  it('lets legs lead round the ends of rows that cannot all meet', () => {
    // Rows of two end on the side on which they began: of the two joints between three rows one is crossed, however they are turned. The
    // connectors stand at the front, where the second and the third row meet.
    const rows = (...flips: readonly boolean[]) =>
      flips.flatMap((flip, row) =>
        [0, 1].map((i) => {
          const position = row % 2 === 0 ? i : 1 - i;
          return { ...cell(2 * row + i + 1, (i === 0) === flip, { x: 50 + 22 * position, y: 100 + 65 * row }), slot: { row, position } };
        }),
      );
    expect(turnedCells(rows(true, true, false))).toEqual({ turned: [], crossed: [] });
    expect(turnedCells(rows(true, true, false, false))).toEqual({ turned: [], crossed: [] });
    expect(turnedCells(rows(true, false, false)).crossed.map(([below, above]) => [below.id, above.id])).toEqual([['c4', 'c5']]);
    expect(turnedCells(rows(false, true, true)).crossed.map(([below, above]) => [below.id, above.id])).toEqual([['c2', 'c3'], ['c4', 'c5']]);
  });

  it('wants the cells of a group turned alike', () => {
    const group = (turned: boolean) => [cell(1, false, { group: 'g1' }), cell(2, turned, { group: 'g1' }), cell(3, true, { group: 'g2' }), cell(4, true, { group: 'g2' })];
    expect(run(polarity, { ...pack(group(false)), groupOrder: ['g1', 'g2', 'g3', 'g4'], parallel: 2 })).toEqual([]);
    expect(run(polarity, { ...pack(group(true)), parallel: 2 }).map((found) => found.items)).toEqual([['c2']]);
  });

  it('finds a terminal on a net that its group does not give it', () => {
    const [first, ...others] = ROW;
    if (!first) throw new Error('a first cell');
    const swapped = { ...first, terminals: first.terminals.map((terminal) => (terminal.polarity === '+' ? { ...terminal, net: 'g2|g3' } : terminal)) };
    expect(run(polarity, pack([swapped, ...others]))).toMatchObject([{ items: ['c1', 'terminal:c1:pos'], actual: 'N2', required: 'N1', at: { x: 50, y: 120, z: 53 } }]);
  });
});

describe('group-cells', () => {
  it('counts the cells of each group', () => {
    expect(run(groupCells, pack(ROW))).toEqual([]);
    const findings = run(groupCells, pack([...ROW, cell(5, false, { group: 'g2' })]));
    expect(findings).toMatchObject([{ actual: 2, required: 1, items: ['c2', 'c5', 'g2'], key: 'group-cells~g2', at: { x: 72, y: 100, z: 50 } }]);
  });

  it('leaves an empty group to series-open', () => {
    expect(run(groupCells, pack(ROW.slice(1)))).toEqual([]);
  });
});
