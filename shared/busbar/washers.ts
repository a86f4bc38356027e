/** Washers under the heads of the bolts of a bar: soft aluminium creeps away under a head alone. */
import { circle, clockwise } from '../geometry/contour.ts';
import type { Body } from '../model/derived/body.ts';
import type { Busbar } from '../model/derived/busbar.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import { boltSize } from '../standards/bolts.ts';
import { snap_mm } from '../units/units.ts';
import { lyingSolid, type Plane } from './plane.ts';

/** The bar with a body `/washer-<n>` on its upper face at each bolt, in the coordinates of its plane. As it is where the settings want none, or the table has no such bolt. */
export function withWashers(bar: Busbar, { output }: BusbarsRecord, plane: Plane): Busbar {
  const size = boltSize(output.bolt);
  if (output.washer !== 'plain' || !size) return bar;
  const washers = bar.boltHoles
    .filter(({ diameter_mm }) => diameter_mm < size.washer_mm)
    .map(({ centre, diameter_mm }, i): Body => ({
      id: `${bar.id}/washer-${i + 1}`,
      owner: bar.id,
      kind: 'fastener',
      net: bar.net,
      material: 'steel',
      layer: 'KEEPOUT',
      ...lyingSolid(plane, [bar.z[1], snap_mm(bar.z[1] + size.washerThickness_mm)], circle(centre, size.washer_mm / 2), [clockwise(circle(centre, diameter_mm / 2))]),
    }));
  return washers.length === 0 ? bar : { ...bar, bodies: [...bar.bodies, ...washers] };
}
