import { inflated } from '../../geometry/box.ts';
import { solidBox, solidDistance } from '../../geometry/solid.ts';
import { createSpatialIndex } from '../../geometry/spatialIndex.ts';
import type { Body } from '../../model/derived/index.ts';
import { spacing_mm } from '../../standards/ipc2221.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { insulationBetween } from '../conductors.ts';
import { copperOf } from '../copper.ts';
import { finding } from '../finding.ts';
import { middleOf } from '../place.ts';
import type { CheckContext, Rule } from '../rule.ts';

/**
 * Copper of different nets on one flexible circuit: apart by the fabrication floor and by IPC-2221 for their potential
 * difference, column B4 under coverlay, A6 where one of them is an open pad. One finding for two nets.
 */
export const traceSpacing: Rule<'frontEnd'> = {
  code: 'trace-spacing',
  scope: 'frontEnd',
  clause: 'Fabrication floor; IPC-2221 Table 6-1, columns B4 and A6',
  run({ fpc, nets }, context) {
    if (!fpc) return [];
    const copper = copperOf(fpc);
    const index = createSpatialIndex(copper.map(solidBox));
    const widest_mm = required_mm(nets.length * context.nets.cellMax_V, true, context);
    const closest = new Map<string, { a: Body; b: Body; actual_mm: number; required_mm: number; distance: ReturnType<typeof solidDistance>; voltage_V: number }>();
    for (const [i, a] of copper.entries()) {
      for (const j of index.search(inflated(solidBox(a), widest_mm))) {
        const b = copper[j];
        if (j <= i || !b || a.net === null || b.net === null || a.net === b.net) continue;
        const { voltage_V } = insulationBetween(a.net, b.net, context);
        const limit_mm = required_mm(voltage_V, a.kind === 'pad' || b.kind === 'pad', context);
        const distance = solidDistance(a, b);
        if (distance.distance_mm >= limit_mm - COINCIDENT_mm) continue;
        const key = [a.net, b.net].sort().join(' ');
        if (distance.distance_mm >= (closest.get(key)?.actual_mm ?? Infinity)) continue;
        closest.set(key, { a, b, actual_mm: distance.distance_mm, required_mm: limit_mm, distance, voltage_V });
      }
    }
    return [...closest.values()].map((pair) =>
      finding({
        code: this.code,
        severity: 'error',
        items: [pair.a.id, pair.b.id],
        subject: [fpc.id, pair.a.net ?? '', pair.b.net ?? ''],
        clause: this.clause,
        at: middleOf(pair.distance.from, pair.distance.to),
        actual: pair.actual_mm,
        required: pair.required_mm,
        unit: 'mm',
        params: { netA: context.net(pair.a.net ?? '')?.label ?? '', netB: context.net(pair.b.net ?? '')?.label ?? '', voltage_V: pair.voltage_V },
        measure: [pair.distance.from, pair.distance.to],
      }),
    );
  },
};

function required_mm(voltage_V: number, exposed: boolean, { sampling }: CheckContext): number {
  return Math.max(sampling.fpc.minSpace_mm, spacing_mm(voltage_V, 'B4'), exposed ? spacing_mm(voltage_V, 'A6') : 0);
}
