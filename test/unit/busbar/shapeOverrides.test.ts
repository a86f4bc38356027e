import { describe, expect, it } from 'vitest';
import { buildBusbar } from '../../../shared/busbar/buildBusbar.ts';
import type { BusbarInput } from '../../../shared/busbar/input.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import type { Busbar } from '../../../shared/model/derived/index.ts';
import type { OverrideRecord } from '../../../shared/model/records/decisions.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

const CELLS = placedPack(sampleStructure(), sampleCellType());

function built(k: number, changes: Readonly<Record<string, OverrideRecord['value']>>) {
  const ends = endsOf(CELLS, k);
  const overrides = Object.entries(changes).map(([feature, value]): OverrideRecord => ({ id: `o:${feature}`, kind: 'override', target: `busbar:${ends.net}`, feature, value }));
  const input: BusbarInput = { ...ends, settings: sampleBusbars(), duty: sampleDuty(), overrides, outputDirection: { x: -1, y: 0 } };
  return buildBusbar(input);
}

function barOf(k: number, changes: Readonly<Record<string, OverrideRecord['value']>> = {}): Busbar {
  const { busbar, refused } = built(k, changes);
  if (!busbar || refused.length > 0) throw new Error(JSON.stringify(refused));
  return busbar;
}

const padBox = (bar: Busbar, index: number) => bar.pads[index]?.box;
const edge = (bar: Busbar, feature: string) => bar.edges.find((candidate) => candidate.feature === feature);

// The link of c1 and c2: pads 127..153 and 199..225 along x, 157..200 across, the vents below; 2 mm thick.
describe('an edge of a link moved by hand', () => {
  const plain = barOf(1);

  it('makes its own pad longer, and the flat pattern, the mass and nothing else with it', () => {
    const bar = barOf(1, { 'edge:c1:-x': 2 });
    expect(padBox(bar, 0)).toEqual({ minX: 125, maxX: 153, minY: 157, maxY: 200 });
    expect(padBox(bar, 1)).toEqual(padBox(plain, 1));
    expect(boundsOf(bar.flat.outline).maxX).toBeCloseTo(boundsOf(plain.flat.outline).maxX + 2, 6);
    expect(bar.mass_kg - plain.mass_kg).toBeCloseTo(2 * 43 * 2 * 2705e-9, 9);
    expect(bar.resistance_ohm).toBe(plain.resistance_ohm);
    expect(bar.section).toEqual(plain.section);
    // The pattern begins at the other end: the bar's own frame has the sampling side up.
    expect(bar.flat.bends).toEqual(plain.flat.bends);
  });

  it('moves the bump where it faces it', () => {
    const bar = barOf(1, { 'edge:c1:+x': 4 });
    expect(boundsOf(bar.raised[0] ?? []).minX).toBeCloseTo(boundsOf(plain.raised[0] ?? []).minX + 2, 6);
    expect(boundsOf(bar.flat.outline)).toEqual(boundsOf(plain.flat.outline));
  });

  it('steps one pad where it lies across, and narrows the section to what both pads share', () => {
    // 157..200 and 161..200: a bump 39 wide, so 78 mm2.
    const bar = barOf(1, { 'edge:c2:-y': -4 });
    expect(padBox(bar, 0)).toEqual(padBox(plain, 0));
    expect(padBox(bar, 1)).toMatchObject({ minY: 161, maxY: 200 });
    expect(bar.section).toMatchObject({ width_mm: 39, area_mm2: 78, thickness_mm: 2 });
    expect(boundsOf(bar.raised[0] ?? [])).toMatchObject({ minY: 161, maxY: 200 });
    expect(bar.flat.bends.map((bend) => [bend.from.y, bend.to.y])).toEqual([[0, 39], [0, 39], [0, 39], [0, 39]]);
    expect(bar.resistance_ohm).toBeGreaterThan(plain.resistance_ohm);
    expect(bar.resistance_ohm).toBeLessThan((plain.resistance_ohm * 43) / 39);
    // Only the pad of c1, 26 mm long, keeps the full width.
    const shorter = boundsOf(plain.flat.outline).maxX - 26;
    expect(regionArea_mm2(plain.flat) - regionArea_mm2(bar.flat)).toBeCloseTo(4 * shorter, 0);
  });

  it('keeps the thickness that the duty chose without it: the margin tells', () => {
    const bar = barOf(1, { width_mm: 40 });
    expect(bar.section).toMatchObject({ thickness_mm: 2, width_mm: 40, chosenBy: 'duty' });
    expect(bar.section.margin).toBeCloseTo((plain.section.margin * 40) / 43, 6);
  });

  it('may be moved until the weld is bare or the bump has no room, and says so', () => {
    // Weld zone 131.8..148.2 by 168..194, a seam of 1.2 mm left beside it; cells 105..175, so 107..173.
    expect(edge(plain, 'edge:c1:-x')).toMatchObject({ side: '-x', at: { x: 127, y: 178.5, z: 222 }, along: { x: -1, y: 0 }, length_mm: 43, min_mm: -3.6, max_mm: 20, value_mm: 0 });
    expect(edge(plain, 'edge:c1:-y')).toMatchObject({ min_mm: -9.8 });
    const { busbar, refused } = built(1, { 'edge:c1:-x': -3.7, 'edge:c2:+x': 1 });
    expect(refused).toEqual([
      { override: 'o:edge:c1:-x', target: 'busbar:g1|g2', feature: 'edge:c1:-x', value: '-3.7', reason: 'busbar:g1|g2: edge:c1:-x must lie from -3.6 mm to 20 mm beyond its default, got -3.7 mm', range_mm: [-3.6, 20] },
    ]);
    expect(busbar && padBox(busbar, 0)).toEqual(padBox(plain, 0));
    expect(busbar && padBox(busbar, 1)).toMatchObject({ maxX: 226 });
    const room = edge(plain, 'edge:c1:+x');
    expect(built(1, { 'edge:c1:+x': (room?.max_mm ?? 0) + 0.01 }).refused).toMatchObject([{ range_mm: [room?.min_mm, room?.max_mm] }]);
    expect(built(1, { 'edge:c1:+x': room?.max_mm ?? 0 }).refused).toEqual([]);
  });

  it('is refused where it is no number', () => {
    expect(built(1, { 'edge:c1:+x': 'far' }).refused).toMatchObject([{ value: '"far"', range_mm: [-3.6, edge(plain, 'edge:c1:+x')?.max_mm] }]);
    expect(built(1, { width_mm: 0 }).refused).toMatchObject([{ feature: 'width_mm', range_mm: [plain.width.min_mm, plain.width.max_mm] }]);
  });
});

describe('a width set by hand', () => {
  it('keeps the side of the sampling line of a link', () => {
    expect(padBox(barOf(1, { width_mm: 40 }), 0)).toMatchObject({ minY: 157, maxY: 197 });
  });

  it('takes the place of the widening of a turn, about its centre line', () => {
    expect(padBox(barOf(3), 0)).toMatchObject({ minX: 260.5, maxX: 307.5 });
    const bar = barOf(3, { width_mm: 30 });
    expect(padBox(bar, 0)).toMatchObject({ minX: 269, maxX: 299 });
    expect(bar.section).toMatchObject({ thickness_mm: 1.5, width_mm: 30 });
  });
});

describe('an output changed by hand', () => {
  it('has its lug drawn out, the bolt hole with it', () => {
    const plain = barOf(0);
    const bar = barOf(0, { 'edge:c1:-x': 10 });
    expect(plain.boltHoles[0] && bar.boltHoles[0] && plain.boltHoles[0].centre.x - bar.boltHoles[0].centre.x).toBe(10);
    expect(padBox(bar, 0)).toEqual(padBox(plain, 0));
    expect(bar.resistance_ohm).toBeGreaterThan(plain.resistance_ohm);
    expect(edge(bar, 'edge:c1:-x')).toMatchObject({ value_mm: 10, max_mm: 100 });
    expect(built(0, { 'edge:c1:-x': 101 }).refused).toHaveLength(1);
  });
});
