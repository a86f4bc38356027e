import { describe, expect, it } from 'vitest';
import { layerStyles } from '../../../shared/drawing/layers.ts';
import type { Drawing, Entity } from '../../../shared/drawing/types.ts';
import { real } from '../../../shared/dxf/tags.ts';
import { encodedText } from '../../../shared/dxf/text.ts';
import { writeDxf } from '../../../shared/dxf/write.ts';
import { strictnessFaults } from '../../interop/strictness.ts';

const LINE: Entity = { kind: 'line', layer: 'DIM', from: { x: 0, y: 0 }, to: { x: 10, y: 5 } };

function drawing(entities: readonly Entity[], changes: Partial<Drawing> = {}): Drawing {
  return { title: 't', units: 'mm', layers: layerStyles(), blocks: [], entities, dimensionText_mm: 2.5, ...changes };
}

const EVERYTHING: readonly Entity[] = [
  LINE,
  { kind: 'arc', layer: 'DIM', centre: { x: 3, y: 3 }, radius_mm: 2, start_deg: 0, end_deg: 90 },
  { kind: 'circle', layer: 'HOLE', centre: { x: -20.5, y: 3 }, radius_mm: 2.25, xdata: { app: 'CELLWEAVE', strings: ['net=N3'] } },
  { kind: 'polyline', layer: 'BUSBAR_CU', closed: false, vertices: [{ x: 0, y: 0, bulge: 0.5 }, { x: 4, y: 4 }, { x: 9, y: 4 }], xdata: { app: 'CELLWEAVE', strings: ['net=N4'] } },
  { kind: 'text', layer: 'TEXT', at: { x: 1, y: 1 }, height_mm: 3, rotation_deg: 90, align: 'right', vertical: 'middle', text: '温度 °C ^x' },
  { kind: 'insert', layer: 'CELL', block: 'CELL_A', at: { x: 50, y: 0 }, rotation_deg: 270 },
];
const WHOLE = drawing(EVERYTHING, {
  blocks: [{ name: 'CELL_A', entities: [{ kind: 'polyline', layer: 'CELL', closed: true, vertices: [{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 10 }] }] }],
});

describe('numbers', () => {
  it('have at most nine decimals, at least one, no exponent and no minus zero', () => {
    expect([0, -0, 1, -12.5, 1e-10, -1e-10, 0.1 + 0.2, 123456.123456789].map(real)).toEqual([
      '0.0', '0.0', '1.0', '-12.5', '0.0', '0.0', '0.3', '123456.123456789',
    ]);
    for (const bad of [NaN, Infinity, 1e21]) expect(() => real(bad)).toThrow(RangeError);
  });
});

describe('text', () => {
  it('is ASCII, one line', () => {
    expect(encodedText('温度 °C')).toBe('\\U+6E29\\U+5EA6 \\U+00B0C');
    expect(encodedText('a\nb^c')).toBe('a b^ c');
    expect(encodedText('𠮷')).toBe('\\U+D842\\U+DFB7');
  });
});

describe.each(['R2000', 'R12'] as const)('writeDxf as %s', (version) => {
  it('writes every kind of entity without a fault, the same each time', () => {
    const text = writeDxf(WHOLE, { version });
    expect(strictnessFaults(text)).toEqual([]);
    expect(writeDxf(WHOLE, { version })).toBe(text);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('knows its extents, arcs and inserts included', () => {
    const text = writeDxf(WHOLE, { version });
    // The insert turned by 270 degrees reaches 20 down and 10 right, the circle left and up.
    expect(text).toContain('$EXTMIN\r\n 10\r\n-22.75\r\n 20\r\n-20.0\r\n');
    expect(text).toContain('$EXTMAX\r\n 10\r\n60.0\r\n 20\r\n5.25\r\n');
  });

  it('registers the applications whose data it writes, and only those', () => {
    expect(writeDxf(WHOLE, { version })).toContain('  2\r\nCELLWEAVE');
    expect(writeDxf(drawing([LINE]), { version })).not.toContain('CELLWEAVE');
  });

  it('refuses what it cannot write whole', () => {
    const bad: readonly (readonly [Drawing, RegExp])[] = [
      [drawing([]), /without entities/],
      [drawing([{ ...LINE, to: LINE.from }]), /no size/],
      [drawing([{ kind: 'circle', layer: 'HOLE', centre: { x: 0, y: 0 }, radius_mm: 0 }]), /no size/],
      [drawing([{ ...LINE, to: { x: NaN, y: 0 } }]), /no size|cannot stand|NaN/],
      [drawing([LINE], { layers: [] }), /DIM/],
      [drawing([{ kind: 'insert', layer: 'CELL', block: 'NONE', at: { x: 0, y: 0 }, rotation_deg: 0 }]), /NONE/],
      [drawing([LINE], { blocks: [{ name: 'has space', entities: [LINE] }] }), /has space/],
      [drawing([LINE], { blocks: [{ name: 'A', entities: [LINE] }, { name: 'A', entities: [LINE] }] }), /twice/],
      [drawing([{ ...LINE, xdata: { app: 'CELLWEAVE', strings: ['x'.repeat(256)] } }]), /255/],
    ];
    for (const [one, message] of bad) expect(() => writeDxf(one, { version })).toThrow(message);
  });
});

describe('R2000', () => {
  it('says version, units and code page', () => {
    const text = writeDxf(WHOLE);
    expect(text).toContain('$ACADVER\r\n  1\r\nAC1015\r\n');
    expect(text).toContain('$INSUNITS\r\n 70\r\n4\r\n');
    expect(text).toContain('$DWGCODEPAGE\r\n  3\r\nANSI_936\r\n');
    expect(writeDxf(drawing([LINE]))).toContain('$DWGCODEPAGE\r\n  3\r\nANSI_1252\r\n');
  });

  it('keeps bulges where they are', () => {
    const text = writeDxf(drawing([EVERYTHING[3] as Entity]));
    expect(text).toContain(' 90\r\n3\r\n 70\r\n0\r\n 43\r\n0.0\r\n 10\r\n0.0\r\n 20\r\n0.0\r\n 42\r\n0.5\r\n 10\r\n4.0\r\n');
    expect(text).toContain('1001\r\nCELLWEAVE\r\n1000\r\nnet=N4\r\n');
  });
});
