/** Why a pack cannot be filled: every reason at once, each with its field and by how much it does not fit. */
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import type { Problem } from '../model/result.ts';
import { COINCIDENT_mm } from '../units/units.ts';
import { hasBands } from './bands/field.ts';
import { bandProblems } from './bands/fitBands.ts';
import { hasEndTerminals, isConnectedAtEnds, leastSideGap_mm, sideOfCell } from './cellEnds.ts';
import { isOfModules, rowsOfPack } from './modules/moduleGrid.ts';
import { requiredForModules_mm } from './modules/moduleRoom.ts';
import { pathProblems } from './outputSide.ts';
import { cellBase_z, requiredEnvelope_mm } from './stack.ts';
import { hasFoldedTabs, hasTabsTogether } from './tabs/foldedTab.ts';
import { tabProblems } from './tabs/tabProblems.ts';

export interface FillInput {
  readonly structure: StructureRecord;
  readonly cellType: CellTypeRecord;
  readonly series: number;
  readonly parallel: number;
  /** How many groups lie below the place at which the path is opened; none where it is not. */
  readonly breakAfter?: number | null;
}

/** All reasons against filling; empty when it can be done. */
export function fillProblems(input: FillInput): Problem[] {
  const { structure, cellType } = input;
  if (hasBands(structure)) {
    const wrong = bandProblems({ ...input, structure });
    return wrong.length > 0 || !isOfModules(structure) ? wrong : roomProblems(structure, cellType);
  }
  if (cellType.format === 'cylindrical') return [{ code: 'no-packing', place: 'structure', message: `${cellType.name} is a round cell: the structure must say how it stands in bands` , values: { name: cellType.name } }];
  const ends = cellType.format === 'pouch' ? tabProblems(structure, cellType, input.parallel) : endProblems(structure, cellType);
  return [...countProblems(input), ...pathProblems(structure), ...terminalProblems(cellType), ...ends, ...roomProblems(structure, cellType)];
}

function countProblems({ structure, series, parallel }: FillInput): Problem[] {
  const problems: Problem[] = [];
  const cells = series * parallel;
  const perModule = structure.rows * structure.cellsPerRow;
  const places = structure.rowPlaces ? structure.rowPlaces.reduce((sum, place) => sum + place.cells, 0) : rowsOfPack(structure) * structure.cellsPerRow;
  if (cells !== places && isOfModules(structure)) {
    const modules = structure.modules.alongX * structure.modules.alongY;
    const difference = Math.abs(cells - places);
    problems.push({
      code: 'places-unfilled',
      place: 'series',
      message: `${cells} cells in ${places} places (${modules} modules of ${perModule}): ${difference} too ${cells > places ? 'many' : 'few'}`,
      variant: cells > places ? 'modules-many' : 'modules-few',
      values: { cells, places, modules, perModule, difference },
    });
  } else if (cells !== places) {
    const difference = Math.abs(cells - places);
    const excess = cells > places ? `${difference} too many` : `${difference} too few`;
    problems.push({
      code: 'places-unfilled',
      place: 'series',
      message: `${cells} cells in ${places} places (${structure.rows} x ${structure.cellsPerRow}): ${excess}`,
      variant: cells > places ? 'many' : 'few',
      values: { cells, places, rows: structure.rows, perRow: structure.cellsPerRow, difference },
    });
  }
  if (structure.cellsPerRow % parallel !== 0) {
    problems.push({
      code: 'group-split',
      place: 'structure.cellsPerRow',
      message: `${structure.cellsPerRow} cells per row cannot be dealt into groups of ${parallel}, and a group keeps to one row: use a multiple of ${parallel}`,
      values: { perRow: structure.cellsPerRow, parallel },
    });
  }
  return problems;
}

/**
 * Whether short turns can join full rows of groups of `parallel` cells each: with an odd number of groups a row every row ends on the side of
 * the next one; with an even number only two rows can be turned towards each other, and more need legs round their back ends.
 */
export function rowsMeet({ rows, cellsPerRow }: { readonly rows: number; readonly cellsPerRow: number }, parallel: number): boolean {
  const groups = cellsPerRow / parallel;
  return Number.isInteger(groups) && (rows <= 2 || groups % 2 === 1);
}

/** The series path alternates between the two long sides of a row, so the terminals must lie one on each: both on the lid, or on the ends. */
function terminalProblems(type: CellTypeRecord): Problem[] {
  if (type.format !== 'prismatic' && !hasFoldedTabs(type)) {
    return [{ code: 'format-unsupported', place: 'cell', message: `cells stacked in rows are prismatic, or pouch cells with tabs out of their ends; ${type.name} is a ${type.format} cell`, variant: type.format, values: { name: type.name } }];
  }
  if (!isConnectedAtEnds(type) && type.terminals.some((terminal) => terminal.face !== 'top')) {
    return [{ code: 'terminals-on-two-faces', place: 'cell', message: `bars join terminals that face the same way, and those of ${type.name} are on its lid and on an end`, values: { name: type.name } }];
  }
  // Cells with both tabs at one end are rolled by turns.
  if (hasTabsTogether(type)) return [];
  const plus = type.terminals.find((terminal) => terminal.polarity === '+');
  const minus = type.terminals.find((terminal) => terminal.polarity === '-');
  if (plus && minus && sideOfCell(plus) * sideOfCell(minus) < 0) return [];
  return [
    { code: 'terminals-not-opposed', place: 'cell', message: `${type.name} needs one + and one - terminal, at opposite ends of its width, to be stacked in rows`, values: { name: type.name } },
  ];
}

/** Ends that are connected must lie free: in one row, with room to the side members. */
function endProblems(structure: StructureRecord, type: CellTypeRecord): Problem[] {
  if (!hasEndTerminals(type)) return [];
  const { rows, members } = structure;
  if (isOfModules(structure)) return [{ code: 'ends-in-modules', place: 'structure.type', message: `${type.name} is connected at both ends by bars that lead out along the row, which the walls of a module would cover: expected ctp`, values: { name: type.name } }];
  const problems: Problem[] = [];
  if (rows > 1) {
    problems.push({ code: 'ends-covered', place: 'structure.rows', message: `${type.name} is connected at both ends, which the next row would cover: expected 1 row, got ${rows}`, values: { name: type.name, rows } });
  }
  const required = leastSideGap_mm(type);
  const missing = required - members.sideGap_mm;
  if (missing > COINCIDENT_mm) {
    problems.push({
      code: 'ends-too-close',
      place: 'structure.members.sideGap_mm',
      message: `bars, circuit and films at the ends of ${type.name} need ${mm(required)} to the side members, the gap is ${mm(members.sideGap_mm)}: ${mm(missing)} too little`,
      values: { name: type.name, required: mm(required), has: mm(members.sideGap_mm), missing: mm(missing) },
    });
  }
  return problems;
}

function roomProblems(structure: StructureRecord, type: CellTypeRecord): Problem[] {
  const { envelope_mm, rows, cellsPerRow, members } = structure;
  const ofModules = isOfModules(structure);
  const required = ofModules ? requiredForModules_mm(structure, type) : requiredEnvelope_mm(structure, type);
  const problems: Problem[] = [];
  const check = (axis: 'x' | 'y' | 'z', what: string, counts: Readonly<Record<string, number>> = {}) => {
    // Rows that were planned lie within the outline.
    if (structure.rowPlaces && axis !== 'z') return;
    const missing = required[axis] - envelope_mm[axis];
    if (missing <= COINCIDENT_mm) return;
    problems.push({
      code: 'envelope-too-small',
      place: `structure.envelope_mm.${axis}`,
      message: `${what} need ${mm(required[axis])} along ${axis}, the envelope has ${mm(envelope_mm[axis])}: ${mm(missing)} too little`,
      variant: ofModules ? `modules-${axis}` : axis,
      values: { rows, perRow: cellsPerRow, ...counts, required: mm(required[axis]), has: mm(envelope_mm[axis]), missing: mm(missing) },
    });
  };
  if (ofModules) {
    const { alongX, alongY } = structure.modules;
    check('x', `${alongX} modules one behind the other, the gaps between them, the end zones, the members and the front zone`, { alongX });
    check('y', `${alongY} modules side by side, the gaps between them and the side members`, { alongY });
    check('z', 'the cooling plate, its pad, the cells and the height above the lids');
  } else {
    check('x', `${cellsPerRow} cells in a row, the plates and members at their ends and the front zone`);
    check('y', `${rows} rows, the gaps between them and the side members`);
    check('z', 'the cooling plate, its pad, the cells and the height above the lids');
  }
  const memberTop = cellBase_z(structure) + members.height_mm;
  if (memberTop - envelope_mm.z > COINCIDENT_mm) {
    problems.push({
      code: 'envelope-too-small',
      place: 'structure.members.height_mm',
      message: `the members end at ${mm(memberTop)}, the envelope at ${mm(envelope_mm.z)}: ${mm(memberTop - envelope_mm.z)} too high`,
      variant: 'members',
      values: { top: mm(memberTop), has: mm(envelope_mm.z), missing: mm(memberTop - envelope_mm.z) },
    });
  }
  return problems;
}

function mm(value: number): string {
  return `${Number(value.toFixed(3))} mm`;
}
