/** The frame of a pack whose envelope is no box: a wall along its outline, on a plate of its shape. */
import { offset } from '../../geometry/boolean.ts';
import { clockwise } from '../../geometry/contour.ts';
import { flatten } from '../../geometry/flatten.ts';
import type { Contour } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import { CHASSIS } from '../../model/ids.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import { snap_mm } from '../../units/units.ts';
import { cellBase_z } from '../stack.ts';

/** Bodies `structure/cooling-plate` and `structure/member-wall`; as thick as side members. */
export function wallBodies(structure: StructureRecord, outline: Contour): Body[] {
  const { members, coolingPlate } = structure;
  const metal = { owner: 'structure', net: CHASSIS, layer: 'KEEPOUT', outline } as const;
  const inner = offset([flatten(outline)], -members.sideWidth_mm, 'mitre');
  return [
    { ...metal, id: 'structure/cooling-plate', kind: 'plate', material: coolingPlate.material, z: [0, coolingPlate.thickness_mm], holes: [] },
    { ...metal, id: 'structure/member-wall', kind: 'member', material: members.material, z: [coolingPlate.thickness_mm, snap_mm(cellBase_z(structure) + members.height_mm)], holes: inner.map((region) => clockwise(region.outline)) },
  ];
}
