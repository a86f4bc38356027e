import { describe, expect, it } from 'vitest';
import { signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { readLoops } from '../../../shared/dxf/readLoops.ts';

const dxf = (entities: readonly (readonly (string | number)[])[], unit?: number) =>
  ['0', 'SECTION', '2', 'HEADER', ...(unit === undefined ? [] : ['9', '$INSUNITS', '70', unit]), '0', 'ENDSEC', '0', 'SECTION', '2', 'ENTITIES', ...entities.flat(), '0', 'ENDSEC', '0', 'EOF'].join('\n');
const line = (x1: number, y1: number, x2: number, y2: number) => [0, 'LINE', 8, '0', 10, x1, 20, y1, 11, x2, 21, y2];

describe('reading loops out of a DXF', () => {
  it('takes closed polylines with their arcs, and circles apart', () => {
    const read = readLoops(dxf([[0, 'LWPOLYLINE', 8, '0', 90, 4, 70, 1, 10, 0, 20, 0, 10, 10, 20, 0, 42, 1, 10, 10, 20, 4, 10, 0, 20, 4], [0, 'CIRCLE', 8, '0', 10, 3, 20, 2, 40, 1], [0, 'TEXT', 8, '0', 10, 0, 20, 0, 40, 1, 1, 'x']], 4));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { loops, circles, leftOut, saysUnit } = read.value;
    expect(signedArea_mm2(loops[0] ?? [])).toBeCloseTo(40 + 2 * Math.PI, 6);
    expect(circles).toEqual([{ centre: { x: 3, y: 2 }, diameter_mm: 2 }]);
    expect([...leftOut]).toEqual([['TEXT', 1]]);
    expect(saysUnit).toBe(true);
  });

  it('chains lines and arcs drawn in any direction, over the gaps that CAD leaves, and tells of chains that stay open', () => {
    const read = readLoops(dxf([line(0, 0, 10, 0), line(0, 4.004, 0, 0), line(10, 4, 0, 4), [0, 'ARC', 8, '0', 10, 10, 20, 2, 40, 2, 50, 270, 51, 90], line(50, 0, 60, 0)]));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.loops).toHaveLength(1);
    expect(signedArea_mm2(read.value.loops[0] ?? [])).toBeCloseTo(40 + 2 * Math.PI, 1);
    expect([...read.value.leftOut]).toEqual([['LINE', 1]]);
    expect(read.value.saysUnit).toBe(false);
  });

  it('reads inches as inches, and refuses what is no DXF or has no closed loop', () => {
    const inches = readLoops(dxf([[0, 'LWPOLYLINE', 8, '0', 90, 3, 70, 1, 10, 0, 20, 0, 10, 1, 20, 0, 10, 0, 20, 1]], 1));
    expect(inches.ok && signedArea_mm2(inches.value.loops[0] ?? [])).toBeCloseTo(25.4 ** 2 / 2, 6);
    expect(readLoops(dxf([line(0, 0, 10, 0)]))).toMatchObject({ ok: false, problems: [{ code: 'no-loop' }] });
    expect(readLoops('{"format":"cellweave"}')).toMatchObject({ ok: false });
  });
});
