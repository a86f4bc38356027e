/** A small pack of round cells in four modules, from brief to bill of materials: one derivation for all that follows. */
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../shared/check/components.ts';
import { createDocument } from '../../shared/derive/create.ts';
import { moduleFigures } from '../../shared/derive/moduleFigures.ts';
import { solidBox } from '../../shared/geometry/solid.ts';
import type { Box2 } from '../../shared/geometry/types.ts';
import type { Body } from '../../shared/model/derived/index.ts';
import { recordsOfKind, singleton } from '../../shared/model/document.ts';
import { cellsAwaitingRefill, refilled } from '../../shared/placement/refill.ts';
import { derivedOf } from '../support/edited.ts';
import { must } from '../support/must.ts';

const BRIEF = {
  name: 'Round modules', cell: 'cylindrical-21700-50s', series: 12, parallel: 6,
  structure: { type: 'module' as const, packing: { columns: 2, samplingZone_mm: 48, tubes: {} }, modules: { alongX: 2, alongY: 2 } },
  ntcPerFrontEnd: 1, currents: { continuous_A: 30 }, conditions: { shortCircuit_A: 1500 },
};
const document = must(createDocument(BRIEF));
const derived = derivedOf(document);
const groups = singleton(document, 'topology').groupOrder;
const moduleOf = new Map(groups.map((group, i) => [group, Math.floor(i / 3)] as const));
const net = (label: string) => derived.nets.nets.find((candidate) => candidate.label === label)?.id ?? '';
const barsOf = (label: string) => derived.busbars.filter((bar) => bar.net === net(label));
const boxOfAll = (bodies: readonly Body[]): Box2 => {
  const boxes = bodies.map(solidBox);
  return { minX: Math.min(...boxes.map(({ minX }) => minX)), minY: Math.min(...boxes.map(({ minY }) => minY)), maxX: Math.max(...boxes.map(({ maxX }) => maxX)), maxY: Math.max(...boxes.map(({ maxY }) => maxY)) };
};
const housings = [1, 2, 3, 4].map((n) => derived.bodies.filter(({ id }) => id.startsWith(`structure/module-${n}/`)));
const cellsIn = (box: Box2) => derived.cells.filter(({ centre: { x, y } }) => x > box.minX && x < box.maxX && y > box.minY && y < box.maxY);

describe('round cells in modules', () => {
  it('has no findings but of data that nobody has confirmed, and that a sleeve takes a test', () => {
    expect([...new Set(derived.findings.map(({ code, severity }) => `${code} ${severity}`))]).toEqual(['assumed-data warning', 'bar-insulation note']);
  });

  it('joins the bodies of each net to one component, from module to module over a sleeved bar between two lugs', () => {
    const kinds = new Set(['busbar', 'weld', 'terminal', 'tab']);
    for (const { id, label, kind } of derived.nets.nets) {
      const bodies = derived.bodies.filter((body) => body.net === id && kinds.has(body.kind));
      if (kind === 'power') expect(new Set(componentsOf(bodies)), label).toEqual(new Set([0]));
    }
    expect(barsOf('N3').map(({ role }) => role)).toEqual(['output', 'hv-link', 'output']);
    expect(barsOf('N3')[1]?.bodies.some(({ id, kind }) => kind === 'insulator' && id.endsWith('/sleeve'))).toBe(true);
    expect(barsOf('N6a').map(({ role }) => role)).toEqual(['output', 'hv-link']);
    expect(barsOf('N6b').map(({ role }) => role)).toEqual(['output', 'hv-link']);
  });

  it('takes every bar over cells of one module, of + below and of - above', () => {
    const cell = new Map(derived.cells.flatMap((own) => own.terminals.map(({ id, polarity }) => [id, { own, polarity }] as const)));
    for (const bar of derived.busbars.filter(({ role }) => role !== 'hv-link')) {
      const over = bar.pads.map(({ terminal }) => cell.get(terminal));
      expect(new Set(over.map((end) => moduleOf.get(end?.own.group ?? ''))).size, bar.id).toBe(1);
      const levels = over.map((end) => groups.indexOf(end?.own.group ?? '') + (end?.polarity === '+' ? 1 : 0));
      expect(new Set(levels).size, bar.id).toBe(1);
    }
    const [low, , high] = barsOf('N3').map(({ pads }) => new Set(pads.map(({ terminal }) => cell.get(terminal)?.polarity)));
    expect([low, high]).toEqual([new Set('+'), new Set('-')]);
  });

  it('is made of equal bars in equal modules, which are turned and never mirrored', () => {
    const items = new Map(derived.parts.flatMap(({ number, items: own }) => own.map((item) => [item, number] as const)));
    const numbersOf = (role: string) => new Set(derived.busbars.filter((bar) => bar.role === role).map(({ id }) => items.get(id)));
    expect(numbersOf('link').size).toBe(1);
    expect(numbersOf('output').size).toBe(2);
    expect([...numbersOf('link'), ...numbersOf('output')].filter((number) => number?.endsWith('-L') || number?.endsWith('-R'))).toEqual([]);
    expect(new Set(derived.busbars.flatMap(({ fuseLink }) => (fuseLink ? [JSON.stringify(fuseLink)] : []))).size).toBe(1);
  });

  it('keeps cells and coolant tubes between the walls of their own housing', () => {
    for (const bodies of housings) {
      const wall = (name: string) => boxOfAll(bodies.filter(({ id }) => id.endsWith(`/${name}`)));
      const inner: Box2 = { minX: wall('end-front').maxX, maxX: wall('end-back').minX, minY: wall('side-low').maxY, maxY: wall('side-high').minY };
      const tubes = bodies.filter(({ id }) => id.includes('/tube-'));
      expect(tubes).toHaveLength(6);
      const room = boxOfAll(tubes);
      expect(Math.min(room.minX - inner.minX, inner.maxX - room.maxX, room.minY - inner.minY, inner.maxY - room.maxY)).toBeGreaterThan(0);
      const own = cellsIn(inner);
      expect(own).toHaveLength(18);
      expect(new Set(own.map(({ group }) => moduleOf.get(group))).size).toBe(1);
    }
  });

  it('measures each module by a circuit of its own, in the zone beside its band', () => {
    expect(derived.fpcs).toHaveLength(4);
    for (const [i, fpc] of derived.fpcs.entries()) {
      expect(recordsOfKind(document, 'frontEnd')[i]?.groups.map((group) => moduleOf.get(group))).toEqual([i, i, i]);
      const box = boxOfAll(fpc.bodies);
      expect(housings.filter((bodies) => { const around = boxOfAll(bodies); return box.minX > around.minX && box.maxX < around.maxX && box.minY > around.minY && box.maxY < around.maxY; })).toHaveLength(1);
      expect(cellsIn(box)).toEqual([]);
    }
  });

  it('counts modules, and what they weigh and fill', () => {
    const figures = moduleFigures(document, derived);
    expect(figures).toMatchObject({ count: 4, cells: 18 });
    const pieces = (name: string) => derived.bom.filter((row) => row.name.startsWith(name)).reduce((sum, row) => sum + row.quantity, 0);
    expect([pieces('Cover'), pieces('Busbar, module link'), pieces('Sleeve'), pieces('Service disconnect'), pieces('Insulating base'), pieces('Coolant tube')]).toEqual([4, 4, 4, 1, 8, 12]);
    const cells_L = (18 * Math.PI * (21.1 / 2) ** 2 * 70.8) / 1e6;
    expect((figures?.volumeUtilisation ?? NaN) * (figures?.volume_L ?? NaN)).toBeCloseTo(cells_L, 1);
  });

  it('is filled as it stands, and refuses what its modules have no places for', () => {
    expect(cellsAwaitingRefill(document)).toBe(0);
    expect(must(refilled(document))).toEqual({ puts: [], removes: [] });
  });
});
