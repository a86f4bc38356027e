/** What must hold of the outlines that people draw: of the envelope, and of keep-outs. */
import { boundsOf } from '../geometry/contour.ts';
import { recordsOfKind, singleton, type Document } from '../model/document.ts';
import { outlineProblem } from '../model/outlines.ts';
import type { Problem } from '../model/result.ts';

/** How far the box of the envelope's outline may be off its stated size: what rounding leaves, mm. */
const SIZE_TOLERANCE_mm = 1e-3;

/** The first outline that bounds no single piece, lies elsewhere than it says, or the first height the wrong way round; null where all hold. */
export function outlinesProblem(document: Document): Problem | null {
  const { outline_mm, envelope_mm, rowPlaces, rows } = singleton(document, 'structure');
  if (outline_mm) {
    const flaw = outlineProblem(outline_mm, 'structure.outline_mm');
    if (flaw) return flaw;
    const { minX, minY, maxX, maxY } = boundsOf(outline_mm);
    const off = Math.max(Math.abs(minX), Math.abs(minY), Math.abs(maxX - envelope_mm.x), Math.abs(maxY - envelope_mm.y));
    if (off > SIZE_TOLERANCE_mm) {
      const [from, to] = [`${figure(minX)}, ${figure(minY)}`, `${figure(maxX)}, ${figure(maxY)}`];
      const size = `${figure(envelope_mm.x)}, ${figure(envelope_mm.y)}`;
      return { code: 'outline-size', place: 'structure.outline_mm', message: `the outline reaches from ${from} to ${to}, envelope_mm says from 0, 0 to ${size}`, values: { from, to, size } };
    }
  }
  if (rowPlaces && rowPlaces.length !== rows) {
    return { code: 'broken-reference', place: 'structure.rowPlaces', message: `expected a place for each of the ${rows} rows, got ${rowPlaces.length}` };
  }
  for (const { id, outline_mm: own, z_mm } of recordsOfKind(document, 'keepOut')) {
    if (!/^keepout:[1-9]\d*$/.test(id)) return { code: 'broken-reference', place: id, message: 'expected an id of the form "keepout:1"' };
    const flaw = outlineProblem(own, `${id}.outline_mm`);
    if (flaw) return flaw;
    if (z_mm.to <= z_mm.from) return { code: 'keep-out-height', place: `${id}.z_mm`, message: `expected an upper end above the lower one (${figure(z_mm.from)}), got ${figure(z_mm.to)}`, values: { from: figure(z_mm.from), to: figure(z_mm.to) } };
  }
  return null;
}

function figure(value_mm: number): string {
  return String(Number(value_mm.toFixed(3)));
}
