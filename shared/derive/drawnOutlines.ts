/** The outlines of a brief, as records: of its envelope, moved to the pack's origin, and of its keep-outs, moved with it. */
import type { Brief } from '../format/brief.ts';
import { counterClockwise, snapContour } from '../geometry/contour.ts';
import { translated } from '../geometry/transform.ts';
import type { Contour } from '../geometry/types.ts';
import { asOutline, atOrigin, outlineProblem } from '../model/outlines.ts';
import type { KeepOutRecord, Outline } from '../model/records/outline.ts';
import { fail, ok, type Problem, type Result } from '../model/result.ts';

export interface DrawnOutlines {
  /** With `envelope_mm` as large as the outline. */
  readonly brief: Brief;
  readonly outline: Outline | null;
  readonly keepOuts: readonly KeepOutRecord[];
}

/** Refuses an outline that bounds no single piece, heights the wrong way round, and an envelope given twice, each with its field. */
export function drawnOutlines(brief: Brief): Result<DrawnOutlines> {
  const { envelope, envelope_mm, keepouts = [] } = brief.structure;
  if (envelope && envelope_mm) return fail('envelope-twice', 'structure.envelope', 'expected either envelope_mm (a box) or envelope (an outline with a height), got both', {});
  const outline = envelope ? contourOf(envelope.outline_mm) : null;
  const problems: Problem[] = [
    ...wrong(outline, 'structure.envelope.outline_mm'),
    ...keepouts.flatMap(({ outline_mm, z_mm: [from, to] }, i) => [
      ...wrong(contourOf(outline_mm), `structure.keepouts[${i}].outline_mm`),
      ...(to > from ? [] : [{ code: 'keep-out-height', place: `structure.keepouts[${i}].z_mm`, message: `expected an upper end above the lower one (${from}), got ${to}`, values: { from, to } }]),
    ]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const placed = outline && atOrigin(outline);
  const by = placed?.by ?? { x: 0, y: 0 };
  const keepOuts = keepouts.map((keepout, i): KeepOutRecord => ({
    id: `keepout:${i + 1}`,
    kind: 'keepOut',
    name: keepout.name,
    purpose: keepout.for ?? '',
    outline_mm: asOutline(snapContour(translated(counterClockwise(contourOf(keepout.outline_mm)), by.x, by.y))),
    z_mm: { from: keepout.z_mm[0], to: keepout.z_mm[1] },
  }));
  if (!placed || !envelope) return ok({ brief, outline: null, keepOuts });
  return ok({ brief: { ...brief, structure: { ...brief.structure, envelope_mm: { ...placed.size, z: envelope.height_mm } } }, outline: placed.outline, keepOuts });
}

function contourOf(corners: readonly (readonly [number, number] | readonly [number, number, number])[]): Contour {
  return corners.map(([x, y, bulge]) => (bulge ? { x, y, bulge } : { x, y }));
}

function wrong(outline: Contour | null, place: string): Problem[] {
  const problem = outline && outlineProblem(outline, place);
  return problem ? [problem] : [];
}
