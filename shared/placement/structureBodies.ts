/** The bodies of the structure: envelope, metal frame with its cooling plate, end plates, and the pad under the cells. */
import { counterClockwise } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { snap_mm } from '../units/units.ts';
import { bandField, hasBands } from './bands/field.ts';
import { tubeBodies } from './bands/tubeBodies.ts';
import { chassisBodies } from './chassisBodies.ts';
import { block, envelopeBody, frameBodies } from './frameBodies.ts';
import { moduleBodies } from './modules/moduleBodies.ts';
import { isOfModules } from './modules/moduleGrid.ts';
import { pressurePlates } from './pressure.ts';
import { wallBodies } from './outline/wallBodies.ts';
import { cellBase_z, rowBox, rowsBox } from './stack.ts';
import { stackEnd_mm } from './stackEnd.ts';

/** More rows than any pack has are a slip of the hand, and their plates would take all memory. */
const MOST_ROWS = 1000;

/**
 * Bodies owned by `structure`. The members stand on the cooling plate and most touch each other, so that all metal is one
 * conductor, the chassis. Positions follow from the structure alone: a cell that is moved does not move its frame. Throws a
 * RangeError for more rows than any pack has.
 */
export function structureBodies(structure: StructureRecord, type: CellTypeRecord): Body[] {
  if (isOfModules(structure)) return moduleBodies(structure, type);
  if (structure.type === 'single') return [envelopeBody(structure)];
  const rows = rowsBox(structure, type);
  const { members, endPlate, coolingPlate } = structure;
  const end_mm = stackEnd_mm(structure);
  const inner: Box2 = {
    minX: snap_mm(rows.minX - end_mm),
    maxX: snap_mm(rows.maxX + end_mm),
    minY: snap_mm(rows.minY - members.sideGap_mm),
    maxY: snap_mm(rows.maxY + members.sideGap_mm),
  };
  const base_z = cellBase_z(structure);
  const plateZ = [base_z, snap_mm(base_z + type.size_mm.height)] as const;
  const bodies = structure.outline_mm ? [envelopeBody(structure), ...wallBodies(structure, counterClockwise(structure.outline_mm))] : frameBodies(structure, inner);
  const { rowPlaces } = structure;
  if (coolingPlate.padThickness_mm > 0) {
    const pad = { kind: 'spacer', net: null, material: coolingPlate.padMaterial, layer: 'KEEPOUT', z: [coolingPlate.thickness_mm, base_z] } as const;
    // Between rows of any length a pad under all of them would reach beyond an outline.
    if (!rowPlaces) bodies.push(block('gap-pad', rows, pad));
    else for (const row of rowPlaces.keys()) bodies.push(block(`gap-pad-${row}`, rowBox(structure, type, row), pad));
  }
  if (structure.rows > MOST_ROWS) throw new RangeError(`a structure has at most ${MOST_ROWS} rows, got ${structure.rows}`);
  for (let row = 0; row < structure.rows; row++) {
    const box = rowBox(structure, type, row);
    const plate = { kind: 'plate', net: null, material: endPlate.material, layer: 'KEEPOUT', z: plateZ } as const;
    bodies.push(block(`end-plate-front-${row}`, { ...box, minX: snap_mm(box.minX - endPlate.thickness_mm), maxX: box.minX }, plate));
    bodies.push(block(`end-plate-back-${row}`, { ...box, minX: box.maxX, maxX: snap_mm(box.maxX + endPlate.thickness_mm) }, plate));
    bodies.push(...pressurePlates(structure, { inner: rowPlaces ? { minX: snap_mm(box.minX - end_mm), maxX: snap_mm(box.maxX + end_mm) } : inner, row: box, base_z }, (end) => `pressure-plate-${end}-${row}`));
  }
  if (hasBands(structure)) bodies.push(...tubeBodies(structure, type, bandField(structure, type).lattice, Array.from({ length: structure.rows }, (_, row) => rowBox(structure, type, row)), base_z));
  return [...bodies, ...chassisBodies(structure)];
}
