/** The whole structure record of a brief: that of its rows, with what bands of round cells and a vehicle's frame add to it. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { Packing } from '../model/records/packing.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { bandField, hasBands } from '../placement/bands/field.ts';
import { isOfModules } from '../placement/modules/moduleGrid.ts';
import { requiredForModules_mm } from '../placement/modules/moduleRoom.ts';
import type { Arrangement } from './arrangement.ts';
import { beyondBands_mm } from './bands.ts';
import { CHASSIS_DEFAULTS, STRUCTURE_DEFAULTS } from './defaults.ts';
import type { ModuleGrid } from './moduleParts.ts';
import { structureOf } from './structure.ts';

type Take = <T>(field: string, given: T | undefined, otherwise: T) => T;

/** Never fails, as `structureOf`. Left-out envelope sides become the least whole millimetres. */
export function packStructure(brief: Brief, cell: CellTypeRecord, arrangement: Arrangement & { readonly grid?: ModuleGrid; readonly packing?: Packing }, take: Take): StructureRecord {
  const given = brief.structure;
  const rows = structureOf(brief, cell, arrangement, take);
  const framed = given.type === 'ctc' ? inFrame(rows, brief, take) : rows;
  const { packing } = arrangement;
  if (!packing) return framed;
  const padThickness_mm = take('structure.coolingPad_mm', given.coolingPad_mm, STRUCTURE_DEFAULTS.coolingPadThickness_mm);
  const structure: StructureRecord = { ...framed, packing, coolingPlate: { ...framed.coolingPlate, padThickness_mm } };
  if (given.envelope_mm || !hasBands(structure)) return structure;
  if (isOfModules(structure)) {
    const least = requiredForModules_mm(structure, cell);
    return { ...structure, envelope_mm: take('structure.envelope_mm', undefined, { x: Math.ceil(least.x), y: Math.ceil(least.y), z: Math.ceil(least.z) }) };
  }
  // Bands are as long and broad as their cells make them, and spines reach beyond them where the series path turns or leaves.
  const field = bandField(structure, cell);
  const { frontZone_mm, members, endPlate } = structure;
  const back_mm = Math.max(0, beyondBands_mm(structure.rows % 2 === 1 || structure.outputs === '+x') - endPlate.thickness_mm - members.endWidth_mm);
  const envelope_mm = {
    x: Math.ceil(frontZone_mm + 2 * (members.endWidth_mm + endPlate.thickness_mm) + field.x + back_mm),
    y: Math.ceil(2 * (members.sideWidth_mm + members.sideGap_mm) + field.y),
    z: Math.ceil(framed.envelope_mm.z - framed.coolingPlate.padThickness_mm + padThickness_mm),
  };
  return { ...structure, envelope_mm: take('structure.envelope_mm', undefined, envelope_mm) };
}

/** Under the floor of a vehicle's frame. */
function inFrame(structure: StructureRecord, brief: Brief, take: Take): StructureRecord {
  const given = brief.structure.chassis;
  const thickness_mm = take('structure.chassis.floor_mm', given?.floor_mm, CHASSIS_DEFAULTS.floor_mm);
  const floorClearance_mm = take('structure.chassis.floorClearance_mm', given?.floorClearance_mm, CHASSIS_DEFAULTS.floorClearance_mm);
  const chassis = { floor: { material: CHASSIS_DEFAULTS.floorMaterial, thickness_mm }, floorClearance_mm, zones: given?.zones ?? [] };
  if (brief.structure.envelope_mm) return { ...structure, chassis };
  const { x, y, z } = structure.envelope_mm;
  return { ...structure, chassis, envelope_mm: take('structure.envelope_mm', undefined, { x, y, z: Math.ceil(z + thickness_mm + floorClearance_mm) }) };
}
