/** The structure record of a brief, envelope worked out where it is left open. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { Packing } from '../model/records/packing.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { hasEndTerminals, isConnectedAtEnds } from '../placement/cellEnds.ts';
import { rowsMeet } from '../placement/fit.ts';
import { pressureFigures } from '../placement/pressure.ts';
import { requiredForModules_mm } from '../placement/modules/moduleRoom.ts';
import type { StackSize } from '../placement/stack.ts';
import { stackEnd_mm } from '../placement/stackEnd.ts';
import { hasFoldedTabs } from '../placement/tabs/foldedTab.ts';
import type { Arrangement } from './arrangement.ts';
import { BUSBAR_DEFAULTS, STRUCTURE_DEFAULTS as D } from './defaults.ts';
import { END_STRUCTURE } from './endDefaults.ts';
import { MODULES_DEFAULTS } from './moduleDefaults.ts';
import { pressureOf } from './pressure.ts';
import { modulesOf, type ModuleGrid } from './moduleParts.ts';
import { busbarFrameOf } from './tabDefaults.ts';

/** What a leg from row to row takes up beyond the cells, with as much beside it as on its inner side. */
const LEG_mm = BUSBAR_DEFAULTS.output.lugLength_mm + BUSBAR_DEFAULTS.cellEdgeSetback_mm;

type Take = <T>(field: string, given: T | undefined, otherwise: T) => T;
const quietly: Take = (_field, given, otherwise) => given ?? otherwise;

/** What of the structure takes up room, mm. */
function lengthsOf(given: Brief['structure'], cell: CellTypeRecord, take: Take) {
  return {
    pad_mm: take('structure.pad.thickness_mm', given.pad?.thickness_mm, D.padThickness_mm),
    rowGap_mm: take('structure.rowGap_mm', given.rowGap_mm, D.rowGap_mm),
    endPlate_mm: take('structure.endPlate_mm', given.endPlate_mm, D.endPlate_mm),
    endWidth_mm: take('structure.members.endWidth_mm', given.members?.endWidth_mm, D.endWidth_mm),
    sideWidth_mm: take('structure.members.sideWidth_mm', given.members?.sideWidth_mm, D.sideWidth_mm),
    sideGap_mm: take('structure.members.sideGap_mm', given.members?.sideGap_mm, hasEndTerminals(cell) ? END_STRUCTURE.sideGap_mm : D.sideGap_mm),
    frontZone_mm: take('structure.frontZone_mm', given.frontZone_mm, given.type === 'module' ? MODULES_DEFAULTS.frontZone_mm : D.frontZone_mm),
    aboveLid_mm: take('structure.aboveLid_mm', given.aboveLid_mm, D.aboveLid_mm),
    coolingPlate_mm: take('structure.coolingPlate_mm', given.coolingPlate_mm, D.coolingPlate_mm),
  };
}

function leastFor(lengths: ReturnType<typeof lengthsOf>, end_mm: number, brief: Brief, cell: CellTypeRecord, { rows, cellsPerRow }: Arrangement): StackSize {
  const { pad_mm, rowGap_mm, endWidth_mm, sideWidth_mm, sideGap_mm, frontZone_mm, aboveLid_mm, coolingPlate_mm } = lengths;
  // The series path ends at the back of an odd number of rows; half the breadth of a lug stands out beyond its bolt.
  const lug_mm = BUSBAR_DEFAULTS.output.lugLength_mm + broadestLug_mm(cell) / 2;
  const out_mm = (rows % 2 === 1 && brief.series > 1) || brief.structure.outputs === '+x' ? lug_mm : rowsMeet({ rows, cellsPerRow }, brief.parallel ?? 1) ? 0 : LEG_mm;
  const backZone_mm = Math.max(0, out_mm - end_mm - endWidth_mm);
  return {
    x: frontZone_mm + 2 * (endWidth_mm + end_mm) + cellsPerRow * cell.size_mm.thickness + (cellsPerRow - 1) * pad_mm + backZone_mm,
    y: 2 * (sideWidth_mm + sideGap_mm) + rows * cell.size_mm.width + (rows - 1) * rowGap_mm,
    z: coolingPlate_mm + D.coolingPadThickness_mm + cell.size_mm.height + aboveLid_mm,
  };
}

/**
 * Breadth that no lug exceeds: on a cell's end its height; on its lid what the pad over its terminal has, and the bolt's hole twice, which the bar
 * and its head are each broadened by.
 */
function broadestLug_mm(cell: CellTypeRecord): number {
  if (hasEndTerminals(cell)) return cell.size_mm.height;
  const { padOverhang_mm, output } = BUSBAR_DEFAULTS;
  return Math.max(cell.size_mm.thickness, ...cell.terminals.map(({ size_mm }) => size_mm.x + padOverhang_mm.sampling + padOverhang_mm.other + 2 * output.hole_mm));
}

/** The least envelope that takes the brief's cells in these rows, with lugs and legs that stand out at the back, mm. */
export function leastEnvelope_mm(brief: Brief, cell: CellTypeRecord, arrangement: Arrangement): StackSize {
  const lengths = lengthsOf(brief.structure, cell, quietly);
  return leastFor(lengths, stackEnd_mm(endOf(lengths, brief, cell, arrangement, quietly)), brief, cell, arrangement);
}

/** What a stack pressure asks for, in whole newtons; else the default. */
function preloadOf(stack: Pick<StructureRecord, 'pressure' | 'pad' | 'cellsPerRow'>, cell: CellTypeRecord): number {
  return Math.round(pressureFigures(stack, cell)?.force_N ?? D.preload_N);
}

/** What lies at the ends of the rows. A pressure plate ends with the frame where lugs and bars pass over it, and with the cells elsewhere. */
function endOf({ pad_mm, endPlate_mm }: ReturnType<typeof lengthsOf>, brief: Brief, cell: CellTypeRecord, { cellsPerRow }: Arrangement, take: Take) {
  const top_mm = hasTerminalsOnTop(cell) ? frameHeight_mm(brief.structure, cell) : cell.size_mm.height;
  const pressure = pressureOf(brief, cell, { cellsPerRow, pad: { material: '', thickness_mm: pad_mm } }, top_mm, take);
  return { endPlate: { thickness_mm: endPlate_mm }, pressure };
}

function hasTerminalsOnTop({ terminals }: CellTypeRecord): boolean {
  return terminals.some(({ face }) => face === 'top');
}

/** Of what stands behind the plates: members or the housing of modules. */
function frameHeight_mm({ type, modules, members }: Brief['structure'], cell: CellTypeRecord): number {
  return (type === 'module' ? modules?.housingHeight_mm : members?.height_mm) ?? Math.max(1, cell.size_mm.height - D.memberBelowLid_mm);
}

/** Never fails: whether the cells fit is for the filling to say. Left-out envelope sides become the least whole millimetres. */
export function structureOf(brief: Brief, cell: CellTypeRecord, arrangement: Arrangement & { readonly grid?: ModuleGrid; readonly packing?: Packing }, take: Take): StructureRecord {
  const given = brief.structure;
  const { grid, packing } = arrangement;
  const { rows, cellsPerRow } = arrangement;
  const lengths = lengthsOf(given, cell, take);
  const { pad_mm, rowGap_mm, endPlate_mm, endWidth_mm, sideWidth_mm, sideGap_mm, frontZone_mm, aboveLid_mm, coolingPlate_mm } = lengths;
  const { endPlate, pressure } = endOf(lengths, brief, cell, arrangement, take);
  const modules = grid ? modulesOf(brief, cell, grid, take, packing ? { rows: arrangement.rows, cellsPerRow: arrangement.cellsPerRow, packing } : null) : undefined;
  const plain = { rows, cellsPerRow, rowGap_mm, aboveLid_mm, frontZone_mm, pad: { thickness_mm: pad_mm }, endPlate, pressure, members: { endWidth_mm, sideWidth_mm, sideGap_mm } };
  const busbarFrame = modules && hasFoldedTabs(cell) ? busbarFrameOf(brief, cell, pad_mm, take) : undefined;
  const padThickness_mm = busbarFrame ? take('structure.coolingPad_mm', given.coolingPad_mm, D.coolingPadThickness_mm) : D.coolingPadThickness_mm;
  const coolingPlate = { thickness_mm: coolingPlate_mm, padThickness_mm };
  const least = modules ? requiredForModules_mm({ ...plain, coolingPlate, modules, ...(busbarFrame ? { busbarFrame } : {}) }, cell) : leastFor(lengths, stackEnd_mm({ endPlate, pressure }), brief, cell, arrangement);
  return {
    id: 'structure',
    kind: 'structure',
    type: given.type,
    envelope_mm: take('structure.envelope_mm', given.envelope_mm, { x: Math.ceil(least.x), y: Math.ceil(least.y), z: Math.ceil(least.z) }),
    rows,
    cellsPerRow,
    ...(given.outputs ? { outputs: given.outputs } : {}),
    ...(given.path ? { path: given.path } : {}),
    aboveLid_mm,
    rowGap_mm,
    pad: { material: take('structure.pad.material', given.pad?.material, D.padMaterial), thickness_mm: pad_mm },
    endPlate: { material: 'epoxy-board', thickness_mm: endPlate_mm },
    members: {
      material: D.memberMaterial,
      endWidth_mm,
      sideWidth_mm,
      sideGap_mm,
      ...(hasEndTerminals(cell) ? { endInset_mm: END_STRUCTURE.endInset_mm } : {}),
      height_mm: take('structure.members.height_mm', given.members?.height_mm, Math.max(1, cell.size_mm.height - D.memberBelowLid_mm)),
    },
    frontZone_mm,
    coolingPlate: { material: D.memberMaterial, ...coolingPlate, padMaterial: D.coolingPadMaterial },
    stack: { ...D.stack, ...(isConnectedAtEnds(cell) ? { deviation_mm: END_STRUCTURE.deviation_mm } : {}), kind: take('structure.stack', given.stack, D.stack.kind) },
    preload_N: take('conditions.preload_N', brief.conditions?.preload_N, preloadOf({ pressure, pad: { material: '', thickness_mm: pad_mm }, cellsPerRow }, cell)),
    ...(pressure ? { pressure } : {}),
    ...(modules ? { modules } : {}),
    ...(busbarFrame ? { busbarFrame } : {}),
  };
}
