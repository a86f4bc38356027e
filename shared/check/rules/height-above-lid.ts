import { solidBox } from '../../geometry/solid.ts';
import type { Body } from '../../model/derived/index.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

/** What connects a front end's cells stands higher above their lids than the brief leaves free. One finding an owner. */
export const heightAboveLid: Rule<'frontEnd'> = {
  code: 'height-above-lid',
  scope: 'frontEnd',
  clause: 'Height above the lid of the brief',
  run({ frontEnd, cells, busbars, fpc }, { structure }) {
    // Cells of a nudged row may differ: the lowest lid is the one the cover's room is counted from.
    const lid_z = Math.min(...cells.map((cell) => cell.z[1]));
    if (!Number.isFinite(lid_z)) return [];
    const highest = new Map<string, { body: Body; top_z: number }>();
    for (const body of [...busbars.flatMap((bar) => bar.bodies), ...(fpc?.bodies ?? [])]) {
      const top_z = solidBox(body).maxZ;
      if (top_z - lid_z <= structure.aboveLid_mm + COINCIDENT_mm || top_z <= (highest.get(body.owner)?.top_z ?? -Infinity)) continue;
      highest.set(body.owner, { body, top_z });
    }
    return [...highest].map(([owner, { body, top_z }]) =>
      finding({
        code: this.code,
        severity: 'error',
        items: [owner, frontEnd.id],
        subject: [owner],
        clause: this.clause,
        at: placeOfBody(body),
        actual: snap_mm(top_z - lid_z),
        required: structure.aboveLid_mm,
        unit: 'mm',
        params: { body: body.id },
      }),
    );
  },
};
