/**
 * Briefs of every format: each net is one piece of metal on its own terminals and on no others, nets keep apart, every loop can be cut, and
 * bars weigh what the bill of materials says. Packs of prismatic cells have a file of their own (parallel.test.ts).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../shared/derive/create.ts';
import type { AnyBrief, Brief } from '../../shared/format/brief.ts';
import { pointInRing } from '../../shared/geometry/distance.ts';
import { flatten, regionArea_mm2 } from '../../shared/geometry/flatten.ts';
import { LEAST_EDGE_mm, outlineFlaw } from '../../shared/geometry/outlineFlaw.ts';
import { solidBox, solidDistance, solidVolume_mm3 } from '../../shared/geometry/solid.ts';
import { createSpatialIndex } from '../../shared/geometry/spatialIndex.ts';
import type { Region } from '../../shared/geometry/types.ts';
import type { Body, BodyKind, Derived } from '../../shared/model/derived/index.ts';
import { materialOf } from '../../shared/standards/materials.ts';
import { derivedOf } from '../support/edited.ts';
import { must } from '../support/must.ts';

const TOUCH_mm = 1e-3;
/** What a net is made of; the circuit's traces and pads are those of its own tests but for how they hang together. */
const METAL: ReadonlySet<BodyKind> = new Set(['busbar', 'weld', 'terminal', 'tab', 'trace', 'pad', 'wire', 'fuse']);
const CUT: ReadonlySet<BodyKind> = new Set(['busbar', 'film', 'fpc', 'coverlay', 'insulator', 'tray']);

const count = (min: number, max: number) => fc.integer({ min, max });

const packs = (cell: string, structure: fc.Arbitrary<Brief['structure']>, counts: { readonly series: fc.Arbitrary<number>; readonly parallel: fc.Arbitrary<number>; readonly perCell_A: fc.Arbitrary<number> }, rest: Partial<Brief> = {}): fc.Arbitrary<AnyBrief> =>
  fc
    .record({ ...counts, structure })
    .map(({ series, parallel, perCell_A, structure: given }): Brief => ({ name: 'any', cell, series, parallel, structure: given, currents: { continuous_A: perCell_A * parallel }, conditions: { shortCircuit_A: 600, clearing_s: 0.01 }, ...rest }));

const laminates: fc.Arbitrary<AnyBrief> = fc.record({ x: count(180, 320), y: count(120, 200), volts: count(50, 900), low: count(2, 4), current_A: count(50, 300) }).map(({ x, y, volts, low, current_A }) => ({
  name: 'any',
  laminate: {
    size_mm: { x, y },
    conductors: [0, volts].map((potential_V, i) => ({
      name: i === 0 ? 'DC-' : 'DC+',
      potential_V,
      terminals: [
        { type: 'tab' as const, side: '-x' as const, at_mm: i === 0 ? y - 32 : 32, width_mm: 32, length_mm: 34 },
        { type: 'hole' as const, at_mm: { x: x - 40, y: i === 0 ? y - 35 : 35 }, bolt: 'M6' },
        { type: 'hole' as const, at_mm: { x: x / low + 30, y: i === 0 ? y - 35 : 35 }, bolt: 'M6' },
      ],
    })),
  },
  currents: { continuous_A: current_A },
  conditions: { shortCircuit_A: 2000, clearing_s: 0.01 },
}));

const micros: fc.Arbitrary<AnyBrief> = fc.record({ length: count(11, 16), width: count(9, 10), current_mA: count(20, 100) }).map(({ length, width, current_mA }) => ({
  name: 'any',
  cell: 'micro-0-06',
  protection: { board_mm: { length, width } },
  currents: { continuous_A: current_mA / 1000 },
}));

const FORMATS: readonly (readonly [name: string, briefs: fc.Arbitrary<AnyBrief>, runs: number])[] = [
  ['prismatic', packs('prismatic-120', fc.record({ type: fc.constant('ctp' as const), rowGap_mm: count(8, 20) }), { series: count(1, 9), parallel: count(1, 3), perCell_A: count(20, 70) }), 3],
  ['long cells', packs('blade-135', fc.constant({ type: 'ctp' }), { series: count(3, 8), parallel: count(1, 3), perCell_A: count(30, 80) }), 3],
  ['pouch', packs('pouch-e66a', fc.constant({ type: 'module', modules: { alone: true } }), { series: count(3, 5), parallel: count(1, 3), perCell_A: count(20, 60) }), 2],
  ['round', packs('cylindrical-4680', fc.record({ type: fc.constant('ctp' as const), rows: fc.constant(2), packing: fc.record({ cellGap_mm: count(1, 3), samplingZone_mm: count(44, 50) }) }), { series: fc.constantFrom(4, 6, 8), parallel: count(5, 9), perCell_A: count(4, 9) }), 2],
  ['laminated', laminates, 4],
  ['micro', micros, 2],
];

describe.each(FORMATS)('random briefs of %s', (_format, briefs, numRuns) => {
  it('hang together, keep apart, can be cut and weigh what is bought', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const derived = derivedOf(must(createDocument(brief)));
        const broken = derived.findings.filter(({ severity, code }) => severity === 'error' && code !== 'busbar-ampacity');
        expect(broken.map(({ code, items, params }) => ({ code, items, params }))).toEqual([]);
        expect(repeated(derived.bodies.map(({ id }) => id))).toEqual([]);

        const metal = derived.bodies.filter(({ kind, net }) => METAL.has(kind) && net !== null);
        const contacts = contactsOf(metal);
        expect(contacts.filter(([a, b]) => a.net !== b.net && isDrawnExactly(a, b)).map(([a, b]) => [a.id, b.id])).toEqual([]);
        expect(scattered(metal, contacts)).toEqual([]);
        expect(unjoinedTerminals(derived, contacts)).toEqual([]);

        expect(derived.bodies.filter(({ kind }) => CUT.has(kind)).flatMap((body) => flawsOf(body.id, body))).toEqual([]);
        expect(derived.busbars.flatMap((bar) => flawsOf(`${bar.id} flat`, bar.flat))).toEqual([]);
        expect(derived.films.flatMap((film) => flawsOf(`${film.id} flat`, film.flat))).toEqual([]);

        weighs(derived);
      }),
      { numRuns },
    );
  });
});

/** Pairs of bodies that touch or overlap. */
function contactsOf(bodies: readonly Body[]): (readonly [Body, Body])[] {
  const index = createSpatialIndex(bodies.map(solidBox));
  return bodies.flatMap((body, at) =>
    index.search(solidBox(body)).flatMap((i) => {
      const other = bodies[i];
      return other && i > at && solidDistance(body, other).distance_mm <= TOUCH_mm ? [[body, other] as const] : [];
    }),
  );
}

/** Distances between a bent and a flat body are those of its box. */
function isDrawnExactly(a: Body, b: Body): boolean {
  return (a.frame === undefined) === (b.frame === undefined);
}

/** Nets that are of more than one piece. */
function scattered(bodies: readonly Body[], contacts: readonly (readonly [Body, Body])[]): string[] {
  const root = new Map(bodies.map((body) => [body, body] as const));
  const of = (body: Body): Body => {
    const next = root.get(body) ?? body;
    return next === body ? body : of(next);
  };
  for (const [a, b] of contacts) if (a.net === b.net) root.set(of(a), of(b));
  const roots = new Map<string, Set<Body>>();
  for (const body of bodies) roots.set(body.net ?? '', (roots.get(body.net ?? '') ?? new Set()).add(of(body)));
  return [...roots].filter(([, pieces]) => pieces.size > 1).map(([net, pieces]) => `${net}: ${[...pieces].map(({ id }) => id).join(', ')}`);
}

/** Terminals that no bar, weld or circuit of their net lies on. */
function unjoinedTerminals({ bodies }: Derived, contacts: readonly (readonly [Body, Body])[]): string[] {
  const joined = new Set(contacts.flatMap(([a, b]) => (a.net === b.net ? (a.kind === 'terminal' ? [a.id] : b.kind === 'terminal' ? [b.id] : []) : [])));
  return bodies.filter(({ kind, id }) => kind === 'terminal' && !joined.has(id)).map(({ id }) => id);
}

function flawsOf(id: string, { outline, holes }: Region): string[] {
  const ring = flatten(outline);
  const flaws = [outline, ...holes].flatMap((loop, i) => {
    const flaw = loop.length === 2 ? null : outlineFlaw(loop);
    return flaw && flaw.kind !== 'no-area' ? [`${id} loop ${i}: ${flaw.kind} at ${flaw.at.x}, ${flaw.at.y}`] : [];
  });
  const astray = holes.flatMap((hole, i) => (flatten(hole).every((point) => pointInRing(point, ring)) ? [] : [`${id} hole ${i} crosses the outline`]));
  return [...flaws, ...astray];
}

function weighs({ busbars, bom, bodies }: Derived): void {
  for (const bar of busbars) {
    const { material, thickness_mm } = bar.section;
    const own_mm3 = regionArea_mm2(bar.flat) * thickness_mm;
    expect(bar.mass_kg).toBeCloseTo(own_mm3 * 1e-9 * materialOf(material).density_kg_m3, 9);
    expect(shortestEdge_mm(bar.flat)).toBeGreaterThan(LEAST_EDGE_mm);
    // Bends are a little longer on their centre line than developed, and pads that are coined flow aside.
    const sheet_mm3 = own_mm3 + (bar.backing ? regionArea_mm2(bar.backing.flat) * bar.backing.thickness_mm : 0);
    const solid_mm3 = bodies.filter(({ owner, kind }) => owner === bar.id && kind === 'busbar').reduce((sum, body) => sum + solidVolume_mm3(body), 0);
    expect([bar.id, Math.abs(solid_mm3 / sheet_mm3 - 1) < 0.08]).toEqual([bar.id, true]);
  }
  const bought = bom.filter(({ role }) => role === 'busbar').reduce((sum, { totalMass_kg }) => sum + totalMass_kg, 0);
  expect(bought).toBeCloseTo(busbars.reduce((sum, { mass_kg, backing }) => sum + mass_kg + (backing?.mass_kg ?? 0), 0), 4);
}

function shortestEdge_mm({ outline }: Region): number {
  return Math.min(...outline.map(({ x, y }, i) => Math.hypot(x - (outline[(i + 1) % outline.length]?.x ?? x), y - (outline[(i + 1) % outline.length]?.y ?? y))));
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}
