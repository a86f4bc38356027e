import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../shared/geometry/contour.ts';
import type { Box2 } from '../../shared/geometry/types.ts';
import { fillRows } from '../../shared/placement/fillRows.ts';
import { spacerBodies } from '../../shared/placement/spacerBodies.ts';
import { structureBodies } from '../../shared/placement/structureBodies.ts';
import { endsOf, placedPack } from '../unit/placement/samplePack.ts';
import { randomPack } from '../unit/placement/randomPack.ts';

const penetrates = (a: Box2, b: Box2) => Math.min(a.maxX - b.minX, b.maxX - a.minX, a.maxY - b.minY, b.maxY - a.minY) > 1e-6;

describe('a filled pack', () => {
  it('has no cell in another, in a plate or in a member, and none outside the envelope', () => {
    fc.assert(
      fc.property(randomPack, ({ structure, cellType }) => {
        const cells = placedPack(structure, cellType).map((cell) => boundsOf(cell.outline));
        const frame = structureBodies(structure, cellType).filter((body) => body.kind === 'member' || body.material === 'epoxy-board');
        const obstacles = frame.map((body) => boundsOf(body.outline));
        for (const [index, cell] of cells.entries()) {
          for (const other of [...cells.slice(index + 1), ...obstacles]) expect(penetrates(cell, other)).toBe(false);
          expect(cell.minX >= 0 && cell.minY >= 0 && cell.maxX <= structure.envelope_mm.x && cell.maxY <= structure.envelope_mm.y).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lays joined terminals opposite each other: one pitch along the row, or across the gap to the next row', () => {
    fc.assert(
      fc.property(randomPack, ({ structure, cellType }) => {
        const cells = placedPack(structure, cellType);
        const pitch = cellType.size_mm.thickness + structure.pad.thickness_mm;
        const centre = Math.abs(cellType.terminals[0]?.centre_mm.x ?? 0);
        const between = cellType.size_mm.width + structure.rowGap_mm - 2 * centre;
        for (let k = 1; k < cells.length; k++) {
          const [a, b] = endsOf(cells, k).ends;
          if (!a || !b) throw new Error('a net within the pack has two ends');
          const isTurn = a.cell.slot.row !== b.cell.slot.row;
          const dx = Math.abs(a.terminal.centre.x - b.terminal.centre.x);
          const dy = b.terminal.centre.y - a.terminal.centre.y;
          expect(dx).toBeCloseTo(isTurn ? 0 : pitch, 5);
          expect(dy).toBeCloseTo(isTurn ? between : 0, 5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same when it is filled again', () => {
    fc.assert(
      fc.property(randomPack, ({ structure, cellType }) => {
        const input = { structure, cellType, series: structure.rows * structure.cellsPerRow, parallel: 1 };
        expect(fillRows(input)).toEqual(fillRows(input));
      }),
      { numRuns: 20 },
    );
  });

  it('has a pad as thick as stated between all neighbours of a row', () => {
    fc.assert(
      fc.property(randomPack, ({ structure, cellType }) => {
        const row = placedPack(structure, cellType).filter((cell) => cell.slot.row === 0);
        const pads = spacerBodies(row, structure);
        expect(pads).toHaveLength(structure.pad.thickness_mm > 0 ? structure.cellsPerRow - 1 : 0);
        for (const pad of pads) {
          const box = boundsOf(pad.outline);
          expect(box.maxX - box.minX).toBeCloseTo(structure.pad.thickness_mm, 5);
        }
      }),
      { numRuns: 40 },
    );
  });
});
