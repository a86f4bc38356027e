import { boxOf } from '../../geometry/box.ts';
import { pointInRing } from '../../geometry/distance.ts';
import { flatten } from '../../geometry/flatten.ts';
import { closestOnSegments } from '../../geometry/segment.ts';
import { createSpatialIndex } from '../../geometry/spatialIndex.ts';
import type { Point2 } from '../../geometry/types.ts';
import type { Body, Fpc } from '../../model/derived/index.ts';
import { spacing_mm } from '../../standards/ipc2221.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { insulationBetween } from '../conductors.ts';
import { copperOf } from '../copper.ts';
import { createEdgeIndex } from '../edgeIndex.ts';
import { finding } from '../finding.ts';
import { middleOf, placeOnFpc } from '../place.ts';
import type { CheckContext, Rule } from '../rule.ts';

/**
 * Copper of different nets on one flexible circuit: apart by the fabrication floor and by IPC-2221 for their potential
 * difference, column B4 under coverlay, A6 where one of them is an open pad. One finding for two nets.
 */
export const traceSpacing: Rule<'frontEnd'> = {
  code: 'trace-spacing',
  scope: 'frontEnd',
  clause: 'Fabrication floor; IPC-2221 Table 6-1, columns B4 and A6',
  run({ fpc }, context) {
    if (!fpc) return [];
    return tooClose(fpc, context).map((pair) => {
      const from = placeOnFpc(fpc, pair.from);
      const to = placeOnFpc(fpc, pair.to);
      const [netA, netB] = [pair.a.net ?? '', pair.b.net ?? ''];
      return finding({
        code: this.code,
        severity: 'error',
        items: [pair.a.id, pair.b.id],
        subject: [fpc.id, netA, netB],
        clause: this.clause,
        at: middleOf(from, to),
        actual: pair.distance_mm,
        required: pair.required_mm,
        unit: 'mm',
        params: { netA: context.net(netA)?.label ?? netA, netB: context.net(netB)?.label ?? netB, voltage_V: pair.voltage_V },
        measure: [from, to],
      });
    });
  },
};

interface ClosePair {
  readonly a: Body;
  readonly b: Body;
  readonly voltage_V: number;
  readonly required_mm: number;
  readonly distance_mm: number;
  readonly from: Point2;
  readonly to: Point2;
}

/** For each two nets that come too close somewhere, the place where they are closest. */
function tooClose(fpc: Fpc, context: CheckContext): ClosePair[] {
  const copper = copperOf(fpc);
  const rings = copper.map((body) => flatten(body.outline));
  const index = createEdgeIndex(rings.map((ring) => [ring]));
  const limitOf = limits(context);
  const onePerNet = [...new Map(copper.map((body) => [`${body.net} ${body.kind}`, body] as const)).values()];
  const widest_mm = Math.max(0, ...onePerNet.flatMap((a) => onePerNet.map((b) => limitOf(a, b).required_mm)));
  const closest = new Map<string, ClosePair>();
  const note = (a: Body, b: Body, found: Pick<ClosePair, 'distance_mm' | 'from' | 'to'>): void => {
    const key = [a.net, b.net].sort().join(' ');
    if (found.distance_mm < (closest.get(key)?.distance_mm ?? Infinity)) closest.set(key, { a, b, ...limitOf(a, b), ...found });
  };
  for (const edge of index.edges) {
    const a = copper[edge.shape];
    for (const other of index.near(edge, widest_mm)) {
      const b = copper[other.shape];
      if (!a || !b || other.shape <= edge.shape || a.net === b.net) continue;
      const found = closestOnSegments(edge.from, edge.to, other.from, other.to, limitOf(a, b).required_mm - COINCIDENT_mm);
      if (found) note(a, b, found);
    }
  }
  // One outline wholly within another may have no edge near it.
  const boxes = createSpatialIndex(rings.map(boxOf));
  for (const [i, a] of copper.entries()) {
    const [point] = rings[i] ?? [];
    if (!point) continue;
    for (const j of boxes.search(boxOf([point]))) {
      const [b, ring] = [copper[j], rings[j]];
      if (b && ring && a.net !== b.net && pointInRing(point, ring)) note(a, b, { distance_mm: 0, from: point, to: point });
    }
  }
  return [...closest.values()];
}

/** The tables are looked up once per two nets and finish. */
function limits(context: CheckContext): (a: Body, b: Body) => Pick<ClosePair, 'voltage_V' | 'required_mm'> {
  const known = new Map<string, Pick<ClosePair, 'voltage_V' | 'required_mm'>>();
  return (a, b) => {
    const exposed = a.kind === 'pad' || b.kind === 'pad';
    const key = `${a.net} ${b.net} ${exposed}`;
    const before = known.get(key);
    if (before) return before;
    const { voltage_V } = insulationBetween(a.net ?? '', b.net ?? '', context);
    const required_mm = Math.max(context.sampling.fpc.minSpace_mm, spacing_mm(voltage_V, 'B4'), exposed ? spacing_mm(voltage_V, 'A6') : 0);
    const made = { voltage_V, required_mm };
    known.set(key, made);
    return made;
  };
}
