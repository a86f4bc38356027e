/** The bodies of the structure: envelope, metal frame with its cooling plate, end plates, and the pad under the cells. */
import { rectangle } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { CHASSIS } from '../model/ids.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { snap_mm } from '../units/units.ts';
import { cellBase_z, rowBox, rowsBox } from './stack.ts';

/** More rows than any pack has are a slip of the hand, and their plates would take all memory. */
const MOST_ROWS = 1000;

/**
 * Bodies owned by `structure`. The members stand on the cooling plate and touch each other, so that all metal is one
 * conductor, the chassis. Positions follow from the structure alone: a cell that is moved does not move its frame. Throws a
 * RangeError for more rows than any pack has.
 */
export function structureBodies(structure: StructureRecord, type: CellTypeRecord): Body[] {
  const rows = rowsBox(structure, type);
  const { members, endPlate, coolingPlate, envelope_mm } = structure;
  const inner: Box2 = {
    minX: snap_mm(rows.minX - endPlate.thickness_mm),
    maxX: snap_mm(rows.maxX + endPlate.thickness_mm),
    minY: snap_mm(rows.minY - members.sideGap_mm),
    maxY: snap_mm(rows.maxY + members.sideGap_mm),
  };
  const outer: Box2 = {
    minX: snap_mm(inner.minX - members.endWidth_mm),
    maxX: snap_mm(inner.maxX + members.endWidth_mm),
    minY: snap_mm(inner.minY - members.sideWidth_mm),
    maxY: snap_mm(inner.maxY + members.sideWidth_mm),
  };
  const base_z = cellBase_z(structure);
  const memberZ = [coolingPlate.thickness_mm, snap_mm(base_z + members.height_mm)] as const;
  const plateZ = [base_z, snap_mm(base_z + type.size_mm.height)] as const;
  const metal = { net: CHASSIS, layer: 'KEEPOUT' } as const;
  const member = { ...metal, kind: 'member', material: members.material, z: memberZ } as const;
  const envelope: Box2 = { minX: 0, minY: 0, maxX: envelope_mm.x, maxY: envelope_mm.y };

  const bodies = [
    prism('envelope', envelope, { kind: 'envelope', net: null, material: 'air', layer: 'ENVELOPE', z: [0, envelope_mm.z] }),
    prism('cooling-plate', outer, { ...metal, kind: 'plate', material: coolingPlate.material, z: [0, coolingPlate.thickness_mm] }),
    prism('member-front', { ...inner, minX: outer.minX, maxX: inner.minX }, member),
    prism('member-back', { ...inner, minX: inner.maxX, maxX: outer.maxX }, member),
    prism('member-low-y', { ...outer, maxY: inner.minY }, member),
    prism('member-high-y', { ...outer, minY: inner.maxY }, member),
  ];
  if (coolingPlate.padThickness_mm > 0) {
    const z = [coolingPlate.thickness_mm, base_z] as const;
    bodies.push(prism('gap-pad', rows, { kind: 'spacer', net: null, material: coolingPlate.padMaterial, layer: 'KEEPOUT', z }));
  }
  if (structure.rows > MOST_ROWS) throw new RangeError(`a structure has at most ${MOST_ROWS} rows, got ${structure.rows}`);
  for (let row = 0; row < structure.rows; row++) {
    const box = rowBox(structure, type, row);
    const plate = { kind: 'plate', net: null, material: endPlate.material, layer: 'KEEPOUT', z: plateZ } as const;
    bodies.push(prism(`end-plate-front-${row}`, { ...box, minX: inner.minX, maxX: box.minX }, plate));
    bodies.push(prism(`end-plate-back-${row}`, { ...box, minX: box.maxX, maxX: inner.maxX }, plate));
  }
  return bodies;
}

function prism(feature: string, box: Box2, rest: Pick<Body, 'kind' | 'net' | 'material' | 'layer' | 'z'>): Body {
  return { id: `structure/${feature}`, owner: 'structure', outline: rectangle(box), holes: [], ...rest };
}
