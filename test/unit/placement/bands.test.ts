/** Round cells in bands: where they stand, and why they do not fit. */
import { describe, expect, it } from 'vitest';
import { findCellType } from '../../../shared/catalog/cells.ts';
import type { CellRecord } from '../../../shared/model/records/cell.ts';
import type { Packing } from '../../../shared/model/records/packing.ts';
import { bandField, type BandStructure } from '../../../shared/placement/bands/field.ts';
import { fillRows } from '../../../shared/placement/fillRows.ts';
import { rowBox } from '../../../shared/placement/stack.ts';
import { must } from '../../support/must.ts';
import { sampleStructure } from './samplePack.ts';

const CELL = must(findCellType('cylindrical-4680'));
const PITCH_mm = 48;

function bands(packing: Partial<Packing>, rows: number, cellsPerRow: number): BandStructure {
  return { ...sampleStructure(), rows, cellsPerRow, envelope_mm: { x: 3000, y: 3000, z: 300 }, packing: { kind: 'staggered', columns: 1, cellsPerColumn: 3, cellGap_mm: 2, samplingZone_mm: 20, ...packing } };
}

function filled(structure: BandStructure, series: number, parallel: number): readonly CellRecord[] {
  return must(fillRows({ structure, cellType: CELL, series, parallel })).cells;
}

const apart = (a: CellRecord, b: CellRecord): number => Math.hypot(a.pose.x - b.pose.x, a.pose.y - b.pose.y);

function leastDistance(cells: readonly CellRecord[]): number {
  return Math.min(...cells.flatMap((a, i) => cells.slice(i + 1).map((b) => apart(a, b))));
}

describe('round cells in bands', () => {
  it('stand a pitch apart, in triangles where columns are staggered', () => {
    const staggered = filled(bands({}, 1, 12), 4, 3);
    expect(leastDistance(staggered)).toBeGreaterThanOrEqual(PITCH_mm);
    expect(leastDistance(staggered)).toBeCloseTo(PITCH_mm, 3);
    const columns = [...new Set(staggered.map(({ pose }) => pose.x))];
    expect(columns).toHaveLength(4);
    expect((columns[1] ?? 0) - (columns[0] ?? 0)).toBeCloseTo(PITCH_mm * Math.sin(Math.PI / 3), 2);
    const grid = filled(bands({ kind: 'grid' }, 1, 12), 4, 3);
    expect(new Set(grid.map(({ pose }) => pose.y)).size).toBe(3);
  });

  it('make groups of whole columns that follow each other along a band and back along the next', () => {
    const cells = filled(bands({}, 2, 12), 8, 3);
    const groups = Array.from({ length: 8 }, (_, i) => cells.filter(({ group }) => group === `g${i + 1}`));
    for (const [i, group] of groups.entries()) {
      expect(new Set(group.map(({ pose }) => pose.x)).size).toBe(1);
      const next = groups[i + 1];
      if (next) expect(Math.min(...group.flatMap((a) => next.map((b) => apart(a, b))))).toBeLessThan(2 * PITCH_mm);
    }
    expect(groups[3]?.[0]?.pose.x).toBe(groups[4]?.[0]?.pose.x);
  });

  it('turn every second band by 180 degrees, its sampling side with it', () => {
    const structure = bands({}, 2, 12);
    const cells = filled(structure, 8, 3);
    const { bands: [low, high] } = bandField(structure, CELL);
    expect([low?.samplingSide, high?.samplingSide]).toEqual([-1, 1]);
    const boxes = [0, 1].map((row) => rowBox(structure, CELL, row));
    const centre = { x: ((boxes[0]?.minX ?? 0) + (boxes[0]?.maxX ?? 0)) / 2, y: ((boxes[0]?.minY ?? 0) + (boxes[1]?.maxY ?? 0)) / 2 };
    const places = (row: number, turn: 1 | -1): string[] => cells.filter(({ slot }) => slot.row === row).map(({ pose }) => [turn * (pose.x - centre.x), turn * (pose.y - centre.y)].map((value) => (value + 0).toFixed(4)).join(' ')).sort();
    expect(places(1, -1)).toEqual(places(0, 1));
  });

  it('may have bands of different lengths, which begin where the one before ends', () => {
    const structure = bands({ groups: [3, 1, 2] }, 3, 9);
    const cells = filled(structure, 6, 3);
    expect(new Set(cells.map(({ slot }) => slot.row)).size).toBe(3);
    expect(leastDistance(cells)).toBeGreaterThanOrEqual(PITCH_mm);
    const firstOf = (group: string): number => cells.find((cell) => cell.group === group)?.pose.x ?? NaN;
    expect(firstOf('g4')).toBe(firstOf('g3'));
    expect(firstOf('g5')).toBe(firstOf('g4'));
    expect(firstOf('g6')).toBeGreaterThan(firstOf('g5'));
  });

  it('say by how much the envelope is too small', () => {
    const small = { ...bands({}, 2, 12), envelope_mm: { x: 200, y: 3000, z: 300 } };
    const refused = fillRows({ structure: small, cellType: CELL, series: 8, parallel: 3 });
    const [problem] = refused.ok ? [] : refused.problems;
    const { frontZone_mm, members, endPlate } = small;
    const least = frontZone_mm + 2 * (members.endWidth_mm + endPlate.thickness_mm) + bandField(small, CELL).x;
    expect(problem).toMatchObject({ code: 'envelope-too-small', variant: 'bands-x' });
    expect(problem?.values?.missing).toBe(`${Number((least - 200).toFixed(3))} mm`);
  });
});
