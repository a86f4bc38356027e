/** Why bands cannot be filled with round cells: every reason at once, each with its field and by how much it does not fit. */
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { Problem } from '../../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import type { FillInput } from '../fit.ts';
import { isOfModules } from '../modules/moduleGrid.ts';
import { pathProblems } from '../outputSide.ts';
import { cellBase_z, underFloor_mm, type StackSize } from '../stack.ts';
import { bandField, cellsOfGroup, groupsOfBands, type BandStructure } from './field.ts';

/** More columns a group than this leave no way for the fingers of a bar between the cells of the others. */
export const MOST_COLUMNS = 2;

/** All reasons against filling, of bands in modules but for the room that these take up; empty when it can be done. */
export function bandProblems(input: FillInput & { readonly structure: BandStructure }): Problem[] {
  const { structure, cellType } = input;
  const wrong = [...groupProblems(input), ...pathProblems(structure), ...terminalProblems(cellType)];
  return wrong.length > 0 || isOfModules(structure) ? wrong : roomProblems(structure, cellType);
}

function groupProblems({ structure, series, parallel }: FillInput & { readonly structure: BandStructure }): Problem[] {
  const { packing } = structure;
  const problems: Problem[] = [];
  const perGroup = cellsOfGroup(packing);
  if (perGroup !== parallel) {
    problems.push({
      code: 'columns-unfilled',
      place: 'structure.columns',
      message: `${packing.columns} columns of ${packing.cellsPerColumn} cells make groups of ${perGroup}, the topology puts ${parallel} in parallel`,
      values: { columns: packing.columns, perColumn: packing.cellsPerColumn, cells: perGroup, parallel },
    });
    return problems;
  }
  const most = packing.kind === 'grid' ? 1 : MOST_COLUMNS;
  if (packing.columns > most) {
    problems.push({
      code: 'too-many-columns',
      place: 'structure.columns',
      message: `bars reach over ${most} column${most === 1 ? '' : 's'} of a group in this packing, not over ${packing.columns}`,
      variant: packing.kind,
      values: { most, columns: packing.columns },
    });
  }
  const groups = groupsOfBands(structure);
  if (packing.tubes && (packing.kind === 'grid' || groups.some((count) => (count * packing.columns) % 2 === 1))) {
    problems.push({
      code: 'tubes-unpaired',
      place: 'structure.packing.tubes.thickness_mm',
      message: packing.kind === 'grid' ? 'coolant tubes wind between staggered columns, and these stand in a grid' : `coolant tubes lie between two columns each, and bands of ${groups.map((count) => count * packing.columns).join(', ')} columns leave one over`,
      variant: packing.kind,
      values: { columns: groups.map((count) => count * packing.columns).join(', ') },
    });
  }
  const modules = isOfModules(structure) ? structure.modules.alongX * structure.modules.alongY : 1;
  const places = modules * groups.reduce((sum, count) => sum + count, 0);
  if (isOfModules(structure) && (places !== series || !groups.every(Number.isInteger))) {
    problems.push({
      code: 'bands-unfilled',
      place: 'structure.modules',
      message: `${series} groups do not fill ${modules} modules of ${groups.length} bands of ${mean(groups)} groups`,
      variant: 'modules',
      values: { series, modules, bands: groups.length, groups: mean(groups) },
    });
  } else if (places !== series || !groups.every(Number.isInteger)) {
    problems.push({
      code: 'bands-unfilled',
      place: 'structure.rows',
      message: `${series} groups do not fill bands of ${groups.map((count) => Number(count.toFixed(2))).join(', ')} groups`,
      values: { series, groups: groups.map((count) => Number(count.toFixed(2))).join(', ') },
    });
  }
  return problems;
}

/** All bands of a module are alike. */
function mean(groups: readonly number[]): number {
  return Number((groups.reduce((sum, count) => sum + count, 0) / Math.max(1, groups.length)).toFixed(2));
}

/** Bars are drawn from above: a pole in the middle, the other one round it. */
function terminalProblems(type: CellTypeRecord): Problem[] {
  const shapes = type.terminals.map((terminal) => `${terminal.polarity} ${terminal.shape ?? 'rectangle'} ${terminal.face}`).sort();
  if (shapes.join(', ') === '+ disc top, - ring top') return [];
  return [{ code: 'terminals-not-concentric', place: 'cell', message: `${type.name} needs a + disc in the middle of its lid and a - ring round it for bars from above`, values: { name: type.name } }];
}

/** What the bands and their frame take up, mm. */
function requiredForBands_mm(structure: BandStructure, type: CellTypeRecord): StackSize {
  const { members, endPlate, frontZone_mm } = structure;
  const field = bandField(structure, type);
  return {
    x: snap_mm(frontZone_mm + 2 * (members.endWidth_mm + endPlate.thickness_mm) + field.x),
    y: snap_mm(2 * (members.sideWidth_mm + members.sideGap_mm) + field.y),
    z: snap_mm(cellBase_z(structure) + type.size_mm.height + structure.aboveLid_mm + underFloor_mm(structure)),
  };
}

function roomProblems(structure: BandStructure, type: CellTypeRecord): Problem[] {
  const { envelope_mm } = structure;
  const required = requiredForBands_mm(structure, type);
  const what = {
    x: `the columns of the longest band, the plates and members at its ends and the front zone`,
    y: `${structure.rows} bands, their sampling zones, the gaps between them and the side members`,
    z: 'what lies under the cells, the cells, and the height above the lids',
  } as const;
  // Rows that were planned lie within the outline.
  const axes = structure.rowPlaces ? (['z'] as const) : (['x', 'y', 'z'] as const);
  const problems = axes.flatMap((axis): Problem[] => {
    const missing = required[axis] - envelope_mm[axis];
    if (missing <= COINCIDENT_mm) return [];
    return [{
      code: 'envelope-too-small',
      place: `structure.envelope_mm.${axis}`,
      message: `${what[axis]} need ${mm(required[axis])} along ${axis}, the envelope has ${mm(envelope_mm[axis])}: ${mm(missing)} too little`,
      variant: `bands-${axis}`,
      values: { bands: structure.rows, required: mm(required[axis]), has: mm(envelope_mm[axis]), missing: mm(missing) },
    }];
  });
  return problems;
}

function mm(value: number): string {
  return `${Number(value.toFixed(3))} mm`;
}
