/** The rules do not depend on how the pack is cut into tiles, in which order bodies come, or what level a net has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFindings } from '../../shared/check/merge.ts';
import { clearance } from '../../shared/check/rules/clearance.ts';
import { creepage } from '../../shared/check/rules/creepage.ts';
import { polarity } from '../../shared/check/rules/polarity.ts';
import { shortCircuit } from '../../shared/check/rules/short-circuit.ts';
import { runRule } from '../../shared/check/run.ts';
import { solidBox } from '../../shared/geometry/solid.ts';
import type { Body, Finding, PlacedCell } from '../../shared/model/derived/index.ts';
import { busbarId, CHASSIS } from '../../shared/model/ids.ts';
import { block, cell, contextOf, FIFTY_TWO, GROUPS, netTable, rect } from '../unit/check/fixtures.ts';

const context = contextOf({ nets: netTable(FIFTY_TWO) });
const NETS = [CHASSIS, '|g1', 'g1|g2', 'g2|g3', 'g30|g31', 'g51|g52'];
const RULES = [shortCircuit, clearance, creepage];
const REACH_mm = 5;

const bodies = fc
  .array(
    fc.record({ net: fc.constantFrom(...NETS), x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }), w: fc.integer({ min: 5, max: 200 }), h: fc.integer({ min: 5, max: 60 }), z: fc.integer({ min: 0, max: 30 }) }),
    { minLength: 2, maxLength: 24 },
  )
  .map((boxes) =>
    boxes.map(({ net, x, y, w, h, z }, i): Body => {
      const owner = net === CHASSIS ? 'structure' : busbarId(net);
      return block({ id: `${owner}/${i}`, owner, net, kind: net === CHASSIS ? 'member' : 'busbar', outline: rect(x / 10, y / 10, (x + w) / 10, (y + h) / 10), z: [z / 10, (z + 10) / 10] });
    }),
  );

function findingsIn(tiles: readonly (readonly Body[])[]): readonly Finding[] {
  return mergeFindings(tiles.flatMap((tile) => RULES.flatMap((rule) => runRule(rule, { bodies: tile, reach_mm: REACH_mm }, context))));
}

const film = block({ id: 'film:bottom/sheet', kind: 'film', owner: 'film:bottom', net: null, material: 'pet-film', outline: rect(-10, -10, 80, 80), z: [-1, 0] });
/** Surface paths are pulled tight to a tenth of a micrometre, from points that lie otherwise in every tile. */
const gist = (findings: readonly Finding[]) => findings.map(({ key, actual }) => [key, actual]);

describe('tile rules', () => {
  it('find the same in one tile and in many', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 3, max: 30 }), (all, side) => {
        const inReach = (x: number, y: number) => (body: Body) => {
          const box = solidBox(body);
          return box.minX <= (x + 1) * side + REACH_mm && box.maxX >= x * side - REACH_mm && box.minY <= (y + 1) * side + REACH_mm && box.maxY >= y * side - REACH_mm;
        };
        const count = Math.ceil(70 / side);
        const tiles = Array.from({ length: count * count }, (_, i) => all.filter(inReach(i % count, Math.floor(i / count))));
        expect(gist(findingsIn(tiles))).toEqual(gist(findingsIn([all])));
      }),
      { numRuns: 150 },
    );
  });

  it('find the same creepage on a film in one tile and in many', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(20, 35), (all, side) => {
        const standing = all.slice(0, 8);
        const inReach = (x: number, y: number) => (body: Body) => {
          const box = solidBox(body);
          return box.minX <= (x + 1) * side + REACH_mm && box.maxX >= x * side - REACH_mm && box.minY <= (y + 1) * side + REACH_mm && box.maxY >= y * side - REACH_mm;
        };
        const count = Math.ceil(70 / side);
        const tiles = Array.from({ length: count * count }, (_, i) => [...standing.filter(inReach(i % count, Math.floor(i / count))), film]);
        const rounded = (findings: readonly Finding[]) => findings.map(({ key, actual }) => [key, typeof actual === 'number' ? Math.round(actual * 100) : actual]);
        expect(rounded(findingsIn(tiles))).toEqual(rounded(findingsIn([[...standing, film]])));
      }),
      { numRuns: 10 },
    );
  });

  it('find the same in whatever order the bodies come', () => {
    fc.assert(
      fc.property(bodies.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
        expect(findingsIn([shuffled])).toEqual(findingsIn([all]));
      }),
      { numRuns: 100 },
    );
  });

  it('never leave a pair under its creepage unsaid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...NETS), fc.constantFrom(...NETS), (gap, netA, netB) => {
        fc.pre(netA !== netB);
        const place = (net: string, x: number) => block({ id: busbarId(net), net, outline: rect(x, 0, x + 5, 5) });
        const distance_mm = gap / 20;
        const findings = findingsIn([[place(netA, 0), place(netB, 5 + distance_mm), film]]);
        const [a, b] = [context.net(netA)?.level, context.net(netB)?.level];
        const volts = typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) * 3.65 : 189.8;
        // The least that any row of the tables asks, and the most: a bound on both sides without the code under test.
        const most = netA === CHASSIS || netB === CHASSIS ? 1.9 : volts > 160 ? 2 : volts > 100 ? 1.6 : volts > 12.5 ? 1.4 : 0.42;
        if (distance_mm < 0.399) expect(findings.length).toBeGreaterThan(0);
        if (distance_mm >= most) expect(findings).toEqual([]);
      }),
    );
  });
});

describe('keys', () => {
  it('stay when a group is inserted below, and labels move', () => {
    fc.assert(
      fc.property(bodies, (all) => {
        const inserted = contextOf({ nets: netTable(['g0', ...FIFTY_TWO]) });
        const known = all.filter((body) => body.net !== '|g1');
        const keys = (at: typeof context) => mergeFindings(RULES.flatMap((rule) => runRule(rule, { bodies: known, reach_mm: REACH_mm }, at))).map((found) => found.key);
        const [before, after] = [keys(context), keys(inserted)];
        // One more cell only adds: towards the structure the pack's voltage has grown.
        expect(after).toEqual(expect.arrayContaining(before.filter((key) => key.startsWith('short'))));
        expect(after.filter((key) => !key.includes('structure'))).toEqual(before.filter((key) => !key.includes('structure')));
      }),
      { numRuns: 60 },
    );
  });
});

describe('polarity', () => {
  const row = (turned: readonly boolean[]): PlacedCell[] => turned.map((turn, i) => cell(i + 1, turn, { group: GROUPS[i % GROUPS.length] ?? 'g1' }));
  const turnedIds = (cells: readonly PlacedCell[]) =>
    runRule(polarity, { cells: cells.map((one, i) => ({ ...one, group: `g${i + 1}`, terminals: one.terminals })), groupOrder: [], parallel: 1, frontEnds: [] }, context)
      .filter((found) => found.key.endsWith('#turned'))
      .map((found) => found.items[0]);

  it('finds every lone turned cell of a row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), fc.nat(), (length, pick) => {
        const wrong = pick % length;
        const cells = row(Array.from({ length }, (_, i) => (i % 2 === 1) !== (i === wrong)));
        expect(turnedIds(cells)).toEqual([`c${wrong + 1}`]);
      }),
    );
  });

  it('never asks to turn more than half of a row', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 40 }), (turned) => {
        expect(turnedIds(row(turned)).length).toBeLessThanOrEqual(turned.length / 2);
      }),
    );
  });
});
