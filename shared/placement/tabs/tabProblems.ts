/** Why the tabs of pouch cells cannot be folded onto bars as the structure asks, each reason with its field and what is missing. */
import type { BusbarFrame } from '../../model/records/busbarFrame.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import type { Problem } from '../../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { consumed_mm, hasTabsTogether, LEAST_LAND_mm, legReach_mm } from './foldedTab.ts';

/** Empty where they can. Pouch cells stand in modules, a row to each, whose ends are open to both faces. */
export function tabProblems(structure: StructureRecord, type: CellTypeRecord, parallel: number): Problem[] {
  const { modules, busbarFrame, rows } = structure;
  if (!modules || !busbarFrame) return [{ code: 'pouch-needs-module', place: 'structure.type', message: `${type.name} is a pouch cell, whose tabs are folded over the busbar frames of a module: expected module`, values: { name: type.name } }];
  const problems: Problem[] = [];
  if (rows > 1) problems.push({ code: 'ends-covered', place: 'structure.rows', message: `${type.name} is connected at both ends, which the next row would cover: expected 1 row, got ${rows}`, values: { name: type.name, rows } });
  const groups = structure.cellsPerRow / parallel;
  if (hasTabsTogether(type) && groups % 2 === 1) problems.push({ code: 'tabs-together-odd', place: 'structure.cellsPerRow', message: `with an odd number of groups the + of the module leaves below the upper bars of ${type.name}, whose tabs lie at one end: expected an even number of groups, got ${groups}`, values: { name: type.name, groups } });
  return [...problems, ...foldProblems(busbarFrame, type, type.size_mm.thickness + structure.pad.thickness_mm)];
}

/** Tabs that are too short for the way through the slots, the fold and the leg, and legs that would lie on each other. */
export function foldProblems(frame: BusbarFrame, type: CellTypeRecord, pitch_mm: number): Problem[] {
  const problems: Problem[] = [];
  for (const { polarity, size_mm, protrusion_mm } of type.terminals) {
    const needed_mm = consumed_mm(frame, size_mm.x);
    const missing_mm = needed_mm - protrusion_mm;
    if (missing_mm <= COINCIDENT_mm) continue;
    problems.push({
      code: 'tab-short-of-fold',
      place: 'structure.busbarFrame.leg_mm',
      message: `the ${polarity} tab of ${type.name} is ${mm(protrusion_mm)} long; through the slots, round the fold and along its leg it takes ${mm(needed_mm)}: ${mm(missing_mm)} too little`,
      values: { polarity, name: type.name, has: mm(protrusion_mm), required: mm(needed_mm), missing: mm(missing_mm) },
    });
  }
  const tips_mm = type.terminals.map(({ size_mm }) => legReach_mm(frame, size_mm.x)[1]);
  const required_mm = snap_mm(tips_mm.reduce((sum, tip) => sum + tip, 0) + LEAST_LAND_mm);
  if (required_mm - pitch_mm > COINCIDENT_mm) {
    problems.push({
      code: 'legs-overlap',
      place: 'structure.busbarFrame.leg_mm',
      message: `tabs folded towards each other need ${mm(required_mm)} from cell to cell, the pitch of ${type.name} with its pad is ${mm(pitch_mm)}: ${mm(required_mm - pitch_mm)} too little`,
      values: { name: type.name, required: mm(required_mm), has: mm(pitch_mm), missing: mm(required_mm - pitch_mm) },
    });
  }
  return problems;
}

function mm(value: number): string {
  return `${Number(value.toFixed(3))} mm`;
}
