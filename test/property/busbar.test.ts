import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBusbar, type BusbarInput } from '../../shared/busbar/makeBusbar.ts';
import { boundsOf, signedArea_mm2 } from '../../shared/geometry/contour.ts';
import { flatten, regionArea_mm2 } from '../../shared/geometry/flatten.ts';
import type { Box2, Ring } from '../../shared/geometry/types.ts';
import type { Busbar } from '../../shared/model/derived/busbar.ts';
import { outputDirection } from '../../shared/placement/outputDirection.ts';
import { materialOf } from '../../shared/standards/materials.ts';
import { endsOf, placedPack, sampleDuty } from '../unit/placement/samplePack.ts';
import { randomPack, type RandomPack } from '../unit/placement/randomPack.ts';

const RUNS = { numRuns: 40 };

function barsOf(pack: RandomPack): { inputs: BusbarInput[]; bars: Busbar[] } {
  const cells = placedPack(pack.structure, pack.cellType);
  const duty = { ...sampleDuty(), continuous_A: pack.continuous_A };
  const inputs: BusbarInput[] = [];
  for (let k = 0; k <= cells.length; k++) {
    const slot = cells[Math.min(k, cells.length - 1)]?.slot ?? { position: 0 };
    inputs.push({ ...endsOf(cells, k), settings: pack.settings, duty, overrides: [], outputDirection: outputDirection(slot) });
  }
  const bars = inputs.map((input) => {
    const made = makeBusbar(input);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    return made.value;
  });
  return { inputs, bars };
}

const contains = (outer: Box2, inner: Box2) =>
  outer.minX <= inner.minX && outer.minY <= inner.minY && outer.maxX >= inner.maxX && outer.maxY >= inner.maxY;

/** Whether two non-neighbouring edges of the ring meet. */
function crossesItself(ring: Ring): boolean {
  const at = (i: number) => {
    const point = ring[i % ring.length];
    if (!point) throw new Error('empty ring');
    return point;
  };
  const side = (a: number, b: number, c: number) => Math.sign((at(b).x - at(a).x) * (at(c).y - at(a).y) - (at(b).y - at(a).y) * (at(c).x - at(a).x));
  for (let i = 0; i < ring.length; i++) {
    for (let j = i + 2; j < ring.length; j++) {
      if (i === 0 && j === ring.length - 1) continue;
      if (side(i, i + 1, j) * side(i, i + 1, j + 1) < 0 && side(j, j + 1, i) * side(j, j + 1, i + 1) < 0) return true;
    }
  }
  return false;
}

/** Plan of a bar: flats, welds and bumps. */
function footprint(bar: Busbar): Box2[] {
  return [...bar.bodies.filter((body) => !body.frame).map((body) => body.outline), ...bar.raised].map((outline) => boundsOf(outline));
}

const breadth_mm = ({ flat }: Busbar): number => {
  const box = boundsOf(flat.outline);
  return box.maxY - box.minY;
};

describe('busbars of a random pack', () => {
  it('have simple outlines that run counter-clockwise, and holes that run clockwise', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        for (const bar of barsOf(pack).bars) {
          for (const { outline, holes } of [...bar.bodies, bar.flat]) {
            expect(signedArea_mm2(outline)).toBeGreaterThan(0);
            expect(crossesItself(flatten(outline))).toBe(false);
            for (const hole of holes) expect(signedArea_mm2(hole)).toBeLessThan(0);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('cover the terminals of their net, at the height of their faces', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        const { inputs, bars } = barsOf(pack);
        for (const [index, bar] of bars.entries()) {
          const ends = inputs[index]?.ends ?? [];
          expect(bar.pads.map((pad) => pad.terminal)).toEqual(ends.map((end) => end.terminal.id));
          for (const [at, { terminal }] of ends.entries()) {
            const pad = bar.pads[at];
            if (!pad) throw new Error('no pad');
            expect(terminal.net).toBe(bar.net);
            expect(contains(pad.box, boundsOf(terminal.outline))).toBe(true);
            expect(contains(boundsOf(terminal.outline), boundsOf(pad.weldZone))).toBe(true);
            expect(bar.z[0]).toBe(terminal.top_z);
          }
        }
      }),
      RUNS,
    );
  });

  it('are of one piece: the bump shares its end faces with the flats', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        for (const bar of barsOf(pack).bars.filter((candidate) => candidate.role !== 'output')) {
          const bump = bar.bodies.find((body) => body.id.endsWith('/bump'));
          const flats = bar.bodies.filter((body) => body.id.includes('/flat-')).map((body) => boundsOf(body.outline));
          if (!bump?.frame) throw new Error('no bump');
          const axis = bump.frame.u.x === 1 ? (['minX', 'maxX'] as const) : (['minY', 'maxY'] as const);
          const section = boundsOf(bump.outline);
          const faces = flats.flatMap((box) => [box[axis[0]], box[axis[1]]]);
          for (const end of [section.minX, section.maxX]) {
            expect(faces).toContain(end);
            const heights = bump.outline.filter((vertex) => vertex.x === end).map((vertex) => vertex.y);
            expect(heights.sort((a, b) => a - b)).toEqual([...bar.z]);
          }
          // The extrusion covers the flats' width: from the frame's origin along u x v.
          const plan = boundsOf(bar.raised[0] ?? []);
          const width = axis[0] === 'minX' ? [bump.frame.origin.y - bump.z[1], bump.frame.origin.y] : [bump.frame.origin.x, bump.frame.origin.x + bump.z[1]];
          const expected = axis[0] === 'minX' ? [plan.minY, plan.maxY] : [plan.minX, plan.maxX];
          expect(width[0]).toBeCloseTo(expected[0] ?? NaN, 6);
          expect(width[1]).toBeCloseTo(expected[1] ?? NaN, 6);
        }
      }),
      RUNS,
    );
  });

  it('weigh blank area x thickness x density, and the solid holds nearly that volume', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        for (const bar of barsOf(pack).bars) {
          const blank_mm3 = regionArea_mm2(bar.flat) * bar.section.thickness_mm;
          expect(bar.mass_kg).toBeCloseTo(blank_mm3 * 1e-9 * materialOf(bar.section.material).density_kg_m3, 9);
          const solid_mm3 = bar.bodies
            .filter((body) => body.kind === 'busbar')
            .reduce((volume, body) => volume + regionArea_mm2(body) * (body.z[1] - body.z[0]), 0);
          // Bent sheet is a little longer on its centre line than developed with K = 0.44.
          expect(solid_mm3 / blank_mm3).toBeGreaterThan(0.999);
          expect(solid_mm3 / blank_mm3).toBeLessThan(1.02);
        }
      }),
      RUNS,
    );
  });

  it('are one part wherever they lie: all links, and all turns, have one flat pattern each', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        const { bars } = barsOf(pack);
        for (const role of ['link', 'turn'] as const) {
          const flats = bars.filter((bar) => bar.role === role).map((bar) => bar.flat);
          for (const flat of flats) expect(flat).toEqual(flats[0]);
        }
      }),
      RUNS,
    );
  });

  it('keep off each other', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        const plans = barsOf(pack).bars.map(footprint);
        for (const [index, plan] of plans.entries()) {
          for (const other of plans.slice(index + 1)) {
            for (const a of plan) for (const b of other) {
              const apart = Math.max(a.minX - b.maxX, b.minX - a.maxX, a.minY - b.maxY, b.minY - a.maxY);
              expect(apart).toBeGreaterThan(0);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('are of the thinnest stock that suffices', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        const { inputs, bars } = barsOf(pack);
        const { stock_mm, designMargin } = pack.settings;
        for (const [index, bar] of bars.entries()) {
          const input = inputs[index];
          const thinner = stock_mm.filter((stock) => stock < bar.section.thickness_mm);
          if (bar.section.thickness_mm < Math.max(...stock_mm)) expect(bar.section.margin).toBeGreaterThanOrEqual(designMargin - 1e-9);
          for (const thickness_mm of thinner) {
            const made = input && makeBusbar({ ...input, settings: { ...pack.settings, thickness_mm } });
            // A thickness that is given may get its lug broadened: the stock is chosen for a lug as broad as its bar.
            const isBroadened = made?.ok === true && bar.role === 'output' && breadth_mm(made.value) > breadth_mm(bar);
            if (!isBroadened) expect(made?.ok && made.value.section.margin).toBeLessThan(designMargin);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('report the least margin as the governing one, and lose margin as current rises', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        const settings = { ...pack.settings, thickness_mm: 2 };
        const { bars } = barsOf({ ...pack, settings });
        const harder = barsOf({ ...pack, settings, continuous_A: pack.continuous_A * 3 }).bars;
        for (const [index, bar] of bars.entries()) {
          const { section } = bar;
          expect(section.margin).toBe(Math.min(...section.criteria.map((criterion) => criterion.margin)));
          expect(section.criteria.find((criterion) => criterion.name === section.governing)?.margin).toBe(section.margin);
          if (bar.role !== 'turn') expect(harder[index]?.section.margin).toBeLessThan(section.margin);
        }
      }),
      { numRuns: 20 },
    );
  });
});
