/** The envelope, and the metal frame of a pack with its cooling plate. */
import { counterClockwise, rectangle } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { CHASSIS } from '../model/ids.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { snap_mm } from '../units/units.ts';
import { endMemberInset_mm } from './cellEnds.ts';
import { cellBase_z } from './stack.ts';

/** Bodies owned by `structure`: members all round `inner`, on the cooling plate under them and what lies between. */
export function frameBodies(structure: StructureRecord, inner: Box2): Body[] {
  const { members, coolingPlate } = structure;
  const outer: Box2 = {
    minX: snap_mm(inner.minX - members.endWidth_mm),
    maxX: snap_mm(inner.maxX + members.endWidth_mm),
    minY: snap_mm(inner.minY - members.sideWidth_mm),
    maxY: snap_mm(inner.maxY + members.sideWidth_mm),
  };
  const inset_mm = endMemberInset_mm(structure);
  const ends = { minY: snap_mm(inner.minY + inset_mm), maxY: snap_mm(inner.maxY - inset_mm) };
  const memberZ = [coolingPlate.thickness_mm, snap_mm(cellBase_z(structure) + members.height_mm)] as const;
  const metal = { net: CHASSIS, layer: 'KEEPOUT' } as const;
  const member = { ...metal, kind: 'member', material: members.material, z: memberZ } as const;
  return [
    envelopeBody(structure),
    block('cooling-plate', outer, { ...metal, kind: 'plate', material: coolingPlate.material, z: [0, coolingPlate.thickness_mm] }),
    block('member-front', { ...ends, minX: outer.minX, maxX: inner.minX }, member),
    block('member-back', { ...ends, minX: inner.maxX, maxX: outer.maxX }, member),
    block('member-low-y', { ...outer, maxY: inner.minY }, member),
    block('member-high-y', { ...outer, minY: inner.maxY }, member),
  ];
}

export function envelopeBody({ envelope_mm: { x, y, z }, outline_mm }: StructureRecord): Body {
  const box = block('envelope', { minX: 0, minY: 0, maxX: x, maxY: y }, { kind: 'envelope', net: null, material: 'air', layer: 'ENVELOPE', z: [0, z] });
  return outline_mm ? { ...box, outline: counterClockwise(outline_mm) } : box;
}

/** A block that is part of the structure. */
export function block(feature: string, box: Box2, rest: Pick<Body, 'kind' | 'net' | 'material' | 'layer' | 'z'>): Body {
  return { id: `structure/${feature}`, owner: 'structure', outline: rectangle(box), holes: [], ...rest };
}
