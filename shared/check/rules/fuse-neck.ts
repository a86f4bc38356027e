import { boxCentre } from '../../geometry/box.ts';
import { boundsOf } from '../../geometry/contour.ts';
import type { Point2 } from '../../geometry/types.ts';
import type { Fpc, Trace, TraceFuse } from '../../model/derived/index.ts';
import { traceCurrent_A } from '../../standards/ipc2221.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { finding, type FindingDraft } from '../finding.ts';
import { placeOfBody, placeOfPath } from '../place.ts';
import type { CheckContext, Rule } from '../rule.ts';

/** Largest part of the trace's section that still opens before the trace does. A choice of this program. */
const LARGEST_SHARE = 0.6;
/** Farthest from the tab along the trace, mm: what lies before the neck is not protected. A choice of this program. */
const FARTHEST_mm = 20;
const SHARED_LINE = 2;

type Fault = Pick<FindingDraft, 'feature' | 'actual' | 'required' | 'unit'>;

/** Each voltage trace has a neck near its tab that is clearly the weakest place and still carries the balancing current. */
export const fuseNeck: Rule<'frontEnd'> = {
  code: 'fuse-neck',
  scope: 'frontEnd',
  clause: 'In-line fuse in each voltage line; IPC-2221 for the current it carries',
  run({ fpc }, context) {
    if (!fpc) return [];
    return fpc.traces.flatMap((trace) => {
      const net = context.net(trace.net);
      if (net?.kind !== 'power') return [];
      const body = fpc.bodies.find((candidate) => candidate.id === trace.fuse?.body);
      return faultsOf(trace, fpc, context).map((fault) =>
        finding({
          ...fault,
          code: this.code,
          severity: 'error',
          items: [trace.id, fpc.id],
          subject: [fpc.id, trace.net],
          clause: this.clause,
          at: body ? placeOfBody(body) : placeOfPath(trace.path, fpc),
          params: { net: net.label, variant: fault.feature ?? '' },
        }),
      );
    });
  },
};

function faultsOf(trace: Trace, fpc: Fpc, { sampling, deck }: CheckContext): Fault[] {
  const { fuse } = trace;
  if (!fuse) return [{ feature: 'missing', actual: 0, required: 1, unit: 'necks' }];
  const faults: Fault[] = [];
  // Neck and trace are etched from one foil: their sections compare as their widths.
  const share = fuse.width_mm / trace.width_mm;
  if (share > LARGEST_SHARE + 1e-9) faults.push({ feature: 'section', actual: share, required: LARGEST_SHARE, unit: null });
  const carried_A = traceCurrent_A({ width_mm: fuse.width_mm, thickness_mm: sampling.fpc.copperThickness_mm, rise_K: deck.traceRise_K, layer: 'internal' });
  const required_A = SHARED_LINE * sampling.balancing_A;
  if (carried_A < required_A) faults.push({ feature: 'current', actual: carried_A, required: required_A, unit: 'A' });
  const from_mm = fromTab_mm(trace, fuse, fpc);
  if (from_mm !== null && from_mm > FARTHEST_mm + COINCIDENT_mm) faults.push({ feature: 'place', actual: from_mm, required: FARTHEST_mm, unit: 'mm' });
  return faults;
}

/** Length of trace between its tab and the neck; null where the neck has no body. */
function fromTab_mm(trace: Trace, fuse: TraceFuse, fpc: Fpc): number | null {
  const body = fpc.bodies.find((candidate) => candidate.id === fuse.body);
  if (!body) return null;
  return Math.max(0, alongPath_mm(trace.path, boxCentre(boundsOf(body.outline))) - fuse.length_mm / 2);
}

/** How far along the path the point of it closest to `point` lies. */
function alongPath_mm(path: readonly Point2[], point: Point2): number {
  let best = { away: Infinity, along: 0 };
  let before_mm = 0;
  for (const [i, to] of path.entries()) {
    const from = path[i - 1];
    if (!from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const along = length === 0 ? 0 : Math.min(length, Math.max(0, ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length));
    const share = length === 0 ? 0 : along / length;
    const away = Math.hypot(point.x - from.x - share * (to.x - from.x), point.y - from.y - share * (to.y - from.y));
    if (away < best.away) best = { away, along: before_mm + along };
    before_mm += length;
  }
  return best.along;
}
