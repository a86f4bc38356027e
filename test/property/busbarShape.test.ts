import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBusbar } from '../../shared/busbar/buildBusbar.ts';
import type { BusbarInput } from '../../shared/busbar/input.ts';
import { signedArea_mm2 } from '../../shared/geometry/contour.ts';
import { pointInRing } from '../../shared/geometry/distance.ts';
import { flatten, regionArea_mm2 } from '../../shared/geometry/flatten.ts';
import { solidDistance } from '../../shared/geometry/solid.ts';
import type { OverrideRecord } from '../../shared/model/records/decisions.ts';
import { outputDirection } from '../../shared/placement/outputDirection.ts';
import { endsOf, placedPack, sampleDuty } from '../unit/placement/samplePack.ts';
import { randomPack } from '../unit/placement/randomPack.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('bars with edges moved by hand', () => {
  it('can be built anywhere within the range an edge states, and nowhere beyond', () => {
    fc.assert(
      fc.property(randomPack, fc.nat(), fc.array(fc.tuple(fc.nat(7), share), { minLength: 1, maxLength: 5 }), (pack, at, moves) => {
        const cells = placedPack(pack.structure, pack.cellType);
        const k = at % (cells.length + 1);
        const slot = cells[Math.min(k, cells.length - 1)]?.slot ?? { position: 0 };
        const input: BusbarInput = { ...endsOf(cells, k), settings: pack.settings, duty: { ...sampleDuty(), continuous_A: pack.continuous_A }, overrides: [], outputDirection: outputDirection(slot) };
        const overrides: OverrideRecord[] = [];
        let bar = buildBusbar(input).busbar;
        for (const [index, part] of moves) {
          const edge = bar?.edges[index % bar.edges.length];
          if (!bar || !edge) throw new Error('no bar');
          const record = (value: number): OverrideRecord => ({ id: edge.feature, kind: 'override', target: 'busbar', feature: edge.feature, value });
          const others = overrides.filter((other) => other.feature !== edge.feature);
          for (const beyond of [edge.min_mm - 0.01, edge.max_mm + 0.01]) {
            expect(buildBusbar({ ...input, overrides: [...others, record(beyond)] }).refused).not.toEqual([]);
          }
          const next = buildBusbar({ ...input, overrides: [...others, record(edge.min_mm + part * (edge.max_mm - edge.min_mm))] });
          // Of a pad that is stepped close to its bump the weld may be bared before the edge's own range ends.
          if (next.refused.length > 0) {
            expect(next.refused[0]?.reason).toContain('weld zone');
            continue;
          }
          overrides.splice(0, overrides.length, ...others, record(edge.min_mm + part * (edge.max_mm - edge.min_mm)));
          bar = next.busbar;
        }
        if (!bar) throw new Error('no bar');
        for (const { outline } of [...bar.bodies, bar.flat]) expect(signedArea_mm2(outline)).toBeGreaterThan(0);
        const solids = bar.bodies.filter((body) => body.kind === 'busbar');
        for (const [i, solid] of solids.entries()) if (solids[i + 1]) expect(solidDistance(solid, solids[i + 1] ?? solid).distance_mm).toBeLessThanOrEqual(1e-6);
        const flats = solids.filter((body) => !body.frame).map((body) => flatten(body.outline));
        for (const pad of bar.pads) for (const corner of pad.weldZone) expect(flats.some((flat) => pointInRing(corner, flat))).toBe(true);
        const volume = solids.reduce((sum, body) => sum + regionArea_mm2(body) * (body.z[1] - body.z[0]), 0);
        expect(volume / (regionArea_mm2(bar.flat) * bar.section.thickness_mm)).toBeCloseTo(1, 1);
      }),
      { numRuns: 60 },
    );
  });
});
