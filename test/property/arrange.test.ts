/** What holds for every arrangement of cells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, ALIGNMENTS } from '../../shared/placement/arrange/align.ts';
import { distributed } from '../../shared/placement/arrange/distribute.ts';
import { flipped } from '../../shared/placement/arrange/flip.ts';
import { movedBy } from '../../shared/placement/arrange/move.ts';
import { footprintOf, footprintOfAll, type Piece, type Poses } from '../../shared/placement/arrange/piece.ts';
import { rotatedBy } from '../../shared/placement/arrange/rotate.ts';

const tenths = (low: number, high: number) => fc.integer({ min: low * 10, max: high * 10 }).map((value) => value / 10);
const pieces: fc.Arbitrary<readonly Piece[]> = fc
  .array(
    fc.record({
      x: tenths(-2000, 2000),
      y: tenths(-2000, 2000),
      rotation_deg: fc.oneof(fc.constantFrom(0, 90, 180, 270), fc.integer({ min: 0, max: 359 })),
      width: tenths(20, 300),
      thickness: tenths(10, 80),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((draws) => draws.map(({ x, y, rotation_deg, width, thickness }, index) => ({ id: `c${index + 1}`, pose: { x, y, z: 0, rotation_deg }, size: { x: width, y: thickness } })));

const at = (all: readonly Piece[], poses: Poses): readonly Piece[] => all.map((piece) => ({ ...piece, pose: poses.get(piece.id) ?? piece.pose }));

function expectSame(actual: readonly Piece[], expected: readonly Piece[], within_mm: number): void {
  for (const [index, piece] of actual.entries()) {
    const pose = expected[index]?.pose ?? { x: NaN, y: NaN, rotation_deg: NaN };
    expect(Math.abs(piece.pose.x - pose.x)).toBeLessThanOrEqual(within_mm);
    expect(Math.abs(piece.pose.y - pose.y)).toBeLessThanOrEqual(within_mm);
    expect(piece.pose.rotation_deg).toBe(pose.rotation_deg);
  }
}

describe('arrangements', () => {
  it('are back where they were after four quarter turns, two flips, or a move there and back', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('x', 'y'), fc.constantFrom('selection', 'each'), tenths(-500, 500), (all, axis, pivot, by) => {
        let turned = all;
        for (let turn = 0; turn < 4; turn++) turned = at(turned, rotatedBy(turned, 90, pivot));
        expectSame(turned, all, 8e-6);
        const once = at(all, flipped(all, axis));
        expectSame(at(once, flipped(once, axis)), all, 4e-6);
        const moved = at(all, movedBy(all, { dx_mm: by, dy_mm: -by, dz_mm: by }));
        expectSame(at(moved, movedBy(moved, { dx_mm: -by, dy_mm: by, dz_mm: -by })), all, 2e-6);
      }),
    );
  });

  it('keep their box when they are flipped or turned by half', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('x', 'y'), (all, axis) => {
        const before = footprintOfAll(all);
        for (const poses of [flipped(all, axis), rotatedBy(all, 180, 'selection')]) {
          const after = footprintOfAll(at(all, poses));
          for (const side of ['minX', 'minY', 'maxX', 'maxY'] as const) expect(Math.abs(after[side] - before[side])).toBeLessThan(1e-5);
        }
      }),
    );
  });

  it('aligned again do not change, and stay in their box', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...ALIGNMENTS), (all, alignment) => {
        const once = at(all, aligned(all, alignment));
        expectSame(at(once, aligned(once, alignment)), once, 2e-6);
        const [before, after] = [footprintOfAll(all), footprintOfAll(once)];
        expect(after.minX >= before.minX - 1e-5 && after.maxX <= before.maxX + 1e-5 && after.minY >= before.minY - 1e-5 && after.maxY <= before.maxY + 1e-5).toBe(true);
      }),
    );
  });

  it('distributed keep the outermost, the order, and what lies across', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('centres', 'gaps'), (all, equal) => {
        const after = at(all, distributed(all, 'x', { equal }));
        const order = [...all].sort((a, b) => a.pose.x - b.pose.x).map((piece) => piece.id);
        const poseOf = (id: string | undefined) => after.find((piece) => piece.id === id)?.pose.x;
        expect(poseOf(order[0])).toBe(all.find((piece) => piece.id === order[0])?.pose.x);
        expect(poseOf(order.at(-1))).toBe(all.find((piece) => piece.id === order.at(-1))?.pose.x);
        for (const [index, piece] of after.entries()) expect(piece.pose.y).toBe(all[index]?.pose.y);
        if (equal === 'centres') for (let index = 1; index < order.length; index++) expect((poseOf(order[index]) ?? 0) - (poseOf(order[index - 1]) ?? 0)).toBeGreaterThan(-0.5);
      }),
    );
  });

  it('distributed by an exact gap have it between every rank and the next', () => {
    fc.assert(
      fc.property(pieces, tenths(0, 20), (all, gap_mm) => {
        // Apart by more than a rank's width, so that each piece is a rank of its own.
        const apart = all.map((piece, index) => ({ ...piece, pose: { ...piece.pose, x: index * 7 } }));
        const boxes = at(apart, distributed(apart, 'x', { gap_mm })).map(footprintOf);
        for (const [index, box] of boxes.entries()) if (index > 0) expect(box.minX - (boxes[index - 1]?.maxX ?? 0)).toBeCloseTo(gap_mm, 4);
      }),
    );
  });
});
