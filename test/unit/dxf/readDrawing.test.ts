import { describe, expect, it } from 'vitest';
import { boundsOf, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { flatten } from '../../../shared/geometry/flatten.ts';
import { readDrawing, type DxfDrawing } from '../../../shared/dxf/read/drawing.ts';
import { dxfText } from '../../../shared/dxf/read/encoding.ts';
import { proposedUses, usableOutline } from '../../../shared/dxf/read/outlineUse.ts';
import { box, circleAt, closedPolyline, dxfOf, line, type Tags } from '../../support/drawing.ts';

const read = (text: string, options = {}): DxfDrawing => {
  const result = readDrawing(text, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const area = (drawing: DxfDrawing, index = 0): number => signedArea_mm2(drawing.loops[index]?.contour ?? []);
const left = (drawing: DxfDrawing): readonly string[] => drawing.leftOut.map(({ kind, why, count }) => `${count} ${kind} ${why}`);
const insert = (name: string, ...tags: Tags): Tags => [0, 'INSERT', 8, 'SHOWN', 2, name, 10, 0, 20, 0, ...tags];
const block = (name: string, ...entities: readonly Tags[]): Tags => [0, 'BLOCK', 8, '0', 2, name, 10, 0, 20, 0, ...entities.flat(), 0, 'ENDBLK'];

describe('reading a drawing', () => {
  it('takes units from the file, or from the user where it does not say', () => {
    expect(area(read(dxfOf([box(0, 0, 1, 2)], { unit: 6 })))).toBeCloseTo(2e6, 3);
    const silent = dxfOf([box(0, 0, 1, 2)]);
    expect(read(silent)).toMatchObject({ saysUnit: false, unit_mm: 1 });
    expect(area(read(silent, { unit_mm: 25.4 }))).toBeCloseTo(2 * 25.4 ** 2, 6);
    expect(read(dxfOf([box(0, 0, 1, 2)], { unit: 0 })).saysUnit).toBe(false);
  });

  it('keeps arcs, and draws ellipses and splines with arcs within the tolerance', () => {
    const ellipse = read(dxfOf([[0, 'ELLIPSE', 8, '0', 10, 0, 20, 0, 11, 300, 21, 0, 40, 0.5, 41, 0, 42, 2 * Math.PI]], { unit: 4 }));
    expect(area(ellipse)).toBeCloseTo(Math.PI * 300 * 150, -2);
    for (const { x, y } of flatten(ellipse.loops[0]?.contour ?? [])) expect(Math.abs(Math.hypot(x / 300, y / 150) - 1) * 150).toBeLessThan(0.03);
    expect(ellipse.loops[0]?.contour.length).toBeLessThan(120);
    // A circle of radius 10 as a rational spline of degree 2.
    const w = Math.SQRT1_2;
    const points = [[10, 0, 1], [10, 10, w], [0, 10, 1], [-10, 10, w], [-10, 0, 1], [-10, -10, w], [0, -10, 1], [10, -10, w], [10, 0, 1]] as const;
    const spline: Tags = [0, 'SPLINE', 8, '0', 70, 4, 71, 2, 72, 12, 73, 9, ...[0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4].flatMap((knot) => [40, knot]), ...points.flatMap(([, , weight]) => [41, weight]), ...points.flatMap(([x, y]) => [10, x, 20, y, 30, 0])];
    expect(area(read(dxfOf([spline], { unit: 4 })))).toBeCloseTo(100 * Math.PI, 4);
  });

  it('puts blocks where they are inserted: turned, mirrored, in arrays, nested, and stretched', () => {
    const blocks = [block('part', closedPolyline([[0, 0], [10, 0, 1], [10, 4], [0, 4]])), block('Pair', insert('PART', 41, -1), insert('part', 50, 90)), block('hole', circleAt(1, 1, 1))];
    const pair = read(dxfOf([insert('PAIR')], { blocks, unit: 4 }));
    expect(pair.loops).toHaveLength(2);
    for (const { contour, layer } of pair.loops) {
      expect(signedArea_mm2(contour)).toBeCloseTo(40 + 2 * Math.PI, 6);
      expect(layer).toBe('SHOWN');
    }
    expect(boundsOf(pair.loops.map(({ contour }) => boundsOf(contour)).map(({ minX, maxY }) => ({ x: minX, y: maxY })))).toMatchObject({ minX: -12, maxY: 12 });
    const array = read(dxfOf([insert('hole', 70, 3, 71, 2, 44, 5, 45, 5)], { blocks, unit: 4 }));
    expect(array.loops.map(({ circle }) => circle?.centre)).toContainEqual({ x: 11, y: 6 });
    expect(array.loops).toHaveLength(6);
    const stretched = read(dxfOf([insert('hole', 41, 20, 42, 10)], { blocks, unit: 4 }));
    expect(stretched.loops[0]?.circle).toBeNull();
    expect(area(stretched)).toBeCloseTo(200 * Math.PI, 0);
  });

  it('shows seen from behind what was drawn so, and leaves out what stands upright', () => {
    const behind = [210, 0, 220, 0, 230, -1];
    const drawing = read(dxfOf([[...circleAt(5, 2, 1), ...behind], [...circleAt(0, 0, 1), 210, 1, 220, 0, 230, 0]], { unit: 4 }));
    expect(drawing.loops.map(({ circle }) => circle?.centre)).toEqual([{ x: -5, y: 2 }]);
    expect(left(drawing)).toEqual(['1 CIRCLE tilted']);
  });

  it('chains within each layer over gaps up to what is asked for, and lists what stays open', () => {
    const gap = [line(0, 0, 10, 0, 'A'), line(10.3, 0, 10, 8, 'A'), line(10, 8, 0, 0.2, 'A'), line(0, 0, 1, 1, 'B')];
    expect(left(read(dxfOf(gap)))).toEqual(['4 LINE open']);
    const joined = read(dxfOf(gap), { join_mm: 0.5 });
    expect(joined.loops).toHaveLength(1);
    expect(joined.layers.map(({ name, loops }) => [name, loops])).toEqual([['A', 1], ['B', 0]]);
  });

  it('reads what trips parsers: a table without end, a polyline without SEQEND, vertex ids, escapes, doubles', () => {
    const polyline: Tags = [0, 'POLYLINE', 8, '0', 66, 1, 70, 1, ...[[0, 0], [4, 0], [4, 4]].flatMap(([x = 0, y = 0]) => [0, 'VERTEX', 8, '0', 10, x, 20, y])];
    const withIds: Tags = [0, 'LWPOLYLINE', 8, '\\U+94DC', 90, 9, 70, 1, ...[[0, 0], [4, 0], [4, 4]].flatMap(([x = 0, y = 0]) => [10, x, 20, y, 91, 7])];
    const drawing = read(dxfOf([polyline, circleAt(0, 0, 3), circleAt(0, 0, 3), withIds], { tables: [[0, 'TABLE', 2, 'LAYER', 0, 'LAYER', 2, 'OFF', 70, 0, 62, -7]] }));
    expect(drawing.loops.map((loop) => loop.layer)).toEqual(['0', '0', '铜']);
    expect(left(drawing)).toEqual(['1 CIRCLE double']);
  });

  it('bounds what is hostile: blocks in themselves, blocks that multiply, figures that are none', () => {
    const knot = read(dxfOf([insert('a')], { blocks: [block('a', insert('b')), block('b', insert('a'), circleAt(0, 0, 1))] }));
    expect(left(knot)).toEqual(['1 INSERT block']);
    for (const inmost of [[circleAt(0, 0, 1)], []]) {
      const many = Array.from({ length: 12 }, (_, i) => block(`b${i}`, ...(i === 11 ? inmost : Array.from({ length: 10 }, () => insert(`b${i + 1}`)))));
      expect(readDrawing(dxfOf([insert('b0')], { blocks: many }))).toMatchObject({ ok: false, problems: [{ code: 'dxf-too-large' }] });
    }
    expect(readDrawing(dxfOf([insert('b', 70, 30000, 71, 30000)], { blocks: [block('b')] }))).toMatchObject({ ok: false, problems: [{ code: 'dxf-too-large' }] });
    expect(left(read(dxfOf([[0, 'LINE', 8, '0', 10, 'nan', 20, 0, 11, 1, 21, 1], [0, 'CIRCLE', 8, '0', 10, 1e300, 20, 0, 40, 1e300]])))).toEqual(['1 CIRCLE number', '1 LINE number']);
    expect(readDrawing('AutoCAD Binary DXF\r\n')).toMatchObject({ ok: false, problems: [{ code: 'dxf-binary' }] });
    expect(readDrawing('0\nSECT')).toMatchObject({ ok: false, problems: [{ code: 'not-dxf' }] });
  });

  it('finds the encoding: UTF-8 whatever the file says, else what it says', () => {
    const asked: string[] = [];
    const decode = (_: Uint8Array, encoding: string, fatal: boolean): string | null => {
      asked.push(encoding);
      return fatal ? null : 'text';
    };
    const head = new TextEncoder().encode('9\n$DWGCODEPAGE\n  3\nANSI_1251\n');
    expect(dxfText(head, decode)).toBe('text');
    expect(asked).toEqual(['utf-8', 'windows-1251']);
    expect(dxfText(head, () => 'utf')).toBe('utf');
  });
});

describe('what loops are taken for', () => {
  const loops = read(dxfOf([box(0, 0, 1000, 500), box(100, 100, 50, 50), box(110, 110, 10, 10), box(2000, 0, 20, 20)], { unit: 4 })).loops.map(({ contour }) => contour);

  it('the largest is the envelope, those in it keep-outs but for what lies in these', () => {
    expect(proposedUses(loops, 'envelope')).toEqual(['envelope', 'keepout', 'none', 'none']);
  });

  it('for keep-outs a loop round the others is the room they lie in; without one all count', () => {
    expect(proposedUses(loops, 'keepout')).toEqual(['none', 'keepout', 'none', 'none']);
    expect(proposedUses(loops.slice(1, 2), 'keepout')).toEqual(['keepout']);
  });

  it('a loop that crosses itself can be none, and says where', () => {
    const bow = [{ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 10, y: 0 }, { x: 0, y: 12 }];
    expect(usableOutline(bow).problem).toMatchObject({ code: 'outline-flaw', variant: 'crossing' });
    expect(usableOutline([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10.01, y: 0 }, { x: 10, y: 9 }])).toMatchObject({ problem: null, outline: { length: 3 } });
  });
});
