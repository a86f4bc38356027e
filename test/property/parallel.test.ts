/** Briefs of any series and parallel: what is laid out hangs together, stays apart, and weighs what the bill of materials says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../shared/derive/create.ts';
import type { Brief } from '../../shared/format/brief.ts';
import { createSpatialIndex } from '../../shared/geometry/spatialIndex.ts';
import { flatten, regionArea_mm2 } from '../../shared/geometry/flatten.ts';
import { solidBox, solidDistance } from '../../shared/geometry/solid.ts';
import type { Body, Busbar, Derived } from '../../shared/model/derived/index.ts';
import { materialOf } from '../../shared/standards/materials.ts';
import { derivedOf } from '../support/edited.ts';
import { exampleBrief } from '../support/examplePack.ts';
import { must } from '../support/must.ts';

const TOUCH_mm = 1e-3;
/** Cells at most: the packs of a run, not their size, are what varies. */
const MOST_CELLS = 72;

/** One of the counts of rows that divide the groups. With more rows legs become so long that little current remains. */
function rowsOf(groups: number, place: number): number {
  const counts = [1, 2, 3, 4].filter((rows) => groups % rows === 0);
  return counts[place % counts.length] ?? 1;
}

const briefs: fc.Arbitrary<Brief> = fc
  .record({ series: fc.integer({ min: 2, max: 40 }), parallel: fc.integer({ min: 1, max: 4 }), rowGap_mm: fc.integer({ min: 8, max: 30 }), pad_mm: fc.integer({ min: 1, max: 4 }), perCell_A: fc.integer({ min: 40, max: 100 }), copper: fc.boolean(), place: fc.nat() })
  .filter(({ series, parallel }) => series * parallel <= MOST_CELLS)
  .map(({ series, parallel, rowGap_mm, pad_mm, perCell_A, copper, place }) => ({
    ...exampleBrief(),
    series,
    parallel,
    structure: { type: 'ctp', rows: rowsOf(series, place), rowGap_mm, pad: { thickness_mm: pad_mm } },
    busbar: { material: copper ? 'copper-T2' : 'aluminium-1060-O' },
    ntcPerFrontEnd: 1,
    currents: { continuous_A: perCell_A * parallel },
  }));

function touches(a: Body, b: Body): boolean {
  return solidDistance(a, b).distance_mm <= TOUCH_mm;
}

/** Into how many pieces the bodies fall. */
function pieces(bodies: readonly Body[]): number {
  const index = createSpatialIndex(bodies.map(solidBox));
  const left = new Set(bodies.keys());
  let count = 0;
  for (const start of bodies.keys()) {
    if (!left.delete(start)) continue;
    count++;
    for (const queue = [start]; queue.length > 0; ) {
      const body = bodies[queue.pop() ?? -1];
      for (const other of body ? index.search(solidBox(body)) : []) {
        const near = bodies[other];
        if (!body || !near || !left.has(other) || !touches(body, near)) continue;
        left.delete(other);
        queue.push(other);
      }
    }
  }
  return count;
}

/** Two of its pads lie on one flat. */
function isLegged(bar: Busbar): boolean {
  return bar.bodies.filter(({ kind, frame }) => kind === 'busbar' && !frame).length < bar.pads.length;
}

function conductorsOf(derived: Derived): Body[] {
  return derived.bodies.filter((body) => body.kind === 'busbar' || body.kind === 'weld' || body.kind === 'terminal');
}

describe('packs of any series and parallel', () => {
  it('are laid out without a fault', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const derived = derivedOf(must(createDocument(brief)));
        // What a leg can carry depends on rows and thickness: that it says so is right.
        const legged = new Set(derived.busbars.filter(isLegged).map(({ id }) => id));
        const errors = derived.findings.filter(({ severity, code, items }) => severity === 'error' && !(code === 'busbar-ampacity' && legged.has(items[0] ?? '')));
        expect(errors.map(({ code, items, params }) => ({ code, items, params }))).toEqual([]);

        // Each net is one piece, its bar on all of its terminals and on no other.
        const conductors = conductorsOf(derived);
        const nets = new Map<string, Body[]>();
        for (const body of conductors) nets.set(body.net ?? '', [...(nets.get(body.net ?? '') ?? []), body]);
        expect(nets.size).toBe(brief.series + 1);
        for (const [net, bodies] of nets) {
          expect([net, pieces(bodies)]).toEqual([net, 1]);
          const bar = derived.busbars.find((candidate) => candidate.net === net);
          expect([...(bar?.pads ?? [])].map(({ terminal }) => terminal).sort()).toEqual(bodies.filter(({ kind }) => kind === 'terminal').map(({ id }) => id).sort());
        }
        const index = createSpatialIndex(conductors.map(solidBox));
        for (const body of conductors) {
          for (const i of index.search(solidBox(body))) {
            const other = conductors[i];
            if (other && other.net !== body.net) expect([body.id, other.id, touches(body, other)]).toEqual([body.id, other.id, false]);
          }
        }

        // Cut from one sheet: one outline without slivers, which weighs what is bought.
        for (const bar of derived.busbars) {
          const ring = flatten(bar.flat.outline.map(({ x, y }) => ({ x, y })));
          for (const [i, point] of ring.entries()) {
            const next = ring[(i + 1) % ring.length];
            expect(Math.hypot(point.x - (next?.x ?? 0), point.y - (next?.y ?? 0))).toBeGreaterThan(0.05);
          }
          const { material, thickness_mm } = bar.section;
          expect(bar.mass_kg).toBeCloseTo(regionArea_mm2(bar.flat) * thickness_mm * 1e-9 * materialOf(material).density_kg_m3, 9);
          expect(bar.flat.bends).toHaveLength(4 * (bar.pads.length - (isLegged(bar) ? 2 : 1)));
          const most = Math.max(...bar.segments.map(({ section }) => section.current_A));
          expect(most).toBeCloseTo(bar.role === 'turn' && !isLegged(bar) ? brief.currents.continuous_A / (brief.parallel ?? 1) : brief.currents.continuous_A, 6);
        }
        const bought = derived.bom.filter(({ role }) => role === 'busbar').reduce((sum, { totalMass_kg }) => sum + totalMass_kg, 0);
        expect(bought).toBeCloseTo(derived.busbars.reduce((sum, { mass_kg }) => sum + mass_kg, 0), 4);

        // What a cell gives passes its weld; what all give passes between the groups or the bolt.
        for (const bar of derived.busbars) {
          const total = bar.role === 'output' ? 1 : 2;
          expect(bar.pads.reduce((sum, { current_A }) => sum + current_A, 0)).toBeCloseTo(total * brief.currents.continuous_A, 6);
        }
      }),
      { numRuns: 10 },
    );
  });
});
