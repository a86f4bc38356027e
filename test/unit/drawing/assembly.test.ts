import { describe, expect, it } from 'vitest';
import { assemblyDrawing } from '../../../shared/drawing/assembly.ts';
import { drawingBounds } from '../../../shared/drawing/bounds.ts';
import { entityKey } from '../../../shared/drawing/duplicates.ts';
import type { Entity, PolylineEntity, TextEntity } from '../../../shared/drawing/types.ts';
import { boundsOf, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import { CELLS, NETS, samplePack } from './samplePack.ts';

const pack = samplePack();
const drawing = assemblyDrawing(pack, { revision: 'A' });
const on = (layer: string): Entity[] => drawing.entities.filter((entity) => entity.layer === layer);
const netOf = (entity: Entity): string | undefined => entity.xdata?.strings[0];

describe('the assembly drawing', () => {
  it('has each bar once, with its net, its arcs and its holes', () => {
    const bars = on('BUSBAR_AL') as PolylineEntity[];
    expect(bars.map(netOf)).toEqual(NETS.map((_, k) => `net=N${k}`));
    const link = bars[1] as PolylineEntity;
    expect(link.closed).toBe(true);
    // Two flats and a bump between them: the straight sides run through, the four round corners stay arcs.
    expect(link.vertices).toHaveLength(8);
    expect(link.vertices.filter((vertex) => vertex.bulge)).toHaveLength(4);
    expect(boundsOf(link.vertices)).toEqual({ minX: 85, maxX: 188.7, minY: 155, maxY: 185 });
    expect(signedArea_mm2(link.vertices)).toBeCloseTo(103.7 * 30 - (4 - Math.PI) * 9, 6);
    expect(on('HOLE').filter((hole) => netOf(hole) === 'net=N1').map((hole) => hole.kind)).toEqual(['circle', 'circle', 'circle']);
  });

  it('draws the two ends of each bump as bend lines, with their net', () => {
    expect(on('BUSBAR_BEND').map((line) => [line.kind, netOf(line)])).toEqual([
      ['line', 'net=N1'], ['line', 'net=N1'], ['line', 'net=N3'], ['line', 'net=N3'],
    ]);
    expect(on('BUSBAR_BEND')[0]).toMatchObject({ from: { x: 126.85 }, to: { x: 126.85 } });
  });

  it('gives every body with a net its label, and only those', () => {
    for (const layer of ['BUSBAR_AL', 'BUSBAR_BEND', 'WELD', 'FPC_TRACE', 'FPC_PAD', 'NI_TAB']) {
      expect(on(layer).length, layer).toBeGreaterThan(0);
      for (const entity of on(layer)) expect(netOf(entity), layer).toMatch(/^net=(N\d|T1[+-])$/);
    }
    for (const layer of ['CELL', 'FPC_OUTLINE', 'FILM_TOP', 'FILM_WINDOW', 'NTC', 'TEXT', 'DIM', 'ENVELOPE']) {
      for (const entity of on(layer)) expect(entity.xdata, layer).toBeUndefined();
    }
    expect(on('KEEPOUT').map(netOf)).toEqual(['net=CHASSIS', 'net=CHASSIS']);
  });

  it('inserts every cell, equal cells as one block, without conductors or data in it', () => {
    expect(on('CELL').map((entity) => entity.kind)).toEqual(['insert', 'insert', 'insert', 'insert']);
    const blocks = drawing.blocks.filter((block) => !block.name.startsWith('*D'));
    expect(blocks.map((block) => block.name)).toEqual(['CELL_CELLTYPE_SAMPLE-280']);
    expect(new Set(blocks[0]?.entities.map((entity) => entity.layer))).toEqual(new Set(['CELL', 'VENT', 'CELL_POS', 'CELL_NEG']));
    expect(blocks[0]?.entities.filter((entity) => entity.xdata)).toEqual([]);
    expect(on('VENT')).toEqual([]);
    // Terminals are conductors: outside the block, each with its net.
    for (const layer of ['CELL_POS', 'CELL_NEG']) expect(on(layer).map(netOf)).toHaveLength(CELLS.length);
    for (const entity of [...on('CELL_POS'), ...on('CELL_NEG')]) expect(netOf(entity)).toMatch(/^net=N\d+$/);
    // An insert stands where its cell does.
    CELLS.forEach((cell, i) => {
      const insert = on('CELL')[i] as Entity;
      expect(drawingBounds([insert], drawing.blocks)).toEqual(boundsOf(cell.outline));
    });
  });

  it('makes a block of its own for a cell that differs, though its type has the same name', () => {
    const [first, ...others] = CELLS;
    if (!first?.vent) throw new Error('no cell');
    const other = { ...first, vent: { ...first.vent, outline: first.vent.outline.map((vertex) => ({ ...vertex, y: vertex.y + 5 })) } };
    const blocks = assemblyDrawing(samplePack({ cells: [other, ...others] }), { revision: 'A' }).blocks.map((block) => block.name);
    expect(blocks.slice(0, 2)).toEqual(['CELL_CELLTYPE_SAMPLE-280', 'CELL_CELLTYPE_SAMPLE-280_2']);
  });

  it('draws a window of both films once', () => {
    expect(on('FILM_WINDOW')).toHaveLength(3);
    expect(on('FILM_TOP')).toHaveLength(1);
    expect(on('FILM_BOTTOM')).toHaveLength(1);
  });

  it('draws nothing twice', () => {
    const keys = drawing.entities.map(entityKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(on('FPC_OUTLINE')).toHaveLength(1);
  });

  it('keeps every text inside the border, however wide its font', () => {
    const whole = drawingBounds(drawing.entities, drawing.blocks);
    const border = on('TEXT').filter((entity) => entity.kind === 'polyline').map((entity) => boundsOf((entity).vertices))[0];
    expect(border).toEqual(whole);
    const texts = [...drawing.entities, ...drawing.blocks.flatMap((block) => block.entities)].filter((entity): entity is TextEntity => entity.kind === 'text');
    expect(texts.length).toBeGreaterThan(15);
    for (const text of texts) {
      const width = text.text.length * text.height_mm;
      const reach = text.align === 'centre' ? width / 2 : width;
      if (text.rotation_deg === 0) {
        expect(text.at.x + reach).toBeLessThan(border?.maxX ?? 0);
        expect(text.at.x - (text.align === 'centre' ? reach : 0)).toBeGreaterThan(border?.minX ?? 0);
      }
      expect(text.at.y - text.height_mm).toBeGreaterThan(border?.minY ?? 0);
      expect(text.at.y + text.height_mm).toBeLessThan(border?.maxY ?? 0);
    }
  });

  it('cuts a name that is too long for its box', () => {
    const long = samplePack({ summary: { ...pack.summary, name: '很长的名字'.repeat(40) } });
    const texts = assemblyDrawing(long, { revision: 'A' }).entities.filter((entity): entity is TextEntity => entity.kind === 'text' && entity.text.endsWith('...'));
    expect(texts).toHaveLength(1);
    expect(texts[0]?.text.length).toBeLessThan(35);
  });

  it('measures the envelope and the pitch of the rows', () => {
    expect(on('DIM').map((entity) => (entity.kind === 'dimension' ? entity.text : entity.kind))).toEqual(['300', '420', '180']);
  });

  it('says that the data are assumed until nobody assumes any more', () => {
    const statusOf = (of: typeof drawing): string[] => of.entities.flatMap((entity) => (entity.kind === 'text' && /PRELIM|derived/.test(entity.text) ? [entity.text] : []));
    expect(statusOf(drawing)).toEqual(['PRELIMINARY: rests on assumed data']);
    expect(statusOf(assemblyDrawing(samplePack({ findings: [] }), { revision: 'A' }))).toEqual(['As derived']);
  });

  it('refuses a conductor whose net nobody knows', () => {
    const stray = { ...(pack.bodies.find((body) => body.kind === 'tab') as Body), net: 'x|y' };
    expect(() => assemblyDrawing(samplePack({ bodies: [stray] }), { revision: 'A' })).toThrow(/"x\|y"/);
  });
});

describe('bodies on upright faces', () => {
  const bar = (id: string, x: number, layer: 'BUSBAR_AL' | 'BUSBAR_CU'): Body => ({
    id: `${id}/flat`, owner: id, kind: 'busbar', net: NETS[1] as string, material: 'aluminium-1060-O', layer, z: [0, 3], holes: [],
    outline: [{ x: 0, y: 0 }, { x: 60, y: 0 }, { x: 60, y: 20 }, { x: 0, y: 20 }],
    frame: { origin: { x, y: 20, z: 50 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } },
  });

  it('are drawn beside the plan in their own plane, at their distances', () => {
    const bodies = [...pack.bodies, bar('busbar:e1', 50, 'BUSBAR_CU'), bar('busbar:e2', 150, 'BUSBAR_CU')];
    const beside = assemblyDrawing(samplePack({ bodies }), { revision: 'A' }).entities.filter((entity) => entity.layer === 'BUSBAR_CU');
    const boxes = beside.map((entity) => boundsOf((entity as PolylineEntity).vertices));
    expect(boxes).toHaveLength(2);
    for (const box of boxes) {
      expect(box.minX).toBeGreaterThan(300);
      expect([box.maxX - box.minX, box.maxY - box.minY]).toEqual([60, 20]);
    }
    expect((boxes[1]?.minX ?? 0) - (boxes[0]?.minX ?? 0)).toBe(100);
    expect(beside.map(netOf)).toEqual(['net=N1', 'net=N1']);
  });
});
