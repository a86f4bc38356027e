/** Coolant tubes between columns of round cells: where they wind, what they keep, and where there can be none. */
import { describe, expect, it } from 'vitest';
import { findCellType } from '../../../shared/catalog/cells.ts';
import { blockItem } from '../../../shared/bom/blockItem.ts';
import { distanceBetweenRegions } from '../../../shared/geometry/distance.ts';
import { circle } from '../../../shared/geometry/contour.ts';
import { flatten } from '../../../shared/geometry/flatten.ts';
import type { Packing } from '../../../shared/model/records/packing.ts';
import { type BandStructure } from '../../../shared/placement/bands/field.ts';
import { fillProblems } from '../../../shared/placement/fit.ts';
import { fillRows } from '../../../shared/placement/fillRows.ts';
import { structureBodies } from '../../../shared/placement/structureBodies.ts';
import { must } from '../../support/must.ts';
import { sampleStructure } from './samplePack.ts';

const CELL = must(findCellType('cylindrical-21700-50s'));
const RADIUS_mm = 21.25 / 2;
const TUBES = { material: 'aluminium-6061', padMaterial: 'silicone-pad', thickness_mm: 2.4, wall_mm: 0.4, gap_mm: 0.3, height_mm: 50 };
const SERIES = 8;
const PARALLEL = 6;

function bands(packing: Partial<Packing>, cellsPerRow = (SERIES / 2) * PARALLEL): BandStructure {
  return { ...sampleStructure(), rows: 2, cellsPerRow, envelope_mm: { x: 3000, y: 3000, z: 300 }, packing: { kind: 'staggered', columns: 2, cellsPerColumn: 3, cellGap_mm: 1, samplingZone_mm: 20, tubes: TUBES, ...packing } };
}

const structure = bands({});
const { cells } = must(fillRows({ structure, cellType: CELL, series: SERIES, parallel: PARALLEL }));
const bodies = structureBodies(structure, CELL);
const tubes = bodies.filter(({ id }) => /\/tube-\d/.test(id));

describe('coolant tubes', () => {
  it('lie between every second pair of columns, one for each two', () => {
    expect(tubes.map(({ id }) => id)).toEqual([0, 1].flatMap((band) => [1, 2, 3, 4].map((n) => `structure/tube-${band}-${n}`)));
    const columns = [...new Set(cells.filter(({ slot }) => slot.row === 0).map(({ pose }) => pose.x))].sort((a, b) => a - b);
    const pitches = columns.slice(1).map((x, i) => x - (columns[i] ?? 0));
    const plain = 22.25 * Math.sin(Math.PI / 3);
    const wide = Math.sqrt((21.25 + 2.4 + 0.6) ** 2 - (22.25 / 2) ** 2);
    for (const [i, pitch] of pitches.entries()) expect(pitch).toBeCloseTo(i % 2 === 0 ? wide : plain, 2);
  });

  it('wind along both flanks of their columns at the gap of the pad, and touch no cell', () => {
    for (const tube of tubes) {
      const ring = { outline: flatten(tube.outline, 0.001), holes: [] };
      const gaps = cells.map(({ pose }) => distanceBetweenRegions(ring, { outline: flatten(circle(pose, RADIUS_mm), 0.001), holes: [] }).distance_mm);
      expect(Math.min(...gaps)).toBeGreaterThan(0.295);
      expect(gaps.filter((gap) => gap < 0.31)).toHaveLength(2 * 3);
    }
  });

  it('are as high as the structure says in the middle of the cells, bare at their edges only, and weigh what their walls do', () => {
    const [tube] = tubes;
    if (!tube) throw new Error('no tube');
    expect(tube.z[1] - tube.z[0]).toBeCloseTo(50, 6);
    expect(tube).toMatchObject({ net: 'CHASSIS', material: 'aluminium-6061', wrap: { bareFrom_z: tube.z[1] } });
    const [item] = blockItem(tube);
    const length_mm = (item?.item.mass_kg ?? 0) / (2 * 0.4 * 50 * 2700e-9);
    // Straight ends over half a cell each, and five steps of half a pitch along the wave.
    expect(length_mm).toBeGreaterThan(2 * RADIUS_mm + (5 * 22.25) / 2);
    expect(length_mm).toBeLessThan(1.15 * (2 * RADIUS_mm + (5 * 22.25) / 2));
    expect(item?.item.name).toBe('Coolant tube, Aluminium 6061');
  });

  it('are refused in a grid, and where a column would be left over', () => {
    const problems = (packing: Partial<Packing>, series: number): readonly string[] => fillProblems({ structure: bands(packing, (series / 2) * PARALLEL), cellType: CELL, series, parallel: PARALLEL }).map(({ code, variant }) => `${code} ${variant ?? ''}`);
    expect(problems({ kind: 'grid', columns: 1, cellsPerColumn: 6 }, 8)).toEqual(['tubes-unpaired grid']);
    expect(problems({ columns: 1, cellsPerColumn: 6 }, 6)).toEqual(['tubes-unpaired staggered']);
    expect(problems({}, 6)).toEqual([]);
  });
});
