import { describe, expect, it } from 'vitest';
import { boxesOverlap, inflated } from '../../../shared/geometry/box.ts';
import { boundsOf, rectangle, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { distanceBetweenRegions, pointInRing } from '../../../shared/geometry/distance.ts';
import { flatten, flattenRegion, regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { solidDistance } from '../../../shared/geometry/solid.ts';
import type { Busbar, Film } from '../../../shared/model/derived/index.ts';
import type { ProcessRecord } from '../../../shared/model/records/process.ts';
import { makeFilms } from '../../../shared/process/makeFilms.ts';
import { cellField, outputInsulators } from '../../../shared/process/outputInsulators.ts';
import { routeFpc } from '../../../shared/routing/routeFpc.ts';
import { rowInput, STRUCTURE } from '../routing/rowFixture.ts';

const PROCESS: ProcessRecord = {
  id: 'process',
  kind: 'process',
  type: 'hot-pressed-film',
  film: { material: 'pet-film', thickness_mm: 0.15, margin_mm: 8, weldWindowMargin_mm: 2, openingMargin_mm: 2, cornerRadius_mm: 2, positioningHole_mm: 4 },
};

/** The lowest bar of the row turned into an output: a lug over the front member, with a bolt hole. */
function withLug(bar: Busbar): Busbar {
  const box = boundsOf(bar.bodies[0]!.outline);
  const outline = rectangle({ ...box, minX: 38 });
  return { ...bar, role: 'output', bodies: [{ ...bar.bodies[0]!, outline }], boltHoles: [{ centre: { x: 50, y: (box.minY + box.maxY) / 2 }, diameter_mm: 9 }] };
}

function pack(along: 'x' | 'y' = 'x') {
  const input = rowInput({ along });
  const outcome = routeFpc(input);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const busbars = input.busbars.map((bar, i) => {
    const flat = boundsOf(bar.bodies[0]!.outline);
    const middle = (flat.minX + flat.maxX) / 2;
    const raised = i > 0 && i < 13 && along === 'x' ? [rectangle({ ...flat, minX: middle - 6, maxX: middle + 6 })] : [];
    return { ...(i === 0 && along === 'x' ? withLug(bar) : bar), raised };
  });
  return { busbars, fpcs: [outcome.fpc], cells: input.cells, process: PROCESS, structure: STRUCTURE };
}

function films(input = pack()): { bottom: Film; top: Film } {
  const [bottom, top] = makeFilms(input);
  return { bottom: bottom!, top: top! };
}

const count = (film: Film, purpose: string) => film.windows.filter((window) => window.purpose === purpose).length;

describe('the films of a row', () => {
  const input = pack();
  const { bottom, top } = films(input);

  it('lie flush with the terminals below and on the tabs above', () => {
    expect(bottom).toMatchObject({ id: 'film:bottom', side: 'bottom', thickness_mm: 0.15, material: 'pet-film' });
    expect(bottom.bodies[0]).toMatchObject({ kind: 'film', layer: 'FILM_BOTTOM', net: null, z: [227.05, 227.2] });
    expect(top.bodies[0]).toMatchObject({ kind: 'film', layer: 'FILM_TOP', net: null, z: [229.4, 229.55] });
  });

  it('have a window for every terminal, weld, tap, bump and vent, and share the positioning holes', () => {
    expect([count(bottom, 'weld'), count(bottom, 'vent'), count(bottom, 'tap'), count(bottom, 'bump')]).toEqual([26, 13, 0, 0]);
    expect([count(top, 'weld'), count(top, 'vent'), count(top, 'tap'), count(top, 'bump'), count(top, 'ntc')]).toEqual([26, 13, 14, 12, 3]);
    const holes = (film: Film) => film.windows.filter((window) => window.purpose === 'positioning').map((window) => window.outline);
    expect(holes(bottom).length).toBeGreaterThanOrEqual(3);
    expect(holes(top)).toEqual(holes(bottom));
    expect(top.windows.map((window) => window.outline)).toEqual(top.region.holes);
  });

  it('let each terminal through and leave its weld free all round', () => {
    const inWindow = (film: Film, corners: readonly { x: number; y: number }[]) =>
      film.region.holes.some((hole) => corners.every((corner) => pointInRing(corner, flatten(hole))));
    for (const cell of input.cells) {
      for (const terminal of cell.terminals) {
        expect(inWindow(bottom, flatten(terminal.outline))).toBe(true);
      }
    }
    for (const pad of input.busbars.flatMap((bar) => bar.pads)) {
      expect(inWindow(top, flatten(rectangle(inflated(boundsOf(pad.weldZone), 1))))).toBe(true);
    }
  });

  it('have clockwise windows that stay apart and inside the outline', () => {
    for (const film of [bottom, top]) {
      expect(signedArea_mm2(film.region.outline)).toBeGreaterThan(0);
      const outline = flatten(film.region.outline);
      const rings = film.region.holes.map((hole) => ({ outline: flatten(hole), holes: [] }));
      film.region.holes.forEach((hole, i) => {
        expect(signedArea_mm2(hole)).toBeLessThan(0);
        expect(rings[i]!.outline.every((point) => pointInRing(point, outline))).toBe(true);
        for (let j = 0; j < i; j++) expect(distanceBetweenRegions(rings[i]!, rings[j]!).distance_mm).toBeGreaterThan(1);
      });
    }
  });

  it('cover bars and trunk by the margin, and neither connector, bolt nor block', () => {
    const sheet = boundsOf(top.region.outline);
    for (const bar of input.busbars.slice(1)) {
      const box = boundsOf(bar.bodies[0]!.outline);
      expect(sheet.maxX - box.maxX).toBeGreaterThanOrEqual(8 - 1e-6);
      expect(Math.min(box.minY - sheet.minY, sheet.maxY - box.maxY)).toBeGreaterThanOrEqual(8 - 1e-6);
    }
    expect(sheet.minX).toBeLessThan(105);
    const obstacles = [...input.fpcs[0]!.bodies.filter((body) => body.kind === 'connector'), ...outputInsulators(input)];
    for (const film of [bottom, top]) for (const obstacle of obstacles) expect(solidDistance(film.bodies[0]!, obstacle).distance_mm).toBeGreaterThan(0.5);
    expect(boxesOverlap(sheet, { minX: 45, maxX: 55, minY: 0, maxY: 500 })).toBe(false);
  });

  it('do not run into any solid of bars and carriers', () => {
    const solids = [...input.busbars.flatMap((bar) => bar.bodies), ...input.fpcs.flatMap((fpc) => fpc.bodies)];
    for (const film of [bottom, top]) {
      const [sheet] = film.bodies;
      for (const body of solids) {
        if (solidDistance(sheet!, body).distance_mm > 0) continue;
        const inside = Math.min(sheet!.z[1], body.z[1]) - Math.max(sheet!.z[0], body.z[0]);
        expect([body.id, inside]).toEqual([body.id, 0]);
      }
    }
  });

  it('weigh what their area does and come with a flat pattern at the origin', () => {
    expect(top.mass_kg).toBeCloseTo(regionArea_mm2(top.region) * 0.15 * 1.39e-6, 4);
    const { minX, minY } = boundsOf(top.flat.outline);
    expect([minX, minY]).toEqual([0, 0]);
    expect(top.flat.holes).toHaveLength(top.region.holes.length);
    expect(regionArea_mm2(top.flat)).toBeCloseTo(regionArea_mm2(top.region), 3);
    const turned = boundsOf(films(pack('y')).top.flat.outline);
    expect(turned.maxX).toBeGreaterThan(turned.maxY);
  });

  it('go on the pins one way only', () => {
    const box = boundsOf(top.region.outline);
    const centre = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
    const holes = top.windows.filter((window) => window.purpose === 'positioning').map(({ outline }) => boundsOf(outline)).map((hole) => ({ x: (hole.minX + hole.maxX) / 2 - centre.x, y: (hole.minY + hole.maxY) / 2 - centre.y }));
    for (const [sx, sy] of [[-1, -1], [-1, 1], [1, -1]] as const) {
      const all = holes.every((hole) => holes.some((other) => Math.hypot(other.x - sx * hole.x, other.y - sy * hole.y) < 1));
      expect(all).toBe(false);
    }
  });
});

describe('windows that meet', () => {
  it('become one', () => {
    const input = pack();
    const wide = { ...PROCESS, film: { ...PROCESS.film, weldWindowMargin_mm: 6, openingMargin_mm: 3 } };
    const { top } = films({ ...input, process: wide });
    expect(count(top, 'weld') + count(top, 'tap')).toBeLessThan(40);
    const rings = top.region.holes.map((hole) => ({ outline: flatten(hole), holes: [] }));
    for (let i = 0; i < rings.length; i++) for (let j = 0; j < i; j++) expect(distanceBetweenRegions(rings[i]!, rings[j]!).distance_mm).toBeGreaterThan(0);
  });
});

describe('a small margin', () => {
  it('grows to what the positioning holes need', () => {
    const input = pack();
    const { bottom } = films({ ...input, process: { ...PROCESS, film: { ...PROCESS.film, margin_mm: 1 } } });
    expect(count(bottom, 'positioning')).toBe(4);
    for (const window of bottom.windows.filter((one) => one.purpose === 'positioning')) {
      const hole = { outline: flatten(window.outline), holes: [] };
      for (const bar of input.busbars.slice(1)) expect(distanceBetweenRegions(hole, flattenRegion(bar.bodies[0]!)).distance_mm).toBeGreaterThan(1.9);
    }
  });
});

describe('without bars', () => {
  it('there are no films', () => expect(makeFilms({ ...pack(), busbars: [] })).toEqual([]));
});

describe('blocks under the output lugs', () => {
  it('reach from the front member to the lug, as wide as it', () => {
    const input = pack();
    const lug = boundsOf(input.busbars[0]!.bodies[0]!.outline);
    const blocks = outputInsulators(input);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ kind: 'insulator', net: null, material: 'pa66-gf', layer: 'TRAY', z: [207, 227.2] });
    expect(boundsOf(blocks[0]!.outline)).toEqual({ minX: 38, maxX: 95, minY: lug.minY, maxY: lug.maxY });
  });

  it('stand under a leg round the ends of rows as well, on the back member alone', () => {
    const input = pack();
    const field = cellField(input.cells)!;
    const flat = { ...input.busbars[0]!.bodies[0]!, outline: rectangle({ minX: field.maxX - 30, maxX: field.maxX + 55, minY: 100, maxY: 300 }) };
    const leg = { ...input.busbars[0]!, role: 'turn' as const, bodies: [flat] };
    const [block] = outputInsulators({ ...input, busbars: [leg] });
    const { endPlate, members } = input.structure;
    expect(boundsOf(block!.outline)).toEqual({ minX: field.maxX + 2 * endPlate.thickness_mm, maxX: Math.min(field.maxX + 55, field.maxX + endPlate.thickness_mm + members.endWidth_mm), minY: 100, maxY: 300 });
    expect(outputInsulators({ ...input, busbars: [{ ...leg, bodies: [{ ...flat, outline: rectangle({ minX: field.maxX - 60, maxX: field.maxX - 20, minY: 100, maxY: 300 }) }] }] })).toEqual([]);
  });

  it('are left out where no lug passes the front member', () => {
    const input = pack();
    expect(outputInsulators({ ...input, busbars: input.busbars.slice(1) })).toEqual([]);
    const short = { ...input.busbars[0]!, bodies: rowInput().busbars[0]!.bodies };
    expect(outputInsulators({ ...input, busbars: [short] })).toEqual([]);
    expect(outputInsulators({ ...input, cells: [] })).toEqual([]);
  });
});
