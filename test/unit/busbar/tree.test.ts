/** Bars over several cells in parallel. */
import { describe, expect, it } from 'vitest';
import { buildBusbar } from '../../../shared/busbar/buildBusbar.ts';
import { bumpProfile } from '../../../shared/busbar/bump.ts';
import type { BusbarInput } from '../../../shared/busbar/input.ts';
import { makeBusbar } from '../../../shared/busbar/makeBusbar.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { solidBox, solidDistance } from '../../../shared/geometry/solid.ts';
import type { Busbar } from '../../../shared/model/derived/busbar.ts';
import type { StructureRecord } from '../../../shared/model/records/structure.ts';
import { must } from '../../support/must.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

/** Two rows of three groups. Cells 72 mm apart from x 140, terminals at y 61, 181 and 239, 359. */
function structureOf(parallel: number): StructureRecord {
  return { ...sampleStructure(), cellsPerRow: 3 * parallel, envelope_mm: { x: 60 + 90 + 216 * parallel, y: 420, z: 260 } };
}

function inputOf(parallel: number, k: number, change: Partial<BusbarInput> = {}): BusbarInput {
  const ends = endsOf(placedPack(structureOf(parallel), sampleCellType(), parallel), k, parallel);
  return { ...ends, settings: sampleBusbars(), duty: { ...sampleDuty(), continuous_A: 280 * parallel }, overrides: [], outputDirection: { x: -1, y: 0 }, ...change };
}

const barOf = (parallel: number, k: number, change: Partial<BusbarInput> = {}): Busbar => must(makeBusbar(inputOf(parallel, k, change)));
const currents = (bar: Busbar) => bar.segments.map(({ section }) => section.current_A);
const stretch_mm = (thickness_mm: number) => {
  const bump = bumpProfile(thickness_mm, sampleBusbars().bump, 100);
  return (bump?.developed_mm ?? NaN) - (bump?.chord_mm ?? NaN);
};
const overrides = (target: Busbar, feature: string, value: number) => [{ id: 'o1', kind: 'override', target: target.id, feature, value } as const];

describe('a link of two cells in parallel', () => {
  const bar = barOf(2, 1);

  it('joins four terminals in a line by three bumps', () => {
    expect(bar.role).toBe('link');
    expect(bar.pads.map((pad) => pad.terminal)).toEqual(['terminal:c1:pos', 'terminal:c2:pos', 'terminal:c3:neg', 'terminal:c4:neg']);
    expect(bar.bodies.filter((body) => body.kind === 'busbar').map((body) => body.id.slice(bar.id.length + 1)).sort()).toEqual([
      'bump-c1-c2', 'bump-c2-c3', 'bump-c3-c4', 'flat-c1', 'flat-c2', 'flat-c3', 'flat-c4',
    ]);
    expect(bar.raised).toHaveLength(3);
  });

  it('carries half of the current between cells of a group, and all of it between the groups', () => {
    expect(currents(bar)).toEqual([280, 560, 280]);
    expect(bar.segments.map(({ between }) => between)).toEqual([
      ['terminal:c1:pos', 'terminal:c2:pos'], ['terminal:c2:pos', 'terminal:c3:neg'], ['terminal:c3:neg', 'terminal:c4:neg'],
    ]);
    expect(bar.section.current_A).toBe(560);
    expect(bar.pads.map((pad) => pad.current_A)).toEqual([280, 280, 280, 280]);
    const bump = bar.bodies.find((body) => body.id.endsWith('bump-c2-c3'));
    expect(bump?.current_A).toBe(560);
  });

  it('loses what its segments lose: R (1/4 + 1 + 1/4)', () => {
    const one = (2.82e-8 * (72 + stretch_mm(bar.section.thickness_mm)) * 1e-3) / (bar.section.area_mm2 * 1e-6);
    expect(bar.resistance_ohm).toBeCloseTo(1.5 * one, 10);
    expect(bar.section.criteria.find(({ name }) => name === 'drop')?.actual).toBeCloseTo(1000 * 560 * 1.5 * one * 1.1, 3);
  });

  it('is widened on the outer side, where taps keep their edge', () => {
    // 560 A ask 140 mm2 at 5 A/mm2 with a margin of 1.25; 43 mm at 3 mm are 129, 47 mm are 141.
    const thick = barOf(2, 1, { sharedThickness_mm: 3 });
    expect(thick.section).toMatchObject({ width_mm: 47, governing: 'density' });
    expect(thick.pads.map(({ box }) => [box.minY, box.maxY])).toEqual(Array.from({ length: 4 }, () => [157, 204]));
  });

  it('develops to its chords and what the bumps add', () => {
    const flat = boundsOf(bar.flat.outline);
    expect(flat.maxX).toBeCloseTo(3 * 72 + 26 + 3 * stretch_mm(bar.section.thickness_mm), 5);
    expect(flat).toMatchObject({ minX: 0, minY: 0 });
    expect(bar.flat.holes).toHaveLength(4);
    expect(bar.flat.bends).toHaveLength(12);
    expect(bar.flat.outline).toHaveLength(8);
  });
});

describe('a turn of two cells in parallel', () => {
  const bar = barOf(2, 3);

  it('has a way from each cell to the one across, and one bridge between the ways', () => {
    expect(bar.role).toBe('turn');
    expect(bar.segments.map(({ between }) => between)).toEqual([
      ['terminal:c5:pos', 'terminal:c8:neg'], ['terminal:c6:pos', 'terminal:c7:neg'], ['terminal:c5:pos', 'terminal:c6:pos'],
    ]);
    const directions = bar.bodies.filter((body) => body.frame).map((body) => [body.id.slice(bar.id.length + 1), body.frame?.u.x === 1 ? 'x' : 'y']);
    expect(directions).toEqual([['bump-c5-c8', 'y'], ['bump-c6-c7', 'y'], ['bump-c5-c6', 'x']]);
  });

  it('is rated for a cell\'s current in each, though the bridge loses nothing', () => {
    expect(currents(bar)).toEqual([280, 280, 280]);
    const way = bar.segments[0]?.section;
    // Developed between the terminals; each way loses a quarter of what the whole current would.
    const one = (2.82e-8 * (58 + stretch_mm(bar.section.thickness_mm)) * 1e-3) / ((way?.area_mm2 ?? NaN) * 1e-6);
    expect(bar.resistance_ohm).toBeCloseTo(one / 2, 9);
  });

  it('keeps bumps that stand across each other apart by two corner radii', () => {
    const [wayLow, , bridge] = bar.raised.map((outline) => boundsOf(outline));
    // c5 and c6 stand below, their terminals at y 181.
    expect((wayLow?.minY ?? 0) - (bridge?.maxY ?? 0)).toBeGreaterThanOrEqual(4 - 1e-9);
    expect((bridge?.minX ?? 0) - (wayLow?.maxX ?? 0)).toBeGreaterThanOrEqual(2);
  });

  it('is one piece with a flat pattern of its area', () => {
    const solids = bar.bodies.filter((body) => body.kind === 'busbar');
    for (const bump of solids.filter((body) => body.frame)) expect(solids.filter((body) => !body.frame && solidDistance(body, bump).distance_mm === 0)).toHaveLength(2);
    const volume = solids.reduce((sum, body) => sum + regionArea_mm2(body) * (body.z[1] - body.z[0]), 0);
    expect(volume / (regionArea_mm2(bar.flat) * bar.section.thickness_mm)).toBeCloseTo(1, 1);
    const flat = boundsOf(bar.flat.outline);
    const stretch = stretch_mm(bar.section.thickness_mm);
    const [width, height] = [flat.maxX, flat.maxY];
    // Along the ways 58 between the terminals, 36 of them and 6 over at both ends; along the rows 72 and the pads' width.
    expect(width).toBeCloseTo(58 + 36 + 12 + stretch, 5);
    expect(height).toBeCloseTo(72 + (bar.pads[0] ? bar.pads[0].box.maxX - bar.pads[0].box.minX : NaN) + stretch, 5);
  });

  it('widens its ways as far as the bridge has room for its bump', () => {
    const hard = barOf(2, 3, { duty: { ...sampleDuty(), continuous_A: 1500 }, sharedThickness_mm: 1.5 });
    const width = (hard.pads[0]?.box.maxX ?? 0) - (hard.pads[0]?.box.minX ?? 0);
    const chord = bumpProfile(1.5, sampleBusbars().bump, 100)?.chord_mm ?? NaN;
    expect(width).toBeCloseTo(72 - chord - 8, 5);
  });
});

describe('an output of three cells in parallel', () => {
  const bar = barOf(3, 0);

  it('gathers the current towards the lug, which leaves beyond the outermost cell', () => {
    expect(bar.role).toBe('output');
    expect(bar.segments.map(({ between }) => between)).toEqual([
      ['terminal:c1:neg', 'terminal:c2:neg'], ['terminal:c2:neg', 'terminal:c3:neg'], ['terminal:c1:neg', null],
    ]);
    expect(currents(bar)).toEqual([560, 280, 840]);
    // 840 A ask for a broader lug: it grows by the hole's 9 mm away from the vents, and its bolt by half of that.
    expect(bar.boltHoles).toEqual([{ centre: { x: 50, y: 57 }, diameter_mm: 9 }]);
  });

  it('leaves the same way for the other pole', () => {
    const positive = barOf(3, 6);
    expect(positive.boltHoles[0]?.centre.x).toBe(50);
    expect(positive.flat.outline).toHaveLength(bar.flat.outline.length);
  });
});

describe('a turn between terminals that do not face each other', () => {
  const structure: StructureRecord = { ...sampleStructure(), rows: 3, cellsPerRow: 4, envelope_mm: { x: 500, y: 640, z: 260 } };
  const legged = (parallel: number, k: number, change: Partial<BusbarInput> = {}): Busbar => {
    const ends = endsOf(placedPack(structure, sampleCellType(), parallel), k, parallel);
    return must(makeBusbar({ ...ends, settings: sampleBusbars(), duty: sampleDuty(), overrides: [], outputDirection: { x: 1, y: 0 }, sharedThickness_mm: 3, ...change }));
  };

  it('leads round the ends of the rows, flat and of one piece, in the room of a lug', () => {
    const bar = legged(1, 4);
    expect(bar.role).toBe('turn');
    expect(bar.bodies.filter((body) => body.kind === 'busbar').map((body) => body.id)).toEqual([`${bar.id}/flat-a`]);
    expect(bar.flat.bends).toEqual([]);
    // The last cells end at x 391, their upper terminals lie at y 130 and 308 above the middle of a row; 43 mm across each.
    const [low, high] = bar.pads.map(({ box }) => box);
    const box = boundsOf(bar.bodies[0]?.outline ?? []);
    expect(box).toEqual({ minX: 343, maxX: 391 + 55, minY: low?.minY, maxY: high?.maxY });
    expect(bar.flat.outline.filter((vertex) => vertex.bulge !== undefined)).toHaveLength(8);
    expect(bar.flat.holes).toHaveLength(2);
  });

  it('is rated for the whole current over its whole length', () => {
    const bar = legged(1, 4);
    const [width, reach] = [(bar.pads[0]?.box.maxY ?? 0) - (bar.pads[0]?.box.minY ?? 0), 391 + 2 + 53 / 2 - 356];
    expect(bar.segments).toHaveLength(1);
    expect(bar.section).toMatchObject({ current_A: 280, width_mm: width });
    expect(bar.resistance_ohm).toBeCloseTo((2.82e-8 * ((2 * reach) / width + 178 / 53)) / 3e-3, 9);
  });

  it('goes on in the chains of both rows where cells lie in parallel', () => {
    const bar = legged(2, 2);
    expect(bar.segments.map(({ section }) => section.current_A)).toEqual([140, 140, 280]);
    const solids = bar.bodies.filter((body) => body.kind === 'busbar');
    expect(solids.map((body) => body.id.slice(bar.id.length + 1)).sort()).toEqual(['bump-c3-c4', 'bump-c5-c6', 'flat-c3', 'flat-c4', 'flat-c6']);
    for (const bump of solids.filter((body) => body.frame)) expect(solids.filter((body) => !body.frame && solidDistance(body, bump).distance_mm === 0)).toHaveLength(2);
    expect(boundsOf(bar.flat.outline).maxX).toBeCloseTo(391 + 55 - 271 + stretch_mm(3), 5);
    const volume = solids.reduce((sum, body) => sum + regionArea_mm2(body) * (body.z[1] - body.z[0]), 0);
    expect(volume / (regionArea_mm2(bar.flat) * 3)).toBeCloseTo(1, 1);
  });

  it('has no edge to be moved where a pad goes on in the leg', () => {
    const bar = legged(1, 4);
    for (const edge of bar.edges.filter(({ side }) => side === '+x')) expect([edge.min_mm, edge.max_mm]).toEqual([0, 0]);
    const wide = legged(1, 4, { overrides: overrides(bar, 'edge:c4:-x', 3) });
    expect(wide.pads[0]?.box.minX).toBe(340);
  });
});

describe('a bar on another face than the top', () => {
  it('is the same bar in that plane: what was x and y runs along its axes, what was z along its normal', () => {
    // u along y, v along z: the normal is x.
    const plane = { origin: { x: 0, y: 0, z: 0 }, u: { x: 0, y: 1, z: 0 }, v: { x: 0, y: 0, z: 1 } };
    for (const k of [0, 1, 3]) {
      const [top, face] = [barOf(2, k), barOf(2, k, { plane })];
      expect(face.flat).toEqual(top.flat);
      expect(face.bodies.map((body) => solidBox(body))).toEqual(
        top.bodies.map((body) => {
          const { minX, maxX, minY, maxY, minZ, maxZ } = solidBox(body);
          return { minX: minZ, maxX: maxZ, minY: minX, maxY: maxX, minZ: minY, maxZ: maxY };
        }),
      );
      expect(face.edges.map(({ at }) => at)).toEqual(top.edges.map(({ at: { x, y, z } }) => ({ x: z, y: x, z: y })));
    }
  });
});

describe('changes by hand to a bar over several cells', () => {
  it('move the edges of one pad, within the room of its bumps', () => {
    const bar = barOf(2, 1);
    const edge = bar.edges.find((candidate) => candidate.feature === 'edge:c2:+x');
    expect(bar.edges).toHaveLength(16);
    expect(edge?.max_mm).toBeGreaterThan(5);
    const moved = buildBusbar(inputOf(2, 1, { overrides: overrides(bar, 'edge:c2:+x', 5) }));
    expect(moved.refused).toEqual([]);
    expect(moved.busbar?.pads.map(({ box }) => box.maxX)).toEqual(bar.pads.map(({ box }, i) => box.maxX + (i === 1 ? 5 : 0)));
    expect(buildBusbar(inputOf(2, 1, { overrides: overrides(bar, 'edge:c2:+x', 60) })).refused).toHaveLength(1);
  });

  it('set one width of all pads, and a thickness', () => {
    const bar = barOf(2, 3);
    const wide = barOf(2, 3, { overrides: overrides(bar, 'width_mm', 40) });
    expect(wide.pads.map(({ box }) => box.maxX - box.minX)).toEqual([40, 40, 40, 40]);
    expect(barOf(2, 1, { overrides: overrides(bar, 'thickness_mm', 1.5) }).section).toMatchObject({ thickness_mm: 1.5, chosenBy: 'override' });
  });
});

describe('a group that lost a cell', () => {
  it('is joined all the same', () => {
    const { ends, ...input } = inputOf(3, 3);
    for (const left of [0, 1, 2, 3, 5]) {
      const bar = must(makeBusbar({ ...input, ends: ends.filter((_, i) => i !== left) }));
      expect(bar.pads).toHaveLength(5);
      expect(bar.segments).toHaveLength(4);
      const taken = bar.pads.reduce((sum, pad) => sum + pad.current_A, 0);
      expect(taken).toBeCloseTo(2 * 840, 6);
    }
  });
});
