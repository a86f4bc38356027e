/** Cells laid into random outlines, with arcs and keep-outs: inside and clear of these, or refused with how many find room. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../shared/derive/create.ts';
import { parseBrief } from '../../shared/format/brief.ts';
import { integrityProblem } from '../../shared/format/integrity.ts';
import { recordsOfKind } from '../../shared/model/document.ts';
import { must } from '../support/must.ts';
import { strayCells } from '../support/strayCells.ts';

const mm = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** A box with something cut off two of its corners, straight or round. */
const outline = fc.record({ x: mm(700, 1700), y: mm(320, 1000), cut: fc.tuple(mm(0, 400), mm(0, 200)), nose: fc.tuple(mm(10, 250), mm(10, 100)), bulge: fc.constantFrom(0, 0.3, -0.3), at: fc.tuple(mm(-900, 900), mm(-900, 900)) }).map(({ x, y, cut: [cx, cy], nose: [nx, ny], bulge, at: [dx, dy] }) => {
  const corners: (readonly [number, number, number?])[] = [[0, 0], [x - nx, 0, bulge], [x, ny], ...(cx > 0 && cy > 0 ? ([[x, y - cy], [x - cx, y - cy], [x - cx, y]] as const) : ([[x, y]] as const)), [0, y]];
  return corners.map(([px, py, own]) => (own ? [px + dx, py + dy, own] : [px + dx, py + dy]));
});

/** Somewhere about the outline, at the height of the cells or above them. */
const keepOut = fc.record({ x: mm(-100, 1700), y: mm(-100, 1000), size: mm(20, 260), isHigh: fc.boolean() });

describe('cells in an outline', () => {
  it('stand inside and in no keep-out, or are refused with how many find room', () => {
    let laid = 0;
    fc.assert(
      fc.property(outline, fc.array(keepOut, { maxLength: 3 }), mm(4, 24), (corners, kept, series) => {
        const [[x0 = 0, y0 = 0] = []] = corners;
        const keepouts = kept.map(({ x, y, size, isHigh }, i) => ({ name: `k${i}`, outline_mm: [[x0 + x, y0 + y], [x0 + x + size, y0 + y], [x0 + x, y0 + y + size]], z_mm: isHigh ? [290, 300] : [0, 100] }));
        const brief = must(parseBrief(JSON.stringify({ name: 'Pack', cell: 'eve-lf280k', series, structure: { type: 'ctp', envelope: { outline_mm: corners, height_mm: 300 }, keepouts }, currents: { continuous_A: 140 } })));
        const created = createRecords(brief);
        if (!created.ok) {
          const [problem] = created.problems;
          expect(problem?.code).toBe('outline-too-small');
          expect(problem?.values?.['fitting']).toBeLessThan(series);
          return;
        }
        laid++;
        expect(integrityProblem(created.value)).toBeNull();
        expect(recordsOfKind(created.value, 'cell')).toHaveLength(series);
        expect(strayCells(created.value)).toEqual([]);
      }),
      { numRuns: 25 },
    );
    // A generator that only ever asks for too much would prove nothing.
    expect(laid).toBeGreaterThan(5);
  });
});
