/** Cells laid into an envelope of any outline and round keep-outs, from the brief and after an edit. */
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../../shared/derive/create.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import { integrityProblem } from '../../../shared/format/integrity.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { solidBox } from '../../../shared/geometry/solid.ts';
import { boxWithin } from '../../../shared/geometry/beyond.ts';
import { flatten } from '../../../shared/geometry/flatten.ts';
import { recordsOfKind, singleton, type Document } from '../../../shared/model/document.ts';
import type { Problem } from '../../../shared/model/result.ts';
import { cellsAwaitingRefill, refilled } from '../../../shared/placement/refill.ts';
import { structureBodies } from '../../../shared/placement/structureBodies.ts';
import { must } from '../../support/must.ts';
import { strayCells } from '../../support/strayCells.ts';

type Corner = readonly [number, number] | readonly [number, number, number];
const L: readonly Corner[] = [[100, 50], [1480, 50], [1480, 480], [1080, 480], [1080, 880], [100, 880]];

function made(structure: object, change: object = {}): { document: Document } | { problems: readonly Problem[] } {
  const brief = parseBrief(JSON.stringify({ name: 'Pack', cell: 'eve-lf280k', series: 52, parallel: 1, structure: { type: 'ctp', ...structure }, currents: { continuous_A: 140 }, ...change }));
  const created = brief.ok ? createRecords(brief.value) : brief;
  return created.ok ? { document: created.value } : { problems: created.problems };
}

function documentOf(structure: object, change: object = {}): Document {
  const found = made(structure, change);
  if ('problems' in found) throw new Error(found.problems.map(({ message }) => message).join());
  return found.document;
}

const problemOf = (structure: object, change: object = {}): Problem | undefined => {
  const found = made(structure, change);
  return 'problems' in found ? found.problems[0] : undefined;
};

describe('an envelope of any outline', () => {
  it('takes rows of different lengths, all inside, from an outline anywhere', () => {
    const document = documentOf({ envelope: { outline_mm: L, height_mm: 300 } });
    const structure = singleton(document, 'structure');
    expect(structure.envelope_mm).toEqual({ x: 1380, y: 830, z: 300 });
    expect(boundsOf(structure.outline_mm ?? [])).toEqual({ minX: 0, minY: 0, maxX: 1380, maxY: 830 });
    expect(new Set(structure.rowPlaces?.map(({ cells }) => cells)).size).toBeGreaterThan(1);
    expect(structure.rowPlaces?.reduce((sum, { cells }) => sum + cells, 0)).toBe(52);
    expect(strayCells(document)).toEqual([]);
    expect(integrityProblem(document)).toBeNull();
    // Filling again leaves all where it is.
    expect(cellsAwaitingRefill(document)).toBe(0);
  });

  it('has a wall along it, and nothing of the frame beyond it', () => {
    const document = documentOf({ envelope: { outline_mm: L, height_mm: 300 } });
    const [type] = recordsOfKind(document, 'cellType');
    const structure = singleton(document, 'structure');
    const bodies = type ? structureBodies(structure, type) : [];
    const wall = bodies.find(({ id }) => id === 'structure/member-wall');
    expect(wall?.holes).toHaveLength(1);
    const ring = flatten(structure.outline_mm ?? []);
    expect(bodies.filter((body) => !['structure/envelope', 'structure/member-wall', 'structure/cooling-plate'].includes(body.id) && !boxWithin(solidBox(body), ring)).map(({ id }) => id)).toEqual([]);
  });

  it('says how many cells find no room, and by how much it is too short or too narrow', () => {
    const short = problemOf({ envelope: { outline_mm: [[0, 0], [700, 0], [700, 830], [300, 830, 0.2], [0, 600]], height_mm: 300 } });
    expect(short).toMatchObject({ code: 'outline-too-small', place: 'structure.envelope' });
    expect(short?.message).toMatch(/^\d+ of 52 cells find room .*mm along x/);
    // As much longer, it fits.
    const more = Number(short?.values?.['x']);
    expect(problemOf({ envelope: { outline_mm: [[0, 0], [700 + more, 0], [700 + more, 830], [300, 830, 0.2], [0, 600]], height_mm: 300 } })).toBeUndefined();
    expect(problemOf({ envelope: { outline_mm: L, height_mm: 200 } })).toMatchObject({ code: 'envelope-too-small', place: 'structure.envelope_mm.z' });
  });

  it('takes bands of round cells, each as long as it finds room', () => {
    const bands = { packing: { kind: 'staggered', cellGap_mm: 1, samplingZone_mm: 20 } };
    const document = documentOf({ envelope: { outline_mm: [[0, 0], [700, 0], [560, 420], [0, 420]], height_mm: 120 }, frontZone_mm: 40, coolingPlate_mm: 2, aboveLid_mm: 15, ...bands }, { cell: 'cylindrical-21700-50s', series: 40, parallel: 4 });
    expect(strayCells(document)).toEqual([]);
    const { rowPlaces, packing } = singleton(document, 'structure');
    expect(packing?.groups).toEqual(rowPlaces?.map(({ cells }) => cells / 4));
    expect(cellsAwaitingRefill(document)).toBe(0);
  });

  it('is refused with its place where it crosses itself, is given twice, or modules are to lie in it', () => {
    expect(problemOf({ envelope: { outline_mm: [[0, 0], [900, 0], [0, 900], [900, 900]], height_mm: 300 } })).toMatchObject({ code: 'outline-flaw', variant: 'crossing', place: 'structure.envelope.outline_mm[1]' });
    expect(problemOf({ envelope: { outline_mm: L, height_mm: 300 }, envelope_mm: { x: 1, y: 1, z: 1 } })).toMatchObject({ code: 'envelope-twice' });
    expect(problemOf({ type: 'module', envelope: { outline_mm: L, height_mm: 400 } }, { series: 24 })).toMatchObject({ code: 'outline-modules' });
  });
});

describe('keep-outs', () => {
  const BOX = { envelope_mm: { x: 1400, y: 900, z: 300 } };
  const keepout = (minX: number, minY: number, maxX: number, maxY: number, z_mm: readonly [number, number] = [30, 300]): object => ({ name: 'Bracket', for: 'seat', outline_mm: [[minX, minY], [maxX, minY], [maxX, maxY], [minX, maxY]], z_mm });

  it('shorten the rows beside them, also when they are drawn later and the rows are filled again', () => {
    const before = documentOf(BOX);
    expect(singleton(before, 'structure').rowPlaces).toBeUndefined();
    const record = must(parseBrief(JSON.stringify({ name: 'x', cell: 'x', series: 1, structure: { type: 'ctp', keepouts: [keepout(1100, 300, 1400, 420)] }, currents: { continuous_A: 1 } }))).structure.keepouts?.[0];
    const drawn = new Map(before).set('keepout:1', { id: 'keepout:1', kind: 'keepOut', name: record?.name ?? '', purpose: '', outline_mm: [{ x: 700, y: 300 }, { x: 800, y: 300 }, { x: 800, y: 420 }, { x: 700, y: 420 }], z_mm: { from: 30, to: 300 } });
    expect(strayCells(drawn).length).toBeGreaterThan(0);
    const again = refilled(drawn);
    // Four rows of 13 fill the box: less room in two of them is too little.
    expect(again.ok ? [] : again.problems.map(({ code }) => code)).toEqual(['outline-too-small']);
    const beside = new Map(before).set('keepout:1', { id: 'keepout:1', kind: 'keepOut', name: 'Bracket', purpose: '', outline_mm: [{ x: 1130, y: 300 }, { x: 1400, y: 300 }, { x: 1400, y: 420 }, { x: 1130, y: 420 }], z_mm: { from: 30, to: 300 } });
    const puts = must(refilled(beside)).puts;
    expect(strayCells(new Map([...beside, ...puts.map((put) => [put.id, put] as const)]))).toEqual([]);
  });

  it('above the cells leave them where they are', () => {
    expect(singleton(documentOf({ ...BOX, keepouts: [keepout(300, 300, 400, 400, [280, 300])] }), 'structure').rowPlaces).toBeUndefined();
  });

  it('are refused with their place where their heights are the wrong way round', () => {
    expect(problemOf({ ...BOX, keepouts: [keepout(1200, 300, 1400, 420), keepout(1200, 500, 1400, 600, [300, 30])] })).toMatchObject({ code: 'keep-out-height', place: 'structure.keepouts[1].z_mm' });
  });
});

describe('outputs on a chosen side', () => {
  const ends = (document: Document): readonly number[] => {
    const cells = recordsOfKind(document, 'cell');
    return [cells[0], cells.at(-1)].map((cell) => cell?.pose.x ?? NaN);
  };

  it('lie at the front or at the back, with rows and with bands, also when it is asked for later', () => {
    const front = documentOf({ outputs: '-x' }), back = documentOf({ outputs: '+x' });
    expect(new Set(ends(front)).size).toBe(1);
    expect(new Set(ends(back)).size).toBe(1);
    expect(ends(back)[0]).toBeGreaterThan((ends(front)[0] ?? 0) + 500);
    expect(cellsAwaitingRefill(back)).toBe(0);
    const later = new Map(front).set('structure', { ...singleton(front, 'structure'), outputs: '+x' });
    const puts = must(refilled(later)).puts;
    expect(ends(new Map([...later, ...puts.map((put) => [put.id, put] as const)]))).toEqual(ends(back));
    const bands = documentOf({ outputs: '+x', packing: { kind: 'staggered' } }, { cell: 'cylindrical-21700-50s', series: 14, parallel: 4 });
    const x = recordsOfKind(bands, 'cell').map(({ pose }) => pose.x);
    expect(ends(bands)).toEqual([Math.max(...x), Math.max(...x)]);
  });

  it('are refused with the reason where the path cannot end there', () => {
    expect(problemOf({ outputs: '+x', rows: 1, cellsPerRow: 52 })).toMatchObject({ code: 'outputs-apart', place: 'structure.outputs', values: { rows: 1 } });
    expect(problemOf({ outputs: '-y' })).toMatchObject({ code: 'outputs-beside' });
    expect(problemOf({ outputs: '+x', envelope: { outline_mm: L, height_mm: 300 } })?.code).toMatch(/outputs-(planned|apart)/);
  });
});
