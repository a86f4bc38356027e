import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawingBounds } from '../../../shared/drawing/bounds.ts';
import { cutDrawing } from '../../../shared/drawing/cutPart.ts';
import { entityKey, withoutDuplicates } from '../../../shared/drawing/duplicates.ts';
import { LINEWEIGHTS, layerStyles } from '../../../shared/drawing/layers.ts';
import { loopEntity } from '../../../shared/drawing/loop.ts';
import { figure } from '../../../shared/drawing/numbers.ts';
import type { Entity } from '../../../shared/drawing/types.ts';
import { circle, reversed, roundedRectangle } from '../../../shared/geometry/contour.ts';
import type { Contour } from '../../../shared/geometry/types.ts';
import { LAYERS } from '../../../shared/model/layers.ts';
import { BAR_PART, FILM_PART } from './samplePack.ts';

describe('loopEntity', () => {
  it('makes a circle of a full circle, however many arcs it has', () => {
    const q = Math.SQRT2 - 1;
    const quarters: Contour = [{ x: 5, y: 2, bulge: q }, { x: 3, y: 4, bulge: q }, { x: 1, y: 2, bulge: q }, { x: 3, y: 0, bulge: q }];
    for (const contour of [circle({ x: 3, y: 2 }, 2), quarters, reversed(quarters)]) {
      expect(loopEntity(contour, 'HOLE')).toEqual({ kind: 'circle', layer: 'HOLE', centre: { x: 3, y: 2 }, radius_mm: 2 });
    }
  });

  it('takes a lens and a rounded square for what they are', () => {
    expect(loopEntity([{ x: 0, y: 0, bulge: 0.5 }, { x: 4, y: 0, bulge: 0.5 }], 'HOLE').kind).toBe('polyline');
    expect(loopEntity(roundedRectangle({ minX: 0, minY: 0, maxX: 4, maxY: 4 }, 1), 'HOLE').kind).toBe('polyline');
  });

  it('drops repeated points and refuses what encloses nothing', () => {
    expect(loopEntity([{ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }], 'HOLE')).toMatchObject({ vertices: [{ x: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }] });
    expect(() => loopEntity([{ x: 0, y: 0 }, { x: 1, y: 0 }], 'HOLE')).toThrow(/nothing/);
  });
});

describe('duplicates', () => {
  const vertex = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }), bulge: fc.constantFrom(0, 0.5, -0.25) });

  it('are found wherever a loop starts and whichever way it runs', () => {
    fc.assert(
      fc.property(fc.array(vertex, { minLength: 3, maxLength: 9 }), fc.nat(8), fc.boolean(), (points, shift, backwards) => {
        const turned = [...points.slice(shift % points.length), ...points.slice(0, shift % points.length)];
        const other = backwards ? reversed(turned) : turned;
        const loops = [points, other].map((vertices): Entity => ({ kind: 'polyline', layer: 'HOLE', closed: true, vertices }));
        expect(withoutDuplicates(loops)).toHaveLength(1);
      }),
    );
  });

  it('are none where shape, layer or net differ', () => {
    const square = roundedRectangle({ minX: 0, minY: 0, maxX: 4, maxY: 4 }, 0);
    const entities = [
      loopEntity(square, 'HOLE'), loopEntity(square, 'WELD'), loopEntity(square, 'HOLE', { app: 'CELLWEAVE', strings: ['net=N1'] }),
      loopEntity(square.map((point, i) => (i === 0 ? { ...point, bulge: 0.1 } : point)), 'HOLE'),
      loopEntity(square.map(({ x, y }) => ({ x: x + 1e-5, y })), 'HOLE'),
    ];
    expect(new Set(entities.map(entityKey)).size).toBe(entities.length);
  });

  it('covers lines and open paths', () => {
    const a = { x: 0, y: 0 };
    const b = { x: 3, y: 1 };
    const c = { x: 5, y: 5 };
    const entities: Entity[] = [
      { kind: 'line', layer: 'DIM', from: a, to: b }, { kind: 'line', layer: 'DIM', from: b, to: a },
      { kind: 'polyline', layer: 'DIM', closed: false, vertices: [{ ...a, bulge: 0.5 }, b, c] },
      { kind: 'polyline', layer: 'DIM', closed: false, vertices: [c, { ...b, bulge: -0.5 }, a] },
    ];
    expect(withoutDuplicates(entities)).toHaveLength(2);
  });
});

describe('drawingBounds', () => {
  it('counts arcs by their bulge, blocks where and as they are inserted, text by its point', () => {
    const block = { name: 'B', entities: [{ kind: 'polyline', layer: 'CELL', closed: true, vertices: [{ x: 0, y: 0 }, { x: 10, y: 0, bulge: 1 }] }] as Entity[] };
    const insert: Entity = { kind: 'insert', layer: 'CELL', block: 'B', at: { x: 100, y: 50 }, rotation_deg: 90 };
    expect(drawingBounds([insert], [block])).toEqual({ minX: 95, minY: 50, maxX: 100, maxY: 60 });
    const arc: Entity = { kind: 'arc', layer: 'DIM', centre: { x: 0, y: 0 }, radius_mm: 5, start_deg: 350, end_deg: 100 };
    expect(drawingBounds([arc], [])).toMatchObject({ maxX: 5, maxY: 5 });
    const text: Entity = { kind: 'text', layer: 'TEXT', at: { x: 1, y: 2 }, height_mm: 5, rotation_deg: 0, align: 'left', vertical: 'baseline', text: 'wide' };
    expect(drawingBounds([text], [])).toEqual({ minX: 1, minY: 2, maxX: 1, maxY: 2 });
    expect(drawingBounds([], [])).toBeNull();
    expect(() => drawingBounds([insert], [])).toThrow(/"B"/);
  });
});

describe('cutDrawing', () => {
  it('has the outline, each hole once and the bends, on the material\'s layers', () => {
    const drawing = cutDrawing(BAR_PART);
    expect(drawing.entities.map(({ kind, layer }) => `${kind} ${layer}`)).toEqual([
      'polyline BUSBAR_AL', 'circle HOLE', 'circle HOLE', 'line BUSBAR_BEND',
    ]);
    expect(drawing.blocks).toEqual([]);
    expect(drawing.layers.map((layer) => layer.name)).toEqual(['BUSBAR_AL', 'BUSBAR_BEND', 'HOLE']);
    expect(cutDrawing({ ...BAR_PART, material: 'copper-T2' }).entities[0]?.layer).toBe('BUSBAR_CU');
  });

  it('knows the sides of films, and refuses what is not cut', () => {
    expect(cutDrawing(FILM_PART).entities.map((entity) => entity.layer)).toEqual(['FILM_BOTTOM', 'FILM_WINDOW']);
    expect(cutDrawing({ ...FILM_PART, role: 'film', items: ['film:top'] }).entities[0]?.layer).toBe('FILM_TOP');
    expect(() => cutDrawing({ ...BAR_PART, cut: null })).toThrow(/CW-BB-0001/);
    expect(() => cutDrawing({ ...BAR_PART, role: 'cell' })).toThrow(/"cell"/);
  });
});

describe('layers', () => {
  it('all have a colour and a line width the format knows', () => {
    expect(layerStyles().map((style) => style.name)).toEqual([...LAYERS]);
    for (const { colour, lineweight } of layerStyles()) {
      expect(LINEWEIGHTS).toContain(lineweight);
      expect(colour).toBeGreaterThan(0);
      expect(colour).toBeLessThan(256);
    }
  });
});

describe('figure', () => {
  it('prints figures short and plain', () => {
    expect([1148.5, 0, -0.001, 100, 3.256, 1e-9].map((value) => figure(value))).toEqual(['1148.5', '0', '0', '100', '3.26', '0']);
  });
});
