/** Bars over round cells: one sheet with a finger to each pole, at their levels, equal where cells stand alike. */
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../../shared/derive/create.ts';
import { createGraph } from '../../../shared/derive/incremental/graph.ts';
import { allBusbars } from '../../../shared/derive/queries/busbars.ts';
import { cellsInSeries } from '../../../shared/derive/queries/topology.ts';
import { placedCells } from '../../../shared/derive/queries/cells.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import { intersection } from '../../../shared/geometry/boolean.ts';
import { flatten, regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { solidDistance } from '../../../shared/geometry/solid.ts';
import type { Body, Busbar, PlacedCell } from '../../../shared/model/derived/index.ts';
import { openingTime_s } from '../../../shared/standards/fuseLink.ts';
import { componentsOf } from '../../../shared/check/components.ts';
import { must } from '../../support/must.ts';

interface Made {
  readonly bars: readonly Busbar[];
  readonly cells: readonly PlacedCell[];
}

function made(change: { readonly cell?: string; readonly parallel?: number; readonly packing?: object; readonly busbar?: object; readonly continuous_A?: number; readonly conditions?: object } = {}): Made {
  const { cell = 'cylindrical-4680', parallel = 3, packing = {}, busbar = {}, conditions = {} } = change;
  const brief = { name: 'Pack', cell, series: 6, parallel, structure: { type: 'ctp', rows: 2, packing: { cellGap_mm: 2, ...packing } }, busbar, conditions, currents: { continuous_A: change.continuous_A ?? 12 * parallel } };
  const graph = createGraph(must(createRecords(must(parseBrief(JSON.stringify(brief))))));
  return { bars: graph.get(allBusbars, ''), cells: placedCells(graph, graph.get(cellsInSeries, '')) };
}

const isMetal = ({ kind }: Body): boolean => kind === 'busbar';
/** Of the outline's vertices the shortest edge, mm. */
const shortest = (outline: Busbar['flat']['outline']): number => Math.min(...outline.map(({ x, y }, i) => Math.hypot(x - (outline[(i + 1) % outline.length]?.x ?? 0), y - (outline[(i + 1) % outline.length]?.y ?? 0))));

/** Cells of high resistance, a pack of low short-circuit current: thin sheet with long necks. */
const CURLED = { cell: 'cylindrical-21700-50s', parallel: 24, packing: { columns: 2, cellGap_mm: 1 }, continuous_A: 120, conditions: { shortCircuit_A: 6000 } };

describe.each([
  ['staggered columns', {}],
  ['a grid', { packing: { kind: 'grid' } }],
  ['groups of two staggered columns', { cell: 'cylindrical-21700-50s', parallel: 6, packing: { columns: 2, cellGap_mm: 1 } }],
  ['cells with curled necks and bars under the spines', CURLED],
  ['nickel strip without fuses', { cell: 'cylindrical-21700-50s', parallel: 4, packing: { kind: 'grid', cellGap_mm: 1 }, busbar: { material: 'nickel' } }],
])('a comb over %s', (_what, change) => {
  const { bars, cells } = made(change);

  it('has a pad on every terminal of its net and lies on no other', () => {
    expect(bars).toHaveLength(7);
    expect(bars.map(({ role }) => role)).toEqual(['output', 'link', 'link', 'turn', 'link', 'link', 'output']);
    for (const bar of bars) {
      const terminals = cells.flatMap((cell) => cell.terminals);
      const own = terminals.filter(({ net }) => net === bar.net).map(({ id }) => id);
      expect(bar.pads.map(({ terminal }) => terminal).sort()).toEqual(own.sort());
      const metal = bar.bodies.filter(isMetal);
      for (const terminal of terminals) {
        const least = Math.min(...metal.map((body) => solidDistance(body, terminal).distance_mm));
        if (terminal.net === bar.net) expect(least).toBe(0);
        else expect(least).toBeGreaterThan(0.39);
      }
    }
  });

  it('is one conductor that keeps apart from the next', () => {
    for (const [i, bar] of bars.entries()) {
      expect(new Set(componentsOf(bar.bodies.filter(isMetal))).size).toBe(1);
      const next = bars[i + 1];
      if (!next) continue;
      const gap = Math.min(...bar.bodies.filter(isMetal).flatMap((a) => next.bodies.filter(isMetal).map((b) => solidDistance(a, b).distance_mm)));
      expect(gap).toBeGreaterThan(0.8);
    }
  });

  it('covers more than a fifth of each weldable area, with its weld on it', () => {
    const areaOf = new Map(cells.flatMap((cell) => cell.terminals).map((terminal) => [terminal.id, terminal] as const));
    for (const pad of bars.flatMap((bar) => bar.pads)) {
      const terminal = areaOf.get(pad.terminal);
      if (!terminal) throw new Error(pad.terminal);
      const face = [flatten(terminal.outline), ...terminal.holes.map((hole) => flatten(hole))];
      const covered = intersection(face, [flatten(pad.outline)]).reduce((sum, region) => sum + regionArea_mm2(region), 0);
      expect(covered / regionArea_mm2(terminal)).toBeGreaterThan(0.2);
      const seam = { outline: pad.weldZone, holes: [] };
      const welded = intersection([flatten(pad.weldZone)], face).reduce((sum, region) => sum + regionArea_mm2(region), 0);
      expect(welded).toBeGreaterThan(0.98 * regionArea_mm2(seam));
    }
  });

  it('is cut as one closed outline with arcs and without slivers, and weighs what that does', () => {
    for (const bar of bars) {
      expect(bar.flat.outline.some(({ bulge }) => bulge)).toBe(true);
      expect(shortest(bar.flat.outline)).toBeGreaterThan(0.05);
      const density = bar.section.material === 'nickel' ? 8900 : 2705;
      expect(bar.mass_kg).toBeCloseTo(regionArea_mm2(bar.flat) * bar.section.thickness_mm * density * 1e-9, 9);
      const united = intersection([flatten(bar.flat.outline)], [flatten(bar.flat.outline)]);
      expect(united).toHaveLength(1);
    }
  });

  it('shares its shape with the bars of the band that runs back', () => {
    const links = bars.filter(({ role }) => role === 'link');
    expect(new Set(links.map(({ flat }) => flat)).size).toBeLessThan(links.length);
  });
});

describe('the necks of a comb', () => {
  it('carry their cell, stand their share of the short circuit and open when the cell fails', () => {
    const { bars } = made({ parallel: 9 });
    const necks = bars.flatMap(({ fuseLink }) => fuseLink ?? []);
    expect(necks).toHaveLength(6);
    for (const neck of necks) {
      expect(neck.rise_K).toBeLessThan(10);
      expect(neck.fault_A).toBeCloseTo(3.7 / (0.003 * (1 + 1 / 8)), 3);
      expect(neck.opening_s).toBeLessThan(1);
      expect(neck.shareOpening_s ?? Infinity).toBeGreaterThan(0.02);
    }
  });

  it('curl round their poles where they are long, in sheet thin enough to open, with a bar under the spine of turns and outputs', () => {
    const { bars } = made(CURLED);
    for (const { role, section, fuseLink, backing, bodies, z } of bars) {
      expect(section.thickness_mm).toBe(0.5);
      if (fuseLink) {
        expect(fuseLink.length_mm).toBeGreaterThan(8);
        expect(fuseLink.opening_s).toBeLessThan(1);
        expect(fuseLink.shareOpening_s ?? Infinity).toBeGreaterThan(0.02);
      }
      expect(backing === undefined).toBe(role === 'link');
      if (!backing) continue;
      expect(backing.z).toEqual([z[0] - backing.thickness_mm, z[0]]);
      expect(section.margin).toBeGreaterThan(1.25);
      const drawn = bodies.find(({ id }) => id.endsWith('/backing'));
      expect(drawn && regionArea_mm2(drawn)).toBeCloseTo(regionArea_mm2(backing.flat), 6);
      expect(backing.mass_kg).toBeCloseTo(regionArea_mm2(backing.flat) * backing.thickness_mm * 2705e-9, 9);
    }
  });

  it('do not open when they are so short that their ends lead the heat away', () => {
    const neck = { material: 'aluminium-1060-O', initial_C: 45, area_mm2: 0.25, current_A: 120 };
    const adiabatic_s = openingTime_s(neck) ?? NaN;
    expect(adiabatic_s).toBeLessThan(0.5);
    expect(openingTime_s({ ...neck, length_mm: 2.5 })).toBeNull();
    const times = [12, 16, 24, 40].map((length_mm) => openingTime_s({ ...neck, length_mm }) ?? Infinity);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(openingTime_s({ ...neck, length_mm: 200 })).toBeCloseTo(adiabatic_s, 6);
  });

  it('are left out where the brief asks for none, and of single cells', () => {
    expect(made({ busbar: { fuseLinks: false } }).bars.some(({ fuseLink }) => fuseLink)).toBe(false);
    expect(made({ parallel: 1 }).bars.some(({ fuseLink }) => fuseLink)).toBe(false);
  });
});
