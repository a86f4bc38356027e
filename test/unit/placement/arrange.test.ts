/** Arranging cells in plan, on figures worked out by hand. */
import { describe, expect, it } from 'vitest';
import { aligned } from '../../../shared/placement/arrange/align.ts';
import { linearArray, MOST_COPIES, rectangularArray } from '../../../shared/placement/arrange/array.ts';
import { distributed, rankCount } from '../../../shared/placement/arrange/distribute.ts';
import { flipped } from '../../../shared/placement/arrange/flip.ts';
import { movedBy } from '../../../shared/placement/arrange/move.ts';
import { footprintOf, footprintOfAll, type Piece, type Poses } from '../../../shared/placement/arrange/piece.ts';
import { rotatedBy } from '../../../shared/placement/arrange/rotate.ts';
import { placeCell } from '../../../shared/placement/placeCell.ts';
import { sampleCellType } from './samplePack.ts';

const piece = (id: string, x: number, y: number, rotation_deg = 0): Piece => ({ id, pose: { x, y, z: 5, rotation_deg }, size: { x: 100, y: 40 } });
const xs = (poses: Poses): number[] => [...poses.values()].map((pose) => pose.x);
const ys = (poses: Poses): number[] => [...poses.values()].map((pose) => pose.y);

describe('footprint', () => {
  it('of a turned piece is the box round it', () => {
    expect(footprintOf(piece('a', 10, 20))).toEqual({ minX: -40, minY: 0, maxX: 60, maxY: 40 });
    expect(footprintOf(piece('a', 10, 20, 90))).toEqual({ minX: -10, minY: -30, maxX: 30, maxY: 70 });
    const half = (100 + 40) / (2 * Math.SQRT2);
    expect(footprintOf(piece('a', 0, 0, 45)).maxX).toBeCloseTo(half, 5);
  });

  it('of nothing is refused', () => {
    expect(() => footprintOfAll([])).toThrow(RangeError);
  });
});

describe('moving', () => {
  it('shifts along all three axes and turns nothing', () => {
    expect(movedBy([piece('a', 1, 2, 90)], { dx_mm: 0.1, dy_mm: -2, dz_mm: 3 }).get('a')).toEqual({ x: 1.1, y: 0, z: 8, rotation_deg: 90 });
  });
});

describe('rotating', () => {
  it('about the selection turns places and pieces together', () => {
    const poses = rotatedBy([piece('a', 0, 0), piece('b', 100, 0)], 90, 'selection');
    expect(poses.get('a')).toEqual({ x: 50, y: -50, z: 5, rotation_deg: 90 });
    expect(poses.get('b')).toEqual({ x: 50, y: 50, z: 5, rotation_deg: 90 });
  });

  it('each about its own centre leaves the places', () => {
    const poses = rotatedBy([piece('a', 0, 0, 350), piece('b', 100, 0)], 30, 'each');
    expect(poses.get('a')).toEqual({ x: 0, y: 0, z: 5, rotation_deg: 20 });
    expect(poses.get('b')).toEqual({ x: 100, y: 0, z: 5, rotation_deg: 30 });
  });

  it('never gives an angle of 360 or less than 0', () => {
    expect(rotatedBy([piece('a', 0, 0, 270)], 90, 'each').get('a')?.rotation_deg).toBe(0);
    expect(rotatedBy([piece('a', 0, 0)], -90, 'each').get('a')?.rotation_deg).toBe(270);
  });
});

describe('flipping', () => {
  it('mirrors the places about the middle of the selection', () => {
    expect(xs(flipped([piece('a', 0, 0), piece('b', 30, 0), piece('c', 200, 0)], 'x'))).toEqual([200, 170, 0]);
    expect(ys(flipped([piece('a', 0, 0), piece('b', 0, 90)], 'y'))).toEqual([90, 0]);
  });

  it.each(['x', 'y'] as const)('along %s puts every pole where the mirror shows it', (axis) => {
    const type = sampleCellType();
    for (const rotation_deg of [0, 90, 180, 270, 30]) {
      const pose = { x: 40, y: 70, z: 0, rotation_deg };
      const cell = { id: 'c1', kind: 'cell', type: type.id, group: 'g1', pose, slot: { row: 0, position: 0 }, placed: 'fill' } as const;
      const after = flipped([{ id: 'c1', pose, size: { x: type.size_mm.width, y: type.size_mm.thickness } }], axis).get('c1');
      if (!after) throw new Error('the cell is gone');
      const nets = { below: '|g1', above: 'g1|' };
      const placed = placeCell({ ...cell, pose: { ...after } }, type, nets).terminals;
      for (const [index, terminal] of placeCell(cell, type, nets).terminals.entries()) {
        const mirrored = axis === 'x' ? { x: 2 * pose.x - terminal.centre.x, y: terminal.centre.y } : { x: terminal.centre.x, y: 2 * pose.y - terminal.centre.y };
        expect(placed[index]?.centre.x).toBeCloseTo(mirrored.x, 5);
        expect(placed[index]?.centre.y).toBeCloseTo(mirrored.y, 5);
      }
    }
  });

  it('swaps the poles of a cell that lies across the mirror line, and of no other', () => {
    expect(flipped([piece('a', 0, 0, 90)], 'y').get('a')?.rotation_deg).toBe(270);
    expect(flipped([piece('a', 0, 0, 90)], 'x').get('a')?.rotation_deg).toBe(90);
  });
});

describe('aligning', () => {
  const pieces = [piece('a', 0, 0), piece('b', 30, 80, 90), piece('c', 200, 10)];
  it.each([
    ['left', xs, [0, -30, 0]],
    ['right', xs, [200, 230, 200]],
    ['centre', xs, [100, 100, 100]],
    ['bottom', ys, [0, 30, 0]],
    ['top', ys, [110, 80, 110]],
    ['middle', ys, [55, 55, 55]],
  ] as const)('%s goes by the footprint', (alignment, read, expected) => {
    expect(read(aligned(pieces, alignment))).toEqual(expected);
  });
});

describe('distributing', () => {
  const pieces = [piece('c', 500, 0), piece('a', 0, 0), piece('b', 120, 7, 90)];
  it('spaces centres evenly between the outermost', () => {
    expect(xs(distributed(pieces, 'x', { equal: 'centres' }))).toEqual([500, 0, 250]);
    expect(ys(distributed(pieces, 'x', { equal: 'centres' }))).toEqual([0, 0, 7]);
  });

  it('makes the gaps equal whatever the pieces measure', () => {
    const wide = [piece('a', 0, 0), piece('b', 100, 0, 90), piece('c', 300, 0)];
    const boxes = wide.map((each) => footprintOf({ ...each, pose: distributed(wide, 'x', { equal: 'gaps' }).get(each.id) ?? each.pose }));
    expect([(boxes[1]?.minX ?? 0) - (boxes[0]?.maxX ?? 0), (boxes[2]?.minX ?? 0) - (boxes[1]?.maxX ?? 0)]).toEqual([80, 80]);
    expect(boxes[2]).toEqual(footprintOf(wide[2] as Piece));
  });

  it('sets an exact gap from the first on', () => {
    expect(xs(distributed(pieces, 'x', { gap_mm: 3 }))).toEqual([50 + 3 + 40 + 3 + 50, 0, 50 + 3 + 20]);
  });

  it('moves what stands in one rank together', () => {
    const grid = [piece('a', 0, 0), piece('b', 0, 50), piece('c', 110, 0), piece('d', 110.2, 50), piece('e', 400, 0), piece('f', 400, 50)];
    expect(rankCount(grid, 'x')).toBe(3);
    expect(xs(distributed(grid, 'x', { equal: 'centres' }))).toEqual([0, 0, 200, 200.2, 400, 400]);
  });

  it('leaves too few where they are', () => {
    expect(xs(distributed([piece('a', 0, 0), piece('b', 70, 0)], 'x', { equal: 'gaps' }))).toEqual([0, 70]);
    expect(xs(distributed([piece('a', 0, 0), piece('b', 70, 0)], 'x', { equal: 'centres' }))).toEqual([0, 70]);
    expect(xs(distributed([piece('a', 9, 0)], 'x', { gap_mm: 5 }))).toEqual([9]);
  });
});

describe('arrays', () => {
  it('of a row leave out the original', () => {
    const row = linearArray(3, { dx_mm: 71.7, dy_mm: 0, dz_mm: 0 });
    expect(row).toEqual({ ok: true, value: [{ dx_mm: 71.7, dy_mm: 0, dz_mm: 0 }, { dx_mm: 143.4, dy_mm: 0, dz_mm: 0 }] });
  });

  it('of rows and columns run row by row', () => {
    const grid = rectangularArray({ count: 2, pitch_mm: 10 }, { count: 2, pitch_mm: -20 });
    expect(grid.ok && grid.value.map(({ dx_mm, dy_mm }) => [dx_mm, dy_mm])).toEqual([[10, 0], [0, -20], [10, -20]]);
  });

  it.each([0, -1, 1.5, MOST_COPIES + 1, Number.NaN])('refuse a count of %s', (count) => {
    expect(linearArray(count, { dx_mm: 1, dy_mm: 0, dz_mm: 0 }).ok).toBe(false);
    expect(rectangularArray({ count, pitch_mm: 1 }, { count: 1, pitch_mm: 0 }).ok).toBe(false);
  });

  it('refuse copies that would stand in one another, and more than any pack has', () => {
    expect(linearArray(2, { dx_mm: 0, dy_mm: 0, dz_mm: 0 }).ok).toBe(false);
    expect(rectangularArray({ count: 2, pitch_mm: 0 }, { count: 1, pitch_mm: 0 }).ok).toBe(false);
    expect(rectangularArray({ count: 100, pitch_mm: 1 }, { count: 100, pitch_mm: 1 }).ok).toBe(false);
  });
});
