/** Bars with random holes, slots, tabs and moved edges: what is made is one part over its own terminals, weighed as it is cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBusbar } from '../../shared/busbar/buildBusbar.ts';
import type { BusbarInput } from '../../shared/busbar/input.ts';
import { intersection, union } from '../../shared/geometry/boolean.ts';
import { signedArea_mm2 } from '../../shared/geometry/contour.ts';
import { pointInRing } from '../../shared/geometry/distance.ts';
import { flatten, flattenRegion, regionArea_mm2 } from '../../shared/geometry/flatten.ts';
import { solidDistance } from '../../shared/geometry/solid.ts';
import { materialOf } from '../../shared/standards/materials.ts';
import type { OverrideRecord } from '../../shared/model/records/decisions.ts';
import { outputDirection } from '../../shared/placement/outputDirection.ts';
import { endsOf, placedPack, sampleDuty } from '../unit/placement/samplePack.ts';
import { randomPack } from '../unit/placement/randomPack.ts';

const tenths = (low: number, high: number) => fc.integer({ min: low * 10, max: high * 10 }).map((value) => value / 10);
const detail = fc.record({ kind: fc.constantFrom('hole', 'slot', 'tab'), end: fc.nat(3), x: tenths(-30, 30), y: tenths(-30, 30), width_mm: tenths(1, 10), length_mm: tenths(2, 25), rotation_deg: fc.integer({ min: 0, max: 359 }) });

describe('bars with holes, slots and tabs', () => {
  it('are one part that covers its welds and no other terminal, of the mass that is cut, or are drawn as without what cannot be made', () => {
    let made = 0;
    let refused = 0;
    fc.assert(
      fc.property(randomPack, fc.nat(), fc.array(detail, { minLength: 1, maxLength: 3 }), (pack, at, details) => {
        const cells = placedPack(pack.structure, pack.cellType);
        const k = at % (cells.length + 1);
        const ends = endsOf(cells, k);
        const slot = cells[Math.min(k, cells.length - 1)]?.slot ?? { position: 0 };
        const overrides = details.map(({ kind, end, ...value }, i): OverrideRecord => ({ id: `o${i}`, kind: 'override', target: 'busbar', feature: `${kind}:${i + 1}`, value: { cell: ends.ends[end % ends.ends.length]?.cell.id ?? '', ...value } }));
        const input: BusbarInput = { ...ends, settings: pack.settings, duty: { ...sampleDuty(), continuous_A: pack.continuous_A }, overrides, outputDirection: outputDirection(slot) };
        const built = buildBusbar(input);
        const plain = buildBusbar({ ...input, overrides: [] }).busbar;
        const bar = built.busbar;
        if (!bar || !plain) throw new Error('no bar');
        made += bar.details?.length ?? 0;
        refused += built.refused.length;
        expect((bar.details?.length ?? 0) + built.refused.length).toBe(details.length);
        if (!bar.details) expect(bar.flat).toEqual(plain.flat);

        // One piece, in the pattern and in the pack; nothing thinner than 0.05 mm.
        const solids = bar.bodies.filter((body) => body.kind === 'busbar');
        for (const { outline, holes } of [...solids, bar.flat]) {
          expect(signedArea_mm2(outline)).toBeGreaterThan(0);
          const flat = flattenRegion({ outline, holes });
          expect(union([flat.outline])).toHaveLength(1);
          for (const hole of flat.holes) expect(pointInRing(hole[0] ?? { x: NaN, y: NaN }, flat.outline)).toBe(true);
        }
        for (const [i, solid] of solids.entries()) if (solids[i + 1]) expect(solidDistance(solid, solids[i + 1] ?? solid).distance_mm).toBeLessThanOrEqual(1e-6);

        // Its own welds whole, no hole in them but the window.
        const lying = solids.filter((body) => !body.frame);
        const rings = lying.map((body) => flatten(body.outline));
        for (const pad of bar.pads) {
          for (const corner of pad.weldZone) expect(rings.some((ring) => pointInRing(corner, ring))).toBe(true);
          const bites = lying.flatMap(({ holes }) => holes.map((hole) => intersection([flatten(hole)], [pad.weldZone])).flat());
          expect(bites.length).toBeLessThanOrEqual(1);
        }

        // Mass as it is cut; material only goes with holes and slots, and comes with tabs; the drop never falls.
        const area = regionArea_mm2(bar.flat);
        expect(bar.mass_kg).toBeCloseTo(area * bar.section.thickness_mm * 1e-9 * materialOf(bar.section.material).density_kg_m3, 9);
        const kinds = new Set(bar.details?.map(({ kind }) => kind));
        if (kinds.size > 0 && !kinds.has('tab')) expect(area).toBeLessThan(regionArea_mm2(plain.flat));
        if (kinds.size === 1 && kinds.has('tab')) expect(area).toBeGreaterThan(regionArea_mm2(plain.flat));
        const volume = solids.filter((body) => !body.frame).reduce((sum, body) => sum + regionArea_mm2(body), 0) - plain.bodies.filter((body) => body.kind === 'busbar' && !body.frame).reduce((sum, body) => sum + regionArea_mm2(body), 0);
        expect(volume).toBeCloseTo(area - regionArea_mm2(plain.flat), 4);
        if (bar.section.thickness_mm === plain.section.thickness_mm) expect(bar.resistance_ohm).toBeGreaterThanOrEqual(plain.resistance_ohm - 1e-15);
      }),
      { numRuns: 80 },
    );
    // The draw is worth something only if it makes and refuses.
    expect(made).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
  });
});
