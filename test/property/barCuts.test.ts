/** Links and turns of random packs, cut somewhere with some joint: pieces over all their terminals and no others, each one part of the mass that is cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPieces } from '../../shared/busbar/cuts/builtInPieces.ts';
import { intersection, union } from '../../shared/geometry/boolean.ts';
import { signedArea_mm2 } from '../../shared/geometry/contour.ts';
import { flatten, flattenRegion, regionArea_mm2 } from '../../shared/geometry/flatten.ts';
import { solidDistance } from '../../shared/geometry/solid.ts';
import { busbarId } from '../../shared/model/ids.ts';
import type { OverrideRecord } from '../../shared/model/records/decisions.ts';
import { materialOf } from '../../shared/standards/materials.ts';
import { outputDirection } from '../../shared/placement/outputDirection.ts';
import { endsOf, placedPack, sampleDuty } from '../unit/placement/samplePack.ts';
import { randomPack } from '../unit/placement/randomPack.ts';

const joint = fc.record({ joint: fc.constantFrom('none', 'welded', 'bolted'), overlap_mm: fc.option(fc.integer({ min: 50, max: 200 }).map((value) => value / 10), { nil: undefined }), at_mm: fc.option(fc.integer({ min: -40, max: 40 }).map((value) => value / 2), { nil: undefined }) });

describe('cut bars', () => {
  it('are one part a piece, over their own terminals, joined where a lap is asked for, or whole with the reason', () => {
    let lapped = 0, apart = 0, refusals = 0;
    fc.assert(
      fc.property(randomPack, fc.nat(), joint, fc.constantFrom(1, 1.5, 2), (pack, at, { joint: asked, overlap_mm, at_mm }, thickness_mm) => {
        const cells = placedPack(pack.structure, pack.cellType);
        if (cells.length < 2) return;
        const k = 1 + (at % (cells.length - 1));
        const ends = endsOf(cells, k);
        const key = ends.net;
        const value: OverrideRecord['value'] = { cells: [ends.ends[1]?.cell.id ?? ''], joint: asked, ...(overlap_mm === undefined ? {} : { overlap_mm }), ...(at_mm === undefined ? {} : { at_mm }) };
        const overrides: OverrideRecord[] = [{ id: 'o', kind: 'override', target: busbarId(key), feature: 'split:1', value }];
        const { pieces, refused } = builtInPieces({ ...ends, key, settings: pack.settings, duty: { ...sampleDuty(), continuous_A: pack.continuous_A }, overrides, sharedThickness_mm: thickness_mm, outputDirection: outputDirection(cells[k]?.slot ?? { position: 0 }) }, () => []);
        expect(pieces.size).toBe(refused.length === 0 ? 2 : 0);
        refusals += refused.length;
        if (refused.length > 0) {
          expect(asked).not.toBe('none');
          return;
        }
        const bars = [...pieces.values()].map(({ built }) => built.busbar);
        const [under, over] = bars;
        if (!under || !over) throw new Error('no bars');
        expect(bars.flatMap((bar) => bar?.pads.map(({ terminal }) => terminal) ?? [])).toEqual(ends.ends.map(({ terminal }) => terminal.id));
        for (const bar of [under, over]) {
          for (const { outline, holes } of [...bar.bodies.filter(({ kind }) => kind === 'busbar'), bar.flat]) {
            expect(signedArea_mm2(outline)).toBeGreaterThan(0);
            expect(union([flattenRegion({ outline, holes }).outline])).toHaveLength(1);
          }
          expect(bar.mass_kg).toBeCloseTo(regionArea_mm2(bar.flat) * bar.section.thickness_mm * 1e-9 * materialOf(bar.section.material).density_kg_m3, 9);
        }
        const solids = [under, over].map((bar) => bar.bodies.filter(({ kind }) => kind === 'busbar'));
        const [below = [], above = []] = solids;
        const closest = Math.min(...below.flatMap((a) => above.map((b) => solidDistance(a, b).distance_mm)));
        if (asked === 'none') {
          apart += 1;
          expect(closest).toBeGreaterThan(0);
          return;
        }
        lapped += 1;
        expect(closest).toBe(0);
        // On one level they share nothing; the overlap is as long as it says.
        const lap = above.find(({ id }) => id.endsWith('/lap-1'));
        const flats = above.filter((body) => !body.frame && body !== lap);
        expect(intersection(below.filter((body) => !body.frame).map(({ outline }) => flatten(outline)), flats.map(({ outline }) => flatten(outline)))).toEqual([]);
        expect(lap?.z[0]).toBeCloseTo(under.z[1], 9);
        const [own, other] = [under.laps?.[0], over.laps?.[0]];
        expect(own?.centre).toEqual(other?.centre);
        expect(own?.current_A).toBeCloseTo(pack.continuous_A, 6);
      }),
      { numRuns: 60 },
    );
    expect(lapped).toBeGreaterThan(5);
    expect(apart).toBeGreaterThan(5);
    expect(refusals).toBeGreaterThan(5);
  });
});
