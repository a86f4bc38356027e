import { describe, expect, it } from 'vitest';
import type { CellRecord } from '../../../shared/model/records/cell.ts';
import { SlotFinder } from '../../../shared/placement/groups/slots.ts';

const PITCH = { x: 20, y: 100 };
const rowOf = (row: number, x: number, y: number, cells = 4): CellRecord[] =>
  Array.from({ length: cells }, (_, position) => ({ id: `c${row}-${position}`, kind: 'cell', slot: { row, position }, pose: { x: x + position * PITCH.x, y, z: 0, rotation_deg: 0, tipped: false } }) as unknown as CellRecord);

describe('the slot of a cell that is put somewhere', () => {
  it('is in the row of the module it stands in, where rows stand one behind the other', () => {
    // Two modules along x, two rows each.
    const cells = [...rowOf(0, 0, 0), ...rowOf(1, 0, 100), ...rowOf(2, 500, 0), ...rowOf(3, 500, 100)];
    expect(new SlotFinder(cells, PITCH).slotAt({ x: 580, y: 3 })).toEqual({ row: 2, position: 4 });
    expect(new SlotFinder(cells, PITCH).slotAt({ x: 80, y: 98 })).toEqual({ row: 1, position: 4 });
  });

  it('begins a row beyond the last, and takes no place twice', () => {
    const finder = new SlotFinder([...rowOf(0, 0, 0), ...rowOf(1, 0, 100)], PITCH);
    expect([finder.slotAt({ x: 0, y: 200 }), finder.slotAt({ x: 20, y: 203 }), finder.slotAt({ x: 20, y: 0 })]).toEqual([{ row: 2, position: 0 }, { row: 2, position: 1 }, { row: 0, position: 4 }]);
  });
});
