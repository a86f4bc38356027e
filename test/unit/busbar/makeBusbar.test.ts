import { describe, expect, it } from 'vitest';
import { makeBusbar, requiredThickness_mm, type BusbarInput } from '../../../shared/busbar/makeBusbar.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Busbar } from '../../../shared/model/derived/busbar.ts';
import type { PlacedCell } from '../../../shared/model/derived/cells.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

const CELLS = placedPack(sampleStructure(), sampleCellType());

function inputOf(k: number, change: Partial<BusbarInput> = {}, cells: readonly PlacedCell[] = CELLS): BusbarInput {
  return { ...endsOf(cells, k), settings: sampleBusbars(), duty: sampleDuty(), overrides: [], outputDirection: { x: -1, y: 0 }, ...change };
}

function barOf(k: number, change: Partial<BusbarInput> = {}, cells: readonly PlacedCell[] = CELLS): Busbar {
  const made = makeBusbar(inputOf(k, change, cells));
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

function problemsOf(k: number, change: Partial<BusbarInput>) {
  const made = makeBusbar(inputOf(k, change));
  return made.ok ? [] : made.problems;
}

const body = (bar: Busbar, feature: string) => {
  const found = bar.bodies.find((candidate) => candidate.id === `${bar.id}/${feature}`);
  if (!found) throw new Error(`no ${feature}`);
  return found;
};

describe('a link', () => {
  const bar = barOf(1);

  it('lies on the faces of both terminals, wider towards the vents', () => {
    // Terminals at x 140 and 212, y 181, 24 x 36 mm; the vents lie at y 121.
    expect(bar.role).toBe('link');
    expect(bar.z).toEqual([220, 222]);
    expect(bar.pads.map((pad) => [pad.terminal, pad.box])).toEqual([
      ['terminal:c1:pos', { minX: 127, maxX: 153, minY: 157, maxY: 200 }],
      ['terminal:c2:neg', { minX: 199, maxX: 225, minY: 157, maxY: 200 }],
    ]);
  });

  it('is the thinnest stock that carries the duty with the design margin', () => {
    // 43 mm wide. At 1.5 mm: 280 / 64.5 = 4.34 A/mm2, margin 1.15 < 1.25. At 2 mm: 3.256 A/mm2, margin 1.536.
    expect(bar.section).toMatchObject({ thickness_mm: 2, width_mm: 43, area_mm2: 86, current_A: 280, governing: 'density', chosenBy: 'duty' });
    expect(bar.section.margin).toBeCloseTo(1.535714, 6);
  });

  it('states rise, drop and short-time section as worked out by hand', () => {
    const { rise, drop, 'short-time': shortTime } = Object.fromEntries(bar.section.criteria.map((criterion) => [criterion.name, criterion]));
    // Length 72 - 14.701706 + 18.682518 = 75.980812 mm; rho(45) = 2.82e-8 x 1.1.
    const rho = 2.82e-8 * 1.1;
    expect(drop?.actual).toBeCloseTo((280 * rho * 0.075980812 * 1e3) / 86e-6, 6);
    expect(rise?.actual).toBeCloseTo(((280 / 86e-6) ** 2 * rho * 0.075980812 ** 2) / (8 * 234), 6);
    const k = 148.7 * Math.sqrt(Math.log((228 + 150) / (228 + 45 + (rise?.actual ?? 0))));
    expect(shortTime?.limit).toBeCloseTo((12000 * Math.sqrt(0.02)) / k, 0);
    expect(shortTime?.margin).toBeCloseTo(86 / (shortTime?.limit ?? 1), 9);
  });

  it('weighs what its blank weighs', () => {
    // Blank 101.980812 x 43, four corners of radius 2, two windows of 8 mm.
    const area = 101.980812 * 43 - (4 - Math.PI) * 4 - 2 * Math.PI * 16;
    expect(bar.mass_kg).toBeCloseTo(area * 2 * 2705e-9, 6);
  });

  it('has its resistance along the developed length between the terminals', () => {
    expect(bar.resistance_ohm).toBeCloseTo((2.82e-8 * 0.075980812) / 86e-6, 10);
  });

  it('joins its flats and its bump face to face', () => {
    const bump = body(bar, 'bump');
    const section = boundsOf(bump.outline);
    expect(boundsOf(body(bar, 'flat-a').outline).maxX).toBe(section.minX);
    expect(boundsOf(body(bar, 'flat-b').outline).minX).toBe(section.maxX);
    const end = bump.outline.filter((vertex) => vertex.x === section.minX).map((vertex) => vertex.y);
    expect([...end].sort()).toEqual([220, 222]);
    // The frame's u x v is -y: the extrusion runs from the bar's upper side down over its width.
    expect(bump.frame).toEqual({ origin: { x: 0, y: 200, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } });
    expect(bump.z).toEqual([0, 43]);
    expect(boundsOf(bar.raised[0] ?? [])).toEqual({ minX: section.minX, maxX: section.maxX, minY: 157, maxY: 200 });
  });

  it('has a window at each terminal, and the seams round it', () => {
    expect(boundsOf(body(bar, 'flat-a').holes[0] ?? [])).toEqual({ minX: 136, maxX: 144, minY: 177, maxY: 185 });
    const weld = body(bar, 'weld-c1-pos');
    // Seams 26 long; across 8 + 1.2 + 2 x 3 x 1.2 = 16.4.
    expect(boundsOf(weld.outline)).toEqual({ minX: 131.8, maxX: 148.2, minY: 168, maxY: 194 });
    expect(weld).toMatchObject({ kind: 'weld', layer: 'WELD', net: bar.net, z: [219, 222] });
    expect(bar.pads[0]?.weldArea_mm2).toBeCloseTo(4 * 26 * 1.2, 9);
  });

  it('is the same part on the other side of the row, where it lies turned by 180 degrees', () => {
    expect(barOf(2).pads[0]?.box).toEqual({ minX: 199, maxX: 225, minY: 42, maxY: 85 });
    expect(barOf(2).flat).toEqual(bar.flat);
  });

  it('spans both pads where a cell was moved across', () => {
    const moved = CELLS.map((cell) => (cell.id === 'c2' ? shifted(cell, 0, 3) : cell));
    const askew = barOf(1, {}, moved);
    expect(askew.pads.map((pad) => [pad.box.minY, pad.box.maxY])).toEqual([[157, 203], [157, 203]]);
    expect(askew.section.width_mm).toBe(46);
  });
});

describe('a turn', () => {
  it('runs from row to row with the sampling overhang at its outer ends', () => {
    // Terminals at x 284, y 181 (vent below) and y 239 (vent above).
    const bar = barOf(3);
    expect(bar.role).toBe('turn');
    expect(bar.pads.map((pad) => [pad.box.minY, pad.box.maxY])).toEqual([[157, 200], [220, 263]]);
    expect(body(bar, 'bump').frame?.u).toEqual({ x: 0, y: 1, z: 0 });
  });

  it('is widened before it is thickened', () => {
    // 70 mm2 asked: at 1 mm 70 wide, more than the cells' 70 - 2 x 2 allow; at 1.5 mm 46.67, rounded up to 47.
    expect(barOf(3).section).toMatchObject({ thickness_mm: 1.5, width_mm: 47, chosenBy: 'duty' });
    expect(barOf(3).pads[0]?.box).toMatchObject({ minX: 260.5, maxX: 307.5 });
  });

  it('keeps the width of its pads at a thickness that is ample', () => {
    expect(barOf(3, { sharedThickness_mm: 3, settings: { ...sampleBusbars(), bump: { ...sampleBusbars().bump, heightFactor: 2 } } }).section).toMatchObject({
      thickness_mm: 3,
      width_mm: 26,
    });
  });
});

describe('an output', () => {
  const bar = barOf(0);

  it('leaves beyond the cell and holds its bolt at the lug length', () => {
    // Cell from x 105; hole 55 mm before it.
    expect(bar.role).toBe('output');
    expect(bar.boltHoles).toEqual([{ centre: { x: 50, y: 61.5 }, diameter_mm: 9 }]);
    expect(boundsOf(body(bar, 'flat-a').outline)).toEqual({ minX: 26.5, maxX: 153, minY: 38, maxY: 85 });
  });

  it('makes up for the hole on its outer side as far as the cell reaches, and is rated beside the hole', () => {
    // The pad would be 42 to 85; 9 mm more would reach y 33, the cell's side less 2 mm is 38.
    expect(bar.section.width_mm).toBe(47 - 9);
    expect(bar.raised).toEqual([]);
  });

  it('leaves on the other side for the positive', () => {
    expect(barOf(6).pads[0]?.box).toEqual({ minX: 127, maxX: 153, minY: 335, maxY: 382 });
  });

  it('is refused where the bolt hole leaves nothing of it', () => {
    const settings = { ...sampleBusbars(), output: { ...sampleBusbars().output, hole_mm: 60 } };
    expect(problemsOf(0, { settings })[0]).toMatchObject({ code: 'lug-too-narrow', message: 'a bolt hole of 60 mm leaves nothing of a lug 47 mm wide' });
  });

  it('goes where it is sent', () => {
    expect(barOf(0, { outputDirection: { x: 1, y: 0 } }).boltHoles[0]?.centre.x).toBe(175 + 55);
    expect(problemsOf(0, { outputDirection: undefined })[0]?.code).toBe('no-output-direction');
  });
});

describe('the thickness', () => {
  const override = (value: number | string) => [{ id: 'o1', kind: 'override', target: 'busbar:g1|g2', feature: 'thickness_mm', value } as const];

  it('follows an override before the settings, even when it is too thin', () => {
    const settings = { ...sampleBusbars(), thickness_mm: 3 };
    expect(barOf(1, { settings }).section).toMatchObject({ thickness_mm: 3, chosenBy: 'settings' });
    const thin = barOf(1, { settings, overrides: override(1) }).section;
    expect(thin).toMatchObject({ thickness_mm: 1, chosenBy: 'override', governing: 'density' });
    expect(thin.margin).toBeCloseTo((5 * 43) / 280, 9);
  });

  it('refuses an override that is no positive number, at its id', () => {
    for (const value of ['thick', 0, -1]) {
      expect(problemsOf(1, { overrides: override(value) }).map((problem) => [problem.code, problem.place])).toEqual([['bad-override', 'o1']]);
    }
  });

  it('takes the thickest stock, margin under 1, when none suffices', () => {
    const bar = barOf(1, { duty: { ...sampleDuty(), continuous_A: 2000 } });
    expect(bar.section.thickness_mm).toBe(4);
    expect(bar.section.margin).toBeLessThan(1);
  });

  it('can be asked for by itself, so that a pack can share the largest', () => {
    expect([0, 1, 3, 6].map((k) => requiredThickness_mm(inputOf(k)))).toEqual([2, 2, 1.5, 2]);
    expect(requiredThickness_mm(inputOf(1, { overrides: override(1) }))).toBeNull();
    expect(barOf(3, { sharedThickness_mm: 2 }).section).toMatchObject({ thickness_mm: 2, width_mm: 35, chosenBy: 'duty' });
  });

  it('is governed by the short circuit where that asks for most', () => {
    const bar = barOf(1, { duty: { ...sampleDuty(), clearing_s: 1 } });
    expect(bar.section.governing).toBe('short-time');
  });
});

describe('refusals', () => {
  it('says how much room the bump lacks', () => {
    // The turn leaves 58 - 36 - 2 = 20 mm; the steepest bump of 4 mm needs 27.6637.
    const [problem] = problemsOf(3, { sharedThickness_mm: 4 });
    expect(problem).toMatchObject({ code: 'bump-has-no-room', place: 'busbar:g3|g4' });
    expect(problem?.message).toContain('the pads leave 20 mm: 7.664 mm too little');
  });

  it('says by how much seams and window exceed the terminal', () => {
    const settings = sampleBusbars();
    expect(problemsOf(1, { settings: { ...settings, weld: { ...settings.weld, seamLength_mm: 40 } } })[0]?.message).toContain('4 mm more');
    expect(problemsOf(1, { settings: { ...settings, weldWindow_mm: 20 } })[0]).toMatchObject({ code: 'weld-too-large' });
  });

  it('refuses terminals at different heights', () => {
    const ends = inputOf(1).ends.map((end, index) => (index === 0 ? { ...end, terminal: { ...end.terminal, top_z: 221 } } : end));
    expect(problemsOf(1, { ends })[0]?.code).toBe('terminals-uneven');
  });

  it.each([
    ['busbars.material', { settings: { ...sampleBusbars(), material: 'aerogel' } }],
    ['busbars.material', { settings: { ...sampleBusbars(), material: 'unobtainium' } }],
    ['duty.clearing_s', { duty: { ...sampleDuty(), clearing_s: 6 } }],
    ['duty.cell_C', { duty: { ...sampleDuty(), cell_C: 400 } }],
    ['busbars.shortTimeLimit_C', { settings: { ...sampleBusbars(), shortTimeLimit_C: 2000 } }],
  ])('refuses what cannot be rated: %s', (place, change) => {
    expect(problemsOf(1, change).map((problem) => problem.place)).toEqual([place]);
  });
});

function shifted(cell: PlacedCell, dx: number, dy: number): PlacedCell {
  const point = <P extends { x: number; y: number }>(p: P): P => ({ ...p, x: p.x + dx, y: p.y + dy });
  return {
    ...cell,
    centre: point(cell.centre),
    outline: cell.outline.map(point),
    terminals: cell.terminals.map((terminal) => ({ ...terminal, centre: point(terminal.centre), outline: terminal.outline.map(point) })),
    vent: cell.vent && { ...cell.vent, centre: point(cell.vent.centre), outline: cell.vent.outline.map(point) },
  };
}
