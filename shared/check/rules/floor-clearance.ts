import { solidBox } from '../../geometry/solid.ts';
import type { Body } from '../../model/derived/index.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

/** What comes closer to the floor over a pack in a vehicle's frame than is kept free. One finding an owner; the frame itself may touch it. */
export const floorClearance: Rule<'tile'> = {
  code: 'floor-clearance',
  scope: 'tile',
  clause: 'Free height under the floor of the chassis',
  run({ bodies }, { structure }) {
    const { chassis, envelope_mm } = structure;
    if (!chassis) return [];
    const floor_z = envelope_mm.z - chassis.floor.thickness_mm;
    const highest = new Map<string, { readonly body: Body; readonly gap_mm: number }>();
    for (const body of bodies) {
      if (body.owner === 'structure' || body.kind === 'keepout') continue;
      const gap_mm = snap_mm(floor_z - solidBox(body).maxZ);
      if (gap_mm >= chassis.floorClearance_mm - COINCIDENT_mm || gap_mm >= (highest.get(body.owner)?.gap_mm ?? Infinity)) continue;
      highest.set(body.owner, { body, gap_mm });
    }
    return [...highest].map(([owner, { body, gap_mm }]) =>
      finding({ code: this.code, severity: 'error', items: [owner], clause: this.clause, at: placeOfBody(body), actual: gap_mm, required: chassis.floorClearance_mm, unit: 'mm', params: { body: body.id } }),
    );
  },
};
